package paritydesk.valuation.margin;

import org.hipparchus.distribution.continuous.NormalDistribution;

/// A European option on a forward [std: Black 1976]: `e^(−rT)·(F·N(d1) − K·N(d2))` for a call, `e^(−rT)·(K·N(−d2) − F·N(−d1))` for
/// a put, `d1 = (ln(F/K) + σ²T/2)/(σ√T)`, `d2 = d1 − σ√T`. Per unit of the underlying, in the currency of F and K. Without time,
/// volatility or forward the option is worth its discounted intrinsic value and only its delta is not zero.
public record Black76(
        boolean call, double forward, double strike, double years, double volatility, double rate) {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    public Black76 {
        if (!(forward >= 0) || !(strike > 0) || !Double.isFinite(forward + strike)) {
            throw new IllegalArgumentException(
                    "an option has a forward of at least 0 and a strike above 0");
        }
        if (!(volatility >= 0) || !Double.isFinite(volatility) || !Double.isFinite(rate)) {
            throw new IllegalArgumentException("volatility is a fraction of at least 0 per year");
        }
        if (!Double.isFinite(years)) {
            throw new IllegalArgumentException("time to expiry is a number of years");
        }
        years = Math.max(0, years);
    }

    /// The mark of one unit.
    public double mark() {
        if (certain()) {
            return discount() * Math.max(0, side() * (forward - strike));
        }
        double d1 = d1();
        double own = forward * n(side() * d1);
        double paid = strike * n(side() * (d1 - spread()));
        return Math.max(0, discount() * side() * (own - paid));
    }

    /// ∂mark/∂F. At the money without time it is half of the discount.
    public double delta() {
        if (certain()) {
            double reach = Math.signum(side() * (forward - strike));
            return discount() * side() * (1 + reach) / 2;
        }
        return discount() * side() * n(side() * d1());
    }

    /// ∂²mark/∂F².
    public double gamma() {
        return certain() ? 0 : discount() * NORMAL.density(d1()) / (forward * spread());
    }

    /// ∂mark/∂σ, for a volatility of 1 = 100 %.
    public double vega() {
        return certain() ? 0 : discount() * forward * NORMAL.density(d1()) * Math.sqrt(years);
    }

    /// −∂mark/∂T: what a year's passing does at this pace, forward and volatility standing.
    public double theta() {
        double carry = rate * mark();
        if (certain()) {
            return years == 0 ? 0 : carry;
        }
        double decay = forward * NORMAL.density(d1()) * volatility / (2 * Math.sqrt(years));
        return carry - discount() * decay;
    }

    private boolean certain() {
        return forward == 0 || spread() == 0;
    }

    private double spread() {
        return volatility * Math.sqrt(years);
    }

    private double d1() {
        return (Math.log(forward / strike) + spread() * spread() / 2) / spread();
    }

    private double discount() {
        return Math.exp(-rate * years);
    }

    private int side() {
        return call ? 1 : -1;
    }

    private static double n(double x) {
        return NORMAL.cumulativeProbability(x);
    }
}
