package paritydesk.ui.figure;

import paritydesk.chart.Chart;
import paritydesk.chart.Drawing;
import paritydesk.chart.Layer;
import paritydesk.chart.Panel;
import paritydesk.chart.Series;

import java.util.stream.Collectors;

/// A drawing in words, for those who hear it: each panel with its lines and their last figures, or the table of a small drawing.
final class Spoken {
    private Spoken() {}

    static String of(Drawing drawing) {
        if (drawing instanceof Chart chart) {
            return chart.panels().stream().map(Spoken::panel).collect(Collectors.joining(". "));
        }
        return drawing.title()
                + drawing.table().rows().stream()
                        .limit(40)
                        .map(row -> String.join(" ", row))
                        .collect(Collectors.joining("; ", " ", ""));
    }

    private static String panel(Panel panel) {
        return panel.layers().stream()
                .filter(Layer.Line.class::isInstance)
                .flatMap(layer -> layer.columns().stream())
                .map(series -> series.name() + " " + panel.axis().style().full(last(series)))
                .collect(Collectors.joining(", ", panel.title() + ": ", ""));
    }

    private static double last(Series series) {
        for (int i = series.size() - 1; i >= 0; i--) {
            if (Double.isFinite(series.value(i))) {
                return series.value(i);
            }
        }
        return Double.NaN;
    }
}
