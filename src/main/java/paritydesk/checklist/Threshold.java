package paritydesk.checklist;

import paritydesk.asset.Figures;

import java.math.BigDecimal;
import java.util.Optional;

/// The line that a figure must not cross, in the figure's own unit (`%` means percent points of hundred), with a milder line
/// that only warns (equal to `limit` where there is none) and the practice or incident that the numbers come from.
///
/// @param bounds between which a desk may move both lines
public record Threshold(
        Sense sense, double warn, double limit, String unit, String source, Bounds bounds) {

    private static final char NARROW = '\u202F';

    public Threshold {
        boolean ordered = sense == Sense.AT_LEAST ? warn >= limit : warn <= limit;
        if (!ordered) {
            throw new IllegalArgumentException("the warning comes before the limit");
        }
    }

    /// A line that stands where it stands.
    public Threshold(Sense sense, double warn, double limit, String unit, String source) {
        this(sense, warn, limit, unit, source, new Bounds(limit, limit));
    }

    /// The least and the most that a line may be moved to; equal where it cannot be moved.
    public record Bounds(double least, double most) {
        boolean hold(double value) {
            return value >= least && value <= most;
        }
    }

    /// The same line, which a desk may move between two figures.
    Threshold within(double least, double most) {
        return new Threshold(sense, warn, limit, unit, source, new Bounds(least, most));
    }

    /// Nothing above `limit` passes.
    public static Threshold atMost(double limit, String unit, String source) {
        return new Threshold(Sense.AT_MOST, limit, limit, unit, source);
    }

    public static Threshold atMost(double warn, double limit, String unit, String source) {
        return new Threshold(Sense.AT_MOST, warn, limit, unit, source);
    }

    /// Nothing from `limit` on passes, and nothing from `warn` on passes without a warning.
    public static Threshold under(double warn, double limit, String unit, String source) {
        return new Threshold(Sense.UNDER, warn, limit, unit, source);
    }

    public static Threshold atLeast(double limit, String unit, String source) {
        return new Threshold(Sense.AT_LEAST, limit, limit, unit, source);
    }

    /// The same with other lines and where those come from.
    Threshold moved(double newWarn, double newLimit, String newSource) {
        return new Threshold(sense, newWarn, newLimit, unit, newSource, bounds);
    }

    /// Whether a desk may move the line at all.
    public boolean movable() {
        return bounds.least < bounds.most;
    }

    /// Between what the line may be moved, in words: `3 to 90 days`.
    public String range() {
        return number(bounds.least) + " to " + quantity(bounds.most);
    }

    /// Why a desk may not move the line there, as a sentence's end; nothing where it may.
    Optional<String> refusal(double newWarn, double newLimit) {
        boolean ordered = sense == Sense.AT_LEAST ? newWarn >= newLimit : newWarn <= newLimit;
        if (!Double.isFinite(newWarn) || !Double.isFinite(newLimit) || !ordered) {
            return Optional.of("the warning has to come before the limit, and both be figures");
        }
        if (bounds.hold(newWarn) && bounds.hold(newLimit)) {
            return Optional.empty();
        }
        double beyond = bounds.hold(newLimit) ? newWarn : newLimit;
        return Optional.of(
                "it can be moved within " + range() + ", and " + number(beyond) + " is beyond");
    }

    boolean stands(double atWarn, double atLimit) {
        return warn == atWarn && limit == atLimit;
    }

    /// Whether anything passes, or passes without a warning, that does not by another line of the same sense.
    boolean looserThan(Threshold other) {
        return sense == Sense.AT_LEAST
                ? warn < other.warn || limit < other.limit
                : warn > other.warn || limit > other.limit;
    }

    /// PASS, WARN or FAIL of a figure; a figure that is not there fails.
    public Verdict judge(double figure) {
        if (Double.isNaN(figure)) {
            return Verdict.FAIL;
        }
        if (!sense.holds(figure, limit)) {
            return Verdict.FAIL;
        }
        return sense.holds(figure, warn) ? Verdict.PASS : Verdict.WARN;
    }

    /// The threshold in words: `≤ 5 %, warns above 2 %`.
    public String text() {
        if (sense == Sense.AT_MOST && limit == 0 && warn == 0) {
            return "none allowed";
        }
        var line = sense.sign() + NARROW + quantity(limit);
        return warn == limit ? line : line + ", warns " + sense.beyond() + NARROW + quantity(warn);
    }

    private String quantity(double value) {
        return unit.isEmpty()
                ? number(value)
                : number(value) + NARROW + (value == 1 ? one(unit) : unit);
    }

    /// A unit that counts things, of one thing.
    private static String one(String unit) {
        return unit.matches("[a-z ]+[^s]s") ? unit.substring(0, unit.length() - 1) : unit;
    }

    private static String number(double value) {
        return Figures.exact(BigDecimal.valueOf(value).stripTrailingZeros());
    }

    /// Which side of the line is good.
    public enum Sense {
        AT_MOST("≤", "above"),
        UNDER("<", "from"),
        AT_LEAST("≥", "below");

        private final String sign;
        private final String beyond;

        Sense(String sign, String beyond) {
            this.sign = sign;
            this.beyond = beyond;
        }

        String sign() {
            return sign;
        }

        String beyond() {
            return beyond;
        }

        boolean holds(double figure, double line) {
            return switch (this) {
                case AT_MOST -> figure <= line;
                case UNDER -> figure < line;
                case AT_LEAST -> figure >= line;
            };
        }
    }
}
