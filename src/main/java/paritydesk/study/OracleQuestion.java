package paritydesk.study;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/// Questions about what oracles answer, and where a price that a venue fixes or caps begins to do harm.
public sealed interface OracleQuestion extends Question {

    /// Every change of an oracle's answer in a window, in its exact integers. Without an end the window's own.
    record OracleReading(String id, String oracle, @Nullable Instant from, @Nullable Instant to)
            implements OracleQuestion {
        public OracleReading {
            ordered(from, to);
        }
    }

    /// Where a price cap stands at an instant against the live ratio.
    record CapReading(String id, String oracle, Instant at) implements OracleQuestion {}

    /// What the limits of an update leave of a wanted snapshot, and the cap that this makes; for the wanted pair as it is and as limited.
    record CapPush(
            String id,
            String oracle,
            Instant at,
            BigDecimal wantedRatio,
            Instant wantedAt,
            BigDecimal wantedGrowth)
            implements OracleQuestion {
        public CapPush {
            if (wantedRatio.signum() <= 0 || wantedGrowth.signum() < 0) {
                throw new IllegalArgumentException(
                        "a snapshot ratio is above 0 and a growth not negative");
            }
        }
    }

    /// How far one oracle runs from another in a window. `band` is the deviation (fraction) that counts as agreement.
    record FeedOverlap(
            String id,
            String old,
            String next,
            BigDecimal band,
            @Nullable Instant from,
            @Nullable Instant to)
            implements OracleQuestion {
        public FeedOverlap {
            ordered(from, to);
            if (band.signum() < 0) {
                throw new IllegalArgumentException("a band is not negative");
            }
        }
    }

    /// How long an exponential average takes to follow a price from `before` to `after`. `over` is its averaging time, `within` the
    /// distance (reporting currency) that counts as arrived.
    record AverageConvergence(
            String id,
            BigDecimal before,
            BigDecimal after,
            Duration over,
            BigDecimal within,
            @Nullable Duration since)
            implements OracleQuestion {
        public AverageConvergence {
            if (over.toSeconds() < 1 || within.signum() <= 0) {
                throw new IllegalArgumentException(
                        "an averaging time is at least a second and a distance above 0");
            }
            if (since != null && since.isNegative()) {
                throw new IllegalArgumentException("time since a step is not negative");
            }
        }
    }

    /// From which market price on a venue's price of an asset does harm: the fixed price under which its loans have no cover, and the
    /// price under which liquidations leave debtors worse off, for loans taken at the price `par` (the venue's own without it). Counted over the points of `series`, or of the asset's own market.
    record PriceLevels(
            String id,
            String venue,
            String asset,
            @Nullable BigDecimal par,
            @Nullable String series,
            @Nullable Instant from,
            @Nullable Instant to)
            implements OracleQuestion {
        public PriceLevels {
            ordered(from, to);
            if (par != null && par.signum() <= 0) {
                throw new IllegalArgumentException("a par is above 0");
            }
        }
    }

    private static void ordered(@Nullable Instant from, @Nullable Instant to) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("a window ends after it begins");
        }
    }
}
