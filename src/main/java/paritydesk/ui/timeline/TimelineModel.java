package paritydesk.ui.timeline;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;

import paritydesk.chart.Chart;
import paritydesk.chart.TimeAxis;
import paritydesk.chart.Waterfall;
import paritydesk.plan.Event;
import paritydesk.report.figure.Beside;
import paritydesk.report.figure.DriverFall;
import paritydesk.report.figure.RunCharts;
import paritydesk.report.figure.Strip;
import paritydesk.timeline.Clock;
import paritydesk.timeline.LiquidityPath;
import paritydesk.timeline.Run;
import paritydesk.timeline.Step;
import paritydesk.ui.look.Text;
import paritydesk.ui.preference.Preferences;
import paritydesk.ui.session.Comparison;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Pinned;
import paritydesk.ui.session.Session;
import paritydesk.ui.session.Told;
import paritydesk.valuation.Quotient;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The scrubber, the state on both sides of it, and what moved the collateral ratio from the book's first step until there.
public final class TimelineModel {

    private static final String DRIVERS = "timeline.drivers";
    private static final String COVERAGE = "timeline.coverage";

    private final Session session;
    private final ReadOnlyObjectWrapper<Optional<Chart>> chart =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Moment>> moment =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Waterfall>> drivers =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<String> driversNote = new ReadOnlyObjectWrapper<>("");

    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableSet<Strip> strips;
    private final Preferences set;
    private final BooleanProperty ofAccount = new SimpleBooleanProperty(false);
    private final Dragging dragging;
    private Optional<TimeAxis> whole = Optional.empty();
    private Optional<LiquidityPath> coverage = Optional.empty();

    public TimelineModel(Session session) {
        this(session, FXCollections.observableHashMap());
    }

    /// @param kept what lasts from one start to the next: the strips, and the user's zone and stride
    public TimelineModel(Session session, ObservableMap<String, String> kept) {
        this(session, kept, new Preferences(kept));
    }

    /// @param set the zone beside UTC and how far the arrow keys walk
    public TimelineModel(Session session, ObservableMap<String, String> kept, Preferences set) {
        this.session = session;
        this.set = set;
        this.dragging = new Dragging(session);
        strips = new KeptStrips(kept).strips();
        set.zoneProperty().addListener(any -> read());
        session.onEvaluation(this::open);
        session.previewProperty().subscribe(now -> redraw());
        session.pinned().subscribe(this::compare);
        strips.subscribe(this::redraw);
        session.accountProperty().subscribe(now -> explain());
        ofAccount.subscribe(now -> explain());
        session.stepProperty().subscribe(any -> read());
        session.perceivedProperty().subscribe(any -> explain());
        session.quotientProperty().subscribe(any -> explain());
    }

    /// Moving and stretching events.
    public Dragging dragging() {
        return dragging;
    }

    /// The strips that are shown.
    public ObservableSet<Strip> strips() {
        return strips;
    }

    /// Whether the drivers are those of the account that is selected rather than of the whole book.
    public BooleanProperty ofAccountProperty() {
        return ofAccount;
    }

    /// The account that is selected, by its id.
    public Optional<String> account() {
        int index = session.accountProperty().get();
        return session.run()
                .filter(run -> index >= 0)
                .map(run -> run.scenario().book().accounts().get(index).id());
    }

    /// The run shown beside those that are pinned; nothing while none is.
    public ReadOnlyObjectProperty<Optional<Comparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// Puts the run shown beside those to come.
    public void pin() {
        session.evaluation()
                .ifPresent(
                        now -> {
                            var letter = Text.of("compare.name." + session.pinned().size());
                            session.pin(new Pinned(letter, now.run()));
                        });
    }

    /// Compares with nothing any more.
    public void unpin() {
        session.pinned().clear();
    }

    /// The event that the scrubber stands on, by its id.
    public Optional<String> eventHere() {
        return session.run()
                .flatMap(
                        run ->
                                Optional.ofNullable(run.clock().step(stepProperty().get()).event())
                                        .map(e -> e.head().id()));
    }

    /// When an event happens in the scenario as edited.
    public Optional<Instant> instantOf(String event) {
        return session.scenario().flatMap(s -> s.plan().event(event)).map(Event::at);
    }

    /// Moves the event that the scrubber stands on by steps of the grid, and the scrubber with it.
    public void nudge(int steps) {
        eventHere()
                .ifPresent(
                        id -> {
                            dragging.nudge(id, steps);
                            goToEvent(id);
                        });
    }

    /// Moves the event that the scrubber stands on to an instant.
    public void moveHere(Instant to) {
        eventHere().ifPresent(id -> dragging.moveTo(id, to));
    }

