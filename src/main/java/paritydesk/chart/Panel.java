package paritydesk.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/// One strip of a [Chart]: a title, what its axis counts (`unit`, may be empty), its value axis and what is drawn, back to front.
///
/// @param weight its share of the height, relative to the other panels; positive
public record Panel(String title, String unit, ValueAxis axis, List<Layer> layers, double weight) {
    public Panel {
        layers = List.copyOf(layers);
        if (!(weight > 0)) {
            throw new IllegalArgumentException(title + ": weight " + weight);
        }
    }

    /// A panel whose axis covers all its layers.
    public static Panel of(String title, String unit, NumberStyle style, List<Layer> layers) {
        double[] values =
                layers.stream().map(Layer::extent).flatMapToDouble(DoubleStream::of).toArray();
        return new Panel(title, unit, ValueAxis.covering(style, values), layers, 1);
    }

    public Panel weighing(double share) {
        return new Panel(title, unit, axis, layers, share);
    }

    /// The same with another value axis.
    public Panel over(ValueAxis other) {
        return new Panel(title, unit, other, layers, weight);
    }
}
