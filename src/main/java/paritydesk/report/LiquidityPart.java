package paritydesk.report;

import paritydesk.asset.Figures;
import paritydesk.memo.Chapter;
import paritydesk.timeline.LiquidityPath;

import java.util.ArrayList;
import java.util.List;

/// What the market can take of what is liquidatable, and where that is least.
final class LiquidityPart {

    private LiquidityPart() {}

    static Section of(Memo memo) {
        var content = new ArrayList<Markup>();
        var path = memo.behind().liquidity();
        if (path.assets().isEmpty()) {
            content.add(
                    Markup.paragraph(
                            "The market states neither pools nor depth for any pledged token, so"
                                    + " nothing can be said of what can be sold."));
            return section(content);
        }
        content.add(
                Markup.paragraph(
                        path.pinched()
                                .map(
                                        a ->
                                                "The pinch point is "
                                                        + a.asset()
                                                        + " on "
                                                        + Figures.moment(
                                                                memo.run()
                                                                        .clock()
                                                                        .at(
                                                                                a.coverage()
                                                                                        .pinchStep()))
                                                        + ": what can be sold within the"
                                                        + " liquidation bonus is "
                                                        + Figures.number(a.coverage().pinch(), 2)
                                                        + " times what is liquidatable.")
                                .orElse(
                                        "Nothing is ever liquidatable in the window, so there is no"
                                                + " pinch point.")));
        content.add(table(memo, path).markup());
        return section(content);
    }

    private static Section section(List<Markup> content) {
        return new Section(Chapter.LIQUIDITY, true, content);
    }

    private static Grid table(Memo memo, LiquidityPath path) {
        var grid =
                new Grid(
                        "",
                        Grid.line("asset"),
                        Grid.figure("within"),
                        Grid.figure("least coverage"),
                        Grid.line("on"),
                        Grid.figure("can be sold then"),
                        Grid.figure("liquidatable then"));
        for (var asset : path.assets()) {
            var coverage = asset.coverage();
            int at = coverage.pinchStep();
            grid.row(
                    asset.asset(),
                    Figures.percent(asset.within(), 2),
                    at < 0 ? "–" : Figures.number(coverage.pinch(), 2) + "×",
                    at < 0 ? "never" : memo.run().clock().when(at),
                    at < 0 ? "–" : Figures.number(coverage.capacity().get(at), 0),
                    at < 0 ? "0" : Figures.number(coverage.liquidatable().get(at), 0));
        }
        return grid;
    }
}
