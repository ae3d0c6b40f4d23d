package paritydesk.market.feed;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/// Means over time of a price that stands still between its changes. `Spell` is one such time: a price and how long it stood.
///
/// - [#arithmetic] `Σ P·Δt / Σ Δt`, the price of cumulative sums [std: Uniswap v2];
/// - [#geometric] `exp(Σ ln P·Δt / Σ Δt)`;
/// - [#meanTick] the same in whole ticks of a ten-thousandth, rounded towards minus infinity twice, as pools keep it
///   [std: Uniswap v3, OracleLibrary.consult].
public final class TimeMean {

    private static final MathContext FINE = new MathContext(60, RoundingMode.HALF_EVEN);
    private static final BigDecimal BASE = new BigDecimal("1.0001");
    private static final double LOG_BASE = Math.log1p(0.0001);

    /// The outermost ticks of the named pools: 1.0001^887272 is just under 2^128.
    public static final int MOST_TICKS = 887_272;

    private TimeMean() {}

    /// A price and for how long it stood, in milliseconds; 0 counts nothing.
    public record Spell(BigDecimal price, long millis) {
        public Spell {
            if (millis < 0) {
                throw new IllegalArgumentException("a price does not stand for " + millis + " ms");
            }
        }
    }

    /// Exact to 60 digits. Refuses an empty time.
    public static BigDecimal arithmetic(List<Spell> spells) {
        var sum = BigDecimal.ZERO;
        for (var spell : spells) {
            sum = sum.add(spell.price().multiply(BigDecimal.valueOf(spell.millis())));
        }
        return sum.divide(BigDecimal.valueOf(time(spells)), FINE);
    }

    /// By logarithms in `double`; 0 where a price was 0 for any time. Refuses a negative price.
    public static double geometric(List<Spell> spells) {
        double sum = 0;
        for (var spell : spells) {
            if (spell.price().signum() < 0) {
                throw new IllegalArgumentException(
                        "no geometric mean of a price below 0: " + spell.price());
            }
            sum += spell.millis() == 0 ? 0 : log(spell.price()) * spell.millis();
        }
        return Math.exp(sum / time(spells));
    }

    /// The mean tick: `floor(Σ tick·Δt / Σ Δt)`.
    public static int meanTick(List<Spell> spells) {
        var sum = BigInteger.ZERO;
        for (var spell : spells) {
            if (spell.millis() > 0) {
                var tick = BigInteger.valueOf(tick(spell.price()));
                sum = sum.add(tick.multiply(BigInteger.valueOf(spell.millis())));
            }
        }
        return floorDiv(sum, BigInteger.valueOf(time(spells)));
    }

    /// The mean tick between two cumulative sums of tick · seconds, rounded towards minus infinity.
    public static int meanTick(BigInteger from, BigInteger to, long seconds) {
        if (seconds <= 0) {
            throw new IllegalArgumentException("a mean is over some time, not " + seconds + " s");
        }
        return floorDiv(to.subtract(from), BigInteger.valueOf(seconds));
    }

    /// The tick in which a price lies: the largest t with `1.0001^t ≤ P`, checked exactly.
    public static int tick(BigDecimal price) {
        if (price.signum() <= 0) {
            throw new IllegalArgumentException("a tick belongs to a price above 0, not " + price);
        }
        double guess = Math.floor(log(price) / LOG_BASE);
        if (Math.abs(guess) > MOST_TICKS) {
            throw new IllegalArgumentException("the price " + price + " lies outside of all ticks");
        }
        int tick = (int) guess;
        while (price(tick).compareTo(price) > 0) {
            tick--;
        }
        while (price(tick + 1).compareTo(price) <= 0) {
            tick++;
        }
        return tick;
    }

    /// `1.0001^tick` to 60 digits.
    public static BigDecimal price(int tick) {
        var power = BASE.pow(Math.abs(tick), FINE);
        return tick < 0 ? BigDecimal.ONE.divide(power, FINE) : power;
    }

    /// ln P, of prices beyond the range of `double` too; minus infinity of 0.
    private static double log(BigDecimal price) {
        if (price.signum() == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        int shift = price.precision() - price.scale();
        return Math.log(price.movePointLeft(shift).doubleValue()) + shift * Math.log(10);
    }

    private static long time(List<Spell> spells) {
        long time = 0;
        for (var spell : spells) {
            time = Math.addExact(time, spell.millis());
        }
        if (time == 0) {
            throw new IllegalArgumentException("a mean is over some time");
        }
        return time;
    }

    private static int floorDiv(BigInteger value, BigInteger by) {
        var parts = value.divideAndRemainder(by);
        var floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return floor.intValueExact();
    }
}
