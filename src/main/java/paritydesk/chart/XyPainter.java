package paritydesk.chart;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Paints lines over a number: grid and ticks on both sides, names at the ends of the lines, levels and points named where they stand.
final class XyPainter {
    private static final TextStyle TITLE = TextStyle.bold(Ink.TEXT, 12);
    private static final TextStyle SMALL = TextStyle.of(Ink.TEXT_SOFT, 11);
    private static final double HEAD = 28;
    private static final double FOOT = 40;

    private final Pen pen;
    private final XyChart chart;
    private final double width;
    private final Box plot;
    private final ValueAxis across;
    private final ValueAxis up;

    XyPainter(Pen pen, XyChart chart, double width, double height) {
        this.pen = pen;
        this.chart = chart;
        this.width = width;
        this.across = tight(ValueAxis.covering(chart.xStyle(), xs()), xs());
        this.up = ValueAxis.covering(chart.yStyle(), ys());
        double gutter =
                up.ticks(levels(height - HEAD - FOOT)).stream()
                                .mapToDouble(t -> SMALL.width(t.label()))
                                .max()
                                .orElse(0)
                        + 8;
        double names =
                Stream.concat(
                                chart.lines().stream().map(this::endName),
                                chart.limits().stream().map(XyChart.Limit::name))
                        .mapToDouble(SMALL::width)
                        .max()
                        .orElse(0);
        double left = Layout.EDGE + gutter;
        double right = Layout.EDGE + Math.min(names + Layout.LABEL_GAP, width * 0.3);
        plot =
                new Box(
                        left,
                        HEAD,
                        Math.max(1, width - left - right),
                        Math.max(1, height - HEAD - FOOT));
    }

    private double[] xs() {
        return DoubleStream.concat(
                        chart.lines().stream()
                                .flatMap(l -> l.xs().stream())
                                .mapToDouble(Double::doubleValue),
                        chart.marks().stream().mapToDouble(XyChart.Mark::x))
                .toArray();
    }

    private double[] ys() {
        return DoubleStream.concat(
                        chart.lines().stream()
                                .flatMap(l -> l.ys().stream())
                                .mapToDouble(Double::doubleValue),
                        DoubleStream.concat(
                                chart.marks().stream().mapToDouble(XyChart.Mark::y),
                                chart.limits().stream().mapToDouble(XyChart.Limit::y)))
                .toArray();
    }

    /// Lines run from edge to edge.
    private static ValueAxis tight(ValueAxis wide, double[] values) {
        var all = DoubleStream.of(values).filter(Double::isFinite).summaryStatistics();
        return all.getCount() > 1 && all.getMax() > all.getMin()
                ? new ValueAxis(all.getMin(), all.getMax(), wide.style())
                : wide;
    }

    private String endName(XyChart.Line line) {
        double last = Double.NaN;
        for (double y : line.ys()) {
            last = Double.isFinite(y) ? y : last;
        }
        return line.name() + ' ' + chart.yStyle().full(last);
    }

    void paint() {
        pen.text(TITLE.fitted(chart.title(), width - 16), Layout.EDGE, 16, TITLE);
        double after = Layout.EDGE + TITLE.width(chart.title()) + 8;
        pen.text(SMALL.fitted(chart.yName(), width - after - 8), after, 16, SMALL);
        grid();
        for (var limit : chart.limits()) {
            double y = y(limit.y());
            pen.line(plot.x(), y, plot.right(), y, Stroke.limit());
        }
        pen.clipped(plot.grown(1), () -> chart.lines().forEach(this::line));
        for (var mark : chart.marks()) {
            mark(mark);
        }
        names();
    }

