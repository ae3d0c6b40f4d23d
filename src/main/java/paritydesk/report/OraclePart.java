package paritydesk.report;

import paritydesk.asset.Figures;
import paritydesk.memo.Chapter;

import java.util.ArrayList;
import java.util.List;

/// Both answers at every oracle switch, as the ledger would read them, and the old token's market against its conversion.
final class OraclePart {

    private OraclePart() {}

    static Section of(Memo memo) {
        var content = new ArrayList<Markup>();
        var switches = switches(memo);
        content.add(
                switches.empty()
                        ? Markup.paragraph("No oracle is switched inside the window.")
                        : switches.markup());
        var series = comparisons(memo);
        if (!series.empty()) {
            content.add(
                    Markup.tag(
                            "div",
                            "keep",
                            Markup.say("h3", "", "The market against the conversion"),
                            series.markup(),
                            Markup.say(
                                    "p",
                                    "note",
                                    "Gap of the old token's own market to what conversion pays net"
                                        + " of fee, over the sampled points; “flat” compares with"
                                        + " the ratio before any fee. A step is where the flat"
                                        + " gap's mean shifts most.")));
        }
        return new Section(Chapter.ORACLES, false, content);
    }

    private static Grid switches(Memo memo) {
        var grid =
                new Grid(
                        "",
                        Grid.line("at (UTC)"),
                        Grid.line("venue"),
                        Grid.words("asset"),
                        Grid.figure("old answer"),
                        Grid.figure("new answer"),
                        Grid.figure("in feed units"),
                        Grid.figure("deviation"),
                        Grid.words(""));
        for (var reading : memo.run().exact().switches()) {
            grid.row(
                    Figures.moment(reading.at()).replace(" UTC", ""),
                    reading.venue(),
                    reading.asset(),
                    Figures.exact(reading.before()),
                    Figures.exact(reading.after()),
                    reading.afterUnits().toString(),
                    Figures.signedPercent(reading.deviation(), 3),
                    reading.refused() ? "refused" : "");
        }
        return grid;
    }

    private static Grid comparisons(Memo memo) {
        var grid =
                new Grid(
                        "",
                        Grid.line("series"),
                        Grid.figure("points"),
                        Grid.figure("mean"),
                        Grid.figure("deviation"),
                        Grid.figure("least"),
                        Grid.figure("most"),
                        Grid.figure("flat mean"),
                        Grid.line("step between"));
        for (var one : memo.run().exact().comparisons()) {
            var after = one.stepAfter();
            var by = one.stepBy();
            grid.row(
                    List.of(
                            Markup.text(one.series()),
                            Markup.text(Figures.number(one.samples())),
                            Markup.text(Figures.signedPercent(one.mean(), 3)),
                            Markup.text(Figures.percent(one.deviation(), 3)),
                            Markup.text(Figures.signedPercent(one.least(), 2)),
                            Markup.text(Figures.signedPercent(one.most(), 2)),
                            Markup.text(Figures.signedPercent(one.flatMean(), 3)),
                            Markup.text(
                                    after == null || by == null
                                            ? "–"
                                            : Figures.day(after) + " and " + Figures.day(by))));
        }
        return grid;
    }
}
