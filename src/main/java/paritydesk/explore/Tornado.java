package paritydesk.explore;

import paritydesk.scenario.Scenario;
import paritydesk.shock.Applied;
import paritydesk.shock.Library;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What each shock does by itself to one figure, at rest, at a half and in full of what it comes with, the largest effect first.
public record Tornado(Output output, double base, List<Bar> bars) {

    /// One shock: the figure with half of it and with all of it.
    public record Bar(Applied shock, double half, double full, String fingerprint) {
        /// How far the figure goes from `base`.
        double reach(double base) {
            return Math.max(distance(half, base), distance(full, base));
        }

        private static double distance(double value, double base) {
            return Double.isNaN(value) || Double.isNaN(base) ? 0 : Math.abs(value - base);
        }
    }

    public Tornado {
        bars = List.copyOf(bars);
    }

    /// Every shock of the library that the scenario has something for.
    public static Tornado of(Scenario scenario, Output output, Progress progress) {
        var outputs = List.of(output);
        var plain = Output.needed(scenario, outputs);
        var first = Timeline.run(plain, progress.quiet());
        double base = output.of(first, progress.quiet());
        var bars = new ArrayList<Bar>();
        var shocks = Library.ALL.stream().filter(s -> s.missing(scenario).isEmpty()).toList();
        int done = 0;
        for (var shock : shocks) {
            progress.check();
            var full = Applied.of(shock, scenario);
            var half = half(full);
            var run =
                    Timeline.rerun(
                            first, Output.needed(half.apply(scenario), outputs), progress.quiet());
            double some = output.of(run, progress.quiet());
            run =
                    Timeline.rerun(
                            run, Output.needed(full.apply(scenario), outputs), progress.quiet());
            bars.add(
                    new Bar(
                            full,
                            some,
                            output.of(run, progress.quiet()),
                            run.head().fingerprint()));
            progress.done((double) ++done / shocks.size());
        }
        bars.sort(Comparator.comparingDouble((Bar b) -> -b.reach(base)));
        return new Tornado(output, base, bars);
    }

    /// The first knob half way between rest and what the shock comes with; a shock without knobs is all or nothing.
    private static Applied half(Applied full) {
        var knobs = full.shock().knobs();
        return knobs.isEmpty()
                ? full
                : full.with(0, (knobs.getFirst().rest() + full.values().getFirst()) / 2);
    }
}
