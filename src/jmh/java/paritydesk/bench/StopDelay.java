package paritydesk.bench;

import paritydesk.answer.Answers;
import paritydesk.checklist.Checks;
import paritydesk.explore.Axis;
import paritydesk.explore.Output;
import paritydesk.explore.Sweep;
import paritydesk.explore.Tornado;
import paritydesk.shock.Applied;
import paritydesk.shock.Library;
import paritydesk.simulation.MonteCarlo;
import paritydesk.study.Dynamics;
import paritydesk.study.SimulationQuestion;
import paritydesk.study.Study;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// How long work goes on once nobody waits for it: each is cancelled at ten moments spread over its length, and the longest time until it
/// is back counts; the first run of a program, too. Target 200 ms.
public final class StopDelay {

    private static final int MOMENTS = 10;

    /// When a first run is cancelled, ms after its start: while it loads, reads its book, values and fingerprints it.
    private static final double[] COLD_MOMENTS = {20, 100, 200, 300, 450, 600, 800, 1000};

    private static final double LONGEST = 4e9;
    private static final int PATH_STEPS = 89;

    /// One long work over a book.
    private record Long(String name, Consumer<Progress> work) {}

    /// What was found: the longest and the median delay, ms.
    public record Delay(String name, double longest, double median) {
        public String line() {
            return String.format(
                    Locale.ROOT,
                    "| stop: %s | %.0f ms | median %.0f ms |%n",
                    name,
                    longest,
                    median);
        }
    }

    private StopDelay() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int positions = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        if (args.length > 1) {
            System.out.println(first(positions, Double.parseDouble(args[1])));
        } else {
            all(positions).forEach(found -> System.out.print(found.line()));
        }
    }

    public static List<Delay> all(int positions) throws IOException, InterruptedException {
        var all = new ArrayList<Delay>();
        all.add(cold(positions));
        works(positions).stream().map(StopDelay::measured).forEach(all::add);
        return all;
    }

    /// The first run of a program, cancelled after some milliseconds; answers how long it went on, ms.
    private static double first(int positions, double after) {
        var scenario = BenchScenario.of(positions, 3);
        var run = new Long("first", p -> Timeline.run(scenario, p));
        return once(run, after * 1e6).delay() / 1e6;
    }

    /// The same at several moments, each in a program of its own: nothing is compiled or loaded yet.
    private static Delay cold(int positions) throws IOException, InterruptedException {
        var delays = new double[COLD_MOMENTS.length];
        for (int i = 0; i < delays.length; i++) {
            var command =
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            StopDelay.class.getName(),
                            Integer.toString(positions),
                            Double.toString(COLD_MOMENTS[i]));
            var child =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            try (var out = child.inputReader()) {
                delays[i] = Double.parseDouble(out.readLine());
            }
            child.waitFor();
        }
        Arrays.sort(delays);
        return new Delay(
                "the first run of a program", delays[delays.length - 1], delays[delays.length / 2]);
    }

    private static List<Long> works(int positions) {
        var scenario = BenchScenario.of(positions, 3);
        var run = Timeline.run(scenario, Progress.NONE);
        var live = scenario.withStudy(study());
        var crash = Applied.of(Library.of("crash").orElseThrow(), scenario);
        var across = new Axis(crash, 0, 0, 40, 9);
        var up = new Axis(crash, 2, 5, 30, 7);
        var paths = MonteCarlo.along(run, 0, PATH_STEPS, PathsBench.dynamics());
        var stress =
                new SimulationQuestion.ReverseStress(
                        "stress",
                        null,
                        1e6,
                        SimulationQuestion.ShockMeasure.CASCADE,
                        List.of(
                                new SimulationQuestion.ShockAxis("NEW", 0.1),
                                new SimulationQuestion.ShockAxis("C1", 0.1)));
        var works = new ArrayList<Long>();
        works.add(new Long("run", p -> Timeline.run(scenario, p)));
        works.add(new Long("run with a study's dynamics", p -> Timeline.run(live, p)));
        works.add(new Long("Monte Carlo, 1000 paths", p -> paths.run(1000, 0.95, true, p)));
        works.add(
                new Long(
                        "heat map 9 × 7",
                        p -> Sweep.of(scenario, across, up, List.of(Output.HARM), p)));
        works.add(new Long("tornado", p -> Tornado.of(scenario, Output.LAST_EXIT, p)));
        works.add(new Long("reverse stress", p -> Answers.answer(stress, run, p)));
        works.add(new Long("checklist", p -> Checks.judge(run, p)));
        return works;
    }

    private static Study study() {
        var dynamics =
                new Dynamics(
                        new Dynamics.Liquidations(Dynamics.SaleOrder.WORST_FIRST, 1, null, 50),
                        null,
                        new Dynamics.Rebalancing(1.05, 1.2, 0.005, List.of()),
                        List.of(),
                        new Dynamics.Liquidity(0.5));
        return new Study("study", "Study", dynamics, List.of());
    }

    private static Delay measured(Long work) {
        double length = Math.min(LONGEST, once(work, Double.POSITIVE_INFINITY).length());
        var delays = new double[MOMENTS];
        for (int i = 0; i < MOMENTS; i++) {
            delays[i] = once(work, length * (i + 0.5) / MOMENTS).delay() / 1e6;
        }
        Arrays.sort(delays);
        return new Delay(work.name(), delays[MOMENTS - 1], delays[MOMENTS / 2]);
    }

    private record Times(double length, double delay) {}

    /// Does it once; asked to stop `after` nanoseconds. What would take longer than can be waited for is stopped by the clock as well.
    private static Times once(Long work, double after) {
        long begun = System.nanoTime();
        double end = Math.min(after, 1.5 * LONGEST);
        try {
            work.work().accept(new Clocked(begun, end));
        } catch (CancellationException _) {
            return new Times(end, System.nanoTime() - begun - end);
        }
        return new Times(System.nanoTime() - begun, Math.max(0, System.nanoTime() - begun - end));
    }

    /// Wants to stop once the time is over.
    private record Clocked(long begun, double after) implements Progress {
        @Override
        public void done(double share) {}

        @Override
        public boolean cancelled() {
            return System.nanoTime() - begun > after;
        }
    }
}
