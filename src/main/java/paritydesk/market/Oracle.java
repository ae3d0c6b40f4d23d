package paritydesk.market;

import org.jspecify.annotations.Nullable;

import paritydesk.market.feed.CapLimits;
import paritydesk.market.feed.CapRules;
import paritydesk.market.feed.PriceCap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

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
    /// price-cap adapters. Ratio and instant of the snapshot belong to the same moment; a plan's cap update replaces both, and the growth,
    /// at once. With an `adapter` the answer is computed in that contract's integers, without one in exact decimals. `limits` is how far
    /// one update may go.
    record CappedRatio(
            String id,
            String asset,
            int decimals,
            String liveRatio,
            String underlying,
            Cap cap,
            @Nullable Adapter adapter,
            @Nullable CapLimits limits)
            implements Oracle {

        public CappedRatio {
            if (adapter != null) {
                var _ = adapter.of(cap);
            }
        }

        public CappedRatio(
                String id,
                String asset,
                int decimals,
                String liveRatio,
                String underlying,
                Cap cap) {
            this(id, asset, decimals, liveRatio, underlying, cap, null, null);
        }
    }

    /// The price of the old token, over the ratio of the conversion: `O_new = O_old / ρ`. `old` is the oracle of the old token.
    record PeggedToOld(String id, String asset, int decimals, String old, String conversion)
            implements Oracle {}

    /// `min(P, cap)`: the cap of a stable price. `source` is the oracle whose answers it caps.
    record StableCap(String id, String asset, int decimals, String source, BigDecimal cap)
            implements Oracle {
        public StableCap {
            above(id, "cap", cap);
        }
    }

    /// `max(P, least)`: a feed that freezes at its minimum answer, whatever the market does. `source` is the oracle that it follows above.
    record Floor(String id, String asset, int decimals, String source, BigDecimal least)
            implements Oracle {
        public Floor {
            above(id, "least", least);
        }
    }

    /// The last answer of `source` at or before `since`, for ever after: a feed that has stopped.
    record Frozen(String id, String asset, int decimals, String source, Instant since)
            implements Oracle {}

    /// The mean of a series over the time `window` before; over what there is where the series is younger.
    record TimeWeighted(
            String id, String asset, int decimals, String series, Duration window, Mean mean)
            implements Oracle {
        public TimeWeighted {
            lasting(id, "window", window);
        }
    }

    /// The exponential moving average of a series, `O ← O·α + P·(1 − α)`, `α = e^(−Δt/over)`: it starts at the series' first value and is
    /// kept at each of its points.
    record Smoothed(String id, String asset, int decimals, String series, Duration over)
            implements Oracle {
        public Smoothed {
            lasting(id, "over", over);
            if (over.toSeconds() < 1) {
                throw new IllegalArgumentException(id + " averages over at least a second");
            }
        }
    }

    /// The median of other oracles' answers; those without an answer are left out.
    record Median(String id, String asset, int decimals, List<String> sources) implements Oracle {
        public Median {
            sources = several(id, sources);
        }
    }

    /// Whatever is worse for the account: the least of the answers for what is pledged, the most for what is owed (spot and its average,
    /// for example). Without one of the answers there is none.
    record Cautious(String id, String asset, int decimals, List<String> sources) implements Oracle {
        public Cautious {
            sources = several(id, sources);
        }
    }

    /// The product of series, a ratio multiplied through to the reporting currency: `ETH per cbETH` times `USD per ETH`.
    record Chained(String id, String asset, int decimals, List<String> factors) implements Oracle {
        public Chained {
            factors = several(id, factors);
        }
    }

    /// The same answer for ever.
    record Pegged(String id, String asset, int decimals, BigDecimal price) implements Oracle {}

    /// The snapshot ratio r0, its instant and the growth g per year of 365 days.
    record Cap(BigDecimal snapshotRatio, Instant snapshotAt, BigDecimal growthPerYear) {

        private static final BigDecimal YEAR = BigDecimal.valueOf(Duration.ofDays(365).toMillis());

        public Cap {
            if (snapshotRatio.signum() <= 0) {
                throw new IllegalArgumentException(
                        "a snapshot ratio is above 0, not " + snapshotRatio.toPlainString());
            }
            if (growthPerYear.signum() < 0) {
                throw new IllegalArgumentException(
                        "a cap's growth is not negative: " + growthPerYear.toPlainString());
            }
        }

        /// r0·(1 + g·age/year), g simple; no growth before the snapshot.
        public BigDecimal at(Instant t) {
            var age = BigDecimal.valueOf(Math.max(0, Duration.between(snapshotAt, t).toMillis()));
            var growth = growthPerYear.multiply(age).divide(YEAR, MathContext.DECIMAL128);
            return snapshotRatio.multiply(BigDecimal.ONE.add(growth));
        }
    }

    /// The contract behind a capped ratio: places of its ratio (8 to 24) and the least age of a new snapshot.
    record Adapter(int ratioDecimals, Duration minimumDelay) {
        public Adapter {
            var _ = CapRules.published(minimumDelay);
        }

        /// The cap in the contract's integers.
        public PriceCap of(Cap cap) {
            return PriceCap.of(
                    cap.snapshotRatio(), cap.snapshotAt(), cap.growthPerYear(), ratioDecimals);
        }

        /// What the contract asks of a new snapshot.
        public CapRules rules() {
            return CapRules.published(minimumDelay);
        }
    }

    /// How a mean over time is taken.
    enum Mean {
        /// Of prices.
        ARITHMETIC,
        /// Of their logarithms.
        GEOMETRIC,
        /// Of their logarithms in whole ticks of a ten-thousandth, rounded down, as concentrated pools keep it.
        TICKS
    }

    private static void above(String id, String field, BigDecimal value) {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(
                    field + " of " + id + " is above 0, not " + value.toPlainString());
        }
    }

    private static void lasting(String id, String field, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(field + " of " + id + " is some time");
        }
    }

    private static List<String> several(String id, List<String> names) {
        if (names.isEmpty() || new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException(id + " names at least one source, and each once");
        }
        return List.copyOf(names);
    }
}
