package paritydesk.bench;

import paritydesk.checklist.Checklist;
import paritydesk.report.Memo;
import paritydesk.report.ReportFolder;
import paritydesk.report.ReportForm;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// How long a report takes, cold, from the scenario in memory to the last file on disk, and the most heap that it needs. Target for 100 000
/// accounts in every form: 10 s within 1 GB (`-Xmx1g`).
public final class ReportTime {

    private static final double GIGA = 1e9;

    private final StringBuilder lines = new StringBuilder();
    private final int positions;
    private double seconds;

    private ReportTime(int positions) {
        this.positions = positions;
    }

    public static void main(String[] args) throws IOException {
        int positions = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        System.out.print(of(positions));
    }

    /// The lines of the table.
    public static String of(int positions) throws IOException {
        return new ReportTime(positions).measured();
    }

    private String measured() throws IOException {
        var scenario = BenchScenario.of(positions, 3);
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        var run = timed("run", () -> Timeline.run(scenario, Progress.NONE));
        var checklist = timed("checklist", () -> Checklist.of(run));
        var memo = Memo.of(run, checklist, Instant.EPOCH);
        var folder = Files.createTempDirectory("report");
        try {
            timed("all forms", () -> write(memo, EnumSet.allOf(ReportForm.class), folder));
            double all = seconds;
            for (var form : ReportForm.values()) {
                timed("again, " + form + " alone", () -> write(memo, Set.of(form), folder));
            }
            line("in all", all, "most heap " + megabytes() + " MB");
        } finally {
            clear(folder);
        }
        return lines.toString();
    }

    private static Path write(Memo memo, Set<ReportForm> forms, Path folder) throws IOException {
        ReportFolder.write(memo, forms, folder, "memo", Progress.NONE);
        return folder;
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    private <T> T timed(String what, Work<T> work) throws IOException {
        long begun = System.nanoTime();
        var result = work.done();
        double took = (System.nanoTime() - begun) / GIGA;
        seconds += took;
        line(what, took, "");
        return result;
    }

    private void line(String what, double took, String beside) {
        lines.append(
                String.format(
                        Locale.ROOT,
                        "| report of %d accounts: %s | %.2f s | %s |%n",
                        positions,
                        what,
                        took,
                        beside));
    }

    private static long megabytes() {
        return pools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum() >> 20;
    }

    private static java.util.List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
