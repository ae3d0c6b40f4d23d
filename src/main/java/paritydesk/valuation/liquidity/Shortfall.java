package paritydesk.valuation.liquidity;

/// Implementation shortfall: what a sale cost against having sold everything at the price at which it was decided (`paper`), part by
/// part, all in the reporting currency and above zero where it costs [std: Perold 1988]:
///
/// - `timing`: the price moved from decision to execution, `q(P_decided − P_now)`;
/// - `spread`: the pools stand off the market, `Σx(P_now − spot)`;
/// - `fees`: `Σx(spot − first unit's value after fee)`;
/// - `impact`: `Σ(x · first unit − proceeds)`, with what a fee that grows adds;
/// - `unsold`: what no exit took, at the price now: it is still held, and is worth nothing here.
///
/// The parts add up to `paper − proceeds`.
public record Shortfall(
        double paper,
        double proceeds,
        double timing,
        double spread,
        double fees,
        double impact,
        double unsold) {

    /// Of a sale decided at the price `decided` and executed when the market stood at `now`.
    public static Shortfall of(Split split, double decided, double now) {
        double quantity = split.sold() + split.unsold();
        double spread = 0;
        double fees = 0;
        double impact = 0;
        for (var part : split.parts()) {
            double first = part.exit().marginal(0);
            double spot = part.exit().spot();
            spread += part.quantity() * (now - spot);
            fees += part.quantity() * (spot - first);
            impact += part.quantity() * first - part.value();
        }
        return new Shortfall(
                quantity * decided,
                split.value(),
                quantity * (decided - now),
                spread,
                fees,
                impact,
                split.unsold() * now);
    }

    public double total() {
        return paper - proceeds;
    }

    /// What the parts leave unexplained: rounding of doubles alone.
    public double residual() {
        return total() - timing - spread - fees - impact - unsold;
    }
}
