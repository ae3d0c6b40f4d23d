package paritydesk.checklist;

import paritydesk.asset.Figures;

/// The line that a figure must not cross, in the figure's own unit (`%` means percent points of hundred), with a milder line
/// that only warns (equal to `limit` where there is none) and the practice or incident that the numbers come from.
public record Threshold(Sense sense, double warn, double limit, String unit, String source) {

    private static final char NARROW = '\u202F';

    public Threshold {
        boolean ordered = sense == Sense.AT_LEAST ? warn >= limit : warn <= limit;
        if (!ordered) {
            throw new IllegalArgumentException("the warning comes before the limit");
        }
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
        return new Threshold(sense, newWarn, newLimit, unit, newSource);
    }

    /// Whether a desk may move the line. Nothing wrong at all (at most 0) is no matter of taste.
    public boolean movable() {
        return limit != 0 || sense != Sense.AT_MOST;
    }

    /// Whether `warn` and `limit` are figures, the warning first.
    public boolean takes(double newWarn, double newLimit) {
        return Double.isFinite(newWarn)
                && Double.isFinite(newLimit)
                && (sense == Sense.AT_LEAST ? newWarn >= newLimit : newWarn <= newLimit);
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
        if (!movable() && warn == limit) {
            return "none allowed";
        }
        var line = sense.sign() + NARROW + quantity(limit);
        return warn == limit ? line : line + ", warns " + sense.beyond() + NARROW + quantity(warn);
    }

    private String quantity(double value) {
        var number = Figures.exact(java.math.BigDecimal.valueOf(value));
        return unit.isEmpty() ? number : number + NARROW + (value == 1 ? one(unit) : unit);
    }

    /// A unit that counts things, of one thing.
    private static String one(String unit) {
        return unit.matches("[a-z ]+[^s]s") ? unit.substring(0, unit.length() - 1) : unit;
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
