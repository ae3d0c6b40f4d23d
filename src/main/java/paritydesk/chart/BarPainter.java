package paritydesk.chart;

import java.util.List;

/// Stacked bars along time. Where steps are narrower than 4 px, each slot of 3 px shows the step with the tallest stack in it. What is not zero is at least
/// 1 px tall.
final class BarPainter {
    private static final double LEAST_STEP = 4;
    private static final double SLOT = 3;

    private final Pen pen;
    private final Layout layout;
    private final int panel;
    private final Layer.Bars layer;
    private int run = -1;
    private double runLeft;
    private double runRight;

    BarPainter(Pen pen, Layout layout, int panel, Layer.Bars layer) {
        this.pen = pen;
        this.layout = layout;
        this.panel = panel;
        this.layer = layer;
    }

    void paint() {
        List<Bar> bars = layer.bars();
        if (bars.isEmpty() || bars.getFirst().series().size() == 0) {
            return;
        }
        Series clock = bars.getFirst().series();
        TimeAxis axis = layout.chart().axis();
        int from = Math.max(0, clock.indexFrom(axis.from()) - 1);
        int end = clock.indexAfter(axis.to());
        double step =
                (layout.xAt(clock.time(clock.size() - 1)) - layout.xAt(clock.time(0)))
                        / Math.max(1, clock.size() - 1);
        if (clock.size() == 1 || step >= LEAST_STEP) {
            each(clock, from, end, clock.size() == 1 ? 2 * LEAST_STEP : step);
        } else {
            slots(clock, from, end);
        }
    }

    private void each(Series clock, int from, int end, double step) {
        for (int i = from; i < end; i++) {
            double left = layout.xAt(clock.time(i));
            double right = i + 1 < clock.size() ? layout.xAt(clock.time(i + 1)) : left + step;
            if (right > left) {
                add(i, left, right);
            }
        }
        flush();
    }

    private void slots(Series clock, int from, int end) {
        for (int i = from; i < end; ) {
            double slot = Math.floor(layout.xAt(clock.time(i)) / SLOT);
            int tallest = i;
            for (; i < end && Math.floor(layout.xAt(clock.time(i)) / SLOT) == slot; i++) {
                tallest = layer.total(i) > layer.total(tallest) ? i : tallest;
            }
            double next =
                    i < clock.size() ? Math.floor(layout.xAt(clock.time(i)) / SLOT) : slot + 1;
            add(tallest, slot * SLOT, next * SLOT);
        }
        flush();
    }

    /// Steps that touch and show the same stack become one bar. Neighbours leave no gap: what stands from step to step is one area.
    private void add(int index, double left, double right) {
        if (run >= 0 && runRight == left && same(run, index)) {
            runRight = right;
            return;
        }
        flush();
        run = index;
        runLeft = left;
        runRight = right;
    }

    private void flush() {
        if (run >= 0) {
            stack(run, runLeft, Math.max(1, runRight - runLeft));
        }
        run = -1;
    }

    private boolean same(int one, int other) {
        return layer.bars().stream()
                .allMatch(
                        bar ->
                                Double.compare(bar.series().value(one), bar.series().value(other))
                                        == 0);
    }

    private void stack(int index, double x, double width) {
        double floor = layout.yAt(panel, 0);
        double sum = 0;
        for (Bar bar : layer.bars()) {
            double value = bar.series().value(index);
            if (value > 0) {
                sum += value;
                double top = Math.min(layout.yAt(panel, sum), floor - 1);
                bar.pattern()
                        .draw(
                                pen,
                                new Box(x, top, width, floor - top),
                                bar.series().stroke().ink());
                floor = top;
            }
        }
    }
}
