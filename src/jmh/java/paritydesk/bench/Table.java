package paritydesk.bench;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Runs all benchmarks and prints one table of medians and ratios, as Markdown.
public final class Table {

    private static final int POSITIONS = 100_000;

    private final boolean quick;
    private final Map<String, Double> medians = new TreeMap<>();
    private final StringBuilder screen = new StringBuilder();

    private Table(boolean quick) {
        this.quick = quick;
    }

    public static void main(String[] args)
            throws RunnerException, IOException, InterruptedException {
        var table = new Table(List.of(args).contains("quick"));
        table.measure();
        table.print();
        IntakeBench.main(new String[] {table.quick ? "100000" : "1000000"});
        System.exit(0); // the JavaFX thread would keep the program alive
    }

    private void measure() throws RunnerException, IOException, InterruptedException {
        run("LimitBench", quick ? 5 : 10, quick ? 5 : 11);
        run("TimelineBench.(kernel|dense)", 30, quick ? 9 : 25, "10000", "100000");
        run("TimelineBench.run", 8, quick ? 5 : 11, "10000", "100000");
        run("TimelineBench.plain", 2, 3, "10000", "100000");
        run("DragBench", 100, quick ? 9 : 25);
        run("PathsBench", 2, quick ? 3 : 5);
        run("CascadeBench", 10, quick ? 5 : 11);
        run("FilterBench", 10, quick ? 5 : 11);
        if (!quick) {
            run("TimelineBench.(kernel|dense)", 8, 9, "1000000");
            run("TimelineBench.run", 2, 3, "1000000");
        }
        for (int positions : positions()) {
            medians.putAll(
                    NumpyTwin.run(positions, Path.of("target/bench", "" + positions), quick));
        }
        StopDelay.all(POSITIONS).forEach(found -> screen.append(found.line()));
        screen.append(ReportTime.of(POSITIONS));
        DragFrames.of(POSITIONS).forEach(found -> screen.append(found.line("drag: ")));
        DragFrames.threeLegs(POSITIONS)
                .forEach(found -> screen.append(found.line("drag, three legs: ")));
    }

    private int[] positions() {
        return quick ? new int[] {10_000, 100_000} : new int[] {10_000, 100_000, 1_000_000};
    }

    private void run(String include, int warmups, int measured, String... positions)
            throws RunnerException {
        ChainedOptionsBuilder options =
                new OptionsBuilder()
                        .include("paritydesk\\..*\\." + include)
                        .forks(1)
                        .warmupIterations(warmups)
                        .measurementIterations(measured)
                        .jvmArgs("--add-modules", "jdk.incubator.vector", "-Xmx8g");
        if (positions.length > 0) {
            options = options.param("positions", positions);
        }
        for (var result : new Runner(options.build()).run()) {
            medians.put(name(result), median(result));
        }
    }

    private static String name(RunResult result) {
        var parameters = result.getParams();
        var name = new StringBuilder(parameters.getBenchmark().replaceAll(".*\\.", ""));
        for (var key : parameters.getParamsKeys()) {
            name.append(' ').append(parameters.getParam(key));
        }
        return name.toString();
    }

    private static double median(RunResult result) {
        double[] all =
                result.getBenchmarkResults().stream()
                        .flatMap(b -> b.getIterationResults().stream())
                        .mapToDouble(i -> i.getPrimaryResult().getScore())
                        .sorted()
                        .toArray();
        return all[all.length / 2];
    }

    private void print() {
        var out = new StringBuilder("\n| what | median | beside |\n| --- | ---: | --- |\n");
        limits(out);
        for (int n : positions()) {
            timeline(out, n);
        }
        growth(out);
        for (int legs : new int[] {2, 3}) {
            row(
                    out,
                    "(b) one event dragged, 100000 × 365, " + legs + " legs",
                    at("drag", legs, 100_000),
                    "");
        }
        row(out, "(c) Monte Carlo, 1000 paths × 10000 × 90", at("paths"), "");
        row(out, "(d) cascade on 100000", at("cascade"), "");
        medians.forEach(
                (name, median) -> {
                    if (name.startsWith("select")) {
                        row(out, "positions filtered and sorted, 100000: " + name, median, "");
                    }
                });
        out.append(screen);
        System.out.println(out);
    }

    private void limits(StringBuilder out) {
        out.append(
                String.format(
                        Locale.ROOT,
                        "| limits on %d threads | | triad %.1f GB/s, multiply-add %.1f G/s,"
                                + " division %.1f G/s |%n",
                        LimitBench.PARTS,
                        LimitBench.triadGigabytes(at("triad")),
                        LimitBench.gigaOperations(at("multiplyAdd"), 1),
                        LimitBench.gigaOperations(at("divide"), 1)));
    }

    private void timeline(StringBuilder out, int n) {
        double kernel = at("kernel", n);
        double dense = at("dense", n);
        var size = n + " × 365";
        row(out, "(a) kernel, " + size, kernel, "");
        row(out, "(a) without groups, " + size, dense, share(dense, n));
        row(out, "(a) whole run, " + size, at("run", n), "");
        row(
                out,
                "plain twin, 1 thread, " + size,
                at("plain", n),
                over(at("plain", n), kernel, dense));
        for (var kind : List.of("usual", "usualWithQuantiles", "blocked")) {
            double numpy = at(kind, n);
            row(out, "NumPy " + kind + ", " + size, numpy, over(numpy, kernel, dense));
        }
    }

    /// What two divisions for each position and step take at least: the limit of a kernel that values every one of them.
    private String share(double dense, int n) {
        double divisions = 2.0 * n * BenchScenario.STEPS;
        double least = divisions / LimitBench.gigaOperations(at("divide"), 1) / 1e6;
        return String.format(
                Locale.ROOT,
                "its divisions alone take %.1f ms: %.0f %%",
                least,
                100 * least / dense);
    }

    private static String over(double other, double kernel, double dense) {
        return String.format(
                Locale.ROOT,
                "%.1f × the kernel, %.1f × without groups",
                other / kernel,
                other / dense);
    }

    private void growth(StringBuilder out) {
        int[] sizes = positions();
        for (int i = 1; i < sizes.length; i++) {
            out.append(
                    String.format(
                            Locale.ROOT,
                            "| %d against %d positions | | %.2f × the kernel's time, %.2f × without"
                                    + " groups |%n",
                            sizes[i],
                            sizes[i - 1],
                            at("kernel", sizes[i]) / at("kernel", sizes[i - 1]),
                            at("dense", sizes[i]) / at("dense", sizes[i - 1])));
        }
    }

    private static void row(StringBuilder out, String what, double median, String beside) {
        if (!Double.isNaN(median)) {
            out.append(String.format(Locale.ROOT, "| %s | %.2f ms | %s |%n", what, median, beside));
        }
    }

    private double at(String name, int... parameters) {
        var key = new StringBuilder(name);
        Arrays.stream(parameters).forEach(p -> key.append(' ').append(p));
        return medians.getOrDefault(key.toString(), Double.NaN);
    }
}
