package paritydesk.market.feed;

import java.time.Duration;
import java.util.Optional;

/// What a price-cap adapter asks of a new pair of ratio and second [std: PriceCapAdapterBase]: the pair changes at once, its second is
/// later than the stored one, at least `minimumDelay` old and at most `maximumTerm`. That the two belong to one moment it cannot see.
public record CapRules(Duration minimumDelay, Duration maximumTerm) {

    /// The term of the adapters that are deployed.
    public static final Duration PUBLISHED_TERM = Duration.ofDays(180);

    public CapRules {
        if (minimumDelay.isNegative() || maximumTerm.compareTo(minimumDelay) < 0) {
            throw new IllegalArgumentException(
                    "a snapshot is at least "
                            + minimumDelay
                            + " and at most "
                            + maximumTerm
                            + " old: that leaves no time");
        }
    }

    public static CapRules published(Duration minimumDelay) {
        return new CapRules(minimumDelay, PUBLISHED_TERM);
    }

    /// Why the adapter refuses `next` at second `now` in place of one whose second is `storedSecond`; empty where it takes it.
    public Optional<Refusal> refusal(long storedSecond, PriceCap next, long now) {
        if (next.snapshotSecond() <= storedSecond) {
            return Optional.of(Refusal.NOT_LATER);
        }
        long age = Math.subtractExact(now, next.snapshotSecond());
        if (age < minimumDelay.toSeconds()) {
            return Optional.of(Refusal.TOO_FRESH);
        }
        return age > maximumTerm.toSeconds() ? Optional.of(Refusal.TOO_OLD) : Optional.empty();
    }

    /// Why a new pair is refused.
    public enum Refusal {
        /// The new second is not after the stored one.
        NOT_LATER,
        /// The snapshot is younger than the minimum delay.
        TOO_FRESH,
        /// The snapshot is older than the maximum term.
        TOO_OLD;

        /// In words.
        public String sentence(CapRules rules) {
            return switch (this) {
                case NOT_LATER -> "its snapshot is not later than the stored one";
                case TOO_FRESH -> "its snapshot is younger than " + rules.minimumDelay();
                case TOO_OLD -> "its snapshot is older than " + rules.maximumTerm();
            };
        }
    }
}
