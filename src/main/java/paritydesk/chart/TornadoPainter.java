package paritydesk.chart;

/// Paints a tornado: names on the left, bars around the base, the full figure on the right.
final class TornadoPainter {
    private static final TextStyle TITLE = TextStyle.bold(Ink.TEXT, 12);
    private static final TextStyle NAME = TextStyle.of(Ink.TEXT, 12);
    private static final TextStyle SMALL = TextStyle.of(Ink.TEXT_SOFT, 11);
    private static final double HEAD = 48;
    private static final double ROW = 24;

    private final Pen pen;
    private final Tornado tornado;
    private final double width;
    private final Box bars;
    private final ValueAxis axis;

    TornadoPainter(Pen pen, Tornado tornado, double width) {
        this.pen = pen;
        this.tornado = tornado;
        this.width = width;
        double names = 0;
        double figures = 0;
        var levels = new double[tornado.rows().size() * 2 + 1];
        int n = 0;
        for (var row : tornado.rows()) {
            names = Math.max(names, NAME.width(row.name()));
            figures = Math.max(figures, NAME.width(figures(row)));
            levels[n++] = row.half();
            levels[n++] = row.full();
        }
        levels[n] = tornado.base();
        axis = ValueAxis.covering(tornado.style(), levels);
        double left = Layout.EDGE + Math.min(names, width * 0.36) + 12;
        bars = new Box(left, HEAD, Math.max(1, width - left - figures - 20), 0);
    }

    private String figures(Tornado.Row row) {
        return tornado.style().text(row.half()) + " … " + tornado.style().full(row.full());
    }

    void paint() {
        pen.text(TITLE.fitted(tornado.title(), width - 16), Layout.EDGE, 16, TITLE);
        double bottom = HEAD + tornado.rows().size() * ROW;
        double base = x(tornado.base());
        String name = "base " + tornado.style().full(tornado.base());
        double half = SMALL.width(name) / 2;
        pen.text(
                name,
                Math.clamp(base, bars.x() + half, Math.max(bars.x() + half, bars.right() - half)),
                HEAD - 10,
                SMALL.centred());
        for (int i = 0; i < tornado.rows().size(); i++) {
            row(tornado.rows().get(i), HEAD + i * ROW, base);
        }
        pen.line(base, HEAD - 4, base, bottom, new Stroke(Ink.TEXT, 1.5, Dash.SOLID));
        if (!tornado.still().isEmpty()) {
            still(bottom);
        }
    }

    private void still(double y) {
        var names = tornado.still();
        var text = names.size() + " without effect: " + String.join(", ", names);
        pen.text(
                SMALL.fitted(text, width - 2 * Layout.EDGE),
                Layout.EDGE,
                SMALL.baseline(y + ROW / 2),
                SMALL);
    }

    private void row(Tornado.Row row, double y, double base) {
        bar(row.full(), base, y, new Fill(Ink.ACCENT, 0.32));
        bar(row.half(), base, y, Fill.solid(Ink.ACCENT));
        pen.text(
                NAME.fitted(row.name(), bars.x() - Layout.EDGE - 8),
                Layout.EDGE,
                NAME.baseline(y + ROW / 2),
                NAME);
        pen.text(figures(row), width - Layout.EDGE, NAME.baseline(y + ROW / 2), NAME.ending());
    }

    private void bar(double value, double base, double y, Fill fill) {
        if (Double.isFinite(value)) {
            double to = x(value);
            pen.rect(
                    new Box(Math.min(base, to), y + 5, Math.max(1, Math.abs(to - base)), ROW - 10),
                    fill);
        }
    }

    private double x(double value) {
        return bars.x() + axis.fraction(value) * bars.width();
    }
}
