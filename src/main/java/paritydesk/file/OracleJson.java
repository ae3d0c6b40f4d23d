package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.market.Oracle;

/// The oracles of a market, each tagged by its `kind`.
final class OracleJson {

    private OracleJson() {}

    private enum Kind {
        DIRECT_FEED,
        CONVERSION_RATIO,
        CAPPED_RATIO,
        PEGGED,
        PEGGED_TO_OLD,
        STABLE_CAP,
        FLOOR,
        FROZEN,
        TIME_WEIGHTED,
        SMOOTHED,
        MEDIAN,
        CAUTIOUS,
        CHAINED
    }

    /// What every kind begins with.
    private record Head(String id, String asset, int decimals) {}

    static @Nullable Oracle read(Cursor c) {
        var id = c.id("id");
        var asset = c.id("asset");
        var kind = c.kind(Kind.class);
        var head = new Head(id, asset, c.integer("decimals"));
        return switch (kind) {
            case DIRECT_FEED -> direct(c, head);
            case CONVERSION_RATIO -> computed(c, head);
            case CAPPED_RATIO -> capped(c, head);
            case PEGGED -> {
                var price = c.decimal("price");
                yield c.make(() -> new Oracle.Pegged(id, asset, head.decimals(), price));
            }
            case PEGGED_TO_OLD -> {
                var old = c.id("old");
                var conversion = c.id("conversion");
                yield c.make(
                        () -> new Oracle.PeggedToOld(id, asset, head.decimals(), old, conversion));
            }
            case STABLE_CAP, FLOOR, FROZEN -> above(c, kind, head);
            case TIME_WEIGHTED, SMOOTHED -> average(c, kind, head);
            case MEDIAN, CAUTIOUS, CHAINED -> several(c, kind, head);
            case null -> null;
        };
    }

    private static @Nullable Oracle direct(Cursor c, Head head) {
        var series = c.id("series");
        var heartbeat = c.required("heartbeat", Scalar.DURATION);
        var deviation = c.optional("deviation", Scalar.DECIMAL);
        return c.make(
                () ->
                        new Oracle.DirectFeed(
                                head.id(),
                                head.asset(),
                                head.decimals(),
                                series,
                                heartbeat,
                                deviation));
    }

    private static @Nullable Oracle computed(Cursor c, Head head) {
        var conversion = c.id("conversion");
        var underlying = c.id("underlying");
        boolean netOfFee = c.flag("netOfFee");
        return c.make(
                () ->
                        new Oracle.ConversionRatio(
                                head.id(),
                                head.asset(),
                                head.decimals(),
                                conversion,
                                underlying,
                                netOfFee));
    }

    private static @Nullable Oracle capped(Cursor c, Head head) {
        var live = c.id("liveRatio");
        var underlying = c.id("underlying");
        var cap = c.object("cap", CapJson::cap);
        var adapter = c.optionalObject("adapter", CapJson::adapter);
        var limits = c.optionalObject("limits", CapJson::limits);
        return c.make(
                () ->
                        new Oracle.CappedRatio(
                                head.id(),
                                head.asset(),
                                head.decimals(),
                                live,
                                underlying,
                                cap.get(),
                                adapter,
                                limits));
    }

    private static @Nullable Oracle above(Cursor c, Kind kind, Head head) {
        var source = c.id("source");
        if (kind == Kind.FROZEN) {
            var since = c.instant("since");
            return c.make(
                    () ->
                            new Oracle.Frozen(
                                    head.id(), head.asset(), head.decimals(), source, since));
        }
        boolean stable = kind == Kind.STABLE_CAP;
        var limit = c.decimal(stable ? "cap" : "least");
        return c.make(
                () ->
                        stable
                                ? new Oracle.StableCap(
                                        head.id(), head.asset(), head.decimals(), source, limit)
                                : new Oracle.Floor(
                                        head.id(), head.asset(), head.decimals(), source, limit));
    }

