package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.Adoption;

/// How fast holders migrate, as a tagged object.
final class AdoptionJson {

    static final Cursor.Key<Adoption> KEY =
            new Cursor.Key<>(
                    "holder class and conversion", a -> a.holderClass() + ", " + a.conversion());

    private AdoptionJson() {}

    private enum Kind {
        FORCED,
        OBSERVED,
        LOGISTIC,
        BASS,
        HAZARD
    }

    static @Nullable Adoption read(Cursor c) {
        var kind = c.kind(Kind.class);
        var holderClass = c.id("holderClass");
        var conversion = c.id("conversion");
        return switch (kind) {
            case FORCED -> {
                var at = c.instant("at");
                yield c.make(() -> new Adoption.Forced(holderClass, conversion, at));
            }
            case OBSERVED -> {
                c.require("shares", "a list of [instant, share]");
                var shares = c.pairs("shares", Scalar.SHARE, Adoption.Share::new);
                yield c.make(() -> new Adoption.Observed(holderClass, conversion, shares));
            }
            case LOGISTIC -> logistic(c, holderClass, conversion);
            case BASS -> bass(c, holderClass, conversion);
            case HAZARD -> hazard(c, holderClass, conversion);
            case null -> null;
        };
    }

    private static @Nullable Adoption logistic(Cursor c, String holderClass, String conversion) {
        var opens = c.instant("opens");
        var midpoint = c.instant("midpoint");
        var scale = c.required("scale", Scalar.DURATION);
        double ceiling = c.required("ceiling", Scalar.SHARE);
        return c.make(
                () ->
                        new Adoption.Logistic(
                                holderClass, conversion, opens, midpoint, scale, ceiling));
    }

    private static @Nullable Adoption bass(Cursor c, String holderClass, String conversion) {
        var opens = c.instant("opens");
        double innovation = c.decimal("innovation").doubleValue();
        double imitation = c.decimal("imitation").doubleValue();
        var unit = c.required("unit", Scalar.DURATION);
        double ceiling = c.required("ceiling", Scalar.SHARE);
        return c.make(
                () ->
                        new Adoption.Bass(
                                holderClass,
                                conversion,
                                opens,
                                innovation,
                                imitation,
                                unit,
                                ceiling));
    }

    private static @Nullable Adoption hazard(Cursor c, String holderClass, String conversion) {
        var opens = c.instant("opens");
        double rate = c.decimal("rate").doubleValue();
        double sensitivity = c.decimal("sensitivity").doubleValue();
        var lookAhead = c.duration("lookAhead", java.time.Duration.ZERO);
        double ceiling = c.required("ceiling", Scalar.SHARE);
        return c.make(
                () ->
                        new Adoption.Hazard(
                                holderClass,
                                conversion,
                                opens,
                                rate,
                                sensitivity,
                                lookAhead,
                                ceiling));
    }

    static void write(JsonPen pen, Adoption adoption) {
        pen.text(
                "kind",
                switch (adoption) {
                    case Adoption.Forced _ -> Kind.FORCED;
                    case Adoption.Observed _ -> Kind.OBSERVED;
                    case Adoption.Logistic _ -> Kind.LOGISTIC;
                    case Adoption.Bass _ -> Kind.BASS;
                    case Adoption.Hazard _ -> Kind.HAZARD;
                });
        pen.text("holderClass", adoption.holderClass());
        pen.text("conversion", adoption.conversion());
        switch (adoption) {
            case Adoption.Forced forced -> pen.text("at", forced.at());
            case Adoption.Observed observed ->
                    pen.pairs(
                            "shares",
                            observed.shares(),
                            (pair, share) ->
                                    pair.write(share.at(), Double.toString(share.migrated())));
            case Adoption.Logistic logistic -> {
                pen.text("opens", logistic.opens());
                pen.text("midpoint", logistic.midpoint());
                pen.text("scale", logistic.scale());
                pen.text("ceiling", Double.toString(logistic.ceiling()));
            }
            case Adoption.Bass bass -> {
                pen.text("opens", bass.opens());
                pen.text("innovation", Double.toString(bass.innovation()));
                pen.text("imitation", Double.toString(bass.imitation()));
                pen.text("unit", bass.unit());
                pen.text("ceiling", Double.toString(bass.ceiling()));
            }
            case Adoption.Hazard hazard -> {
                pen.text("opens", hazard.opens());
                pen.text("rate", Double.toString(hazard.rate()));
                pen.text("sensitivity", Double.toString(hazard.sensitivity()));
                pen.text("lookAhead", hazard.lookAhead());
                pen.text("ceiling", Double.toString(hazard.ceiling()));
            }
        }
    }
}
