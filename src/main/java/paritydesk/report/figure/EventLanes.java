package paritydesk.report.figure;

import paritydesk.chart.Glyph;
import paritydesk.chart.Ink;
import paritydesk.chart.Lane;
import paritydesk.chart.Mark;
import paritydesk.chart.TimeAxis;
import paritydesk.plan.Event;
import paritydesk.plan.Plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Events of a plan in lanes by kind. What takes time is a ramp, what is stopped until something is taken up again is a window.
final class EventLanes {

    private final Plan plan;
    private final TimeAxis axis;

    private EventLanes(Plan plan, TimeAxis axis) {
        this.plan = plan;
        this.axis = axis;
    }

    /// The lanes that have something inside the axis, in the order of the kinds.
    static List<Lane> of(Plan plan, TimeAxis axis) {
        var lanes = new EventLanes(plan, axis);
        return Arrays.stream(Kind.values())
                .map(kind -> new Lane(kind.title, lanes.marks(kind)))
                .filter(lane -> !lane.marks().isEmpty())
                .toList();
    }

    private List<Mark> marks(Kind kind) {
        var marks = new ArrayList<Mark>();
        for (var event : plan.events()) {
            if (kind(event) == kind) {
                var mark = mark(event, kind);
                if (mark.to() >= axis.from() && mark.from() <= axis.to()) {
                    marks.add(mark);
                }
            }
        }
        return marks;
    }

    private Mark mark(Event event, Kind kind) {
        var id = event.head().id();
        var title = event.head().title();
        double from = seconds(event.at());
        if (event instanceof Event.Freeze freeze && freeze.stopped()) {
            return Mark.window(id, title, from, Math.max(from, resumed(freeze)), kind.ink);
        }
        double to = seconds(event.at().plus(event.over()));
        return to > from
                ? Mark.ramp(id, title, from, to, kind.ink)
                : Mark.point(id, title, from, kind.glyph, kind.ink);
    }

    /// When the stopped activity is taken up again; the end of the axis where the plan does not say.
    private double resumed(Event.Freeze freeze) {
        return plan.events().stream()
                .filter(Event.Freeze.class::isInstance)
                .map(Event.Freeze.class::cast)
                .filter(other -> !other.stopped() && other.at().isAfter(freeze.at()))
                .filter(
                        other ->
                                other.venue().equals(freeze.venue())
                                        && Objects.equals(other.asset(), freeze.asset())
                                        && other.activity() == freeze.activity())
                .mapToDouble(other -> seconds(other.at()))
                .min()
                .orElse(axis.to());
    }

    private static Kind kind(Event event) {
        return switch (event) {
            case Event.Announcement _ -> Kind.NOTICE;
            case Event.ConversionOpens _,
                    Event.DirectionChange _,
                    Event.AutoCredit _,
                    Event.Fork _,
                    Event.Close _,
                    Event.Snapshot _ ->
                    Kind.CONVERSION;
            case Event.PenaltyStep _ -> Kind.PENALTY;
            case Event.OracleSwitch _, Event.CapUpdate _ -> Kind.ORACLE;
            case Event.RecognitionChange _, Event.ThresholdChange _, Event.ParameterChange _ ->
                    Kind.POLICY;
            case Event.Freeze _, Event.Settlement _ -> Kind.FREEZE;
        };
    }

    private static double seconds(Instant at) {
        return at.toEpochMilli() / 1000.0;
    }

    /// The lanes from top to bottom.
    private enum Kind {
        NOTICE("notice", Glyph.DISC, Ink.EVENT),
        CONVERSION("conversion", Glyph.DIAMOND, Ink.ACCENT),
        PENALTY("penalty", Glyph.TRIANGLE, Ink.ECONOMIC),
        ORACLE("oracle", Glyph.SQUARE, Ink.PERCEIVED),
        POLICY("policy", Glyph.DIAMOND, Ink.NEUTRAL),
        FREEZE("freeze", Glyph.SQUARE, Ink.THRESHOLD);

        private final String title;
        private final Glyph glyph;
        private final Ink ink;

        Kind(String title, Glyph glyph, Ink ink) {
            this.title = title;
            this.glyph = glyph;
            this.ink = ink;
        }
    }
}
