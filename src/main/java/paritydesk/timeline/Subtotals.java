package paritydesk.timeline;

import paritydesk.valuation.Solvency;

import java.util.EnumMap;
import java.util.Map;

/// Sums over some of a run's accounts at one step: collateral and debt (venue's prices, reporting currency), and how many are in each
/// class, with their debt. A figure without a price adds nothing and is
/// counted under [Solvency#UNPRICED].
public record Subtotals(
        int accounts, double collateral, double debt, Map<Solvency, ClassTotal> classes) {

    public static final Subtotals NONE = new Subtotals(0, 0, 0, Map.of());

    public Subtotals {
        classes = Map.copyOf(classes);
    }

    /// Accounts of one class and what they owe.
    public record ClassTotal(int accounts, double debt) {
        public static final ClassTotal NONE = new ClassTotal(0, 0);
    }

    /// Of some accounts at the step that `at` is of.
    ///
    /// @param chosen indices into the book
    public static Subtotals of(Explain.AccountsAt at, int[] chosen) {
        var owed = new EnumMap<Solvency, Sum>(Solvency.class);
        for (var solvency : Solvency.values()) {
            owed.put(solvency, new Sum());
        }
        double collateral = 0;
        double debt = 0;
        for (int a : chosen) {
            double owes = priced(at.debt().get(a));
            collateral += priced(at.collateral().get(a));
            debt += owes;
            var sum = owed.get(Solvency.of(at.perceived().get(a), at.economic().get(a)));
            if (sum != null) {
                sum.accounts++;
                sum.debt += owes;
            }
        }
        var classes = new EnumMap<Solvency, ClassTotal>(Solvency.class);
        owed.forEach((of, sum) -> classes.put(of, new ClassTotal(sum.accounts, sum.debt)));
        return new Subtotals(chosen.length, collateral, debt, classes);
    }

    private static final class Sum {
        private int accounts;
        private double debt;
    }

    public ClassTotal of(Solvency solvency) {
        return classes.getOrDefault(solvency, ClassTotal.NONE);
    }

    private static double priced(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
