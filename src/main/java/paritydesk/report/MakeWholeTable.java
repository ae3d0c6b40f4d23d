package paritydesk.report;

import paritydesk.report.table.Cell;
import paritydesk.report.table.ReportTable;
import paritydesk.report.table.ReportTable.Head;
import paritydesk.timeline.Run;

import java.util.List;

/// The make-whole schedule, one row per claim with the arithmetic in its columns: harm = seized · (fair ÷ oracle − 1) + (seized −
/// repaid), owed = harm in hundredths, units = owed ÷ fair in the token's own units.
final class MakeWholeTable {

    private MakeWholeTable() {}

    static ReportTable of(Run run, MakeWhole schedule, String currency) {
        return new ReportTable(
                "make-whole",
                "Make-whole",
                List.of(
                        Head.words("account"),
                        Head.words("owner"),
                        Head.words("venue"),
                        Head.moment("liquidated at"),
                        Head.words("side"),
                        Head.words("token seized"),
                        Head.amount("seized at oracle", currency),
                        Head.amount("oracle price", currency),
                        Head.amount("fair price", currency),
                        Head.amount("debt repaid", currency),
                        Head.amount("harm by the price", currency),
                        Head.amount("harm by the bonus", currency),
                        Head.exact("owed", currency),
                        Head.exact("owed", "token units")),
                to -> {
                    var accounts = run.scenario().book().accounts();
                    for (var claim : schedule.claims()) {
                        var account = accounts.get(claim.account());
                        to.accept(
                                List.of(
                                        Cell.words(account.id()),
                                        Cell.words(account.owner()),
                                        Cell.words(account.venue()),
                                        Cell.moment(run.clock().at(claim.step())),
                                        Cell.words(
                                                Words.lower(run.clock().step(claim.step()).side())),
                                        Cell.words(claim.asset()),
                                        Cell.figure(claim.seized()),
                                        Cell.figure(claim.oracle()),
                                        Cell.figure(claim.fair()),
                                        Cell.figure(claim.repaid()),
                                        Cell.figure(claim.oraclePart()),
                                        Cell.figure(claim.bonusPart()),
                                        Cell.exact(claim.owed()),
                                        Cell.exact(claim.units())));
                    }
                });
    }
}
