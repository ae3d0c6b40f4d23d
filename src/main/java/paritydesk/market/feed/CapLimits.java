package paritydesk.market.feed;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;

/// How far one update may move a cap's parameters [std: Aave's risk steward]: `ratioMove` and `growthMove` are fractions of the value
/// before, `every` the least time between two updates. For wstETH in March 2026: 3 % and 10 % per three days.
public record CapLimits(BigDecimal ratioMove, BigDecimal growthMove, Duration every) {

    private static final BigInteger BPS = BigInteger.valueOf(10_000);

    public CapLimits {
        if (ratioMove.signum() < 0 || growthMove.signum() < 0 || every.isNegative()) {
            throw new IllegalArgumentException("limits of a cap's update are not negative");
        }
    }

    /// The ratio next to `wanted` that one update from `stored` reaches; both at `decimals` places, the move rounded down.
    public BigDecimal ratio(BigDecimal stored, BigDecimal wanted, int decimals) {
        return within(stored, wanted, ratioMove, decimals);
    }

    /// The growth next to `wanted` that one update from `stored` reaches (fractions per year).
    public BigDecimal growth(BigDecimal stored, BigDecimal wanted, int decimals) {
        return within(stored, wanted, growthMove, decimals);
    }

    /// Whether one update may go from one to the other.
    public boolean ratioAllowed(BigDecimal stored, BigDecimal next) {
        return allowed(stored, next, ratioMove);
    }

    public boolean growthAllowed(BigDecimal stored, BigDecimal next) {
        return allowed(stored, next, growthMove);
    }

    /// The steward's own test in integers: `|to − from| ≤ from · bps / 10 000`, the right side rounded down.
    public static boolean stewardAllows(BigInteger from, BigInteger to, int bps) {
        return to.subtract(from).abs().compareTo(stewardMove(from, bps)) <= 0;
    }

    /// The largest move that the steward lets through: `from · bps / 10 000`, rounded down.
    public static BigInteger stewardMove(BigInteger from, int bps) {
        return from.multiply(BigInteger.valueOf(bps)).divide(BPS);
    }

    private static boolean allowed(BigDecimal stored, BigDecimal next, BigDecimal move) {
        return next.subtract(stored).abs().compareTo(stored.multiply(move)) <= 0;
    }

    private static BigDecimal within(
            BigDecimal stored, BigDecimal wanted, BigDecimal move, int decimals) {
        var most = stored.multiply(move).setScale(decimals, RoundingMode.FLOOR);
        var low = stored.subtract(most);
        var high = stored.add(most);
        return wanted.max(low).min(high);
    }
}
