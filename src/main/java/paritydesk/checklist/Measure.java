package paritydesk.checklist;

/// The figure that a check found: `value` in `unit` for machines, `text` for people. NaN is "no figure".
public record Measure(double value, String unit, String text) {

    public static final Measure NONE = new Measure(Double.NaN, "", "–");
}
