package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.SwitchMode;

/// How an oracle switch goes about, as a tagged object.
final class SwitchModeJson {

    private SwitchModeJson() {}

    private enum Kind {
        CUT,
        GUARDED,
        BLEND,
        OVERLAP
    }

    static @Nullable SwitchMode read(Cursor c) {
        return switch (c.kind(Kind.class)) {
            case CUT -> c.make(SwitchMode.Cut::new);
            case GUARDED -> {
                var guard = c.decimal("guard");
                boolean overridden = c.flag("overridden", false);
                yield c.make(() -> new SwitchMode.Guarded(guard, overridden));
            }
            case BLEND -> {
                var over = c.required("over", Scalar.DURATION);
                yield c.make(() -> new SwitchMode.Blend(over));
            }
            case OVERLAP -> {
                var over = c.required("over", Scalar.DURATION);
                var band = c.decimal("band");
                yield c.make(() -> new SwitchMode.Overlap(over, band));
            }
            case null -> null;
        };
    }

    static void write(JsonPen pen, SwitchMode mode) {
        switch (mode) {
            case SwitchMode.Cut _ -> pen.text("kind", Kind.CUT);
            case SwitchMode.Guarded guarded -> {
                pen.text("kind", Kind.GUARDED);
                pen.decimal("guard", guarded.guard());
                pen.flag("overridden", guarded.overridden());
            }
            case SwitchMode.Blend blend -> {
                pen.text("kind", Kind.BLEND);
                pen.text("over", blend.over());
            }
            case SwitchMode.Overlap overlap -> {
                pen.text("kind", Kind.OVERLAP);
                pen.text("over", overlap.over());
                pen.decimal("band", overlap.band());
            }
        }
    }
}
