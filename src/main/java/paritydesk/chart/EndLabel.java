package paritydesk.chart;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What stands at the right end of a line, limit, band or class of bars instead of a legend.
///
/// @param value   the height on the value axis it belongs to
/// @param pattern the swatch of a class of bars; a line needs none, it ends there
record EndLabel(String text, double value, Ink ink, Bar.@Nullable Pattern pattern) {
    /// The labels of a panel for the stretch of time in view; a line without a value in view has none.
    static List<EndLabel> of(Panel panel, TimeAxis axis) {
        NumberStyle style = panel.axis().style();
        List<EndLabel> labels = new ArrayList<>();
        for (Layer layer : panel.layers()) {
            switch (layer) {
                case Layer.Line line -> {
                    Series series = line.series();
                    double last = last(series, axis);
                    if (Double.isFinite(last)) {
                        labels.add(
                                new EndLabel(
                                        series.name() + ' ' + style.full(last),
                                        last,
                                        series.stroke().ink(),
                                        null));
                    }
                }
                case Layer.Limit limit -> addLimit(labels, limit.series(), panel.axis(), axis);
                case Layer.Threshold limit ->
                        labels.add(
                                new EndLabel(
                                        limit.label(), limit.value(), limit.stroke().ink(), null));
                case Layer.Band band -> {
                    if (!band.label().isEmpty()) {
                        labels.add(new EndLabel(band.label(), band.high(), Ink.TEXT_SOFT, null));
                    }
                }
                case Layer.Ribbon ribbon -> {
                    double last = last(ribbon.high(), axis);
                    if (!ribbon.label().isEmpty() && Double.isFinite(last)) {
                        labels.add(new EndLabel(ribbon.label(), last, ribbon.fill().ink(), null));
                    }
                }
                case Layer.Bars bars -> addBars(labels, bars, panel.axis(), axis);
                case Layer.Ghost _, Layer.GapFill _, Layer.Span _, Layer.Note _ -> {}
            }
        }
        return labels;
    }

    /// A limit beyond the axis says on which side it lies.
    private static void addLimit(
            List<EndLabel> labels, Series series, ValueAxis values, TimeAxis axis) {
        double last = last(series, axis);
        if (Double.isFinite(last)) {
            String side = last < values.low() ? " ↓ below" : last > values.high() ? " ↑ above" : "";
            labels.add(
                    new EndLabel(
                            series.name() + ' ' + values.style().full(last) + side,
                            last,
                            series.stroke().ink(),
                            null));
        }
    }

    /// Classes of bars are listed from the floor up, in the order of the stack, each with its greatest value in view; a class
    /// without a case in view is not listed.
    private static void addBars(
            List<EndLabel> labels, Layer.Bars bars, ValueAxis values, TimeAxis axis) {
        List<Bar> present =
                bars.bars().stream().filter(bar -> most(bar.series(), axis) > 0).toList();
        int count = present.size();
        for (int i = 0; i < count; i++) {
            Bar bar = present.get(i);
            double most = most(bar.series(), axis);
            String text = bar.series().name() + " max " + values.style().full(most);
            labels.add(
                    new EndLabel(
                            text,
                            values.value((i + 0.5) / count),
                            bar.series().stroke().ink(),
                            bar.pattern()));
        }
    }

    static double last(Series series, TimeAxis axis) {
        for (int i = series.indexAfter(axis.to()) - 1;
                i >= 0 && series.time(i) >= axis.from();
                i--) {
            if (Double.isFinite(series.value(i))) {
                return series.value(i);
            }
        }
        return series.after(axis.from());
    }

    private static double most(Series series, TimeAxis axis) {
        double most = Double.NaN;
        int end = series.indexAfter(axis.to());
        for (int i = Math.max(0, series.indexFrom(axis.from()) - 1); i < end; i++) {
            double value = series.value(i);
            most = Double.isNaN(most) || value > most ? value : most;
        }
        return most;
    }
}
