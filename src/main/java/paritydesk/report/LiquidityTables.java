package paritydesk.report;

import paritydesk.report.table.Cell;
import paritydesk.report.table.ReportTable;
import paritydesk.report.table.ReportTable.Head;
import paritydesk.timeline.LiquidityPath;
import paritydesk.timeline.Run;

import java.util.List;

/// What the market can take against what is liquidatable, per asset and step.
final class LiquidityTables {

    private LiquidityTables() {}

    /// No table where the market states neither pools nor depth.
    static List<ReportTable> of(Run run, LiquidityPath path, String currency) {
        if (path.assets().isEmpty()) {
            return List.of();
        }
        return List.of(
                new ReportTable(
                        "liquidity",
                        "Liquidity",
                        List.of(
                                Head.moment("at"),
                                Head.words("asset"),
                                Head.share("within"),
                                Head.amount("capacity", currency),
                                Head.amount("liquidatable", currency),
                                Head.ratio("coverage")),
                        to -> {
                            for (var asset : path.assets()) {
                                for (int s = run.clock().bookFrom(); s < run.clock().size(); s++) {
                                    to.accept(
                                            List.of(
                                                    Cell.moment(run.clock().at(s)),
                                                    Cell.words(asset.asset()),
                                                    Cell.figure(asset.within()),
                                                    Cell.figure(asset.coverage().capacity().get(s)),
                                                    Cell.figure(
                                                            asset.coverage().liquidatable().get(s)),
                                                    Cell.figure(asset.coverage().ratio().get(s))));
                                }
                            }
                        }));
    }
}
