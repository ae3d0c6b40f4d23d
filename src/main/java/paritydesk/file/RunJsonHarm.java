package paritydesk.file;

import paritydesk.timeline.HarmTable;
import paritydesk.timeline.Run;
import paritydesk.valuation.Solvency;
import paritydesk.valuation.liquidation.Harm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// What one liquidation of each account costs its borrower, per class, and the schedule that makes the falsely liquidated whole.
final class RunJsonHarm {

    private static final List<Solvency> LIQUIDATED = List.of(Solvency.FALSE, Solvency.TRUE);

    private RunJsonHarm() {}

    static void write(JsonPen pen, Run run, HarmTable table) {
        pen.object(
                "harm",
                () -> {
                    for (var solvency : LIQUIDATED) {
                        pen.object(solvency.name(), () -> total(pen, table, solvency));
                    }
                    var owed =
                            table.rows().stream()
                                    .filter(r -> r.solvency() == Solvency.FALSE)
                                    .toList();
                    pen.objects("makeWhole", owed, (p, row) -> row(p, run, row));
                });
    }

    private static void total(JsonPen pen, HarmTable table, Solvency solvency) {
        var rows = table.rows().stream().filter(r -> r.solvency() == solvency).toList();
        pen.number("accounts", rows.size());
        pen.figure("repaid", rows.stream().mapToDouble(HarmTable.Row::repaid).sum());
        pen.figure("seizedFair", rows.stream().mapToDouble(HarmTable.Row::seizedFair).sum());
        pen.figure("deficit", rows.stream().mapToDouble(HarmTable.Row::deficit).sum());
        parts(pen, table.total(solvency));
    }

    private static void row(JsonPen pen, Run run, HarmTable.Row row) {
        pen.text("account", run.scenario().book().accounts().get(row.account()).id());
        RunJsonHeadline.moment(pen, "liquidated", run, row.step());
        pen.figure("repaid", row.repaid());
        pen.figure("seizedFair", row.seizedFair());
        pen.figure("deficit", row.deficit());
        parts(pen, row.harm());
        pen.figure("owed", paid(row.harm()));
    }

    /// As a ledger pays: hundredths, rounded down.
    private static double paid(Harm harm) {
        return BigDecimal.valueOf(harm.owed()).setScale(2, RoundingMode.DOWN).doubleValue();
    }

    private static void parts(JsonPen pen, Harm harm) {
        pen.figure("oraclePart", harm.oraclePart());
        pen.figure("bonusPart", harm.bonusPart());
        pen.figure("harm", harm.total());
    }
}
