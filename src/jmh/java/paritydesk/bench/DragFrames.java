package paritydesk.bench;

import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import javafx.stage.Window;

import paritydesk.book.Recipe;
import paritydesk.book.SyntheticBook;
import paritydesk.chart.Chart;
import paritydesk.chart.Layout;
import paritydesk.chart.Mark;
import paritydesk.file.Cases;
import paritydesk.store.RecentWorkspaces;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;
import paritydesk.ui.Desktop;
import paritydesk.ui.chart.ChartCanvas;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.look.Look;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.shell.ShellModel;
import paritydesk.ui.shell.ShellPane;
import paritydesk.ui.work.Background;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// An event dragged across the real window with 100 000 accounts: one move of the mouse a pulse. Counted are the processor time that the
/// JavaFX thread spends from one pulse to the next (events, results, layout and painting, and what the toolkit does itself; target under
/// 16 ms at the 95th percentile), and the time from each move until a state at least as new is drawn (target 50 ms). The first sweeps are
/// left out: they load classes. The graphics of a headless window are drawn by the processor too, on another thread of the same machine.
public final class DragFrames {

    private static final String SWITCH = "feed-replacement";
    private static final int MOVES = 150;
    private static final int WARMUPS = 4;
    private static final int SWEEPS = 10;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final int accounts;
    private final List<Double> work = new ArrayList<>();
    private final List<Double> delays = new ArrayList<>();
    private final List<double[]> waiting = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private Desktop desktop;
    private ShellModel shell;
    private ChartCanvas canvas;
    private Optional<Chart> painted = Optional.empty();

    private DragFrames(int accounts) {
        this.accounts = accounts;
    }

    /// 95th percentiles and medians, ms.
    public record Frames(
            double work, double workMedian, double delay, double delayMedian, int count) {
        public String line(int accounts) {
            return String.format(
                            Locale.ROOT,
                            "| drag at %d accounts: work a pulse, 95th percentile | %.1f ms |"
                                    + " median %.1f ms, %d pulses |%n",
                            accounts,
                            work,
                            workMedian,
                            count)
                    + String.format(
                            Locale.ROOT,
                            "| drag at %d accounts: move to drawn, 95th percentile | %.1f ms |"
                                    + " median %.1f ms |%n",
                            accounts,
                            delay,
                            delayMedian);
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int accounts = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        System.out.print(of(accounts).line(accounts));
        System.exit(0);
    }

    public static Frames of(int accounts) throws IOException, InterruptedException {
        for (var set :
                List.of(
                        List.of("glass.platform", "Headless"),
                        List.of("prism.order", "sw"),
                        List.of("java.awt.headless", "true"))) {
            if (System.getProperty(set.getFirst()) == null) {
                System.setProperty(set.getFirst(), set.getLast());
            }
        }
        var frames = new DragFrames(accounts);
        var scenario = Cases.open("mkr-sky").scenario().value().orElseThrow();
        var book = SyntheticBook.of(Recipe.mkrSky(accounts), 7);
        var run = Timeline.run(scenario.withBook(book), Progress.NONE);
        var folder = Files.createTempDirectory("drag");
        var desk =
                new Desk(
                        folder.resolve("workspace"),
                        new RecentWorkspaces(folder.resolve("recent.properties")),
                        InstantSource.system());
        Platform.startup(
                () -> frames.open(desk, new Evaluation("large", "hash", run, Duration.ZERO)));
        frames.over.await();
        return frames.found();
    }

    private void open(Desk desk, Evaluation opened) {
        Look.start();
        shell = new ShellModel(Background.threads(2));
        desktop = new Desktop(shell, desk, folder -> {});
        var scene = new Scene(new ShellPane(shell), WIDTH, HEIGHT);
        Look.dress(scene, ColorScheme.DARK);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        desktop.session().show(opened);
        shell.show("timeline");
        scene.addPostLayoutPulseListener(this::drawn);
        new Script().start();
    }

    /// After layout the canvas shows what it was given: every move up to the mark that is painted now has been answered.
    private void drawn() {
        if (canvas == null) {
            return;
        }
        var shown = canvas.chartLayout().map(Layout::chart);
        if (shown.equals(painted) || desktop.session().previewProperty().get().isEmpty()) {
            return;
        }
        painted = shown;
        double at = marker().getX();
        long now = System.nanoTime();
        waiting.removeIf(
                move -> {
                    boolean answered = move[2] > 0 ? move[0] <= at + 0.5 : move[0] >= at - 0.5;
                    if (answered) {
                        delays.add((now - move[1]) / 1e6);
                    }
                    return answered;
                });
    }

    /// Where the mark of the switch stands on the canvas.
    private Point2D marker() {
        var layout = canvas.chartLayout().orElseThrow();
        int lane = 0;
        for (var row : layout.chart().lanes()) {
            for (Mark mark : row.marks()) {
                if (mark.id().equals(SWITCH)) {
                    return new Point2D(layout.xAt(mark.from()), layout.lanes().get(lane).middleY());
                }
            }
            lane++;
        }
        throw new IllegalStateException("the switch is on no lane");
    }

    private void mouse(EventType<MouseEvent> type, double x, double y) {
        boolean down = !type.equals(MouseEvent.MOUSE_RELEASED);
        var scene = canvas.localToScene(x, y);
        var screen = canvas.localToScreen(x, y);
        Event.fireEvent(
                canvas,
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        screen.getX(),
                        screen.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        false,
                        new PickResult(canvas, scene.getX(), scene.getY())));
    }

    /// One pulse after another: wait until all is calm, then press and move, to and fro.
    private final class Script extends AnimationTimer {
        private final long thread = Thread.currentThread().threadId();
        private Point2D from = Point2D.ZERO;
        private int calm;
        private int move;
        private int sweep;
        private long cpu;

        @Override
        public void handle(long now) {
            long spent =
                    ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class)
                            .getThreadCpuTime(thread);
            if (move > 0 && sweep >= WARMUPS) {
                work.add((spent - cpu) / 1e6);
            }
            cpu = spent;
            if (move == 0 && !ready()) {
                return;
            }
            if (move == 0) {
                from = marker();
                mouse(MouseEvent.MOUSE_PRESSED, from.getX(), from.getY());
            }
            step();
        }

        private boolean ready() {
            canvas = chart();
            calm = canvas != null && shell.background().running().isEmpty() ? calm + 1 : 0;
            return calm > 30;
        }

        private void step() {
            move++;
            int direction = sweep % 2 == 0 ? -1 : 1;
            double x = from.getX() + direction * move;
            if (move > 4) { // the first pixels are not yet a drag
                waiting.add(new double[] {x, System.nanoTime(), direction});
            }
            mouse(MouseEvent.MOUSE_DRAGGED, x, from.getY());
            if (move == MOVES) {
                turn(x);
            }
        }

        private void turn(double x) {
            mouse(MouseEvent.MOUSE_RELEASED, x, from.getY());
            waiting.clear();
            move = 0;
            calm = 0;
            sweep++;
            if (sweep == WARMUPS) {
                delays.clear();
            }
            if (sweep == WARMUPS + SWEEPS) {
                stop();
                over.countDown();
            }
        }
    }

    private ChartCanvas chart() {
        return (ChartCanvas) Window.getWindows().getFirst().getScene().lookup("#timeline-chart");
    }

    private Frames found() {
        return new Frames(
                at(work, 0.95), at(work, 0.5), at(delays, 0.95), at(delays, 0.5), work.size());
    }

    private static double at(List<Double> all, double share) {
        var sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }
}
