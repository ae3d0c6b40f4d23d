package paritydesk.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;

import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
import paritydesk.scenario.Scenario;
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
import paritydesk.ui.work.TimedBackground;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/// An event dragged across the real window with 100 000 accounts by a hand that moves sixty times a second, whatever the window does.
/// Timed is each move from its arrival at the JavaFX thread's queue until the frame is rendered that shows the state of this move or of
/// a later one: a move that is overtaken has waited until the one that overtook it is seen (target 50 ms at the 95th percentile). Beside
/// it: the processor time that the JavaFX thread spends from one pulse to the next (events, results, layout and painting, and what the
/// toolkit does itself; target under 16 ms at the 95th percentile), and where the time between goes. The first sweeps are left out: they
/// load classes. The graphics of a headless window are drawn by the processor too, on another thread of the same machine.
public final class DragFrames {

    private static final int MOVES = 150;
    private static final int WARMUPS = Integer.getInteger("drag.warmups", 6);
    private static final int SWEEPS = Integer.getInteger("drag.sweeps", 10);
    private static final int CALM_PULSES = 30;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final long BETWEEN = 1_000_000_000L / 60;

    private final String event;
    private final Spent work = new Spent("work a pulse on the JavaFX thread");
    private final Spent seen = new Spent("move to rendered");
    private final Spent jobs = new Spent("– revaluation");
    private final Spent shown = new Spent("– result to laid out");
    private final Spent frames = new Spent("– laid out to rendered");
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Move> waiting = new ArrayList<>();
    private volatile boolean counts;
    private Desktop desktop;
    private ShellModel shell;
    private ChartCanvas canvas;
    private Optional<Chart> painted = Optional.empty();
    private long delivered;

    private DragFrames(String event) {
        this.event = event;
    }

    /// One move of the mouse: where to, in which direction, and when it arrived.
    private record Move(double x, int direction, long at) {
        boolean answeredBy(double mark) {
            return direction > 0 ? x <= mark + 0.5 : x >= mark - 0.5;
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int accounts = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        boolean legs = args.length > 1;
        for (var found : legs ? threeLegs(accounts) : of(accounts)) {
            System.out.print(found.line("drag at " + accounts + " accounts: "));
        }
        System.exit(0);
    }

    /// The book of a bundled case, grown to `accounts`: most pledge one asset and owe one.
    public static List<Spent> of(int accounts) throws IOException, InterruptedException {
        var scenario = Cases.open("mkr-sky").scenario().value().orElseThrow();
        var book = SyntheticBook.of(Recipe.mkrSky(accounts), 7);
        return of(scenario.withBook(book), "feed-replacement");
    }

    /// A made-up book in which everybody pledges two assets, so that nobody stands in a group.
    public static List<Spent> threeLegs(int accounts) throws IOException, InterruptedException {
        return of(BenchScenario.of(accounts, 3), "switch");
    }

    private static List<Spent> of(Scenario scenario, String event)
            throws IOException, InterruptedException {
        for (var set :
                List.of(
                        List.of("glass.platform", "Headless"),
                        List.of("prism.order", "sw"),
                        List.of("java.awt.headless", "true"))) {
            if (System.getProperty(set.getFirst()) == null) {
                System.setProperty(set.getFirst(), set.getLast());
            }
        }
        var frames = new DragFrames(event);
        var run = Timeline.run(scenario, Progress.NONE);
        var folder = Files.createTempDirectory("drag");
        var desk =
                new Desk(
                        folder.resolve("workspace"),
                        new RecentWorkspaces(folder.resolve("recent.properties")),
                        InstantSource.system());
        Runnable open =
                () -> frames.open(desk, new Evaluation("large", "hash", run, Duration.ZERO));
        try {
            Platform.startup(open);
        } catch (IllegalStateException _) { // a second window of the same program
            Platform.runLater(open);
        }
        frames.over.await();
        return List.of(frames.work, frames.seen, frames.jobs, frames.shown, frames.frames);
    }

    private void open(Desk desk, Evaluation opened) {
        List.copyOf(Window.getWindows()).forEach(Window::hide);
        Platform.setImplicitExit(false);
        Look.start();
        shell = new ShellModel(TimedBackground.threads(2, took -> note(jobs, took)));
        desktop = new Desktop(shell, desk, folder -> {});
        var scene = new Scene(new ShellPane(shell), WIDTH, HEIGHT);
        Look.dress(scene, ColorScheme.DARK);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        desktop.session().show(opened);
        desktop.session().previewProperty().subscribe(_ -> delivered = System.nanoTime());
        shell.show("timeline");
        scene.addPostLayoutPulseListener(this::laidOut);
        new Script().start();
    }

