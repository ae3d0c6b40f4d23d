package paritydesk.chart;

/// Paints a heat map: cells with their figures, names of rows and columns, and the scale with its ends and the base case named.
final class HeatMapPainter {
    private static final TextStyle TITLE = TextStyle.bold(Ink.TEXT, 12);
    private static final TextStyle SMALL = TextStyle.of(Ink.TEXT_SOFT, 11);
    private static final TextStyle VALUE = TextStyle.of(Ink.TEXT, 11).centred();
    private static final double HEAD = 44;
    private static final double FOOT = 42;
    private static final double LEGEND = 26;
    private static final double STRONGEST = 0.78;

    private final Pen pen;
    private final HeatMap map;
    private final double width;
    private final double height;
    private final Box plot;

    HeatMapPainter(Pen pen, HeatMap map, double width, double height) {
        this.pen = pen;
        this.map = map;
        this.width = width;
        this.height = height;
        double names =
                map.ys().stream()
                        .mapToDouble(y -> SMALL.width(map.yStyle().text(y)))
                        .max()
                        .orElse(0);
        double left = Layout.EDGE + names + 10;
        this.plot =
                new Box(
                        left,
                        HEAD,
                        Math.max(1, width - left - Layout.EDGE),
                        Math.max(1, height - HEAD - FOOT - LEGEND));
    }

    void paint() {
        pen.text(TITLE.fitted(map.title(), width - 16), Layout.EDGE, 16, TITLE);
        pen.text(SMALL.fitted("↑ " + map.yName(), width - 16), Layout.EDGE, 34, SMALL);
        double w = plot.width() / Math.max(1, map.xs().size());
        double h = plot.height() / Math.max(1, map.ys().size());
        for (int y = 0; y < map.ys().size(); y++) {
            double top = plot.bottom() - (y + 1) * h;
            pen.text(
                    map.yStyle().text(map.ys().get(y)),
                    plot.x() - 6,
                    SMALL.baseline(top + h / 2),
                    SMALL.ending());
            for (int x = 0; x < map.xs().size(); x++) {
                cell(map.cells().get(y).get(x), new Box(plot.x() + x * w, top, w, h));
            }
        }
        columns(w);
        legend();
    }

    private void cell(double value, Box box) {
        var inner = new Box(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1);
        if (!Double.isFinite(value)) {
            pen.rect(inner, new Fill(Ink.GRID, 0.5));
            pen.text("–", box.x() + box.width() / 2, VALUE.baseline(box.middleY()), VALUE);
            return;
        }
        pen.rect(inner, new Fill(Ink.GRID, 0.6));
        pen.rect(inner, new Fill(Ink.ACCENT, strength(value)));
        String text = map.style().text(value);
        if (VALUE.width(text) <= box.width() - 4 && box.height() >= 14) {
            pen.text(text, box.x() + box.width() / 2, VALUE.baseline(box.middleY()), VALUE);
        }
    }

    private double strength(double value) {
        double span = map.most() - map.least();
        return span <= 0 ? 0.06 : 0.04 + (STRONGEST - 0.04) * 0.7 * (value - map.least()) / span;
    }

    private void columns(double w) {
        double widest =
                map.xs().stream()
                        .mapToDouble(x -> SMALL.width(map.xStyle().text(x)))
                        .max()
                        .orElse(0);
        int every = (int) Math.max(1, Math.ceil((widest + 8) / w));
        for (int x = 0; x < map.xs().size(); x += every) {
            pen.text(
                    map.xStyle().text(map.xs().get(x)),
                    plot.x() + (x + 0.5) * w,
                    plot.bottom() + 15,
                    SMALL.centred());
        }
        pen.text(
                SMALL.fitted(map.xName() + " →", plot.width()),
                plot.right(),
                plot.bottom() + 32,
                SMALL.ending());
    }

    private void legend() {
        double y = height - LEGEND + 8;
        double x = plot.x();
        String least = map.style().full(map.least());
        pen.text(least, x, SMALL.baseline(y + 4), SMALL);
        x += SMALL.width(least) + 8;
        int parts = 24;
        for (int i = 0; i < parts; i++) {
            double value = map.least() + (map.most() - map.least()) * i / (parts - 1);
            pen.rect(new Box(x + i * 5, y, 5, 8), new Fill(Ink.GRID, 0.6));
            pen.rect(new Box(x + i * 5, y, 5, 8), new Fill(Ink.ACCENT, strength(value)));
        }
        x += parts * 5 + 8;
        String most = map.style().full(map.most());
        pen.text(most, x, SMALL.baseline(y + 4), SMALL);
        if (Double.isFinite(map.base())) {
            x += SMALL.width(most) + 24;
            String base = "without either: " + map.style().full(map.base());
            pen.text(SMALL.fitted(base, width - x - 8), x, SMALL.baseline(y + 4), SMALL);
        }
    }
}
