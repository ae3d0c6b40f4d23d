package paritydesk.valuation.peg;

import paritydesk.valuation.Column;

/// What stands between a wrapped token and what it wraps: `failure` is the probability that redemption fails and `loss` what is lost
/// then (fractions), `rate` the yearly rate forgone over `years` of waiting, `fees` the cost of redeeming one token (reporting currency).
public record Wrapped(double failure, double loss, double rate, double years, double fees) {

    public Wrapped {
        Refuse.unlessShare("a probability of failure", failure);
        Refuse.unlessShare("a loss given failure", loss);
        Refuse.unlessFinite("a rate", rate);
        Refuse.unlessNotNegative("a waiting time", years);
        Refuse.unlessNotNegative("fees", fees);
    }

    /// Backing ratio `B = reserve/supply`; +∞ where nothing is issued, because nobody has a claim.
    public static double backing(double reserve, double supply) {
        Refuse.unlessNotNegative("a reserve", reserve);
        Refuse.unlessNotNegative("a supply", supply);
        return supply == 0 ? Double.POSITIVE_INFINITY : reserve / supply;
    }

    /// Fair value of one wrapped token: `P·min(1, B)·(1 − p_fail·LGD)·e^(−rτ) − fees`, never below zero, because nobody has to redeem.
    public double fair(double underlying, double backing) {
        double paid = underlying * Math.min(1, backing) * (1 - failure * loss);
        return Math.max(paid * Math.exp(-rate * years) - fees, 0);
    }

    /// Both ways to price a wrapped token, one figure per step, in the reporting currency: `exchangeRate` ρ·P as if redemption were certain,
    /// `market` where it trades, `fair` by backing. `hiddenByExchangeRate` is the discount that the first does not show
    /// (`exchangeRate − market`), `hiddenByMarket` the shortfall that the second does not show (`market − fair`). NaN where a
    /// price is missing.
    public record SideBySide(
            Column exchangeRate,
            Column market,
            Column fair,
            Column hiddenByExchangeRate,
            Column hiddenByMarket) {}

    /// Prices a wrapped token both ways; `rate` is underlying per wrapped token.
    public SideBySide sideBySide(Column market, Column underlying, double rate, double backing) {
        int steps = market.size();
        var byRate = Column.of(steps, i -> rate * underlying.get(i));
        var fair = Column.of(steps, i -> fair(byRate.get(i), backing));
        return new SideBySide(
                byRate,
                market,
                fair,
                Column.of(steps, i -> byRate.get(i) - market.get(i)),
                Column.of(steps, i -> market.get(i) - fair.get(i)));
    }
}
