package paritydesk.valuation.margin;

import java.time.Duration;
import java.time.Instant;

/// What a venue asks on top while a token migrates [ours]: nothing before `from`, straight to `most` at `full`, `most` until `until`,
/// and nothing from there on. A fraction of the notional, for positions in the migrating token only.
public record MigrationAddOn(double most, Instant from, Instant full, Instant until) {

    public MigrationAddOn {
        if (!(most >= 0) || !Double.isFinite(most)) {
            throw new IllegalArgumentException("an add-on is not negative: " + most);
        }
        if (full.isBefore(from) || until.isBefore(full)) {
            throw new IllegalArgumentException("an add-on begins, stands full, and ends");
        }
    }

    public double at(Instant t) {
        if (t.isBefore(from) || !t.isBefore(until)) {
            return 0;
        }
        if (!t.isBefore(full)) {
            return most;
        }
        double share =
                Duration.between(from, t).toMillis()
                        / (double) Duration.between(from, full).toMillis();
        return most * share;
    }
}
