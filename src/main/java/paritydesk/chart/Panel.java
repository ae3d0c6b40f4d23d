package paritydesk.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/// One strip of a [Chart]: a title, what its axis counts (`unit`, may be empty), its value axis and what is drawn, back to front.
///
/// @param weight its share of the height, relative to the other panels; positive
public record Panel(String title, String unit, ValueAxis axis, List<Layer> layers, double weight) {
    private static final double NAME_ROOM = 0.12;

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
        ValueAxis axis = ValueAxis.covering(style, values);
        double room = NAME_ROOM * (axis.high() - axis.low());
        double low = names(layers, Layer.Extremes.MIN) ? axis.low() - room : axis.low();
        double high = names(layers, Layer.Extremes.MAX) ? axis.high() + room : axis.high();
        return new Panel(title, unit, new ValueAxis(low, high, style), layers, 1);
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
