package paritydesk.answer;

import paritydesk.book.Leg;
import paritydesk.timeline.AccountPosition;
import paritydesk.timeline.Run;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// An account's position in smallest units: collateral rounded down, debt up. A quantity that the timeline left alone is the book's own,
/// to the last digit; one that migrated or grew is the timeline's.
record ExactPosition(
        AccountPosition rounded,
        List<BigInteger> pledged,
        List<BigInteger> owed,
        List<Integer> pledgedDecimals,
        List<Integer> owedDecimals) {

    ExactPosition {
        pledged = List.copyOf(pledged);
        owed = List.copyOf(owed);
        pledgedDecimals = List.copyOf(pledgedDecimals);
        owedDecimals = List.copyOf(owedDecimals);
    }

    static ExactPosition of(Run run, int account, int step) {
        var rounded = run.liquidations().position(account, step);
        var legs = run.scenario().book().accounts().get(account).legs();
        var pledged = new ArrayList<BigInteger>();
        var pledgedDecimals = new ArrayList<Integer>();
        for (var h : rounded.holdings()) {
            int decimals = AccountLiquidation.decimals(run, h.asset());
            var quantity = exact(legs, Leg.Collateral.class, h.asset(), h.quantity());
            pledged.add(units(quantity, decimals, RoundingMode.FLOOR));
            pledgedDecimals.add(decimals);
        }
        var owed = new ArrayList<BigInteger>();
        var owedDecimals = new ArrayList<Integer>();
        for (var d : rounded.debts()) {
            int decimals = AccountLiquidation.decimals(run, d.asset());
            var quantity = exact(legs, Leg.Debt.class, d.asset(), d.quantity());
            owed.add(units(quantity, decimals, RoundingMode.CEILING));
            owedDecimals.add(decimals);
        }
        return new ExactPosition(rounded, pledged, owed, pledgedDecimals, owedDecimals);
    }

    private static BigDecimal exact(
            List<Leg> legs, Class<? extends Leg> kind, String asset, double quantity) {
        return legs.stream()
                .filter(kind::isInstance)
                .filter(leg -> leg.asset().equals(asset))
                .map(Leg::quantity)
                .filter(q -> q.doubleValue() == quantity)
                .findFirst()
                .orElseGet(() -> BigDecimal.valueOf(quantity));
    }

    private static BigInteger units(BigDecimal quantity, int decimals, RoundingMode mode) {
        return quantity.setScale(decimals, mode).unscaledValue();
    }
}
