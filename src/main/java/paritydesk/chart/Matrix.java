package paritydesk.chart;

import java.util.ArrayList;
import java.util.List;

/// What each choice brings in each state: a row per choice, a column per state. The best of each column is framed and marked, so that a
/// choice that is best in all of them is seen at once; the figure stands in every cell.
///
/// @param cells `cells[row][column]`, NaN for none
/// @param favoured the row that is meant to be chosen; −1 for none
public record Matrix(
        String title,
        String stateName,
        List<String> rows,
        List<String> columns,
        List<List<Double>> cells,
        int favoured,
        NumberStyle style)
        implements Drawing {

    private static final double HEAD = 48;
    private static final double ROW = 32;
    private static final double FOOT = 12;
    private static final TextStyle TITLE = TextStyle.bold(Ink.TEXT, 12);
    private static final TextStyle NAME = TextStyle.of(Ink.TEXT, 12);
    private static final TextStyle MARKED = TextStyle.bold(Ink.TEXT, 12);
    private static final TextStyle SMALL = TextStyle.of(Ink.TEXT_SOFT, 11);

    public Matrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
        if (cells.size() != rows.size()) {
            throw new IllegalArgumentException("a row of cells for each choice");
        }
        for (var row : cells) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a cell for each state");
            }
        }
    }

    /// The height in px that shows every row.
    public double height() {
        return HEAD + rows.size() * ROW + FOOT;
    }

    /// The row that brings most in a column; −1 where none has a figure.
    public int best(int column) {
        int best = -1;
        for (int r = 0; r < rows.size(); r++) {
            double value = cells.get(r).get(column);
            if (Double.isFinite(value) && (best < 0 || value > cells.get(best).get(column))) {
                best = r;
            }
        }
        return best;
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        double names = rows.stream().mapToDouble(NAME::width).max().orElse(0) + 24;
        double left = Layout.EDGE + Math.min(names, width * 0.4);
        double cell = Math.max(1, width - left - Layout.EDGE) / Math.max(1, columns.size());
        var fit = fitted(cell - 10);
        pen.text(TITLE.fitted(title, width - 16), Layout.EDGE, 16, TITLE);
        pen.text(SMALL.fitted(stateName, left - 16), Layout.EDGE, 40, SMALL);
        for (int c = 0; c < columns.size(); c++) {
            double x = left + c * cell;
            pen.text(SMALL.fitted(columns.get(c), cell - 4), x + cell / 2, 40, SMALL.centred());
            int best = best(c);
            for (int r = 0; r < rows.size(); r++) {
                var box = new Box(x + 1, HEAD + r * ROW + 1, cell - 2, ROW - 2);
                cell(pen, box, fit.text(cells.get(r).get(c)), r == best);
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            var name = (r == favoured ? "◆ " : "") + rows.get(r);
            double middle = HEAD + r * ROW + ROW / 2;
            pen.text(NAME.fitted(name, left - 16), Layout.EDGE, NAME.baseline(middle), NAME);
        }
    }

    /// As many decimals as every cell has room for; without room for whole figures they are shortened, but never cut.
    private NumberStyle fitted(double space) {
        for (int places = style.decimals(); places >= 0; places--) {
            var fewer = style.withDecimals(places);
            if (widest(fewer) <= space) {
                return fewer;
            }
        }
        return NumberStyle.compact(style.unit());
    }

    private double widest(NumberStyle any) {
        return cells.stream()
                .flatMap(List::stream)
                .mapToDouble(value -> MARKED.width("✓ " + any.text(value)))
                .max()
                .orElse(0);
    }

    private void cell(Pen pen, Box box, String figure, boolean best) {
        pen.rect(box, new Fill(Ink.GRID, 0.6));
        if (best) {
            pen.rect(box, new Fill(Ink.GOOD, 0.22));
            pen.rect(new Box(box.x(), box.y(), 3, box.height()), Fill.solid(Ink.GOOD));
        }
        var text = (best ? "✓ " : "") + figure;
        var set = best ? MARKED : NAME;
        pen.text(
                set.fitted(text, box.width() - 8),
                box.x() + box.width() / 2,
                set.baseline(box.middleY()),
                set.centred());
    }

    @Override
    public Table table() {
        var header = new ArrayList<String>();
        header.add(stateName);
        header.addAll(columns);
        List<List<String>> all = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            var row = new ArrayList<String>();
            row.add(rows.get(r));
            cells.get(r).forEach(v -> row.add(Table.figure(v)));
            all.add(row);
        }
        return new Table(header, all);
    }
}
