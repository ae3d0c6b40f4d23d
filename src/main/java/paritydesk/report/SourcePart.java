package paritydesk.report;

import paritydesk.asset.Counted;
import paritydesk.asset.Figures;
import paritydesk.memo.Chapter;

import java.util.ArrayList;
import java.util.List;

/// Where every figure comes from, and which times the data cover.
final class SourcePart {

    private SourcePart() {}

    static Section of(Memo memo) {
        var content = new ArrayList<Markup>();
        var clock = memo.run().clock();
        content.add(
                Markup.paragraph(
                        "Window "
                                + Figures.moment(clock.at(0))
                                + " to "
                                + Figures.moment(clock.at(clock.size() - 1))
                                + ", "
                                + Counted.of(clock.size(), "step")
                                + "; all times UTC, all amounts in "
                                + memo.currency()
                                + "."));
        content.add(series(memo).markup());
        var sources = memo.run().scenario().plan().record().sources();
        var approvals = memo.run().scenario().plan().record().approvals();
        var items = new ArrayList<Markup>();
        for (var source : sources) {
            items.add(
                    Markup.say(
                            "li",
                            "",
                            source.title()
                                    + (source.link() == null ? "" : " — " + source.link())
                                    + (source.at() == null
                                            ? ""
                                            : ", " + Figures.day(source.at()))));
        }
        for (var approval : approvals) {
            items.add(
                    Markup.say(
                            "li",
                            "",
                            "Approval: "
                                    + approval.by()
                                    + ", "
                                    + approval.role()
                                    + ", "
                                    + Figures.moment(approval.at())
                                    + (approval.reference() == null
                                            ? ""
                                            : " — " + approval.reference())));
        }
        if (!items.isEmpty()) {
            content.add(
                    Markup.tag(
                            "div",
                            "keep",
                            Markup.say("h3", "", "Plan"),
                            Markup.tag("ul", "", items)));
        }
        return new Section(Chapter.SOURCES, true, content);
    }

    private static Grid series(Memo memo) {
        var grid =
                new Grid(
                        "",
                        Grid.line("series"),
                        Grid.line("unit"),
                        Grid.figure("points"),
                        Grid.line("first"),
                        Grid.line("last"),
                        Grid.words("source"));
        for (var series : memo.run().scenario().market().series()) {
            grid.row(
                    List.of(
                            Markup.text(series.id()),
                            Markup.text(series.unit()),
                            Markup.text(Figures.number(series.points().size())),
                            Markup.text(Figures.day(series.first())),
                            Markup.text(Figures.day(series.last())),
                            Markup.text(series.provenance().source())));
        }
        return grid;
    }
}
