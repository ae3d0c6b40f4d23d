package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.market.Oracle;
import paritydesk.market.feed.CapLimits;

/// The cap of a capped ratio: its snapshot, the contract behind it and the limits of an update.
final class CapJson {

    private CapJson() {}

    static Oracle.@Nullable Cap cap(Cursor c) {
        var ratio = c.decimal("snapshotRatio");
        var at = c.instant("snapshotAt");
        var growth = c.decimal("growthPerYear");
        return c.make(() -> new Oracle.Cap(ratio, at, growth));
    }

    static Oracle.@Nullable Adapter adapter(Cursor c) {
        int decimals = c.integer("ratioDecimals");
        var delay = c.required("minimumDelay", Scalar.DURATION);
        return c.make(() -> new Oracle.Adapter(decimals, delay));
    }

    static @Nullable CapLimits limits(Cursor c) {
        var ratio = c.decimal("ratioMove");
        var growth = c.decimal("growthMove");
        var every = c.required("every", Scalar.DURATION);
        return c.make(() -> new CapLimits(ratio, growth, every));
    }

    static void write(JsonPen pen, Oracle.CappedRatio capped) {
        var cap = capped.cap();
        pen.object(
                "cap",
                () -> {
                    pen.decimal("snapshotRatio", cap.snapshotRatio());
                    pen.text("snapshotAt", cap.snapshotAt());
                    pen.decimal("growthPerYear", cap.growthPerYear());
                });
        var adapter = capped.adapter();
        if (adapter != null) {
            pen.object(
                    "adapter",
                    () -> {
                        pen.number("ratioDecimals", adapter.ratioDecimals());
                        pen.text("minimumDelay", adapter.minimumDelay());
                    });
        }
        var limits = capped.limits();
        if (limits != null) {
            pen.object(
                    "limits",
                    () -> {
                        pen.decimal("ratioMove", limits.ratioMove());
                        pen.decimal("growthMove", limits.growthMove());
                        pen.text("every", limits.every());
                    });
        }
    }
}
