package paritydesk.plan;

import java.time.Duration;
import java.time.Instant;

/// Changes of single events, each giving the next plan. What a change does not name stays as it is.
public final class Edits {

    private Edits() {}

    /// The plan with one event at another instant. Its bracket is dropped: whoever moves an event decides its instant. A plan without
    /// such an event stays as it is.
    public static Plan move(Plan plan, String event, Instant to) {
        return plan.event(event)
                .map(e -> replace(plan, event, headed(e, e.head().moved(to))))
                .orElse(plan);
    }

    /// The plan in which a ramp, blend or overlap takes another time; an event that takes none stays as it is.
    public static Plan stretch(Plan plan, String event, Duration over) {
        return plan.event(event).map(e -> replace(plan, event, lasting(e, over))).orElse(plan);
    }

    /// The plan with another event in the place of the one of that id.
    public static Plan replace(Plan plan, String event, Event by) {
        return plan.withEvents(
                plan.events().stream().map(e -> e.head().id().equals(event) ? by : e).toList());
    }

    /// Whether a time over which it happens belongs to an event, so that [#lasting] changes it.
    public static boolean lasts(Event event) {
        return switch (event) {
            case Event.OracleSwitch s ->
                    s.mode() instanceof SwitchMode.Blend || s.mode() instanceof SwitchMode.Overlap;
            case Event.RecognitionChange _, Event.ThresholdChange _ -> true;
            default -> false;
        };
    }

    /// The same event over another time; blends and overlaps take at least a second.
    public static Event lasting(Event event, Duration over) {
        var some = over.isNegative() ? Duration.ZERO : over;
        return switch (event) {
            case Event.OracleSwitch s ->
                    new Event.OracleSwitch(
                            s.head(), s.venue(), s.asset(), s.oracle(), lasting(s.mode(), some));
            case Event.RecognitionChange r ->
                    new Event.RecognitionChange(r.head(), r.venue(), r.asset(), r.to(), some);
            case Event.ThresholdChange t ->
                    new Event.ThresholdChange(
                            t.head(), t.venue(), t.asset(), t.to(), some, t.scale());
            default -> event;
        };
    }

    private static SwitchMode lasting(SwitchMode mode, Duration over) {
        var some = over.isZero() ? Duration.ofSeconds(1) : over;
        return switch (mode) {
            case SwitchMode.Blend _ -> new SwitchMode.Blend(some);
            case SwitchMode.Overlap o -> new SwitchMode.Overlap(some, o.band());
            case SwitchMode.Cut _, SwitchMode.Guarded _ -> mode;
        };
    }

    /// The same event under another head.
    public static Event headed(Event event, EventHead head) {
        return switch (event) {
            case Event.Announcement _ -> new Event.Announcement(head);
            case Event.ConversionOpens e ->
                    new Event.ConversionOpens(head, e.conversion(), e.direction(), e.fee());
            case Event.DirectionChange e ->
                    new Event.DirectionChange(head, e.conversion(), e.direction());
            case Event.PenaltyStep e -> new Event.PenaltyStep(head, e.conversion(), e.fee());
            case Event.OracleSwitch e ->
                    new Event.OracleSwitch(head, e.venue(), e.asset(), e.oracle(), e.mode());
            case Event.CapUpdate e ->
                    new Event.CapUpdate(
                            head, e.oracle(), e.snapshotRatio(), e.snapshotAt(), e.growthPerYear());
            case Event.RecognitionChange e ->
                    new Event.RecognitionChange(head, e.venue(), e.asset(), e.to(), e.over());
            case Event.ThresholdChange e ->
                    new Event.ThresholdChange(
                            head, e.venue(), e.asset(), e.to(), e.over(), e.scale());
            case Event.ParameterChange e ->
                    new Event.ParameterChange(head, e.venue(), e.asset(), e.parameter(), e.to());
            case Event.Freeze e ->
                    new Event.Freeze(head, e.venue(), e.asset(), e.activity(), e.stopped());
            case Event.Settlement e ->
                    new Event.Settlement(
                            head, e.venue(), e.asset(), e.method(), e.index(), e.window());
            case Event.Snapshot e -> new Event.Snapshot(head, e.venue(), e.asset(), e.block());
            case Event.AutoCredit e -> new Event.AutoCredit(head, e.venue(), e.conversion());
            case Event.Fork e -> new Event.Fork(head, e.asset(), e.follows());
            case Event.Close e -> new Event.Close(head, e.conversion());
        };
    }
}
