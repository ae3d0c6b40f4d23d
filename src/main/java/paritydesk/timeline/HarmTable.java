package paritydesk.timeline;

import paritydesk.valuation.AccountValues;
import paritydesk.valuation.Solvency;
import paritydesk.valuation.liquidation.Harm;
import paritydesk.valuation.liquidation.LiquidationOutcome;
import paritydesk.valuation.liquidation.LiquidationState;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What liquidations cost the borrowers of a book: every account is liquidated once, as far as its venue's rule book allows, at the
/// first step of a window at which the venue sees it under water and does not spare it [ours]. Unpriced steps are passed over.
public record HarmTable(int from, int to, List<Row> rows) {

    public HarmTable {
        rows = List.copyOf(rows);
    }

    /// One account: its class at that step, what was taken and repaid (reporting currency, collateral at the venue's price and at fair
    /// value), debt written off, and the harm.
    public record Row(
            int account,
            int step,
            Solvency solvency,
            double repaid,
            double seized,
            double seizedFair,
            double deficit,
            Harm harm) {}

    /// Over all steps of a run.
    public static HarmTable of(Run run) {
        return of(run, 0, run.clock().size() - 1);
    }

    /// Over the steps `from` to `to`, both included.
    public static HarmTable of(Run run, int from, int to) {
        var tables = run.tables();
        int first = Math.max(from, tables.clock.bookFrom());
        var rows = new ArrayList<Row>();
        if (first <= to) {
            var seen = new AccountValues(first, to + 1);
            var fair = new AccountValues(first, to + 1);
            for (int a = 0; a < tables.book.accounts(); a++) {
                if (run.accounts().healthWorst().get(a) < 1) {
                    seen.fill(tables.book, tables.perceived, a);
                    fair.fill(tables.book, tables.economic, a);
                    liquidate(tables, a, first, to, seen, fair, rows);
                }
            }
        }
        return new HarmTable(from, to, rows);
    }

    /// Of one account over all steps of a run; nothing where it is never liquidated.
    public static Optional<Row> of(Run run, int account) {
        var tables = run.tables();
        int first = tables.clock.bookFrom();
        int last = tables.clock.size() - 1;
        var rows = new ArrayList<Row>();
        if (first <= last && run.accounts().healthWorst().get(account) < 1) {
            var seen = new AccountValues(first, last + 1);
            var fair = new AccountValues(first, last + 1);
            seen.fill(tables.book, tables.perceived, account);
            fair.fill(tables.book, tables.economic, account);
            liquidate(tables, account, first, last, seen, fair, rows);
        }
        return rows.stream().findFirst();
    }

    /// Sum over the accounts of one class.
    public Harm total(Solvency solvency) {
        return rows.stream()
                .filter(r -> r.solvency() == solvency)
                .map(Row::harm)
                .reduce(Harm.NONE, Harm::plus);
    }

    private static void liquidate(
            Tables tables,
            int account,
            int from,
            int to,
            AccountValues seen,
            AccountValues fair,
            List<Row> rows) {
        var state = new LiquidationState();
        var out = new LiquidationOutcome();
        for (int s = from; s <= to; s++) {
            double health = seen.health(s);
            if (health < 1
                    && tables.liquidations.liquidate(account, s, health, seen.debt(s), state, out)
                    && (out.seized > 0 || out.repaid > 0 || out.deficit > 0)) {
                rows.add(row(account, s, Solvency.of(health, fair.health(s)), state, out));
                return;
            }
        }
    }

    private static Row row(
            int account,
            int step,
            Solvency solvency,
            LiquidationState state,
            LiquidationOutcome out) {
        double worth = out.seized * state.sale;
        var harm = Harm.of(out.seized, 1, state.sale, out.repaid + out.returned);
        return new Row(account, step, solvency, out.repaid, out.seized, worth, out.deficit, harm);
    }
}