    /// Moves to the next step at which an account falls under water that was not before, or to the one before; stays where there is
    /// none.
    public void breachBy(int direction) {
        session.run()
                .ifPresent(
                        run -> {
                            var steps = run.accounts().firstBreach();
                            int here = stepProperty().get();
                            int best = -1;
                            for (int a = 0; a < steps.size(); a++) {
                                int s = steps.get(a);
                                boolean ahead = direction > 0 ? s > here : s >= 0 && s < here;
                                boolean nearer = best < 0 || (direction > 0 ? s < best : s > best);
                                best = ahead && nearer ? s : best;
                            }
                            if (best >= 0) {
                                session.goTo(best);
                            }
                        });
    }

    /// Where the scrubber stands, in words and figures.
    ///
    /// @param at the instant
    /// @param what the event, the plain side, or that the book does not exist yet
    /// @param before name of the left column
    /// @param after name of the right column
    public record Moment(String at, String what, String before, String after, Reading reading) {}

    public ReadOnlyObjectProperty<Optional<Moment>> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /// What moved the ratio of the chosen truth; nothing before the book exists.
    public ReadOnlyObjectProperty<Optional<Waterfall>> driversProperty() {
        return drivers.getReadOnlyProperty();
    }

    /// Why there are no drivers, or that they were split by substitution; empty otherwise.
    public ReadOnlyObjectProperty<String> driversNoteProperty() {
        return driversNote.getReadOnlyProperty();
    }

    /// Whether the drivers explain the perceived truth rather than the economic one.
    public BooleanProperty perceivedProperty() {
        return session.perceivedProperty();
    }

    /// Which figure the drivers explain.
    public ObjectProperty<Quotient> quotientProperty() {
        return session.quotientProperty();
    }

    public ReadOnlyIntegerProperty stepProperty() {
        return session.stepProperty();
    }

    public void goTo(int step) {
        session.goTo(step);
    }

    /// Moves by strides, back where negative: by steps of the clock, or by the stretch of time that the user set.
    public void stepBy(int strides) {
        var stretch = set.strideProperty().get().length();
        if (stretch.isZero()) {
            session.goTo(session.stepProperty().get() + strides);
        } else {
            session.run().ifPresent(run -> walk(run.clock(), stretch.multipliedBy(strides)));
        }
    }

    /// Moves by a stretch of time, and by one step at least.
    private void walk(Clock clock, Duration stretch) {
        int here = stepProperty().get();
        int there = clock.indexAt(clock.at(here).plus(stretch));
        int ahead = stretch.isNegative() ? -1 : 1;
        session.goTo(ahead > 0 ? Math.max(there, here + 1) : Math.min(there, here - 1));
    }

    /// Moves to the next event, or to the one before; stays where there is none.
    public void eventBy(int direction) {
        session.run()
                .ifPresent(
                        run -> {
                            var clock = run.clock();
                            for (int i = stepProperty().get() + direction;
                                    i >= 0 && i < clock.size();
                                    i += direction) {
                                if (clock.step(i).event() != null) {
                                    session.goTo(i);
                                    return;
                                }
                            }
                        });
    }

    /// Moves to the step nearest to a time (epoch seconds); of an instant's steps to the last.
    public void goToTime(double seconds) {
        session.run()
                .ifPresent(
                        run -> {
                            var at = Instant.ofEpochMilli(Math.round(seconds * 1000));
                            int left = run.clock().indexAt(at);
                            int right = Math.min(left + 1, run.clock().size() - 1);
                            session.goTo(nearer(run.clock(), at, left, right));
                        });
    }

    /// Moves to just after an event; stays where the clock does not reach it.
    public void goToEvent(String id) {
        session.run()
                .ifPresent(
                        run -> {
                            for (int i = 0; i < run.clock().size(); i++) {
                                var event = run.clock().step(i).event();
                                if (event != null && event.head().id().equals(id)) {
                                    session.goTo(i);
                                    return;
                                }
                            }
                        });
    }

    private static int nearer(Clock clock, Instant at, int left, int right) {
        var past = Duration.between(clock.at(left), at).abs();
        var ahead = Duration.between(at, clock.at(right)).abs();
        return past.compareTo(ahead) <= 0 ? left : clock.indexAt(clock.at(right));
    }

    /// The chart over the stretch of time in view; nothing while nothing is open.
    public ReadOnlyObjectProperty<Optional<Chart>> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    /// Where the scrubber stands, in epoch seconds; NaN while nothing is open.
    public double time() {
        return session.run()
                .map(run -> run.clock().at(stepProperty().get()).toEpochMilli() / 1000.0)
                .orElse(Double.NaN);
    }

    /// Shows `factor` times the stretch in view, with `centre` (epoch seconds) staying where it is.
    public void zoom(double centre, double factor) {
        whole.ifPresent(
                all ->
                        chart.set(
                                chart.get()
                                        .map(c -> c.over(c.axis().zoomed(centre, factor, all)))));
    }

