package paritydesk.valuation.governance;

/// Liquidity of a token in a pool that keeps the product of its reserves: X `tokens`, Y `money` (reporting currency), γ `kept` of an input
/// after the fee.
public record TokenDepth(double tokens, double money, double kept) {

    public TokenDepth {
        if (!(tokens > 0 && money > 0) || Double.isInfinite(tokens) || Double.isInfinite(money)) {
            throw new IllegalArgumentException("a pool's reserves are finite and above zero");
        }
        if (!(kept > 0 && kept <= 1)) {
            throw new IllegalArgumentException(
                    "what a pool keeps working is above 0 and at most 1, not " + kept);
        }
    }

    /// Money that Q tokens cost: `Y·Q/((X − Q)·γ)`; +∞ where the pool has no more than Q.
    public double cost(double quantity) {
        if (!(quantity >= 0)) {
            throw new IllegalArgumentException("a quantity is not negative: " + quantity);
        }
        return quantity >= tokens
                ? Double.POSITIVE_INFINITY
                : money / kept * (quantity / (tokens - quantity));
    }

    /// Tokens that can be sold with an average price within `within` of the spot: `X(γ − (1 − b))/(γ(1 − b))`; 0 where the fee alone is
    /// more than that.
    public double sellable(double within) {
        requireWithin(within);
        double floor = 1 - within;
        return kept <= floor ? 0 : tokens * (kept - floor) / (kept * floor);
    }

    /// Tokens that can be bought with an average price within `within` over the spot: `X(1 − 1/(γ(1 + b)))`; 0 where the fee alone is more.
    public double buyable(double within) {
        requireWithin(within);
        return Math.max(tokens * (1 - 1 / (kept * (1 + within))), 0);
    }

    /// Days to liquidate: `q/(participation·ADV)`; 0 for nothing, +∞ without volume.
    public static double days(double quantity, double participation, double dailyVolume) {
        if (!(quantity >= 0 && dailyVolume >= 0) || !(participation >= 0 && participation <= 1)) {
            throw new IllegalArgumentException(
                    "a quantity and a volume are not negative, a participation is 0 to 1");
        }
        if (quantity == 0) {
            return 0;
        }
        double daily = participation * dailyVolume;
        return daily == 0 ? Double.POSITIVE_INFINITY : quantity / daily;
    }

    private static void requireWithin(double within) {
        if (!(within >= 0 && within < 1)) {
            throw new IllegalArgumentException(
                    "depth is within a fraction of 0 to under 1, not " + within);
        }
    }
}
