package paritydesk.ui.timeline;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import paritydesk.asset.Figures;
import paritydesk.plan.Edits;
import paritydesk.plan.Event;
import paritydesk.plan.Plan;
import paritydesk.scenario.Scenario;
import paritydesk.timeline.Headline;
import paritydesk.timeline.Run;
import paritydesk.ui.look.Text;
import paritydesk.ui.session.Session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Moves and stretches events of the plan: in passing while they are dragged, as an edit once they are let go. Times snap to the hour
/// where the view is wide, to the minute where it is near.
public final class Dragging {

    /// A view wider than this snaps to the hour.
    private static final double WIDE_SECONDS = 4 * 86_400.0;

    private final Session session;
    private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper("");
    private Optional<Plan> passing = Optional.empty();
    private String event = "";

    Dragging(Session session) {
        this.session = session;
        session.previewProperty().subscribe(now -> read());
    }

    /// Where what is dragged stands and what it changes; empty while nothing is dragged.
    public ReadOnlyStringProperty readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    public boolean movable(String id) {
        return event(id).isPresent();
    }

    public boolean stretchable(String id) {
        return event(id).filter(Edits::lasts).isPresent();
    }

    /// The event under the pointer starts at `seconds`; `span` is the width of the view.
    public void move(String id, double seconds, double span, boolean released) {
        plan().ifPresent(p -> take(id, Edits.move(p, id, snapped(seconds, span)), released));
    }

    /// The event takes until `seconds`.
    public void stretch(String id, double seconds, double span, boolean released) {
        event(id)
                .ifPresent(
                        e ->
                                plan().ifPresent(
                                                p ->
                                                        take(
                                                                id,
                                                                Edits.stretch(
                                                                        p,
                                                                        id,
                                                                        until(e, seconds, span)),
                                                                released)));
    }

    /// Moves an event by whole grid steps of the run, as one edit.
    public void nudge(String id, int steps) {
        event(id)
                .ifPresent(
                        e -> {
                            var step = session.scenario().orElseThrow().options().step();
                            moveTo(id, e.at().plus(step.multipliedBy(steps)));
                        });
    }

    /// Moves an event to an exact instant.
    public void moveTo(String id, Instant to) {
        plan().ifPresent(p -> edit(id, Edits.move(p, id, to)));
    }

    /// Leaves everything as it was.
    public void giveUp() {
        passing = Optional.empty();
        readout.set("");
        session.endPreview();
    }

    private void take(String id, Plan next, boolean released) {
        event = id;
        if (released) {
            passing = Optional.empty();
            readout.set("");
            edit(id, next);
        } else if (!passing.equals(Optional.of(next))) {
            passing = Optional.of(next);
            session.scenario().map(s -> inPassing(s, next)).ifPresent(session::preview);
            read();
        }
    }

    /// Dynamics change no figure that moves under the mouse, and cost more than all of them.
    private static Scenario inPassing(Scenario scenario, Plan next) {
        return scenario.withPlan(next).withStudy(null);
    }

    private void edit(String id, Plan next) {
        session.scenario()
                .ifPresent(s -> session.edit(Text.of("edit.move", title(id)), s.withPlan(next)));
    }

    private void read() {
        var shown = passing.flatMap(p -> p.event(event));
        var was = event(event);
        if (shown.isEmpty() || was.isEmpty()) {
            return;
        }
        var where =
                Text.of(
                        "drag.where",
                        shown.get().head().title(),
                        Figures.moment(shown.get().at()),
                        shift(was.get(), shown.get()));
        readout.set(
                where
                        + session.previewProperty()
                                .get()
                                .flatMap(run -> session.run().map(base -> changes(base, run)))
                                .orElse(""));
    }

    private static String shift(Event was, Event now) {
        var moved = Duration.between(was.at(), now.at());
        return moved.isZero()
                ? Text.of("drag.lasts", length(now.over()))
                : (moved.isNegative() ? "−" : "+") + length(moved.abs());
    }

    private static String length(Duration time) {
        long hours = time.toHours();
        return hours >= 48
                ? Text.of("drag.days", Figures.number(time.toMinutes() / 1440.0, 1))
                : Text.of("drag.hours", Figures.number(time.toMinutes() / 60.0, 1));
    }

    private static String changes(Run base, Run run) {
        Headline was = base.headline();
        Headline now = run.headline();
        return "   "
                + Text.of(
                        "drag.changes",
                        change(was.falsely().accountsEver(), now.falsely().accountsEver()),
                        change(was.masked().accountsEver(), now.masked().accountsEver()),
                        change(was.truly().accountsEver(), now.truly().accountsEver()),
                        Figures.number(now.ratioLowest(), 3));
    }

    private static String change(int was, int now) {
        return was == now ? Figures.number(now) : Figures.number(was) + " → " + Figures.number(now);
    }

    private static Instant snapped(double seconds, double span) {
        var unit = span > WIDE_SECONDS ? ChronoUnit.HOURS : ChronoUnit.MINUTES;
        var half = unit.getDuration().dividedBy(2);
        return Instant.ofEpochMilli(Math.round(seconds * 1000)).plus(half).truncatedTo(unit);
    }

    private static Duration until(Event event, double seconds, double span) {
        var over = Duration.between(event.at(), snapped(seconds, span));
        return over.isNegative() ? Duration.ZERO : over;
    }

    private Optional<Plan> plan() {
        return session.scenario().map(Scenario::plan);
    }

    private Optional<Event> event(String id) {
        return plan().flatMap(p -> p.event(id));
    }

    private String title(String id) {
        return event(id).map(e -> e.head().title()).orElse(id);
    }
}
