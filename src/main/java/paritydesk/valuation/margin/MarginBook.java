package paritydesk.valuation.margin;

import java.util.List;

/// An account as its margin sees it: recognised `collateral` (Σ q·O·κ, reporting currency), `debt`, and its positions.
public record MarginBook(double collateral, double debt, List<Position> positions) {

    public MarginBook {
        positions = List.copyOf(positions);
        if (!(collateral >= 0) || !(debt >= 0) || !Double.isFinite(collateral + debt)) {
            throw new IllegalArgumentException("collateral and debt are not negative");
        }
    }

    /// Gain of all positions since entry.
    double profit() {
        return positions.stream().mapToDouble(Position::profit).sum();
    }

    /// What was posted for single positions, in all.
    double posted() {
        return positions.stream().mapToDouble(Position::margin).sum();
    }
}
