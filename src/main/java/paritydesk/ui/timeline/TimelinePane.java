package paritydesk.ui.timeline;

import javafx.geometry.Insets;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import paritydesk.chart.Chart;
import paritydesk.chart.Mark;
import paritydesk.chart.Overlay;
import paritydesk.ui.chart.ChartCanvas;
import paritydesk.ui.chart.ChartGestures;
import paritydesk.ui.figure.Charts;
import paritydesk.ui.figure.ExportMenu;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.session.Session;
import paritydesk.ui.shell.Command;
import paritydesk.ui.shell.Notice;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// The strips with their shared axis and crosshair, and the scrubber below them.
public final class TimelinePane extends BorderPane {

    private static final double NEARER = 0.6;
    private static final double THUMB = 8;

    private final TimelineModel model;
    private final Consumer<Notice> tells;
    private final Consumer<Path> exports;
    private final ChartCanvas canvas;
    private final Slider scrubber = new Slider();
    private boolean following;

    /// @param tells shows what became of an export
    /// @param exports hears of every file that is written
    public TimelinePane(TimelineModel model, Consumer<Notice> tells, Consumer<Path> exports) {
        this.model = model;
        this.tells = tells;
        this.exports = exports;
        this.canvas = Charts.canvas(model.chartProperty());
        getStyleClass().add("timeline");
        canvas.setId("timeline-chart");
        canvas.setFocusTraversable(true);
        canvas.setRoom(300, -1);
        canvas.setGestures(new Gestures());
        scrubber.setId("timeline-scrubber");
        scrubber.setAccessibleText(Text.of("timeline.scrubber"));
        scrubber.valueProperty().subscribe(this::scrub);
        var holder = new StackPane(canvas);
        holder.setPadding(new Insets(8, 8, 0, 8));
        setTop(bar());
        setCenter(holder);
        setBottom(scrubber);
        model.chartProperty().subscribe(now -> follow());
        model.momentProperty().subscribe(now -> follow());
        canvas.widthProperty().subscribe(wide -> follow());
    }

    /// What the keyboard does here while the timeline has it.
    public static List<Command> commands(TimelineModel model) {
        var group = Text.of("timeline.title");
        return List.of(
                Command.of(Text.of("timeline.next"), group, () -> model.stepBy(1)).keys("Right"),
                Command.of(Text.of("timeline.back"), group, () -> model.stepBy(-1)).keys("Left"),
                Command.of(Text.of("timeline.next.event"), group, () -> model.eventBy(1))
                        .keys("Shift+Right"),
                Command.of(Text.of("timeline.back.event"), group, () -> model.eventBy(-1))
                        .keys("Shift+Left"),
                Command.of(Text.of("timeline.first"), group, model::first).keys("Home"),
                Command.of(Text.of("timeline.last"), group, model::last).keys("End"),
                Command.of(Text.of("timeline.nearer"), group, () -> model.zoom(NEARER)).keys("Z"),
                Command.of(Text.of("timeline.farther"), group, () -> model.zoom(1 / NEARER))
                        .keys("Shift+Z"),
                Command.of(Text.of("timeline.earlier"), group, () -> model.panBy(-0.25))
                        .keys("Alt+Left"),
                Command.of(Text.of("timeline.later"), group, () -> model.panBy(0.25))
                        .keys("Alt+Right"),
                Command.of(Text.of("timeline.whole"), group, model::whole).keys("A"),
                Command.of(Text.of("timeline.breach.next"), group, () -> model.breachBy(1))
                        .keys("B"),
                Command.of(Text.of("timeline.breach.back"), group, () -> model.breachBy(-1))
                        .keys("Shift+B"),
                Command.of(Text.of("timeline.event.later"), group, () -> model.nudge(1))
                        .keys("Alt+Shift+Right")
                        .when(() -> model.eventHere().isPresent()),
                Command.of(Text.of("timeline.event.earlier"), group, () -> model.nudge(-1))
                        .keys("Alt+Shift+Left")
                        .when(() -> model.eventHere().isPresent()),
                Command.of(Text.of("timeline.pin"), group, model::pin).keys("P"),
                Command.of(Text.of("timeline.unpin"), group, model::unpin)
                        .keys("Shift+P")
                        .when(() -> model.comparisonProperty().get().isPresent()));
    }

    private TimelineBar bar() {
        return new TimelineBar(
                model,
                new ExportMenu(
                        canvas,
                        "timeline",
                        path -> {
                            exports.accept(path);
                            tells.accept(
                                    Notice.of(
                                            Tone.GOOD, Text.of("chart.written", path.toString())));
                        },
                        why -> tells.accept(Notice.of(Tone.BLOCKER, Session.reason(why)))));
    }

    /// Puts scrubber and marker where the model stands.
    private void follow() {
        following = true;
        var overlay = canvas.overlay();
        canvas.setOverlay(overlay.selecting(model.time()));
        model.chartProperty().get().ifPresent(this::align);
        if (Double.isFinite(model.time())) {
            scrubber.setValue(model.time());
        }
        following = false;
    }

    /// The scrubber spans the plots above it.
    private void align(Chart chart) {
        scrubber.setMin(chart.axis().from());
        scrubber.setMax(chart.axis().to());
        canvas.chartLayout()
                .ifPresent(
                        at -> {
                            double zoom = canvas.zoom();
                            double left = at.axis().x() * zoom + 8 - THUMB;
                            double right = (at.width() - at.axis().right()) * zoom + 8 - THUMB;
                            BorderPane.setMargin(
                                    scrubber,
                                    new Insets(0, Math.max(0, right), 8, Math.max(0, left)));
                        });
    }

    /// The plots' edges are known only once the chart has its size.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        var before = BorderPane.getMargin(scrubber);
        model.chartProperty().get().ifPresent(this::align);
        if (!Objects.equals(before, BorderPane.getMargin(scrubber))) {
            super.layoutChildren();
        }
    }

    private void scrub() {
        if (!following) {
            model.goToTime(scrubber.getValue());
        }
    }

    private final class Gestures implements ChartGestures {
        @Override
        public void hover(double time, Optional<Mark> mark) {
            canvas.setOverlay(canvas.overlay().at(time).naming(mark.map(Mark::id).orElse("")));
        }

        @Override
        public void leave() {
            canvas.setOverlay(Overlay.NONE.selecting(model.time()));
        }

        @Override
        public void pick(double time, Optional<Mark> mark) {
            mark.ifPresentOrElse(m -> model.goToEvent(m.id()), () -> model.goToTime(time));
        }

        @Override
        public void zoom(double centre, double factor) {
            model.zoom(centre, factor);
        }

        @Override
        public void pan(double seconds) {
            model.pan(seconds);
        }

        @Override
        public boolean movable(Mark mark) {
            return model.dragging().movable(mark.id());
        }

        @Override
        public boolean stretchable(Mark mark) {
            return model.dragging().stretchable(mark.id());
        }

        @Override
        public void move(Mark mark, double time, boolean released) {
            model.dragging().move(mark.id(), time, span(), released);
        }

        @Override
        public void stretch(Mark mark, double time, boolean released) {
            model.dragging().stretch(mark.id(), time, span(), released);
        }

        @Override
        public void giveUp() {
            model.dragging().giveUp();
        }

        private double span() {
            return model.chartProperty().get().map(c -> c.axis().span()).orElse(0.0);
        }
    }
}
