package paritydesk.plan;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/// What a plan knows about the world around it that no price or balance shows. Checks hold it against the run; nothing here moves a
/// figure. Every list may be empty: then the plan does not say, and the check that needs it says so.
public record PlanFacts(
        List<LiquidatorRoute> liquidatorRoutes,
        List<StatedTime> statedTimes,
        List<BlockTime> blockTimes,
        List<Response> responses,
        List<FreeFloat> freeFloats,
        List<Backing> backing,
        List<Redemption> redemptions,
        List<PublishedSum> publishedSums) {

    public PlanFacts {
        liquidatorRoutes = List.copyOf(liquidatorRoutes);
        statedTimes = List.copyOf(statedTimes);
        blockTimes = List.copyOf(blockTimes);
        responses = List.copyOf(responses);
        freeFloats = List.copyOf(freeFloats);
        backing = List.copyOf(backing);
        redemptions = List.copyOf(redemptions);
        publishedSums = List.copyOf(publishedSums);
    }

    /// A plan that says nothing of all this.
    public static PlanFacts none() {
        return new PlanFacts(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    public boolean isEmpty() {
        return equals(none());
    }

    /// How a liquidator who has seized the old token at `venue` gets through `conversion`.
    public record LiquidatorRoute(
            String venue, String conversion, Reach reach, @Nullable String note) {}

    /// Whether seizing, converting and selling fit in one transaction, so that a liquidator carries no price risk.
    public enum Reach {
        ONE_TRANSACTION,
        SEVERAL_TRANSACTIONS,
        NO_ROUTE
    }

    /// An instant of an event as some notice words it, with its offset from UTC: `2022-05-26T22:59:51+08:00`.
    public record StatedTime(String event, String text, @Nullable String source) {
        public StatedTime {
            try {
                OffsetDateTime.parse(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        "a stated time has a date, a time and an offset such as"
                                + " 2022-05-26T22:59:51+08:00, not "
                                + text,
                        e);
            }
        }

        public Instant at() {
            return OffsetDateTime.parse(text).toInstant();
        }
    }

    /// A block of a chain whose time is known; `secondsPerBlock` is the chain's pace from there on, needed where it is the only one.
    public record BlockTime(
            String chain,
            long block,
            Instant at,
            @Nullable BigDecimal secondsPerBlock,
            @Nullable String source) {
        public BlockTime {
            if (block < 0 || (secondsPerBlock != null && secondsPerBlock.signum() <= 0)) {
                throw new IllegalArgumentException(
                        "a block's number is zero or above and its pace above zero");
            }
        }
    }

    /// Something that can be done when it goes wrong, and how long it takes from the decision until it holds (votes, timelocks, delays).
    public record Response(String id, String name, Duration delay, @Nullable String source) {
        public Response {
            if (delay.isNegative()) {
                throw new IllegalArgumentException("a delay is zero or above, not " + delay);
            }
        }
    }

    /// Units of an asset that can be bought in the market at all.
    public record FreeFloat(String asset, BigDecimal quantity, @Nullable String source) {
        public FreeFloat {
            if (quantity.signum() < 0) {
                throw new IllegalArgumentException(
                        "a free float is zero or above, not " + quantity);
            }
        }
    }

    /// What stands behind a wrapped or bridged asset on one chain: units issued there, units locked for them, and how many of the
    /// `verifiers` have to agree before units are issued (`quorum`).
    public record Backing(
            String asset,
            String chain,
            BigDecimal supply,
            BigDecimal locked,
            int quorum,
            int verifiers,
            @Nullable String source) {
        public Backing {
            if (supply.signum() < 0 || locked.signum() < 0) {
                throw new IllegalArgumentException("supply and locked units are zero or above");
            }
            if (quorum < 1 || verifiers < quorum) {
                throw new IllegalArgumentException(
                        "a quorum is 1 or more and at most the verifiers, not "
                                + quorum
                                + " of "
                                + verifiers);
            }
        }
    }

    /// How fast a conversion's redemptions go: old tokens a day, old tokens that already wait, and the delay that the last redemption
    /// had.
    public record Redemption(
            String conversion,
            BigDecimal perDay,
            BigDecimal queue,
            Duration lastDelay,
            @Nullable String source) {
        public Redemption {
            if (perDay.signum() <= 0 || queue.signum() < 0 || lastDelay.isNegative()) {
                throw new IllegalArgumentException(
                        "a redemption takes some tokens a day, and queue and delay are zero or"
                                + " above");
            }
        }
    }

    /// A published total and the parts that are said to make it up.
    public record PublishedSum(
            String id,
            String name,
            String unit,
            BigDecimal total,
            List<SumPart> parts,
            @Nullable String source) {
        public PublishedSum {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("a published sum has parts");
            }
        }

        /// Parts less total.
        public BigDecimal difference() {
            return parts.stream()
                    .map(SumPart::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .subtract(total);
        }
    }

    /// One part of a published total.
    public record SumPart(String name, BigDecimal amount) {}
}
