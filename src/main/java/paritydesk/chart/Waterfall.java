package paritydesk.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

    /// The changes as they are printed: each rounded to the style's last decimal, upwards or downwards, such that start, changes
    /// and end add up to the eye as well. Those move that lose least by it. Plainly rounded where the bars do not add up.
    List<Double> roundedChanges() {
        double unit = style.unitOf();
        long[] units = new long[drivers.size()];
        long rest = style.units(end) - style.units(start);
        for (int i = 0; i < units.length; i++) {
            units[i] = style.units(drivers.get(i).change());
            rest -= units[i];
        }
        int step = Long.signum(rest);
        var order = new ArrayList<Integer>();
        for (int i = 0; i < units.length; i++) {
            order.add(i);
        }
        order.sort(
                Comparator.comparingDouble(
                        i -> step * (units[i] - drivers.get(i).change() / unit)));
        for (int i = 0; addsUp() && i < Math.min(Math.abs(rest), units.length); i++) {
            units[order.get(i)] += step;
        }
        return Arrays.stream(units).mapToObj(count -> count * unit).toList();
    }

    @Override
    public void draw(Pen pen, double width, double height) {
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
