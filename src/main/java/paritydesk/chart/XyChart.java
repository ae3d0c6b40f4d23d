package paritydesk.chart;

import java.util.ArrayList;
import java.util.List;

/// Lines over a number that is not time: a depth curve, a frontier, a payoff.
///
/// @param marks single named points
/// @param limits levels that matter, across the plot
public record XyChart(
        String title,
        String xName,
        NumberStyle xStyle,
        String yName,
        NumberStyle yStyle,
        List<Line> lines,
        List<Mark> marks,
        List<Limit> limits)
        implements Drawing {

    /// A line through points in order of x; `step` holds each value until the next x.
    public record Line(String name, List<Double> xs, List<Double> ys, Stroke stroke, boolean step) {
        public Line {
            xs = List.copyOf(xs);
            ys = List.copyOf(ys);
            if (xs.size() != ys.size()) {
                throw new IllegalArgumentException(name + ": as many x as y");
            }
        }
    }

    /// A named point.
    public record Mark(String name, double x, double y, Ink ink) {}

    /// A level of y.
    public record Limit(String name, double y) {}

    public XyChart {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
        limits = List.copyOf(limits);
    }

    public static XyChart of(
            String title,
            String xName,
            NumberStyle xStyle,
            String yName,
            NumberStyle yStyle,
            List<Line> lines) {
        return new XyChart(title, xName, xStyle, yName, yStyle, lines, List.of(), List.of());
    }

    public XyChart with(Mark... more) {
        return new XyChart(title, xName, xStyle, yName, yStyle, lines, List.of(more), limits);
    }

    public XyChart with(Limit... more) {
        return new XyChart(title, xName, xStyle, yName, yStyle, lines, marks, List.of(more));
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        new XyPainter(pen, this, width, height).paint();
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (var line : lines) {
            for (int i = 0; i < line.xs().size(); i++) {
                rows.add(
                        List.of(
                                line.name(),
                                Table.figure(line.xs().get(i)),
                                Table.figure(line.ys().get(i))));
            }
        }
        return new Table(List.of("line", xName, yName), rows);
    }
}
