package paritydesk.plan;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.Conversion.Direction;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Something that happens at an instant of a plan. The set is closed: whoever reads events handles each kind.
public sealed interface Event {

    /// By instant, then priority, then id, so that a plan has one order whatever order it was written in.
    Comparator<Event> ORDER =
            Comparator.comparing(Event::at)
                    .thenComparingInt(e -> e.head().priority())
                    .thenComparing(e -> e.head().id());

    EventHead head();

    default Instant at() {
        return head().at();
    }

    /// How long the event takes: zero for a step, above zero for a ramp or a blend.
    default Duration over() {
        return Duration.ZERO;
    }

    /// The plan becomes known. Changes no figure; notice is counted from here.
    record Announcement(EventHead head) implements Event {}

    /// The converter starts to work, with its first fee.
    record ConversionOpens(EventHead head, String conversion, Direction direction, BigDecimal fee)
            implements Event {}

    /// The converter changes between one way and two ways.
    record DirectionChange(EventHead head, String conversion, Direction direction)
            implements Event {}

    /// The fee φ of a conversion becomes `fee`, a fraction of 0 to 1.
    record PenaltyStep(EventHead head, String conversion, BigDecimal fee) implements Event {}

    /// The venue listens to another oracle for an asset.
    record OracleSwitch(EventHead head, String venue, String asset, String oracle, SwitchMode mode)
            implements Event {
        @Override
        public Duration over() {
            return switch (mode) {
                case SwitchMode.Blend blend -> blend.over();
                case SwitchMode.Overlap overlap -> overlap.over();
                case SwitchMode.Cut _, SwitchMode.Guarded _ -> Duration.ZERO;
            };
        }
    }

    /// The cap of a capped ratio gets a new snapshot: ratio, its instant and the growth per year (fraction) change at once, wherever the
    /// oracle is read. Ratio and instant belong to one moment; that they do is the linter's matter.
    record CapUpdate(
            EventHead head,
            String oracle,
            BigDecimal snapshotRatio,
            Instant snapshotAt,
            BigDecimal growthPerYear)
            implements Event {
        public CapUpdate {
            if (snapshotRatio.signum() <= 0 || growthPerYear.signum() < 0) {
                throw new IllegalArgumentException(
                        "a cap's snapshot ratio is above 0 and its growth not negative");
            }
        }
    }

    /// κ of an asset at a venue becomes `to`, at once or linearly over a time.
    record RecognitionChange(
            EventHead head, String venue, String asset, BigDecimal to, Duration over)
            implements Event {}

    /// The liquidation threshold of an asset at a venue becomes `to`, at once or linearly over a time, by `scale`.
    record ThresholdChange(
            EventHead head,
            String venue,
            String asset,
            BigDecimal to,
            Duration over,
            @Nullable RampScale scale)
            implements Event {

        public ThresholdChange {
            if (scale == RampScale.RATIO && to.signum() <= 0) {
                throw new IllegalArgumentException(
                        "a threshold that is ramped by its ratio is above zero, not " + to);
            }
        }

        /// Linear in the threshold itself.
        public ThresholdChange(
                EventHead head, String venue, String asset, BigDecimal to, Duration over) {
            this(head, venue, asset, to, over, null);
        }
    }

    /// What a threshold's ramp is linear in: the threshold, or the liquidation ratio `1/LT`, as venues have it that state 150 % and not
    /// 0.667.
    enum RampScale {
        THRESHOLD,
        RATIO
    }

    /// Any other parameter of an asset at a venue.
    record ParameterChange(
            EventHead head, String venue, String asset, Parameter parameter, BigDecimal to)
            implements Event {}

    /// An activity stops or is taken up again, for one asset or (without one) for the whole venue.
    record Freeze(
            EventHead head,
            String venue,
            @Nullable String asset,
            Activity activity,
            boolean stopped)
            implements Event {}

    /// Derivatives on an asset are settled in cash, at the mean of the series `index` (the asset's own where it is absent) over the
    /// `window` that ends at the event, or at what it says at the event where there is no window.
    record Settlement(
            EventHead head,
            String venue,
            String asset,
            String method,
            @Nullable String index,
            @Nullable Duration window)
            implements Event {

        public Settlement {
            if (window != null && (window.isNegative() || window.isZero())) {
                throw new IllegalArgumentException("a settlement's window takes time: " + window);
            }
        }

        /// At the asset's own price at the event.
        public Settlement(EventHead head, String venue, String asset, String method) {
            this(head, venue, asset, method, null, null);
        }
    }

    /// Balances are read for the credit.
    record Snapshot(EventHead head, String venue, String asset, @Nullable Long block)
            implements Event {}

    /// The venue converts what its accounts hold, whether they act or not.
    record AutoCredit(EventHead head, String venue, String conversion) implements Event {}

    /// The chain of `asset` splits: every unit of it becomes one of each branch, whoever holds it and wherever. `follows` says for
    /// venues which branch they and their feeds stay with; a venue that is not named stays with the first.
    record Fork(EventHead head, String asset, List<Follow> follows) implements Event {
        public Fork {
            follows = List.copyOf(follows);
        }

        /// What `venue` does; empty where it stays with the first branch and its debtors owe that alone.
        public Optional<Follow> at(String venue) {
            return follows.stream().filter(f -> f.venue().equals(venue)).findFirst();
        }
    }

    /// The branch (a conversion's id) that a venue and its feed of the forked asset stay with, and what its debtors owe from then on.
    record Follow(String venue, String branch, Owed owed) {}

    /// What a debt in a forked asset becomes.
    enum Owed {
        /// The branch that the venue stays with, as where only one chain's ledger counts.
        FOLLOWED,
        /// Every branch, as at a venue that credits the new coin to lenders and charges it to margin debtors.
        EVERY_BRANCH
    }

    /// The converter stops for good.
    record Close(EventHead head, String conversion) implements Event {}

    /// What a venue can stop.
    enum Activity {
        BORROWING,
        MARGIN,
        DERIVATIVES,
        TRADING,
        DEPOSITS,
        WITHDRAWALS,
        LIQUIDATIONS,
        /// Ramps of recognition and threshold: stopped they stand where they are, taken up again they go on for what was left of
        /// their time.
        RAMPS
    }

    /// Parameters that a venue sets per asset beside recognition and threshold.
    enum Parameter {
        LOAN_TO_VALUE,
        LIQUIDATION_BONUS,
        CLOSE_FACTOR,
        SUPPLY_CAP,
        DEBT_CEILING,
        DUST,
        PRICE_LIMIT
    }
}
