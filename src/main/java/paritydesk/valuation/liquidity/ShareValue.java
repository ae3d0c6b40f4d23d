package paritydesk.valuation.liquidity;

import paritydesk.valuation.Column;

/// What all shares of a pool are worth at given prices of its tokens, by its invariant and not by its reserves, so that a trade which
/// pushes the reserves does not move the value. Multiply by share / supply.
public final class ShareValue {

    private ShareValue() {}

    /// Reserves at their prices: right only where the pool stands at those prices, and open to manipulation where it does not.
    public static double naive(Column reserves, Column prices) {
        double sum = 0;
        for (int i = 0; i < reserves.size(); i++) {
            sum += reserves.get(i) * prices.get(i);
        }
        return sum;
    }

    /// Constant product: `2·√(x·y·p_x·p_y)` [std: fair reserves, Alpha Homora].
    public static double constantProduct(double x, double y, double priceX, double priceY) {
        check(x, y, priceX, priceY);
        return 2 * Math.sqrt(x * priceX) * Math.sqrt(y * priceY);
    }

    /// Weighted pool: `Π(r_i·p_i/w_i)^{w_i}` for weights that add up to 1 [std: fair reserves of weighted pools].
    public static double weighted(Column reserves, Column weights, Column prices) {
        double log = 0;
        for (int i = 0; i < reserves.size(); i++) {
            check(reserves.get(i), prices.get(i));
            log += weights.get(i) * Math.log(reserves.get(i) * prices.get(i) / weights.get(i));
        }
        return Math.exp(log);
    }

    /// Stable pool: the reserves at which it would stand at the prices, worth `Σx_i·p_i`; prices per unit of account, D in units of
    /// account [ours]. At most what the pool's own reserves are worth.
    public static double stable(double amplification, double invariant, Column prices) {
        check(invariant);
        return invariant == 0
                ? 0
                : naive(StableReserves.at(amplification, invariant, prices), prices);
    }

    /// Stable pool as lending venues read it: `D · min(p_i)`, never above [#stable] [std: minimum-price oracles of stable pool shares].
    public static double stableFloor(double invariant, Column prices) {
        check(invariant);
        return invariant * prices.stream().min().orElse(0);
    }

    private static void check(double... values) {
        for (double value : values) {
            if (!(value >= 0)) {
                throw new IllegalArgumentException("reserves and prices are 0 or more");
            }
        }
    }
}
