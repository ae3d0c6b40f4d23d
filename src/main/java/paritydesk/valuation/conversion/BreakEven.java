package paritydesk.valuation.conversion;

/// At which terms converting loses nothing [ours].
public final class BreakEven {

    private BreakEven() {}

    /// `ρ* = P_ref / (P_new(1 − φ))`: the ratio that pays exactly the reference; infinite where nothing is paid.
    public static double ratio(double referencePrice, double newPrice, double fee) {
        return referencePrice / (newPrice * (1 - fee));
    }

    /// `φ* = 1 − P_ref/(ρ·P_new)`: the highest fee without a loss; below zero where even a free conversion loses.
    public static double fee(double referencePrice, double newPrice, double ratio) {
        return 1 - referencePrice / (ratio * newPrice);
    }

    /// Whether `ρ(1 − φ)·P_new ≥ P_ref(1 − tolerance)`.
    public static boolean noLoss(
            double referencePrice, double newPrice, double ratio, double fee, double tolerance) {
        return ratio * (1 - fee) * newPrice >= referencePrice * (1 - tolerance);
    }
}
