package paritydesk.ui.timeline;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import paritydesk.asset.Figures;
import paritydesk.chart.Chart;
import paritydesk.chart.TimeAxis;
import paritydesk.chart.Waterfall;
import paritydesk.report.figure.RatioFall;
import paritydesk.report.figure.RunCharts;
import paritydesk.timeline.Clock;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Run;
import paritydesk.timeline.Step;
import paritydesk.ui.look.Text;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Session;
import paritydesk.valuation.Drivers;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The scrubber, the state on both sides of it, and what moved the collateral ratio from the book's first step until there.
public final class TimelineModel {

    private static final String DRIVERS = "timeline.drivers";

    private final Session session;
    private final ReadOnlyObjectWrapper<Optional<Chart>> chart =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Moment>> moment =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Waterfall>> drivers =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<String> driversNote = new ReadOnlyObjectWrapper<>("");

    private Optional<TimeAxis> whole = Optional.empty();

    public TimelineModel(Session session) {
        this.session = session;
        session.onEvaluation(this::open);
        session.stepProperty().subscribe(any -> read());
        session.perceivedProperty().subscribe(any -> explain());
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

    public ReadOnlyIntegerProperty stepProperty() {
        return session.stepProperty();
    }

    public void goTo(int step) {
        session.goTo(step);
    }

    /// Moves by steps, back where negative.
    public void stepBy(int steps) {
        session.goTo(session.stepProperty().get() + steps);
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
        var all = RunCharts.of(evaluation.run()).timeline();
        whole = Optional.of(all.axis());
        chart.set(Optional.of(all));
        read();
    }

    private void read() {
        moment.set(session.run().map(run -> moment(run, stepProperty().get())));
        explain();
    }

    private static Moment moment(Run run, int step) {
        var sides = Sides.at(run.clock(), step);
        var before = sides.event() ? Text.of("timeline.before") : Text.of("timeline.previous");
        var after = sides.event() ? Text.of("timeline.after") : Text.of("timeline.here");
        return new Moment(
                Figures.moment(run.clock().at(step)),
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
        session.background()
                .follow(
                        DRIVERS,
                        Text.of("timeline.explaining"),
                        progress -> Explain.bookDrivers(run, from, to, perceived),
                        found -> show(run, found, to),
                        why -> driversNote.set(Session.reason(why)));
    }

    private void show(Run run, Drivers found, int to) {
        boolean possible = RatioFall.possible(found);
        var start = Figures.day(run.clock().at(run.clock().bookFrom()));
        drivers.set(
                possible
                        ? Optional.of(
                                RatioFall.of("", start, Figures.day(run.clock().at(to)), found))
                        : Optional.empty());
        driversNote.set(
                !possible
                        ? Text.of("timeline.noratio")
                        : found.substituted() ? Text.of("timeline.substituted") : "");
    }
}