    private void grid() {
        for (var tick : up.ticks(levels(plot.height()))) {
            double y = y(tick.at());
            boolean zero = Math.abs(tick.at()) < 1e-12;
            pen.line(plot.x(), y, plot.right(), y, Stroke.hairline(zero ? Ink.BASELINE : Ink.GRID));
            pen.text(tick.label(), plot.x() - 6, SMALL.baseline(y), SMALL.ending());
        }
        for (var tick : across.ticks((int) Math.clamp(plot.width() / 90, 2, 8))) {
            double x = x(tick.at());
            pen.line(x, plot.bottom(), x, plot.bottom() + 4, Stroke.hairline(Ink.BASELINE));
            pen.text(tick.label(), x, plot.bottom() + 16, SMALL.centred());
        }
        pen.line(
                plot.x(),
                plot.bottom(),
                plot.right(),
                plot.bottom(),
                Stroke.hairline(Ink.BASELINE));
        pen.text(
                SMALL.fitted(chart.xName() + " →", plot.width()),
                plot.right(),
                plot.bottom() + 32,
                SMALL.ending());
    }

    private static int levels(double height) {
        return (int) Math.clamp(height / 30, 2, 6);
    }

    private void line(XyChart.Line line) {
        int n = line.xs().size();
        var xs = new double[2 * n];
        var ys = new double[2 * n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            double y = line.ys().get(i);
            if (!Double.isFinite(y)) {
                pen.polyline(xs, ys, count, line.stroke());
                count = 0;
                continue;
            }
            if (line.step() && count > 0) {
                xs[count] = x(line.xs().get(i));
                ys[count] = ys[count - 1];
                count++;
            }
            xs[count] = x(line.xs().get(i));
            ys[count++] = y(y);
        }
        pen.polyline(xs, ys, count, line.stroke());
    }

    private void mark(XyChart.Mark mark) {
        double x = x(mark.x());
        double y = y(mark.y());
        var style = TextStyle.bold(mark.ink(), 11);
        pen.disc(x, y, 3.5, Fill.solid(mark.ink()));
        double size = style.width(mark.name());
        boolean fitsLeft = x - 8 - size > plot.x();
        boolean roomRight = x + 8 + size < width - Layout.EDGE && !(fitsLeft && rises(mark.x()));
        pen.text(
                mark.name(),
                roomRight ? x + 8 : x - 8,
                y > plot.y() + 14 ? y - 6 : y + 14,
                roomRight ? style : style.ending());
    }

    /// Whether a line goes up through or past `x`, so that the free room above it is at its left.
    private boolean rises(double x) {
        for (var line : chart.lines()) {
            for (int i = 1; i < line.xs().size(); i++) {
                if (line.xs().get(i) >= x && line.xs().get(i - 1) <= x) {
                    return line.ys().get(i) > line.ys().get(i - 1);
                }
            }
        }
        return false;
    }

    /// Names of lines and levels at the right, spread so that none overlap.
    private void names() {
        int lines = chart.lines().size();
        var wanted = new double[lines + chart.limits().size()];
        for (int i = 0; i < lines; i++) {
            double last = Double.NaN;
            for (double y : chart.lines().get(i).ys()) {
                last = Double.isFinite(y) ? y : last;
            }
            wanted[i] = Double.isFinite(last) ? y(last) : plot.bottom();
        }
        for (int i = 0; i < chart.limits().size(); i++) {
            wanted[lines + i] = y(chart.limits().get(i).y());
        }
        double[] placed = Spread.of(wanted, 14, plot.y(), plot.bottom());
        double start = plot.right() + Layout.LABEL_GAP;
        for (int i = 0; i < placed.length; i++) {
            boolean line = i < lines;
            var ink = line ? chart.lines().get(i).stroke().ink() : Ink.THRESHOLD;
            var text = line ? endName(chart.lines().get(i)) : chart.limits().get(i - lines).name();
            var style = TextStyle.of(ink, 11);
            pen.text(
                    style.fitted(text, width - start - 2), start, style.baseline(placed[i]), style);
        }
    }

    private double x(double value) {
        return plot.x() + across.fraction(value) * plot.width();
    }

    private double y(double value) {
        return plot.bottom() - up.fraction(value) * plot.height();
    }
}
