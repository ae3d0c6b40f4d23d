package paritydesk.valuation.liquidity;

import paritydesk.valuation.Column;

/// Liquidity coverage `LCR(t) = executable capacity within the bonus / amount liquidatable at t` per step, and its pinch point, the
/// step where it is least [ours]. Nothing to liquidate is +∞ (there is nothing to cover); a missing figure is NaN and is passed over.
/// `pinchStep` is −1 where nothing is ever liquidatable.
public record Coverage(Column capacity, Column liquidatable, Column ratio, int pinchStep) {

    public static Coverage of(Column capacity, Column liquidatable) {
        if (capacity.size() != liquidatable.size()) {
            throw new IllegalArgumentException(
                    "capacity and liquidatable amounts share their steps");
        }
        var ratio = Column.of(capacity.size(), i -> ratio(capacity.get(i), liquidatable.get(i)));
        int pinch = ratio.argMin();
        boolean none = pinch < 0 || Double.isInfinite(ratio.get(pinch));
        return new Coverage(capacity, liquidatable, ratio, none ? -1 : pinch);
    }

    static double ratio(double capacity, double liquidatable) {
        return liquidatable == 0 ? Double.POSITIVE_INFINITY : capacity / liquidatable;
    }

    /// The least coverage; +∞ where nothing is ever liquidatable.
    public double pinch() {
        return pinchStep < 0 ? Double.POSITIVE_INFINITY : ratio.get(pinchStep);
    }

    /// Whether the market can take at every step what is liquidated.
    public boolean covered() {
        return pinch() >= 1;
    }
}
