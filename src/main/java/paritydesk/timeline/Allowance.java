package paritydesk.timeline;

import paritydesk.plan.Conversion;
import paritydesk.plan.Pace;

import java.time.Duration;
import java.time.Instant;

/// What one converter still lets through: its capacity, its inventory and its rate, all in new tokens, less what it has paid to the
/// book's holders. Credits by a venue do not pass through it.
final class Allowance {

    private final Conversion conversion;
    private double paid;

    Allowance(Conversion conversion) {
        this.conversion = conversion;
    }

    /// The share, 0 to 1, of a wish to convert `wanted` old tokens at `perToken` new ones that is granted between `since` and `until`,
    /// and counts it as paid.
    double grant(double wanted, double perToken, Instant since, Instant until) {
        double due = wanted * perToken;
        if (!(due > 0)) {
            return 1;
        }
        double left = Math.max(0, Math.min(total(until) - paid, rate(since, until)));
        if (left >= due) {
            paid += due;
            return 1;
        }
        paid += left;
        return left / due;
    }

    private double total(Instant t) {
        var capacity = conversion.capacity();
        double most = capacity == null ? Double.POSITIVE_INFINITY : capacity.doubleValue();
        Pace pace = conversion.pace();
        return pace == null ? most : Math.min(most, pace.delivered(t));
    }

    private double rate(Instant since, Instant until) {
        Pace pace = conversion.pace();
        return pace == null || pace.limit() == null
                ? Double.POSITIVE_INFINITY
                : pace.limit().within(Duration.between(since, until));
    }
}
