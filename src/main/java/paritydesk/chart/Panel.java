package paritydesk.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/// One strip of a [Chart]: a title, what its axis counts (`unit`, may be empty), its value axis and what is drawn, back to front.
///
/// @param weight its share of the height, relative to the other panels; positive
public record Panel(String title, String unit, ValueAxis axis, List<Layer> layers, double weight) {
    private static final double NAME_ROOM = 0.12;
    private static final double NEAR = 1.5;
    private static final double FLAT = 0.1;

    public Panel {
        layers = List.copyOf(layers);
        if (!(weight > 0)) {
            throw new IllegalArgumentException(title + ": weight " + weight);
        }
    }

    /// A panel whose axis covers all its layers, with room for the names of extremes.
    public static Panel of(String title, String unit, NumberStyle style, List<Layer> layers) {
        double[] values =
                layers.stream().map(Layer::extent).flatMapToDouble(DoubleStream::of).toArray();
        ValueAxis axis = ValueAxis.covering(style, withNearLimits(layers, values));
        double room = NAME_ROOM * (axis.high() - axis.low());
        double low = names(layers, Layer.Extremes.MIN) ? axis.low() - room : axis.low();
        double high = names(layers, Layer.Extremes.MAX) ? axis.high() + room : axis.high();
        return new Panel(title, unit, new ValueAxis(low, high, style), layers, 1);
    }

    /// The figures, and those of every limit that comes within one and a half times their range of them, or within a tenth of
    /// the largest where they hardly move: nearer than that, the distance to
    /// it is worth the room.
    private static double[] withNearLimits(List<Layer> layers, double[] values) {
        var shown = Arrays.stream(values).filter(Double::isFinite).summaryStatistics();
        double reach =
                Math.max(NEAR * (shown.getMax() - shown.getMin()), FLAT * Math.abs(shown.getMax()));
        double low = shown.getCount() == 0 ? Double.NEGATIVE_INFINITY : shown.getMin() - reach;
        double high = shown.getCount() == 0 ? Double.POSITIVE_INFINITY : shown.getMax() + reach;
        var limits =
                layers.stream()
                        .filter(Layer.Limit.class::isInstance)
                        .map(layer -> ((Layer.Limit) layer).series().values())
                        .filter(line -> Arrays.stream(line).anyMatch(v -> v >= low && v <= high))
                        .flatMapToDouble(Arrays::stream);
        return DoubleStream.concat(Arrays.stream(values), limits).toArray();
    }

    private static boolean names(List<Layer> layers, Layer.Extremes which) {
        return layers.stream()
                .anyMatch(
                        layer ->
                                layer instanceof Layer.Line line
                                        && (line.extremes() == which
                                                || line.extremes() == Layer.Extremes.BOTH));
    }

    public Panel weighing(double share) {
        return new Panel(title, unit, axis, layers, share);
    }

    /// The same with another value axis.
    public Panel over(ValueAxis other) {
        return new Panel(title, unit, other, layers, weight);
    }
}
