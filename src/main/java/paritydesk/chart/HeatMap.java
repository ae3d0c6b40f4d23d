package paritydesk.chart;

import java.util.ArrayList;
import java.util.List;

/// One figure over two others: a cell per pair, row by row from the bottom. Darker is more; where there is room the figure stands in its cell, so
/// that colour is not the only cue. NaN is an empty cell.
///
/// @param xs centres of the columns, rising; `ys` those of the rows
/// @param cells `cells[row][column]`
/// @param base the figure without either change, named in the legend (NaN: none)
public record HeatMap(
        String title,
        String xName,
        String yName,
        List<Double> xs,
        List<Double> ys,
        List<List<Double>> cells,
        double base,
        NumberStyle xStyle,
        NumberStyle yStyle,
        NumberStyle style)
        implements Drawing {

    public HeatMap {
        xs = List.copyOf(xs);
        ys = List.copyOf(ys);
        cells = cells.stream().map(List::copyOf).toList();
        for (var row : cells) {
            if (row.size() != xs.size()) {
                throw new IllegalArgumentException("a row has a cell per column");
            }
        }
    }

    double least() {
        return all().filter(Double::isFinite).min().orElse(0);
    }

    double most() {
        return all().filter(Double::isFinite).max().orElse(0);
    }

    private java.util.stream.DoubleStream all() {
        return cells.stream().flatMap(List::stream).mapToDouble(Double::doubleValue);
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        new HeatMapPainter(pen, this, width, height).paint();
    }

    @Override
    public Table table() {
        List<String> header = new ArrayList<>(List.of(yName + " \\ " + xName));
        xs.forEach(x -> header.add(Table.figure(x)));
        List<List<String>> rows = new ArrayList<>();
        for (int y = 0; y < ys.size(); y++) {
            List<String> row = new ArrayList<>(List.of(Table.figure(ys.get(y))));
            cells.get(y).forEach(v -> row.add(Table.figure(v)));
            rows.add(row);
        }
        return new Table(header, rows);
    }
}
