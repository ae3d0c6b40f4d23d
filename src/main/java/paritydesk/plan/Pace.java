package paritydesk.plan;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How fast a converter works. `limit` is a rate that what is converted never exceeds; `delay` the time between handing in old tokens
/// and being paid (a bridge's finality, a redemption's notice, a lock), in which a venue counts neither; `inventory` what new tokens
/// are there to be paid out, as deliveries in order of time (empty: as many as needed).
public record Pace(@Nullable Limit limit, @Nullable Duration delay, List<Delivery> inventory) {

    public Pace {
        inventory = List.copyOf(inventory);
        if (delay != null && delay.isNegative()) {
            throw new IllegalArgumentException("a delay is zero or above, not " + delay);
        }
        for (int i = 1; i < inventory.size(); i++) {
            if (!inventory.get(i - 1).at().isBefore(inventory.get(i).at())) {
                throw new IllegalArgumentException(
                        "deliveries follow each other: see " + inventory.get(i).at());
            }
        }
    }

    /// Whether it bounds how much is converted, and not only when it is paid.
    boolean limited() {
        return limit != null || !inventory.isEmpty();
    }

    /// New tokens that have been delivered by `t`; +∞ where there is no inventory to run out of.
    public double delivered(Instant t) {
        return inventory.isEmpty()
                ? Double.POSITIVE_INFINITY
                : inventory.stream()
                        .filter(d -> !d.at().isAfter(t))
                        .mapToDouble(d -> d.amount().doubleValue())
                        .sum();
    }

    /// At most `amount` new tokens per span of `per`, evenly: what is not used lapses.
    public record Limit(BigDecimal amount, Duration per) {
        public Limit {
            if (amount.signum() < 0 || per.isNegative() || per.isZero()) {
                throw new IllegalArgumentException(
                        "a limit is zero tokens or more per some time, not "
                                + amount
                                + " per "
                                + per);
            }
        }

        /// New tokens that may be paid in a span of time.
        public double within(Duration time) {
            return amount.doubleValue() * ((double) time.toMillis() / per.toMillis());
        }
    }

    /// New tokens that come into the converter at an instant.
    public record Delivery(Instant at, BigDecimal amount) {
        public Delivery {
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("a delivery is zero or above, not " + amount);
            }
        }
    }
}
