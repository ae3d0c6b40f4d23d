package paritydesk.ui.diagnostics;

import paritydesk.asset.Figures;
import paritydesk.timeline.Timeline;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.session.Session;
import paritydesk.ui.work.Watch;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The program's state at the moment that it is asked for, ready to print.
public final class DiagnosticsModel {

    private static final double MEBIBYTE = 1024.0 * 1024.0;
    private static final double NANOS_A_MILLI = 1e6;

    private final Session session;
    private final Watch watch;

    public DiagnosticsModel(Session session, Watch watch) {
        this.session = session;
        this.watch = watch;
    }

    /// Lines under a heading.
    public record Group(String title, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    public record Line(Tone tone, String name, String value) {}

    /// Reads everything anew.
    public List<Group> read() {
        return List.of(program(), run(), thread());
    }

    private static Group program() {
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        var threads = ManagementFactory.getThreadMXBean();
        return new Group(
                Text.of("diagnostics.program"),
                List.of(
                        line(Text.of("diagnostics.engine"), Timeline.ENGINE_VERSION),
                        line(Text.of("diagnostics.java"), Runtime.version().toString()),
                        line(
                                Text.of("diagnostics.memory"),
                                Text.of(
                                        "diagnostics.memory.of",
                                        Figures.number(memory.getUsed() / MEBIBYTE, 0),
                                        Figures.number(memory.getMax() / MEBIBYTE, 0))),
                        line(
                                Text.of("diagnostics.threads"),
                                Figures.number(threads.getThreadCount()))));
    }

    private Group run() {
        var lines = new ArrayList<Line>();
        session.evaluation()
                .ifPresent(
                        now -> {
                            lines.add(
                                    line(
                                            Text.of("diagnostics.fingerprint"),
                                            now.run().head().fingerprint().substring(0, 12)));
                            lines.add(line(Text.of("diagnostics.took"), millis(now.took())));
                        });
        session.background()
                .running()
                .forEach(work -> lines.add(line(Text.of("diagnostics.running"), work.title())));
        return new Group(Text.of("diagnostics.run"), lines);
    }

    private Group thread() {
        var lines = new ArrayList<Line>();
        lines.add(line(Text.of("diagnostics.count"), Figures.number(watch.count())));
        watch.longest().ifPresent(task -> lines.add(task(Text.of("diagnostics.longest"), task)));
        lines.add(line(Text.of("diagnostics.slow"), Figures.number(watch.slow().size())));
        watch.slow().reversed().stream().limit(10).forEach(task -> lines.add(task("", task)));
        return new Group(Text.of("diagnostics.thread"), lines);
    }

    private static Line task(String name, Watch.Task task) {
        var what = Text.of("diagnostics.task", task.what(), task.where());
        boolean slow = task.took().compareTo(Watch.LIMIT) > 0;
        return new Line(
                slow ? Tone.CAUTION : Tone.NEUTRAL,
                (name + " " + what).strip(),
                millis(task.took()));
    }

    private static Line line(String name, String value) {
        return new Line(Tone.NEUTRAL, name, value);
    }

    private static String millis(Duration took) {
        return Text.of("status.took", Figures.number(took.toNanos() / NANOS_A_MILLI, 1));
    }
}
