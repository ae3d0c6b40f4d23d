package paritydesk.chart;

import java.util.List;

/// Paints one panel: title, value grid, event hairlines, layers back to front, end labels.
final class PanelPainter {
    private static final TextStyle TITLE = TextStyle.bold(Ink.TEXT, 12);
    private static final TextStyle UNIT = TextStyle.of(Ink.TEXT_SOFT, 11);
    private static final TextStyle TICK = TextStyle.of(Ink.TEXT_SOFT, 11).ending();
    static final Stroke EVENT = new Stroke(Ink.EVENT, 0.75, Dash.DOTTED);
    private static final double LABEL_DISTANCE = 14;

    private final Pen pen;
    private final Layout layout;
    private final int index;
    private final Panel panel;
    private final Box plot;

    PanelPainter(Pen pen, Layout layout, int index) {
        this.pen = pen;
        this.layout = layout;
        this.index = index;
        this.panel = layout.chart().panels().get(index);
        this.plot = layout.plots().get(index);
    }

    void paint() {
        title();
        pen.clipped(plot, this::bands);
        spans();
        grid();
        hairlines();
        pen.clipped(
                plot.grown(1),
                () -> {
                    areas();
                    lines();
                });
        spanWords();
        new PointLabels(pen, layout, index).paint();
        endLabels();
    }

    private void title() {
        double y = plot.y() - 7;
        pen.text(
                TITLE.fitted(panel.title(), layout.labelEnd() - Layout.EDGE),
                Layout.EDGE,
                y,
                TITLE);
        double x = Layout.EDGE + TITLE.width(panel.title()) + 8;
        pen.text(UNIT.fitted(panel.unit(), unitEnd() - x), x, y, UNIT);
    }

    /// As far as words may go: over the gutter too, unless a label stands at its top.
    private double unitEnd() {
        boolean labelled =
                EndLabel.of(panel, layout.chart().axis()).stream()
                        .anyMatch(
                                label ->
                                        layout.yAt(index, label.value())
                                                < plot.y() + 2 * LABEL_DISTANCE);
        return labelled ? plot.right() : layout.labelEnd();
    }

    private void bands() {
        for (Layer layer : panel.layers()) {
            if (layer instanceof Layer.Band band) {
                double top = layout.yAt(index, band.high());
                pen.rect(
                        new Box(plot.x(), top, plot.width(), layout.yAt(index, band.low()) - top),
                        band.fill());
            }
        }
    }

    /// Words stand inside the span at its end, or after it where the span is too narrow for them.
    private void spans() {
        TimeAxis axis = layout.chart().axis();
        for (Layer layer : panel.layers()) {
            if (layer instanceof Layer.Span span && inside(span, axis)) {
                double left = Math.max(plot.x(), layout.xAt(span.from()));
                double right = Math.min(plot.right(), layout.xAt(span.to()));
                pen.rect(new Box(left, plot.y(), right - left, plot.height()), span.fill());
                if (axis.contains(span.to())) {
                    pen.line(right, plot.y(), right, plot.bottom(), Stroke.hairline(Ink.BASELINE));
                }
            }
        }
    }

    /// After the lines, on a ground of their own where they stand beside their span.
    private void spanWords() {
        TimeAxis axis = layout.chart().axis();
        for (Layer layer : panel.layers()) {
            if (layer instanceof Layer.Span span && inside(span, axis)) {
                double left = Math.max(plot.x(), layout.xAt(span.from()));
                words(span.words(), left, Math.min(plot.right(), layout.xAt(span.to())));
            }
        }
    }

    private static boolean inside(Layer.Span span, TimeAxis axis) {
        return span.to() > axis.from() && span.from() < axis.to();
    }

    private void words(List<String> words, double left, double right) {
        double widest = words.stream().mapToDouble(UNIT::width).max().orElse(0);
        boolean inside = widest + 12 <= right - left;
        double y = plot.y() + 13 + (inside ? 0 : lower(right + 4, widest + 4, 15 * words.size()));
        for (String line : words) {
            if (!inside) {
                pen.rect(
                        new Box(right + 4, y - 11, UNIT.width(line) + 4, 14),
                        new Fill(Ink.SURFACE, 0.78));
            }
            pen.text(line, inside ? right - 6 : right + 6, y, inside ? UNIT.ending() : UNIT);
            y += 15;
        }
    }

    /// How far words beside a span go down to lie on as few lines as possible.
    private double lower(double x, double width, double height) {
        var labels = new PointLabels(pen, layout, index);
        double best = 0;
        int least = Integer.MAX_VALUE;
        for (double down = 0; down + height + 2 <= plot.height(); down += 8) {
            int cost = labels.crossings(new Box(x, plot.y() + 2 + down, width, height));
            if (cost < least) {
                least = cost;
                best = down;
            }
        }
        return best;
    }

