package paritydesk.market.feed;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;

/// The upside cap of a price-cap adapter in its own integers [std: PriceCapAdapterBase of bgd-labs/aave-capo]: the ratio of a wrapped
/// token may not stand above `snapshotRatio` plus a growth per second since `snapshotSecond`. Growth is simple: `growthBps` per year of
/// 365 days (10 000 = 100 %), kept per second scaled by a million and rounded down. There is no floor: a falling ratio passes.
///
/// @param snapshotRatio r0 in units of `10^-ratioDecimals`, above 0
/// @param snapshotSecond the second since 1970 at which r0 was read; ratio and second belong to one moment
/// @param growthBps g in basis points per year, 0 to 65 535
/// @param ratioDecimals places of the ratio, 8 to 24
public record PriceCap(
        BigInteger snapshotRatio, long snapshotSecond, int growthBps, int ratioDecimals) {

    private static final BigInteger SCALE = BigInteger.valueOf(1_000_000);
    private static final BigInteger BPS = BigInteger.valueOf(10_000);
    private static final BigInteger YEAR = BigInteger.valueOf(365L * 24 * 3600);
    private static final double YEAR_SECONDS = 365.0 * 24 * 3600;
    private static final int FEWEST_DECIMALS = 8;
    private static final int MOST_DECIMALS = 24;
    private static final int MOST_BPS = 65_535;

    public PriceCap {
        if (snapshotRatio.signum() <= 0) {
            throw new IllegalArgumentException("a snapshot ratio is above 0, not " + snapshotRatio);
        }
        if (growthBps < 0 || growthBps > MOST_BPS) {
            throw new IllegalArgumentException(
                    "a growth is 0 to 65 535 basis points a year, not " + growthBps);
        }
        if (ratioDecimals < FEWEST_DECIMALS || ratioDecimals > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "a ratio has 8 to 24 decimals, not " + ratioDecimals);
        }
    }

    /// From decimals: the ratio is rounded down at `ratioDecimals`; a growth that is not a whole number of basis points is refused.
    public static PriceCap of(
            BigDecimal ratio, Instant at, BigDecimal growthPerYear, int ratioDecimals) {
        var bps = growthPerYear.movePointRight(4).stripTrailingZeros();
        if (bps.scale() > 0) {
            throw new IllegalArgumentException(
                    "an adapter's growth is a whole number of basis points a year, not "
                            + bps.toPlainString());
        }
        return new PriceCap(
                Units.down(ratio, ratioDecimals),
                at.getEpochSecond(),
                Units.small(bps.toBigInteger()),
                ratioDecimals);
    }

    /// Growth per second, scaled by a million: `r0·bps·10^6 / 10^4 / 31 536 000`, each division rounded down.
    public BigInteger growthPerSecondScaled() {
        return snapshotRatio
                .multiply(BigInteger.valueOf(growthBps))
                .multiply(SCALE)
                .divide(BPS)
                .divide(YEAR);
    }

    /// The highest ratio that passes at a second. Before the snapshot the adapter has no answer; here it is r0.
    public BigInteger maxRatio(long second) {
        var age = BigInteger.valueOf(Math.max(0, Math.subtractExact(second, snapshotSecond)));
        return snapshotRatio.add(growthPerSecondScaled().multiply(age).divide(SCALE));
    }

    /// Whether the cap cuts a live ratio.
    public boolean cuts(BigInteger liveRatio, long second) {
        return liveRatio.compareTo(maxRatio(second)) > 0;
    }

    /// The answer in units of the base feed: `base · min(live, max) / 10^ratioDecimals`, rounded down; 0 where the base price or the
    /// live ratio is not above 0.
    public BigInteger answer(BigInteger base, BigInteger liveRatio, long second) {
        if (base.signum() <= 0 || liveRatio.signum() <= 0) {
            return BigInteger.ZERO;
        }
        return base.multiply(liveRatio.min(maxRatio(second)))
                .divide(BigInteger.TEN.pow(ratioDecimals));
    }

    /// The twin for simulation: `r0·(1 + g·age/year)`, growth as a fraction, age in seconds; no growth before the snapshot.
    public static double maxRatio(double snapshotRatio, double growth, double ageSeconds) {
        return snapshotRatio * (1 + growth * Math.max(0, ageSeconds) / YEAR_SECONDS);
    }

    /// `cap / live − 1`: below 0 where the cap cuts.
    public static double gap(double cap, double live) {
        return cap / live - 1;
    }

    /// The health factor (at the live ratio) under which an account whose collateral is all capped becomes liquidatable:
    /// `max(1, live / cap)` [ours].
    public static double healthCutOff(double cap, double live) {
        return Math.max(1, live / cap);
    }
}
