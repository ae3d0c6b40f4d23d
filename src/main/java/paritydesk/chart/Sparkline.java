package paritydesk.chart;

import java.util.Arrays;
import java.util.List;

/// A line the size of a word: no axes, no text; its limit (NaN: none), its lowest point and its end. For table cells and tiles.
public record Sparkline(Series series, double limit) implements Drawing {
    @Override
    public String title() {
        return series.name();
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        if (series.size() == 0 || width < 8 || height < 6) {
            return;
        }
        ValueAxis values = ValueAxis.covering(NumberStyle.plain(2), covered());
        double end = series.time(series.size() - 1);
        TimeAxis time = new TimeAxis(series.time(0), end > series.time(0) ? end : end + 1);
        Box plot = new Box(3, 3, width - 6, height - 6);
        Chart chart =
                new Chart(
                        "", "", time, List.of(), List.of(new Panel("", "", values, List.of(), 1)));
        Layout layout =
                new Layout(
                        chart, width, height, new Box(0, 0, 0, 0), List.of(), List.of(plot), plot);
        if (Double.isFinite(limit)) {
            pen.line(
                    3,
                    layout.yAt(0, limit),
                    width - 3,
                    layout.yAt(0, limit),
                    new Stroke(Ink.THRESHOLD, 1, Dash.DASH_DOT));
        }
        Trace.of(
                series,
                layout,
                0,
                (xs, ys, count) ->
                        pen.polyline(
                                xs,
                                ys,
                                count,
                                new Stroke(series.stroke().ink(), 1.25, Dash.SOLID)));
        dots(pen, layout);
    }

    @Override
    public Table table() {
        return new Chart(
                        "",
                        "",
                        new TimeAxis(0, 1),
                        List.of(),
                        List.of(
                                Panel.of(
                                        "",
                                        "",
                                        NumberStyle.plain(2),
                                        List.of(Layer.Line.of(series)))))
                .table();
    }

    private void dots(Pen pen, Layout layout) {
        int lowest = -1;
        int last = -1;
        for (int i = 0; i < series.size(); i++) {
            if (Double.isFinite(series.value(i))) {
                lowest = lowest < 0 || series.value(i) < series.value(lowest) ? i : lowest;
                last = i;
            }
        }
        if (last >= 0) {
            Ink ink =
                    Double.isFinite(limit) && series.value(lowest) < limit
                            ? Ink.THRESHOLD
                            : series.stroke().ink();
            pen.disc(
                    layout.xAt(series.time(lowest)),
                    layout.yAt(0, series.value(lowest)),
                    2,
                    Fill.solid(ink));
            pen.disc(
                    layout.xAt(series.time(last)),
                    layout.yAt(0, series.value(last)),
                    1.5,
                    Fill.solid(Ink.TEXT_SOFT));
        }
    }

    private double[] covered() {
        double[] values = Arrays.copyOf(series.values(), series.size() + 1);
        values[series.size()] = limit;
        return values;
    }
}
