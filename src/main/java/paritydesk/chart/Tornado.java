package paritydesk.chart;

import java.util.ArrayList;
import java.util.List;

/// What each of several changes does by itself to one figure: bars from the base, the half effect solid, the full one behind it lighter, both
/// figures printed.
public record Tornado(String title, double base, List<Row> rows, NumberStyle style)
        implements Drawing {

    /// One change: its name and the figure with half and with all of it (NaN: none).
    public record Row(String name, double half, double full) {}

    public Tornado {
        rows = List.copyOf(rows);
    }

    /// The height in px that shows every row.
    public double height() {
        return 56 + rows.size() * 24;
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
        return new Table(List.of("change", "half", "full"), all);
    }
}