    /// The same around the scrubber.
    public void zoom(double factor) {
        zoom(time(), factor);
    }

    /// Moves the stretch in view by seconds, later where positive.
    public void pan(double seconds) {
        whole.ifPresent(
                all -> chart.set(chart.get().map(c -> c.over(c.axis().moved(seconds, all)))));
    }

    /// Moves the stretch in view by a share of itself.
    public void panBy(double share) {
        chart.get().ifPresent(c -> pan(c.axis().span() * share));
    }

    /// Shows the whole clock.
    public void whole() {
        whole.ifPresent(all -> chart.set(chart.get().map(c -> c.over(all))));
    }

    public void first() {
        session.goTo(0);
    }

    public void last() {
        session.goTo(Integer.MAX_VALUE);
    }

    private void open(Evaluation evaluation) {
        var run = evaluation.run();
        coverage = Optional.empty();
        redraw();
        read();
        compare();
        session.background()
                .submit(
                        COVERAGE,
                        Text.of("timeline.covering"),
                        progress -> LiquidityPath.of(run, new Told(progress)),
                        found -> {
                            coverage = Optional.of(found);
                            redraw();
                        },
                        why -> driversNote.set(Session.reason(why)));
    }

    /// The chart of what is dragged, or else of the run, over the stretch of time in view.
    private void redraw() {
        session.run()
                .ifPresent(
                        run -> {
                            var trying = session.previewProperty().get();
                            var shown = trying.orElse(run);
                            var beside =
                                    new Beside(
                                            trying.isPresent() ? run : null,
                                            others(),
                                            trying.isPresent() ? null : coverage.orElse(null));
                            var next = RunCharts.of(shown).timeline(beside, strips);
                            var view = chart.get().map(Chart::axis).filter(a -> zoomed(a));
                            whole = Optional.of(next.axis());
                            chart.set(Optional.of(view.map(next::over).orElse(next)));
                        });
    }

    /// Whether a view shows a part of the clock and not the whole.
    private boolean zoomed(TimeAxis view) {
        return whole.filter(all -> !all.equals(view)).isPresent();
    }

    private List<Beside.Named> others() {
        return session.pinned().stream().map(p -> new Beside.Named(p.name(), p.run())).toList();
    }

    private void compare() {
        comparison.set(
                session.run()
                        .filter(run -> !session.pinned().isEmpty())
                        .map(
                                run -> {
                                    var names = new ArrayList<>(List.of(Text.of("compare.shown")));
                                    var runs = new ArrayList<>(List.of(run));
                                    for (var pinned : session.pinned()) {
                                        names.add(pinned.name());
                                        runs.add(pinned.run());
                                    }
                                    return Comparison.of(names, runs);
                                }));
        redraw();
    }

    private void read() {
        moment.set(session.run().map(run -> moment(run, stepProperty().get())));
        explain();
    }

    private Moment moment(Run run, int step) {
        var sides = Sides.at(run.clock(), step);
        var before = sides.event() ? Text.of("timeline.before") : Text.of("timeline.previous");
        var after = sides.event() ? Text.of("timeline.after") : Text.of("timeline.here");
        return new Moment(
                set.zoneProperty().get().moment(run.clock().at(step)),
                what(run.clock(), step),
                before,
                after,
                Reading.of(run, sides));
    }

    private static String what(Clock clock, int step) {
        Step here = clock.step(step);
        var event = here.event();
        if (event != null) {
            return Text.of("timeline.at.after", event.head().title());
        }
        if (here.side() == Step.Side.BEFORE) {
            return Text.of("timeline.at.before");
        }
        return step < clock.bookFrom() ? Text.of("timeline.nobook") : "";
    }

    private void explain() {
        var open = session.run();
        if (open.isEmpty()) {
            return;
        }
        var run = open.get();
        int from = run.clock().bookFrom();
        int to = stepProperty().get();
        if (from < 0 || to < from) {
            drivers.set(Optional.empty());
            driversNote.set(Text.of("timeline.nobook"));
            return;
        }
        boolean perceived = session.perceivedProperty().get();
        var quotient = session.quotientProperty().get();
        int one = ofAccount.get() ? session.accountProperty().get() : -1;
        session.background()
                .follow(
                        DRIVERS,
                        Text.of("timeline.explaining"),
                        progress -> DriverFall.of(run, one, from, to, perceived, quotient),
                        this::show,
                        why -> driversNote.set(Session.reason(why)));
    }

    private void show(DriverFall found) {
        drivers.set(found.fall());
        driversNote.set(
                found.fall().isEmpty()
                        ? Text.of("timeline.noratio")
                        : found.substituted() ? Text.of("timeline.substituted") : "");
    }
}
