package paritydesk.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Event lanes and panels over one time axis. Title and subtitle may be empty; an event is a hairline through every panel.
public record Chart(
        String title, String subtitle, TimeAxis axis, List<Lane> lanes, List<Panel> panels)
        implements Drawing {
    public Chart {
        lanes = List.copyOf(lanes);
        panels = List.copyOf(panels);
    }

    /// The same chart over another stretch of time: zoom and pan.
    public Chart over(TimeAxis other) {
        return new Chart(title, subtitle, other, lanes, panels);
    }

    /// All events, lane by lane.
    public List<Mark> marks() {
        return lanes.stream().flatMap(lane -> lane.marks().stream()).toList();
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        draw(pen, Layout.of(this, width, height));
    }

    /// Draws by a layout already made, which the caller keeps for hit-testing and the overlay.
    public void draw(Pen pen, Layout layout) {
        new ChartPainter(pen, layout).paint();
    }

    /// One row per time (two for t⁻ and t⁺), one column per series; a series without an entry at that time leaves its cell empty. Columns of the same name are
    /// told apart by their panel.
    @Override
    public Table table() {
        Map<String, Series> columns = new LinkedHashMap<>();
        for (Panel panel : panels) {
            for (Layer layer : panel.layers()) {
                for (Series series : layer.columns()) {
                    if (!columns.containsValue(series)) {
                        columns.put(
                                columns.containsKey(series.name())
                                        ? panel.title() + ": " + series.name()
                                        : series.name(),
                                series);
                    }
                }
            }
        }
        List<String> header = new ArrayList<>(List.of("time_utc"));
        header.addAll(columns.keySet());
        return new Table(header, rows(List.copyOf(columns.values())));
    }

    private static List<List<String>> rows(List<Series> columns) {
        int[] next = new int[columns.size()];
        List<List<String>> rows = new ArrayList<>();
        for (double time = earliest(columns, next);
                time < Double.POSITIVE_INFINITY;
                time = earliest(columns, next)) {
            String[] row = new String[columns.size() + 1];
            Arrays.fill(row, "");
            row[0] = Instant.ofEpochMilli(Math.round(time * 1000)).toString();
            for (int i = 0; i < next.length; i++) {
                Series series = columns.get(i);
                if (next[i] < series.size() && series.time(next[i]) == time) {
                    row[i + 1] = Table.figure(series.value(next[i]++));
                }
            }
            rows.add(List.of(row));
        }
        return rows;
    }

    private static double earliest(List<Series> columns, int[] next) {
        double earliest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < next.length; i++) {
            Series series = columns.get(i);
            if (next[i] < series.size()) {
                earliest = Math.min(earliest, series.time(next[i]));
            }
        }
        return earliest;
    }
}
