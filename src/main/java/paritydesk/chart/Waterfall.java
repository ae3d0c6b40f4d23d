package paritydesk.chart;

import java.util.ArrayList;
import java.util.List;

/// How one figure became another, driver by driver, with what the drivers leave unexplained printed rather than hidden.
///
/// @param start the figure before, `end` the figure after; both finite
public record Waterfall(
        String title,
        String startName,
        double start,
        List<Driver> drivers,
        String endName,
        double end,
        NumberStyle style)
        implements Drawing {
    /// One cause and its signed share of the change, in the unit of the figure.
    public record Driver(String name, double change) {
        public Driver {
            if (!Double.isFinite(change)) {
                throw new IllegalArgumentException(name + ": " + change);
            }
        }
    }

    public Waterfall {
        drivers = List.copyOf(drivers);
        if (!Double.isFinite(start + end)) {
            throw new IllegalArgumentException(title + " from " + start + " to " + end);
        }
    }

    /// `end − start − Σ changes`: 0 when the bars add up.
    public double residual() {
        double sum = 0;
        for (Driver driver : drivers) {
            sum += driver.change();
        }
        return end - start - sum;
    }

    /// Whether the residual is nothing but rounding: at most 1e-9 of the largest figure.
    public boolean addsUp() {
        double scale = Math.max(Math.abs(start), Math.abs(end));
        for (Driver driver : drivers) {
            scale = Math.max(scale, Math.abs(driver.change()));
        }
        return Math.abs(residual()) <= 1e-9 * scale;
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        pen.rect(new Box(0, 0, width, height), Fill.solid(Ink.SURFACE));
        new WaterfallPainter(pen, this, width).paint();
    }

    /// The height in px that shows every row.
    public double height() {
        return WaterfallPainter.height(this);
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(startName, Table.figure(start)));
        drivers.forEach(driver -> rows.add(List.of(driver.name(), Table.figure(driver.change()))));
        rows.add(List.of("residual", Table.figure(residual())));
        rows.add(List.of(endName, Table.figure(end)));
        return new Table(List.of("item", "value"), rows);
    }
}
