package paritydesk.chart;

import java.util.List;

/// Paints a waterfall as rows: name, floating bar, signed figure. The scale spans the running total, not zero, so totals are ticks and only changes are bars.
final class WaterfallPainter {
    private static final double ROW = 22;
    private static final double HEAD = 28;

    /// The most of the width that names take.
    private static final double NAMES = 0.52;

    private static final TextStyle NAME = TextStyle.of(Ink.TEXT, 12);
    private static final TextStyle TOTAL = TextStyle.bold(Ink.TEXT, 12);

    private final Pen pen;
    private final Waterfall fall;
    private final double width;
    private final Box bars;
    private final ValueAxis scale;
    private final NumberStyle style;
    private final List<Double> changes;
    private double y;

    WaterfallPainter(Pen pen, Waterfall fall, double width) {
        this.pen = pen;
        this.fall = fall;
        this.width = width;
        this.scale = scale(fall);
        this.style = fall.style();
        this.changes = fall.roundedChanges();
        double names = Math.max(TOTAL.width(fall.startName()), TOTAL.width(fall.endName()));
        double figures = Math.max(figureWidth(fall.start()), figureWidth(fall.end()));
        for (Waterfall.Driver driver : fall.drivers()) {
            names = Math.max(names, NAME.width(driver.name()));
            figures = Math.max(figures, TOTAL.width(style.withSign().full(driver.change())));
        }
        double left = Layout.EDGE + Math.min(names, width * NAMES) + 10;
        double right = width - Layout.EDGE - figures - 10;
        this.bars = new Box(left, 0, Math.max(1, right - left), 0);
        this.y = fall.title().isEmpty() ? 4 : HEAD;
    }

    static double height(Waterfall fall) {
        return (fall.title().isEmpty() ? 4 : HEAD) + (fall.drivers().size() + 3) * ROW + 6;
    }

    void paint() {
        pen.text(
                TextStyle.bold(Ink.TEXT, 13).fitted(fall.title(), width - 16),
                Layout.EDGE,
                18,
                TextStyle.bold(Ink.TEXT, 13));
        double level = fall.start();
        total(fall.startName(), level);
        for (int i = 0; i < fall.drivers().size(); i++) {
            driver(fall.drivers().get(i), changes.get(i), level);
            level += fall.drivers().get(i).change();
        }
        pen.line(Layout.EDGE, y, width - Layout.EDGE, y, Stroke.hairline(Ink.HAIRLINE));
        total(fall.endName(), fall.end());
        residual();
    }

    private void driver(Waterfall.Driver driver, double printed, double level) {
        double from = x(level);
        double to = x(level + driver.change());
        Ink ink =
                driver.change() < 0 ? Ink.THRESHOLD : driver.change() > 0 ? Ink.GOOD : Ink.NEUTRAL;
        pen.rect(
                new Box(Math.min(from, to), y + 5, Math.max(1, Math.abs(to - from)), ROW - 10),
                Fill.solid(ink));
        pen.line(to, y + 5, to, y + ROW + 5, Stroke.hairline(Ink.BASELINE));
        row(driver.name(), style.withSign().full(printed), NAME);
    }

    private void total(String name, double value) {
        double x = x(value);
        pen.line(
                x,
                y + 4,
                x,
                y + ROW + (name.equals(fall.startName()) ? 5 : -4),
                new Stroke(Ink.TEXT, 2, Dash.SOLID));
        row(name, style.full(value), TOTAL);
    }

    private void residual() {
        boolean good = fall.addsUp();
        TextStyle style = TextStyle.of(good ? Ink.TEXT_SOFT : Ink.THRESHOLD, 11);
        double value = good ? 0 : fall.residual();
        NumberStyle figures = fall.style();
        String text = figures.full(value);
        boolean hidden = !good && text.equals(figures.full(0));
        pen.text(
                "residual "
                        + (hidden ? Table.figure(value) : text)
                        + (good ? "  ✓ adds up" : "  ✕ does not add up"),
                Layout.EDGE,
                style.baseline(y + ROW / 2),
                style);
    }

    private void row(String name, String figure, TextStyle style) {
        double baseline = style.baseline(y + ROW / 2);
        pen.text(style.fitted(name, bars.x() - Layout.EDGE - 6), Layout.EDGE, baseline, style);
        pen.text(figure, width - Layout.EDGE, baseline, style.ending());
        y += ROW;
    }

    private double x(double value) {
        return bars.x() + scale.fraction(value) * bars.width();
    }

    private double figureWidth(double value) {
        return TOTAL.width(style.full(value));
    }

    private static ValueAxis scale(Waterfall fall) {
        List<Waterfall.Driver> drivers = fall.drivers();
        double[] levels = new double[drivers.size() + 2];
        levels[0] = fall.start();
        for (int i = 0; i < drivers.size(); i++) {
            levels[i + 1] = levels[i] + drivers.get(i).change();
        }
        levels[drivers.size() + 1] = fall.end();
        return ValueAxis.covering(fall.style(), levels);
    }
}