    private void note(Spent what, long nanos) {
        if (counts) {
            what.add(nanos);
        }
    }

    /// After layout the canvas shows what it was given: every move up to the mark that stands there now is answered once this frame has
    /// been rendered. What is asked of the renderer once the pulse is through comes after the frame.
    private void laidOut() {
        if (canvas == null) {
            return;
        }
        var now = canvas.chartLayout().map(Layout::chart);
        if (now.equals(painted) || desktop.session().previewProperty().get().isEmpty()) {
            return;
        }
        painted = now;
        double mark = marker().getX();
        var answered = new ArrayList<Move>();
        for (Iterator<Move> all = waiting.iterator(); all.hasNext(); ) {
            var move = all.next();
            if (move.answeredBy(mark)) {
                answered.add(move);
                all.remove();
            }
        }
        long at = System.nanoTime();
        note(shown, at - delivered);
        Platform.runLater(
                () ->
                        Toolkit.getToolkit()
                                .addRenderJob(new RenderJob(() -> rendered(answered, at))));
    }

    private void rendered(List<Move> answered, long laidOut) {
        long now = System.nanoTime();
        note(frames, now - laidOut);
        answered.forEach(move -> note(seen, now - move.at()));
    }

    /// Where the mark of the event stands on the canvas.
    private Point2D marker() {
        var layout = canvas.chartLayout().orElseThrow();
        int lane = 0;
        for (var row : layout.chart().lanes()) {
            for (Mark mark : row.marks()) {
                if (mark.id().equals(event)) {
                    return new Point2D(layout.xAt(mark.from()), layout.lanes().get(lane).middleY());
                }
            }
            lane++;
        }
        throw new IllegalStateException("the event is on no lane");
    }

    private void mouse(EventType<MouseEvent> type, double x, double y) {
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
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        new PickResult(canvas, scene.getX(), scene.getY())));
    }

    private void escape() {
        Event.fireEvent(
                canvas,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    }

    /// One sweep after another: wait until all is calm, then press and let the hand move, to and fro; at the end give up, as Escape does.
    private final class Script extends AnimationTimer {
        private final long thread = Thread.currentThread().threadId();
        private final com.sun.management.ThreadMXBean threads =
                ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class);
        private boolean moving;
        private int calm;
        private int sweep;
        private long cpu;

        @Override
        public void handle(long now) {
            long spent = threads.getThreadCpuTime(thread);
            if (moving) {
                note(work, spent - cpu);
            }
            cpu = spent;
            if (!moving && ready()) {
                begin();
            }
        }

        private boolean ready() {
            canvas = (ChartCanvas) window().lookup("#timeline-chart");
            calm = canvas != null && shell.background().running().isEmpty() ? calm + 1 : 0;
            return calm > CALM_PULSES;
        }

        private Scene window() {
            return Window.getWindows().getFirst().getScene();
        }

        private void begin() {
            if (sweep == WARMUPS + SWEEPS) {
                stop();
                over.countDown();
                return;
            }
            moving = true;
            counts = sweep >= WARMUPS;
            var from = marker();
            int direction = sweep % 2 == 0 ? -1 : 1;
            mouse(MouseEvent.MOUSE_PRESSED, from.getX(), from.getY());
            Thread.ofPlatform().daemon().start(() -> hand(from, direction));
        }

        /// The hand: it waits for nobody.
        private void hand(Point2D from, int direction) {
            long next = System.nanoTime();
            for (int i = 1; i <= MOVES; i++) {
                next += BETWEEN;
                LockSupport.parkNanos(next - System.nanoTime());
                var move = new Move(from.getX() + direction * i, direction, System.nanoTime());
                boolean drags = i > 4; // the first pixels are not yet a drag
                Platform.runLater(() -> move(move, from.getY(), drags));
            }
            Platform.runLater(this::turn);
        }

        private void move(Move move, double y, boolean drags) {
            if (drags) {
                waiting.add(move);
            }
            mouse(MouseEvent.MOUSE_DRAGGED, move.x(), y);
        }

        private void turn() {
            counts = false;
            escape();
            waiting.clear();
            moving = false;
            calm = 0;
            sweep++;
        }
    }
}