    private void grid() {
        double half = TICK.size() / 2;
        double top = plot.y() + half - 2;
        for (Tick tick : panel.axis().ticks(Layout.ticksFor(plot))) {
            double y = layout.yAt(index, tick.at());
            boolean zero = Math.abs(tick.at()) < 1e-12;
            pen.line(plot.x(), y, plot.right(), y, Stroke.hairline(zero ? Ink.BASELINE : Ink.GRID));
            pen.text(
                    tick.label(),
                    plot.x() - 6,
                    TICK.baseline(Math.clamp(y, top, Math.max(top, plot.bottom() - half + 5))),
                    TICK);
        }
    }

    private void hairlines() {
        for (Mark mark : layout.chart().marks()) {
            hairline(mark.from());
            if (mark.to() > mark.from()) {
                hairline(mark.to());
            }
        }
    }

    /// Reaches up over the title line to the panel (or lanes) above, so that an event runs through the whole chart.
    private void hairline(double time) {
        if (layout.chart().axis().contains(time)) {
            double x = layout.xAt(time);
            boolean crossesTitle =
                    x < Layout.EDGE + TITLE.width(panel.title()) + UNIT.width(panel.unit()) + 12;
            pen.line(
                    x,
                    plot.y() - (crossesTitle ? 0 : Layout.PANEL_HEAD + 6),
                    x,
                    plot.bottom(),
                    EVENT);
        }
    }

    private void areas() {
        for (Layer layer : panel.layers()) {
            switch (layer) {
                case Layer.GapFill gap -> {
                    Fill one = Fill.tint(gap.one().stroke().ink());
                    Fill other = Fill.tint(gap.other().stroke().ink());
                    new GapPainter(pen, layout, index, one, other).paint(gap.one(), gap.other());
                }
                case Layer.Ribbon ribbon ->
                        new GapPainter(pen, layout, index, ribbon.fill(), ribbon.fill())
                                .paint(ribbon.low(), ribbon.high());
                case Layer.Bars bars -> new BarPainter(pen, layout, index, bars).paint();
                case Layer.Line _,
                        Layer.Ghost _,
                        Layer.Limit _,
                        Layer.Threshold _,
                        Layer.Band _,
                        Layer.Span _,
                        Layer.Note _ -> {}
            }
        }
    }

    private void lines() {
        for (Layer layer : panel.layers()) {
            if (layer instanceof Layer.Threshold limit && panel.axis().contains(limit.value())) {
                double y = layout.yAt(index, limit.value());
                pen.line(plot.x(), y, plot.right(), y, limit.stroke());
            }
        }
        for (Layer layer : panel.layers()) {
            if (layer instanceof Layer.Ghost ghost) {
                line(ghost.series());
            }
        }
        for (Layer layer : panel.layers()) {
            switch (layer) {
                case Layer.Line line -> line(line.series());
                case Layer.Limit limit -> limit(limit.series());
                default -> {}
            }
        }
    }

    /// A limit that lies beyond the axis is drawn along the edge on its side; its label says how far it is.
    private void limit(Series series) {
        double last = EndLabel.last(series, layout.chart().axis());
        double low = panel.axis().low();
        if (last < low || last > panel.axis().high()) {
            double y = last < low ? plot.bottom() - 1 : plot.y() + 1;
            pen.line(plot.x(), y, plot.right(), y, series.stroke());
        }
        line(series);
    }

    private void line(Series series) {
        Trace.of(
                series,
                layout,
                index,
                (xs, ys, count) -> pen.polyline(xs, ys, count, series.stroke()));
    }

    private void endLabels() {
        List<EndLabel> labels = EndLabel.of(panel, layout.chart().axis());
        double[] wanted =
                labels.stream()
                        .mapToDouble(
                                label ->
                                        Math.clamp(
                                                layout.yAt(index, label.value()),
                                                plot.y(),
                                                plot.bottom()))
                        .toArray();
        double[] placed = Spread.of(wanted, LABEL_DISTANCE, plot.y() - 4, plot.bottom() + 2);
        for (int i = 0; i < placed.length; i++) {
            endLabel(labels.get(i), wanted[i], placed[i]);
        }
    }

    private void endLabel(EndLabel label, double belongs, double y) {
        double right = plot.right();
        double start = right + Layout.LABEL_GAP;
        if (label.pattern() != null) {
            label.pattern().draw(pen, new Box(right + 3, y - 4, 8, 8), label.ink());
        } else if (Math.abs(belongs - y) > 2) {
            pen.polyline(
                    new double[] {right + 1, right + 4, right + 11},
                    new double[] {belongs, belongs, y},
                    3,
                    new Stroke(label.ink(), 0.75, Dash.SOLID));
        }
        TextStyle style = TextStyle.of(label.ink(), 11);
        pen.text(
                style.fitted(label.text(), layout.labelEnd() - start + 1),
                start,
                style.baseline(y),
                style);
    }
}
