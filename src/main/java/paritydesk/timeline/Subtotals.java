package paritydesk.timeline;

import paritydesk.valuation.Solvency;

import java.util.EnumMap;
import java.util.Map;

/// Sums over some of a run's accounts: collateral and debt as [AccountTable] has them (last step, venue's prices, reporting currency), and
/// how many are in each class, with their debt, at the step that the health factors are of. A figure without a price adds nothing and is
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

    /// @param chosen indices into the book
    public static Subtotals of(Run run, Explain.HealthAt health, int[] chosen) {
        var counts = new int[Solvency.values().length];
        var owed = new double[counts.length];
        double collateral = 0;
        double debt = 0;
        for (int a : chosen) {
            double owes = priced(run.accounts().debt().get(a));
            collateral += priced(run.accounts().collateral().get(a));
            debt += owes;
            int at = Solvency.of(health.perceived().get(a), health.economic().get(a)).ordinal();
            counts[at]++;
            owed[at] += owes;
        }
        var classes = new EnumMap<Solvency, ClassTotal>(Solvency.class);
        for (var solvency : Solvency.values()) {
            int at = solvency.ordinal();
            classes.put(solvency, new ClassTotal(counts[at], owed[at]));
        }
        return new Subtotals(chosen.length, collateral, debt, classes);
    }

    public ClassTotal of(Solvency solvency) {
        return classes.getOrDefault(solvency, ClassTotal.NONE);
    }

    private static double priced(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
