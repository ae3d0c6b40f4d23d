package paritydesk.plan;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Ratio;

import java.math.BigDecimal;

/// How one asset becomes another. A merge has several of them with one target. Several with one source are alternatives, of which a
/// holder takes one, or the branches of a fork, all of which it is paid (see [Passage]). The terms here are those before the first
/// event of the plan; events change them.
///
/// `capacity` is the most that the book's holders can convert, in new tokens; `minimum` the least that one conversion takes, in old
/// ones; `direction` how the converter works before the first event (without one: closed if an event opens it, else both ways);
/// `pace` how fast it works; `branch` makes it a branch of a fork. What is null does not limit.
public record Conversion(
        String id,
        Ratio ratio,
        Converter converter,
        BigDecimal fee,
        @Nullable BigDecimal capacity,
        @Nullable BigDecimal minimum,
        @Nullable Direction direction,
        @Nullable Pace pace,
        @Nullable Branch branch) {

    public Conversion {
        if (fee.signum() < 0 || fee.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "fee of " + id + " is a fraction of 0 to 1, not " + fee);
        }
        if ((capacity != null && capacity.signum() < 0)
                || (minimum != null && minimum.signum() < 0)) {
            throw new IllegalArgumentException(
                    "capacity and minimum of " + id + " are zero or above");
        }
    }

    /// A conversion of alternatives, working both ways or closed until an event opens it, as fast as holders come.
    public Conversion(
            String id,
            Ratio ratio,
            Converter converter,
            BigDecimal fee,
            @Nullable BigDecimal capacity,
            @Nullable BigDecimal minimum) {
        this(id, ratio, converter, fee, capacity, minimum, null, null, null);
    }

    /// Whether less than everything can be converted at once, by size, speed or in total.
    public boolean limited() {
        return capacity != null || (pace != null && pace.limited());
    }

    /// What does the converting.
    public enum Converter {
        FIXED_RATIO_CONTRACT,
        POOL_ROUTE,
        BRIDGE,
        REDEMPTION,
        AUTOMATIC_CREDIT
    }

    /// Which way a converter works at an instant.
    public enum Direction {
        CLOSED,
        ONE_WAY,
        TWO_WAY
    }

    /// Marks a branch of a fork. `persistence` is the probability that the branch lasts to be paid, which weighs it in the source's
    /// fair value before the fork; 1 where left out.
    public record Branch(@Nullable BigDecimal persistence) {
        public Branch {
            if (persistence != null
                    && (persistence.signum() < 0 || persistence.compareTo(BigDecimal.ONE) > 0)) {
                throw new IllegalArgumentException(
                        "a probability of persistence is 0 to 1, not " + persistence);
            }
        }

        /// p as a double, for simulation.
        public double probability() {
            return persistence == null ? 1 : persistence.doubleValue();
        }
    }
}
