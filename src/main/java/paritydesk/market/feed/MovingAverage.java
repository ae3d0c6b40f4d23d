package paritydesk.market.feed;

import java.math.BigInteger;

/// The exponential moving average `O ← O·α + P·(1 − α)`, `α = e^(−Δt/T)` [std: Curve's price oracles]. P is the price that stood over
/// the time Δt, T the averaging time in seconds: after T the average has gone 1 − 1/e of the way.
public final class MovingAverage {

    private static final BigInteger WAD = BigInteger.TEN.pow(18);

    private MovingAverage() {}

    /// α in 18 decimals: `e^(−(Δt·10^18 / T)/10^18)`, the exponent rounded down, as the pools do; 10^18 where no time has passed.
    public static BigInteger alpha(long seconds, long over) {
        positive(over);
        if (seconds < 0) {
            throw new IllegalArgumentException("time does not run back: " + seconds + " s");
        }
        var exponent = WAD.multiply(BigInteger.valueOf(seconds)).divide(BigInteger.valueOf(over));
        return WadExp.of(exponent.negate());
    }

    /// The average in its integers: `(P·(10^18 − α) + O·α) / 10^18`, rounded down.
    public static BigInteger next(BigInteger price, BigInteger average, long seconds, long over) {
        if (seconds == 0) {
            return average;
        }
        var alpha = alpha(seconds, over);
        return price.multiply(WAD.subtract(alpha)).add(average.multiply(alpha)).divide(WAD);
    }

    /// The twin for simulation.
    public static double next(double price, double average, double seconds, double over) {
        double alpha = Math.exp(-seconds / over);
        return average * alpha + price * (1 - alpha);
    }

    /// How far the average still is from a price that jumped by `step` t seconds ago: `Δ·e^(−t/T)`.
    public static double stepError(double step, double seconds, double over) {
        return step * Math.exp(-seconds / over);
    }

    /// Seconds until that distance is `within`: `T·ln(|Δ|/ε)`, 0 where it is already; infinite for ε = 0 and a step.
    public static double timeToWithin(double step, double within, double over) {
        if (!(within >= 0) || !(over > 0)) {
            throw new IllegalArgumentException(
                    "a distance is not negative and an averaging time is above 0");
        }
        double size = Math.abs(step);
        return size <= within ? 0 : over * Math.log(size / within);
    }

    private static void positive(long over) {
        if (over <= 0) {
            throw new IllegalArgumentException("an averaging time is above 0, not " + over + " s");
        }
    }
}