    private static @Nullable Oracle average(Cursor c, Kind kind, Head head) {
        var series = c.id("series");
        if (kind == Kind.SMOOTHED) {
            var over = c.required("over", Scalar.DURATION);
            return c.make(
                    () ->
                            new Oracle.Smoothed(
                                    head.id(), head.asset(), head.decimals(), series, over));
        }
        var window = c.required("window", Scalar.DURATION);
        var mean = c.required("mean", Scalar.oneOf(Oracle.Mean.class));
        return c.make(
                () ->
                        new Oracle.TimeWeighted(
                                head.id(), head.asset(), head.decimals(), series, window, mean));
    }

    private static @Nullable Oracle several(Cursor c, Kind kind, Head head) {
        var field = kind == Kind.CHAINED ? "factors" : "sources";
        c.require(field, "a list of ids");
        var names = c.ids(field);
        var id = head.id();
        var asset = head.asset();
        int decimals = head.decimals();
        return c.make(
                () ->
                        switch (kind) {
                            case CHAINED -> new Oracle.Chained(id, asset, decimals, names);
                            case MEDIAN -> new Oracle.Median(id, asset, decimals, names);
                            default -> new Oracle.Cautious(id, asset, decimals, names);
                        });
    }

    static void write(JsonPen pen, Oracle oracle) {
        pen.text("id", oracle.id());
        pen.text("asset", oracle.asset());
        pen.text("kind", kind(oracle));
        pen.number("decimals", oracle.decimals());
        switch (oracle) {
            case Oracle.DirectFeed feed -> {
                pen.text("series", feed.series());
                pen.text("heartbeat", feed.heartbeat());
                pen.decimal("deviation", feed.deviation());
            }
            case Oracle.ConversionRatio computed -> {
                pen.text("conversion", computed.conversion());
                pen.text("underlying", computed.underlying());
                pen.flag("netOfFee", computed.netOfFee());
            }
            case Oracle.CappedRatio capped -> {
                pen.text("liveRatio", capped.liveRatio());
                pen.text("underlying", capped.underlying());
                CapJson.write(pen, capped);
            }
            case Oracle.Pegged pegged -> pen.decimal("price", pegged.price());
            case Oracle.PeggedToOld pegged -> {
                pen.text("old", pegged.old());
                pen.text("conversion", pegged.conversion());
            }
            case Oracle.StableCap stable -> {
                pen.text("source", stable.source());
                pen.decimal("cap", stable.cap());
            }
            case Oracle.Floor floor -> {
                pen.text("source", floor.source());
                pen.decimal("least", floor.least());
            }
            case Oracle.Frozen frozen -> {
                pen.text("source", frozen.source());
                pen.text("since", frozen.since());
            }
            case Oracle.TimeWeighted mean -> {
                pen.text("series", mean.series());
                pen.text("window", mean.window());
                pen.text("mean", mean.mean());
            }
            case Oracle.Smoothed smoothed -> {
                pen.text("series", smoothed.series());
                pen.text("over", smoothed.over());
            }
            case Oracle.Median median -> pen.texts("sources", median.sources());
            case Oracle.Cautious cautious -> pen.texts("sources", cautious.sources());
            case Oracle.Chained chained -> pen.texts("factors", chained.factors());
        }
    }

    private static Kind kind(Oracle oracle) {
        return switch (oracle) {
            case Oracle.DirectFeed _ -> Kind.DIRECT_FEED;
            case Oracle.ConversionRatio _ -> Kind.CONVERSION_RATIO;
            case Oracle.CappedRatio _ -> Kind.CAPPED_RATIO;
            case Oracle.Pegged _ -> Kind.PEGGED;
            case Oracle.PeggedToOld _ -> Kind.PEGGED_TO_OLD;
            case Oracle.StableCap _ -> Kind.STABLE_CAP;
            case Oracle.Floor _ -> Kind.FLOOR;
            case Oracle.Frozen _ -> Kind.FROZEN;
            case Oracle.TimeWeighted _ -> Kind.TIME_WEIGHTED;
            case Oracle.Smoothed _ -> Kind.SMOOTHED;
            case Oracle.Median _ -> Kind.MEDIAN;
            case Oracle.Cautious _ -> Kind.CAUTIOUS;
            case Oracle.Chained _ -> Kind.CHAINED;
        };
    }
}
