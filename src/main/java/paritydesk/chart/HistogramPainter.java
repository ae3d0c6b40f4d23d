package paritydesk.chart;

/// Paints a histogram: classes named in the title line with their swatches, counts on the left, values below, the limit as a dash-dot line through all.
final class HistogramPainter {
    private static final TextStyle TITLE = TextStyle.bold(Ink.TEXT, 12);
    private static final TextStyle SMALL = TextStyle.of(Ink.TEXT_SOFT, 11);
    private static final double HEAD = 24;
    private static final double FOOT = 22;
    private static final double LIMIT_ROOM = 16;

    private final Pen pen;
    private final Histogram histogram;
    private final Box plot;
    private final ValueAxis across;
    private final ValueAxis up;

    HistogramPainter(Pen pen, Histogram histogram, double width, double height) {
        this.pen = pen;
        this.histogram = histogram;
        this.across =
                new ValueAxis(
                        histogram.from(),
                        histogram.from() + Math.max(1, histogram.bins()) * histogram.binWidth(),
                        histogram.values());
        this.up = ValueAxis.covering(histogram.counts(), 0, tallest(histogram));
        double gutter =
                up.ticks(5).stream().mapToDouble(tick -> SMALL.width(tick.label())).max().orElse(0)
                        + 8;
        double top = HEAD + (Double.isFinite(histogram.limit()) ? LIMIT_ROOM : 0);
        double left = Layout.EDGE + gutter;
        this.plot =
                new Box(
                        left,
                        top,
                        Math.max(1, width - left - Layout.EDGE),
                        Math.max(1, height - top - FOOT));
    }

    void paint() {
        head();
        for (Tick tick : up.ticks((int) Math.clamp(plot.height() / 30, 2, 5))) {
            double y = y(tick.at());
            pen.line(
                    plot.x(),
                    y,
                    plot.right(),
                    y,
                    Stroke.hairline(tick.at() == 0 ? Ink.BASELINE : Ink.GRID));
            pen.text(tick.label(), plot.x() - 6, SMALL.baseline(y), SMALL.ending());
        }
        for (int bin = 0; bin < histogram.bins(); bin++) {
            bar(bin);
        }
        for (Tick tick : across.ticks((int) Math.clamp(plot.width() / 56, 2, 9))) {
            pen.text(tick.label(), x(tick.at()), plot.bottom() + 15, SMALL.centred());
        }
        limit();
    }

    private void head() {
        double x = Layout.EDGE;
        pen.text(histogram.title(), x, 16, TITLE);
        x += TITLE.width(histogram.title()) + 8;
        pen.text(histogram.unit(), x, 16, SMALL);
        x += SMALL.width(histogram.unit()) + 16;
        for (Histogram.Group group : histogram.groups()) {
            double total = group.counts().stream().mapToDouble(Double::doubleValue).sum();
            String text = group.name() + ' ' + histogram.counts().full(total);
            double end = x + 12 + SMALL.width(text);
            if (end <= plot.right()) {
                group.pattern().draw(pen, new Box(x, 8, 8, 8), group.ink());
                pen.text(text, x + 12, 16, TextStyle.of(group.ink(), 11));
            }
            x = end + 14;
        }
    }

    private void bar(int bin) {
        double left = x(histogram.from() + bin * histogram.binWidth());
        double right = x(histogram.from() + (bin + 1) * histogram.binWidth());
        double floor = plot.bottom();
        double sum = 0;
        for (Histogram.Group group : histogram.groups()) {
            double count = group.counts().get(bin);
            if (count > 0) {
                sum += count;
                double top = Math.min(y(sum), floor - 1);
                group.pattern()
                        .draw(
                                pen,
                                new Box(left, top, Math.max(1, right - left - 1), floor - top),
                                group.ink());
                floor = top;
            }
        }
    }

    private void limit() {
        if (!across.contains(histogram.limit())) {
            return;
        }
        double x = x(histogram.limit());
        TextStyle style = TextStyle.of(Ink.THRESHOLD, 11);
        double half = style.width(histogram.limitName()) / 2;
        pen.line(x, plot.y() - 2, x, plot.bottom(), Stroke.limit());
        pen.text(
                histogram.limitName(),
                Math.clamp(
                        x, Layout.EDGE + half, Math.max(Layout.EDGE + half, plot.right() - half)),
                plot.y() - 5,
                style.centred());
    }

    private double x(double value) {
        return plot.x() + across.fraction(value) * plot.width();
    }

    private double y(double count) {
        return plot.bottom() - up.fraction(count) * plot.height();
    }

    private static double tallest(Histogram histogram) {
        double most = 0;
        for (int bin = 0; bin < histogram.bins(); bin++) {
            double sum = 0;
            for (Histogram.Group group : histogram.groups()) {
                sum += group.counts().get(bin);
            }
            most = Math.max(most, sum);
        }
        return most;
    }
}
