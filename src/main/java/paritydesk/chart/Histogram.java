package paritydesk.chart;

import java.util.ArrayList;
import java.util.List;

/// How many fall into each of a row of equally wide bins, stacked by class.
///
/// @param unit      what is counted, such as `accounts`
/// @param from      the left edge of the first bin
/// @param binWidth  in the unit of the value axis; positive
/// @param limit     a level that matters on that axis (NaN: none), named by `limitName`
public record Histogram(
        String title,
        String unit,
        double from,
        double binWidth,
        List<Group> groups,
        double limit,
        String limitName,
        NumberStyle values,
        NumberStyle counts)
        implements Drawing {
    /// One class and its count in each bin, none negative.
    public record Group(String name, Ink ink, Bar.Pattern pattern, List<Double> counts) {
        public Group {
            counts = List.copyOf(counts);
        }
    }

    public Histogram {
        groups = List.copyOf(groups);
        if (!(binWidth > 0)) {
            throw new IllegalArgumentException(title + ": bin width " + binWidth);
        }
        for (Group group : groups) {
            if (group.counts().size() != groups.getFirst().counts().size()) {
                throw new IllegalArgumentException(
                        title + ": " + group.name() + " has another number of bins");
            }
        }
    }

    public int bins() {
        return groups.isEmpty() ? 0 : groups.getFirst().counts().size();
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        new HistogramPainter(pen, this, width, height).paint();
    }

    @Override
    public Table table() {
        List<String> header = new ArrayList<>(List.of("from", "to"));
        groups.forEach(group -> header.add(group.name()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < bins(); i++) {
            List<String> row =
                    new ArrayList<>(
                            List.of(
                                    Table.figure(from + i * binWidth),
                                    Table.figure(from + (i + 1) * binWidth)));
            for (Group group : groups) {
                row.add(Table.figure(group.counts().get(i)));
            }
            rows.add(row);
        }
        return new Table(header, rows);
    }
}
