package paritydesk.report;

import paritydesk.asset.Figures;
import paritydesk.plan.Conversion.Direction;
import paritydesk.plan.Event;
import paritydesk.plan.SwitchMode;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/// Events of a plan in words, as the memo's plan page says them.
final class Words {

    private Words() {}

    /// What an event does, in one phrase.
    static String effect(Event event) {
        return switch (event) {
            case Event.Announcement _ -> "becomes known";
            case Event.ConversionOpens e ->
                    "converter " + direction(e.direction()) + ", fee " + percent(e.fee());
            case Event.DirectionChange e -> "converter " + direction(e.direction());
            case Event.PenaltyStep e -> "fee " + percent(e.fee());
            case Event.OracleSwitch e ->
                    e.venue() + ": " + e.asset() + " by " + e.oracle() + ", " + mode(e.mode());
            case Event.CapUpdate e ->
                    e.oracle()
                            + ": cap from "
                            + Figures.exact(e.snapshotRatio())
                            + " of "
                            + Figures.moment(e.snapshotAt())
                            + ", "
                            + percent(e.growthPerYear())
                            + " a year";
            case Event.RecognitionChange e ->
                    e.venue()
                            + ": recognition of "
                            + e.asset()
                            + " to "
                            + percent(e.to())
                            + over(e.over());
            case Event.ThresholdChange e ->
                    e.venue()
                            + ": threshold of "
                            + e.asset()
                            + " to "
                            + percent(e.to())
                            + over(e.over());
            case Event.ParameterChange e ->
                    e.venue()
                            + ": "
                            + lower(e.parameter())
                            + " of "
                            + e.asset()
                            + " to "
                            + Figures.exact(e.to());
            case Event.Freeze e ->
                    e.venue()
                            + ": "
                            + lower(e.activity())
                            + (e.asset() == null ? "" : " of " + e.asset())
                            + (e.stopped() ? " stopped" : " taken up again");
            case Event.Settlement e ->
                    e.venue() + ": derivatives on " + e.asset() + " settled, " + e.method();
            case Event.Snapshot e -> e.venue() + ": balances of " + e.asset() + " read";
            case Event.AutoCredit e -> e.venue() + " converts every holding";
            case Event.Fork e -> e.asset() + " splits into every branch";
            case Event.Close _ -> "converter closes";
        };
    }

    static String percent(BigDecimal fraction) {
        int places = Math.clamp(fraction.stripTrailingZeros().scale() - 2L, 0, 2);
        return Figures.percent(fraction.doubleValue(), places);
    }

    static String lower(Enum<?> value) {
        return value.name()
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace("to value", "to-value");
    }

    /// A span of time in the largest unit that fits it.
    static String span(Duration time) {
        double hours = time.toMinutes() / 60.0;
        if (hours >= 48) {
            return Figures.number(hours / 24, hours % 24 == 0 ? 0 : 1) + "\u202Fdays";
        }
        return hours >= 1
                ? Figures.number(hours, hours == Math.rint(hours) ? 0 : 1) + "\u202Fh"
                : Figures.number(time.toMinutes()) + "\u202Fmin";
    }

    private static String direction(Direction direction) {
        return switch (direction) {
            case CLOSED -> "closed";
            case ONE_WAY -> "one way";
            case TWO_WAY -> "both ways";
        };
    }

    private static String mode(SwitchMode mode) {
        return switch (mode) {
            case SwitchMode.Cut _ -> "at once";
            case SwitchMode.Guarded g ->
                    "guarded at " + percent(g.guard()) + (g.overridden() ? ", overridden" : "");
            case SwitchMode.Blend b -> "blended over " + span(b.over());
            case SwitchMode.Overlap o -> "beside the old one for " + span(o.over());
        };
    }

    private static String over(Duration time) {
        return time.isZero() ? "" : " over " + span(time);
    }
}
