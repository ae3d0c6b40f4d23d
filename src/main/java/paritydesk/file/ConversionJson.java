package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.Conversion;
import paritydesk.plan.Pace;

/// The conversions of a plan. What does not limit is left out.
final class ConversionJson {

    private ConversionJson() {}

    static @Nullable Conversion read(Cursor c) {
        var id = c.id("id");
        var ratio = c.object("ratio", PlanFile::ratio);
        var converter = c.required("converter", Scalar.oneOf(Conversion.Converter.class));
        var fee = c.decimal("fee");
        var capacity = c.optional("capacity", Scalar.DECIMAL);
        var minimum = c.optional("minimum", Scalar.DECIMAL);
        var direction = c.optional("direction", Scalar.oneOf(Conversion.Direction.class));
        var pace = c.optionalObject("pace", ConversionJson::pace);
        var branch = c.optionalObject("branch", ConversionJson::branch);
        return c.make(
                () ->
                        new Conversion(
                                id,
                                ratio.get(),
                                converter,
                                fee,
                                capacity,
                                minimum,
                                direction,
                                pace,
                                branch));
    }

    private static @Nullable Pace pace(Cursor c) {
        var limit = c.optionalObject("limit", ConversionJson::limit);
        var delay = c.optional("delay", Scalar.DURATION);
        var inventory = c.pairs("inventory", Scalar.DECIMAL, Pace.Delivery::new);
        return c.make(() -> new Pace(limit, delay, inventory));
    }

    private static Pace.@Nullable Limit limit(Cursor c) {
        var amount = c.decimal("amount");
        var per = c.required("per", Scalar.DURATION);
        return c.make(() -> new Pace.Limit(amount, per));
    }

    private static Conversion.@Nullable Branch branch(Cursor c) {
        var persistence = c.optional("persistence", Scalar.DECIMAL);
        return c.make(() -> new Conversion.Branch(persistence));
    }

    static void write(JsonPen pen, Conversion conversion) {
        pen.text("id", conversion.id());
        pen.object("ratio", () -> PlanFile.write(pen, conversion.ratio()));
        pen.text("converter", conversion.converter());
        pen.decimal("fee", conversion.fee());
        pen.decimal("capacity", conversion.capacity());
        pen.decimal("minimum", conversion.minimum());
        pen.text("direction", conversion.direction());
        var pace = conversion.pace();
        if (pace != null) {
            pen.object("pace", () -> write(pen, pace));
        }
        var branch = conversion.branch();
        if (branch != null) {
            pen.object("branch", () -> pen.decimal("persistence", branch.persistence()));
        }
    }

    private static void write(JsonPen pen, Pace pace) {
        var limit = pace.limit();
        if (limit != null) {
            pen.object(
                    "limit",
                    () -> {
                        pen.decimal("amount", limit.amount());
                        pen.text("per", limit.per());
                    });
        }
        pen.text("delay", pace.delay());
        if (!pace.inventory().isEmpty()) {
            pen.pairs(
                    "inventory",
                    pace.inventory(),
                    (pair, delivery) ->
                            pair.write(delivery.at(), JsonPen.exact(delivery.amount())));
        }
    }
}
