package paritydesk.report.figure;

import org.jspecify.annotations.Nullable;

import paritydesk.chart.Dash;
import paritydesk.chart.Ink;
import paritydesk.chart.Layer;
import paritydesk.chart.Series;
import paritydesk.chart.Stroke;
import paritydesk.timeline.LiquidityPath;
import paritydesk.timeline.Run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What stands beside a run on its timeline.
///
/// @param before the run as it was before what is being tried; null while nothing is
/// @param others runs that it is compared with, at most three
/// @param coverage liquidity coverage of the run; null while it is not known
public record Beside(@Nullable Run before, List<Named> others, @Nullable LiquidityPath coverage) {

    /// The run stands alone.
    public static final Beside NOTHING = new Beside(null, List.of(), null);

    /// The second cue of each compared run, beside its letter.
    private static final List<Dash> DASHES = List.of(Dash.DASH_DOT, Dash.DOTTED, Dash.DASHED);

    /// A run under the name at the end of its lines.
    public record Named(String name, Run run) {}

    public Beside {
        others = List.copyOf(others);
    }

    /// Lines for the strip of the collateral ratio: economic ratios of the others, both truths of the state before.
    List<Layer> ratios() {
        var layers = new ArrayList<Layer>();
        if (before != null) {
            double[] times = before.clock().seconds();
            layers.add(Layer.Ghost.step(times, before.book().perceived().ratio().toArray()));
            layers.add(Layer.Ghost.step(times, before.book().economic().ratio().toArray()));
        }
        for (int i = 0; i < others.size(); i++) {
            var run = others.get(i).run();
            layers.add(line(i, run, run.book().economic().ratio().toArray()));
        }
        return layers;
    }

    /// Lines for the parity gap of one conversion.
    List<Layer> gaps(String conversion) {
        var layers = new ArrayList<Layer>();
        if (before != null) {
            var run = before;
            gap(run, conversion)
                    .forEach(v -> layers.add(Layer.Ghost.step(run.clock().seconds(), v)));
        }
        for (int i = 0; i < others.size(); i++) {
            int place = i;
            var run = others.get(i).run();
            gap(run, conversion).forEach(v -> layers.add(line(place, run, v)));
        }
        return layers;
    }

    /// All accounts under water, of whatever class.
    List<Layer> counts() {
        var layers = new ArrayList<Layer>();
        if (before != null) {
            layers.add(Layer.Ghost.step(before.clock().seconds(), under(before)));
        }
        for (int i = 0; i < others.size(); i++) {
            layers.add(line(i, others.get(i).run(), under(others.get(i).run())));
        }
        return layers;
    }

    private Layer line(int place, Run run, double[] values) {
        var stroke = new Stroke(Ink.NEUTRAL, 1.75, DASHES.get(place % DASHES.size()));
        return Layer.Line.of(
                Series.step(others.get(place).name(), run.clock().seconds(), values, stroke));
    }

    private static List<double[]> gap(Run run, String conversion) {
        return run.parity().stream()
                .filter(p -> p.conversionId().equals(conversion))
                .map(p -> Arrays.stream(p.holding().market().toArray()).map(v -> v - 1).toArray())
                .toList();
    }

    private static double[] under(Run run) {
        var book = run.book();
        var total = new double[run.clock().size()];
        for (int s = 0; s < total.length; s++) {
            total[s] =
                    book.falsely().accounts().get(s)
                            + book.masked().accounts().get(s)
                            + book.truly().accounts().get(s);
        }
        return total;
    }
}
