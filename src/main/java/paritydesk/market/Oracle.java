package paritydesk.market;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;

/// A rule by which a venue's price of an asset comes about. Answers are rounded down at `decimals` places, as a feed on a
/// ledger answers.
public sealed interface Oracle {

    String id();

    String asset();

    int decimals();

    /// A published feed: the answers are a series of the market document. `heartbeat` is the longest time between answers that
    /// the provider promises; `deviation` is the move (fraction) at which it answers early, null where answers are taken as given.
    record DirectFeed(
            String id,
            String asset,
            int decimals,
            String series,
            Duration heartbeat,
            @Nullable BigDecimal deviation)
            implements Oracle {}

    /// `ρ · P_underlying`, times `1 − φ` where `netOfFee`: a feed computed from the conversion. `underlying` is the series that
    /// prices the new token.
    record ConversionRatio(
            String id,
            String asset,
            int decimals,
            String conversion,
            String underlying,
            boolean netOfFee)
            implements Oracle {}

    /// `min(r_live, r0 · (1 + g · age/year)) · P_underlying`, age counted from `snapshotAt`, g simple per year: the upside cap of
    /// price-cap adapters. Ratio and instant of the snapshot belong to the same moment.
    record CappedRatio(
            String id, String asset, int decimals, String liveRatio, String underlying, Cap cap)
            implements Oracle {}

    /// The same answer for ever.
    record Pegged(String id, String asset, int decimals, BigDecimal price) implements Oracle {}

    /// The snapshot ratio r0, its instant and the growth g per year of 365 days.
    record Cap(BigDecimal snapshotRatio, Instant snapshotAt, BigDecimal growthPerYear) {

        private static final BigDecimal YEAR = BigDecimal.valueOf(Duration.ofDays(365).toMillis());

        /// r0·(1 + g·age/year), g simple; no growth before the snapshot.
        public BigDecimal at(Instant t) {
            var age = BigDecimal.valueOf(Math.max(0, Duration.between(snapshotAt, t).toMillis()));
            var growth = growthPerYear.multiply(age).divide(YEAR, MathContext.DECIMAL128);
            return snapshotRatio.multiply(BigDecimal.ONE.add(growth));
        }
    }
}
