package paritydesk.chart;

import java.util.ArrayList;
import java.util.List;

/// Named amounts as horizontal bars, with a line where one becomes too much.
///
/// @param limit a level that matters (NaN: none)
public record BarList(
        String title, List<Row> rows, double limit, String limitName, NumberStyle style)
        implements Drawing {
    private static final double ROW = 22;
    private static final double HEAD = 28;
    private static final TextStyle TITLE = TextStyle.bold(Ink.TEXT, 12);
    private static final TextStyle NAME = TextStyle.of(Ink.TEXT, 12);

    /// One amount, zero or above.
    public record Row(String name, double value, Ink ink) {}

    public BarList {
        rows = List.copyOf(rows);
    }

    public static BarList of(String title, List<Row> rows, NumberStyle style) {
        return new BarList(title, rows, Double.NaN, "", style);
    }

    /// The height in px that shows every row.
    public double height() {
        return HEAD + rows.size() * ROW + (Double.isFinite(limit) ? 20 : 6);
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        double names = rows.stream().mapToDouble(r -> NAME.width(r.name())).max().orElse(0);
        double figures =
                rows.stream().mapToDouble(r -> NAME.width(style.full(r.value()))).max().orElse(0);
        double left = Layout.EDGE + Math.min(names, width * 0.4) + 12;
        double room = Math.max(1, width - left - figures - 20);
        double most = Double.isFinite(limit) ? Math.abs(limit) : 0;
        for (var row : rows) {
            most = Math.max(most, Double.isFinite(row.value()) ? Math.abs(row.value()) : 0);
        }
        pen.text(TITLE.fitted(title, width - 16), Layout.EDGE, 16, TITLE);
        double y = HEAD;
        for (var row : rows) {
            double share = most == 0 || !Double.isFinite(row.value()) ? 0 : row.value() / most;
            pen.rect(
                    new Box(left, y + 5, Math.max(1, Math.abs(share) * room), ROW - 10),
                    Fill.solid(row.ink()));
            double baseline = NAME.baseline(y + ROW / 2);
            pen.text(NAME.fitted(row.name(), left - Layout.EDGE - 8), Layout.EDGE, baseline, NAME);
            pen.text(style.full(row.value()), width - Layout.EDGE, baseline, NAME.ending());
            y += ROW;
        }
        if (Double.isFinite(limit) && most > 0) {
            double x = left + Math.abs(limit) / most * room;
            var named = TextStyle.of(Ink.THRESHOLD, 11);
            pen.line(x, HEAD, x, y + 2, Stroke.limit());
            pen.text(
                    limitName,
                    Math.min(x, width - Layout.EDGE - named.width(limitName) / 2),
                    y + 14,
                    named.centred());
        }
    }

    @Override
    public Table table() {
        List<List<String>> all = new ArrayList<>();
        rows.forEach(r -> all.add(List.of(r.name(), Table.figure(r.value()))));
        return new Table(List.of("name", "value"), all);
    }
}
