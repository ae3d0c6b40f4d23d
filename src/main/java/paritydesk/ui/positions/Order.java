package paritydesk.ui.positions;

/// What the rows are sorted by. Rows without a figure stand last either way.
public record Order(Field field, boolean ascending) {

    /// The lowest health factor first.
    public static final Order AT_RISK_FIRST = new Order(Field.WORST, true);
}
