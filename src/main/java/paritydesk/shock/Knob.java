package paritydesk.shock;

import paritydesk.asset.Figures;

/// One number of a shock. `rest` is where the shock changes nothing (or least), `start` what it comes with; values are in `unit` (`%`
/// means points of hundred, `days` are counted from the book's own instant).
public record Knob(
        String id, String name, String unit, double least, double most, double rest, double start) {

    public Knob {
        boolean inside = least <= rest && rest <= most && least <= start && start <= most;
        if (!inside) {
            throw new IllegalArgumentException(id + ": rest and start lie inside the range");
        }
    }

    /// A share in points of hundred.
    static Knob percent(String id, String name, double most, double start) {
        return new Knob(id, name, "%", 0, most, 0, start);
    }

    /// Days from the book's instant on.
    static Knob from() {
        return new Knob("from", "from", "days", 0, 60, 0, 0);
    }

    static Knob days(String id, String name, double least, double most, double start) {
        return new Knob(id, name, "days", least, most, 0, start);
    }

    /// A value kept inside the range.
    public double clamped(double value) {
        return Math.clamp(value, least, most);
    }

    /// From the least to the most, with the unit, such as `0 … 90 %`.
    public String range() {
        return figure(least) + " … " + figure(most) + (unit.isEmpty() ? "" : " " + unit);
    }

    private static String figure(double value) {
        return Figures.number(value, value == Math.rint(value) ? 0 : 2);
    }
}
