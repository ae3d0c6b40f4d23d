package paritydesk.explore;

import org.jspecify.annotations.Nullable;

import paritydesk.scenario.Scenario;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;

import java.util.ArrayList;
import java.util.List;

/// Figures over one knob, or over two. Cells stand row by row: `cells.get(y · columns + x)`.
///
/// @param fingerprint of the run without any of it
/// @param base figures without any of it
public record Sweep(
        Axis across,
        @Nullable Axis up,
        List<Output> outputs,
        String fingerprint,
        List<Double> base,
        List<Cell> cells) {

    /// One run: its fingerprint and its figures, in the order of the outputs.
    public record Cell(String fingerprint, List<Double> values) {
        public Cell {
            values = List.copyOf(values);
        }
    }

    public Sweep {
        outputs = List.copyOf(outputs);
        base = List.copyOf(base);
        cells = List.copyOf(cells);
    }

    public int columns() {
        return across.count();
    }

    public int rows() {
        return up == null ? 1 : up.count();
    }

    public double value(int x, int y, Output output) {
        return cells.get(y * columns() + x).values().get(outputs.indexOf(output));
    }

    /// Values every cell. Dynamics of a study are valued where one of the figures reads them ([Output#readsStudy]).
    public static Sweep of(
            Scenario scenario,
            Axis across,
            @Nullable Axis up,
            List<Output> outputs,
            Progress progress) {
        var plain = Output.needed(scenario, outputs);
        var run = Timeline.run(plain, progress.quiet());
        var base = read(run, outputs, progress);
        var cells = new ArrayList<Cell>();
        int rows = up == null ? 1 : up.count();
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < across.count(); x++) {
                progress.check();
                var struck = Output.needed(struck(scenario, across, x, up, y), outputs);
                run = Timeline.rerun(run, struck, progress.quiet());
                cells.add(read(run, outputs, progress));
                progress.done((double) cells.size() / (rows * across.count()));
            }
        }
        return new Sweep(across, up, outputs, base.fingerprint(), base.values(), cells);
    }

    /// The scenario of a cell. Two knobs of one shock on one target are one blow with both values, not two after each other.
    static Scenario struck(Scenario scenario, Axis across, int x, @Nullable Axis up, int y) {
        if (up == null) {
            return across.apply(scenario, x);
        }
        boolean one =
                up.shock().shock().equals(across.shock().shock())
                        && up.shock().target().equals(across.shock().target());
        return one
                ? across.at(x).with(up.knob(), up.value(y)).apply(scenario)
                : across.apply(up.apply(scenario, y), x);
    }

    static Cell read(Run run, List<Output> outputs, Progress progress) {
        return new Cell(
                run.head().fingerprint(),
                outputs.stream().map(o -> o.of(run, progress.quiet())).toList());
    }
}
