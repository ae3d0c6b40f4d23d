package paritydesk.market.rate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;

/// Funding of perpetuals [std: Binance, and others alike]: `F = P + clamp(I − P, ±c)` per `standard` interval (8 hours), scaled to
/// the contract's own `interval` and held within `±cap`. `interest` I and the clamp c are fractions per standard interval; longs
/// pay shorts where F is above zero.
public record Funding(BigDecimal interest, BigDecimal clamp, BigDecimal cap, Duration interval) {

    private static final Duration STANDARD = Duration.ofHours(8);
    private static final MathContext EXACT = MathContext.DECIMAL128;

    /// 0.01 % interest, ±0.05 %, every 8 hours, at most ±2 %.
    public static final Funding USUAL =
            new Funding(
                    new BigDecimal("0.0001"),
                    new BigDecimal("0.0005"),
                    new BigDecimal("0.02"),
                    STANDARD);

    public Funding {
        if (clamp.signum() < 0 || cap.signum() < 0) {
            throw new IllegalArgumentException("clamp and cap of a funding rate are not negative");
        }
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("a funding interval takes time");
        }
    }

    /// The premium index of one sample: `(max(0, bid − index) − max(0, index − ask)) / index`, bid and ask being the prices of
    /// impact. 0 while the index lies between them.
    public static BigDecimal premium(BigDecimal bid, BigDecimal ask, BigDecimal index) {
        if (index.signum() <= 0) {
            throw new IllegalArgumentException("an index is above zero, not " + index);
        }
        var over = bid.subtract(index).max(BigDecimal.ZERO);
        var under = index.subtract(ask).max(BigDecimal.ZERO);
        return over.subtract(under).divide(index, EXACT);
    }

    /// The mean premium of an interval, later samples weighing more: `Σ k·P_k / Σ k`.
    public static BigDecimal weighted(List<BigDecimal> premiums) {
        if (premiums.isEmpty()) {
            throw new IllegalArgumentException("a mean premium needs a sample");
        }
        var sum = BigDecimal.ZERO;
        for (int k = 0; k < premiums.size(); k++) {
            sum = sum.add(premiums.get(k).multiply(BigDecimal.valueOf(k + 1L)));
        }
        long weights = premiums.size() * (premiums.size() + 1L) / 2;
        return sum.divide(BigDecimal.valueOf(weights), EXACT);
    }

    /// F for one interval of the contract, from its mean premium.
    public BigDecimal rate(BigDecimal premium) {
        var bent = interest.subtract(premium).max(clamp.negate()).min(clamp);
        var full = premium.add(bent);
        var share =
                BigDecimal.valueOf(interval.toMillis())
                        .divide(BigDecimal.valueOf(STANDARD.toMillis()), EXACT);
        return full.multiply(share).max(cap.negate()).min(cap);
    }

    public double rate(double premium) {
        double c = clamp.doubleValue();
        double full = premium + Math.clamp(interest.doubleValue() - premium, -c, c);
        double share = interval.toMillis() / (double) STANDARD.toMillis();
        return Math.clamp(full * share, -cap.doubleValue(), cap.doubleValue());
    }

    /// What a holder of `tokens` (signed, short below zero) gets at a payment: `−tokens · mark · F`.
    public static BigDecimal payment(BigDecimal tokens, BigDecimal mark, BigDecimal rate) {
        return tokens.multiply(mark).multiply(rate).negate();
    }

    public static double payment(double tokens, double mark, double rate) {
        return tokens == 0 ? 0 : -tokens * mark * rate;
    }
}
