package paritydesk.timeline;

/// What an account has pledged of one asset at a step, as its venue counts it. `quantity` in whole units, `oracle` and `fair` per unit
/// in the reporting currency, recognition κ, threshold LT and bonus β as fractions. A token that was converted for the account is a
/// holding of its own.
public record Holding(
        String asset,
        double quantity,
        double oracle,
        double fair,
        double recognition,
        double threshold,
        double bonus) {

    /// At the venue's price, before recognition.
    public double value() {
        return quantity * oracle;
    }

    /// What it adds to the weighted collateral.
    public double weighted() {
        return value() * recognition * threshold;
    }

    /// The same with a quantity that a liquidation left.
    Holding less(double taken) {
        return new Holding(
                asset, Math.max(0, quantity - taken), oracle, fair, recognition, threshold, bonus);
    }
}
