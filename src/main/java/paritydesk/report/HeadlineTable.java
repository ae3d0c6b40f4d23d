package paritydesk.report;

import paritydesk.report.table.Cell;
import paritydesk.report.table.ReportTable;
import paritydesk.report.table.ReportTable.Head;
import paritydesk.timeline.Headline;
import paritydesk.timeline.Headline.ClassPeak;
import paritydesk.timeline.Run;

import java.util.List;
import java.util.function.Consumer;

/// The figures that a memo opens with, one a row: each a number with its unit and its time, to compute on.
final class HeadlineTable {

    private static final String GAP = "fraction";
    private static final String ACCOUNTS = "accounts";

    private final Run run;
    private final String currency;

    private HeadlineTable(Run run, String currency) {
        this.run = run;
        this.currency = currency;
    }

    static ReportTable of(Run run, String currency) {
        return new ReportTable(
                "headline",
                "Headline",
                List.of(
                        Head.words("figure"),
                        Head.plain("value"),
                        Head.words("unit"),
                        Head.moment("at"),
                        Head.words("meaning")),
                new HeadlineTable(run, currency)::rows);
    }

    private void rows(Consumer<List<Cell>> to) {
        var head = run.headline();
        int last = run.clock().size() - 1;
        row(
                to,
                "parity gap at the end",
                head.gapNow(),
                GAP,
                last,
                "the holding at market, against the plan's reference, less one");
        row(to, "parity gap at its worst", head.gapWorst(), GAP, head.gapWorstStep(), "the same");
        row(
                to,
                "lowest collateral ratio",
                head.ratioLowest(),
                "ratio",
                head.ratioLowestStep(),
                "the lower of both truths");
        var risk = "worst health factor in either truth under " + Headline.AT_RISK;
        row(to, "accounts at risk", head.atRisk(), ACCOUNTS, -1, risk);
        row(to, "debt at risk", head.atRiskDebt(), currency, -1, risk);
        peak(to, "false liquidations", head.falsely(), "sound, but the venue would liquidate");
        peak(
                to,
                "masked insolvencies",
                head.masked(),
                "under water, but the venue does not see it");
        peak(to, "true liquidations", head.truly(), "under water in both truths");
        row(
                to,
                "accounts without a price",
                head.unpriced(),
                ACCOUNTS,
                -1,
                "left out of every total and counted here");
    }

    private void peak(Consumer<List<Cell>> to, String name, ClassPeak peak, String meaning) {
        int at = peak.accountsEver() == 0 ? -1 : peak.step();
        row(to, name, peak.accountsEver(), ACCOUNTS, -1, meaning + ", ever");
        row(to, name + ", most debt", peak.debtThen(), currency, at, meaning);
        row(to, name + ", accounts then", peak.accountsThen(), ACCOUNTS, at, meaning);
    }

    private void row(
            Consumer<List<Cell>> to,
            String name,
            double value,
            String unit,
            int step,
            String meaning) {
        to.accept(
                List.of(
                        Cell.words(name),
                        Cell.figure(value),
                        Cell.words(unit),
                        step < 0 ? Cell.NONE : Cell.moment(run.clock().at(step)),
                        Cell.words(meaning)));
    }
}
