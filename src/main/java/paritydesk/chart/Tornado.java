package paritydesk.chart;

import java.util.ArrayList;
import java.util.List;

/// What each of several changes does by itself to one figure: bars from the base, the half effect solid, the full one behind it lighter, both
/// figures printed. Changes that leave the figure where it is have no bar: `still` names them, and one line counts them.
///
/// @param rows changes that move the figure
/// @param still what the others are called
public record Tornado(
        String title, double base, List<Row> rows, List<String> still, NumberStyle style)
        implements Drawing {

    /// One change: its name and the figure with half and with all of it (NaN: none).
    public record Row(String name, double half, double full) {}

    public Tornado {
        rows = List.copyOf(rows);
        still = List.copyOf(still);
    }

    /// With a bar for what moves the figure alone.
    public static Tornado of(String title, double base, List<Row> all, NumberStyle style) {
        var rows =
                all.stream().filter(r -> moves(r.half(), base) || moves(r.full(), base)).toList();
        var still = all.stream().filter(r -> !rows.contains(r)).map(Row::name).toList();
        return new Tornado(title, base, rows, still, style);
    }

    /// What can no longer be computed, or could not before, has moved too.
    private static boolean moves(double value, double base) {
        return Double.compare(value + 0.0, base + 0.0) != 0;
    }

    /// The height in px that shows every row.
    public double height() {
        return 56 + (rows.size() + (still.isEmpty() ? 0 : 1)) * 24;
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        new TornadoPainter(pen, this, width).paint();
    }

    @Override
    public Table table() {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of("base", Table.figure(base), Table.figure(base)));
        rows.forEach(
                r -> all.add(List.of(r.name(), Table.figure(r.half()), Table.figure(r.full()))));
        still.forEach(name -> all.add(List.of(name, Table.figure(base), Table.figure(base))));
        return new Table(List.of("change", "half", "full"), all);
    }
}
