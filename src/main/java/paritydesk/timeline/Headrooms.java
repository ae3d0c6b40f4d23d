package paritydesk.timeline;

import paritydesk.plan.Conversion;
import paritydesk.valuation.AccountValues;
import paritydesk.valuation.Column;
import paritydesk.valuation.Health;
import paritydesk.valuation.liquidation.HeadroomCurve;
import paritydesk.valuation.liquidation.LiquidationOutcome;
import paritydesk.valuation.liquidation.LiquidationState;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// How far the price of the migrating tokens may deviate before accounts are liquidated, at one step, as the venues see them [ours].
/// Migrating is what has not been converted of the old token of any conversion of the plan.
public final class Headrooms {

    private Headrooms() {}

    /// δ* of every account, in book order: +∞ without debt or without migrating collateral, NaN unpriced.
    public static Column of(Run run, int step) {
        return of(run.tables(), Explain.accountsAt(run, step).perceived(), step);
    }

    /// δ* of one account at a step that is not before the book.
    public static double of(Run run, int account, double health, int step) {
        return of(run.tables(), migrating(run.tables(), step), account, health, step);
    }

    /// Whether accounts of the same health have the same headroom at the last step of two clocks: book and what moves it are the same.
    @SuppressWarnings("ReferenceEquality") // columns are taken over, not made alike
    static boolean same(Tables one, Tables other) {
        int last = one.clock.size() - 1;
        int before = other.clock.size() - 1;
        boolean same =
                one.book == other.book
                        && Arrays.equals(migrating(one, last), migrating(other, before));
        for (int slot = 0; same && slot < one.slots.size(); slot++) {
            same =
                    Double.compare(
                                    one.perceived.weighted()[slot][last],
                                    other.perceived.weighted()[slot][before])
                            == 0;
        }
        return same;
    }

    static Column of(Tables tables, Column health, int step) {
        double[] unit = migrating(tables, step);
        return Column.of(tables.book.accounts(), a -> of(tables, unit, a, health.get(a), step));
    }

    private static double of(Tables tables, double[] unit, int account, double health, int step) {
        var legs = tables.book.collateral();
        double moving = 0;
        double all = 0;
        for (int l = legs.start(account); l < legs.start(account + 1); l++) {
            int slot = legs.slot(l);
            moving += legs.quantity(l) * unit[slot];
            all +=
                    legs.quantity(l) == 0
                            ? 0
                            : legs.quantity(l) * tables.perceived.weighted()[slot][step];
        }
        return headroom(health, all, moving);
    }

    /// Uniform drop of all collateral prices that brings each account to HF 1; 1 without debt, NaN unpriced.
    static Column uniformDrops(Column health) {
        return Column.of(health.size(), a -> Health.uniformDrop(health.get(a)));
    }

    private static double headroom(double health, double all, double moving) {
        if (Double.isNaN(health)) {
            return Double.NaN;
        }
        if (moving == 0 || health == Double.POSITIVE_INFINITY) {
            return Double.POSITIVE_INFINITY;
        }
        return Health.parityHeadroom(health, moving / all);
    }

    /// Weighted value of a pledged unit's part that may still deviate, per slot; 0 for what does not migrate.
    private static double[] migrating(Tables tables, int step) {
        Set<String> old =
                tables.scenario.plan().conversions().stream()
                        .map(Conversion::ratio)
                        .map(r -> r.from())
                        .collect(Collectors.toSet());
        var unit = new double[tables.slots.size()];
        for (int i = 0; i < unit.length; i++) {
            var path = tables.slots.get(i);
            if (old.contains(path.slot().asset())) {
                unit[i] =
                        path.holdings(1, step).stream()
                                .filter(h -> h.asset().equals(path.slot().asset()))
                                .mapToDouble(Holding::weighted)
                                .sum();
            }
        }
        return unit;
    }

    /// L(δ): what one liquidation of each account repays just under HF 1, by headroom. `step` is not before the book.
    public static HeadroomCurve curve(Run run, int step) {
        var tables = run.tables();
        var headroom = of(run, step).toArray();
        var repay = new double[headroom.length];
        var values = new AccountValues(step, step + 1);
        var state = new LiquidationState();
        var out = new LiquidationOutcome();
        for (int a = 0; a < repay.length; a++) {
            if (headroom[a] >= 0 && headroom[a] < 1) {
                values.fill(tables.book, tables.perceived, a);
                boolean liquidated =
                        tables.liquidations.liquidate(
                                a, step, Math.nextDown(1.0), values.debt(step), state, out);
                repay[a] = liquidated ? out.repaid : 0;
            }
        }
        return HeadroomCurve.of(headroom, repay);
    }
}
