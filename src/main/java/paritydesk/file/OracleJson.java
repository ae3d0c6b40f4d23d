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
        PEGGED
    }

    static @Nullable Oracle read(Cursor c) {
        var id = c.id("id");
        var asset = c.id("asset");
        var kind = c.kind(Kind.class);
        int decimals = c.integer("decimals");
        return switch (kind) {
            case DIRECT_FEED -> {
                var series = c.id("series");
                var heartbeat = c.required("heartbeat", Scalar.DURATION);
                var deviation = c.optional("deviation", Scalar.DECIMAL);
                yield c.make(
                        () ->
                                new Oracle.DirectFeed(
                                        id, asset, decimals, series, heartbeat, deviation));
            }
            case CONVERSION_RATIO -> {
                var conversion = c.id("conversion");
                var underlying = c.id("underlying");
                boolean netOfFee = c.flag("netOfFee");
                yield c.make(
                        () ->
                                new Oracle.ConversionRatio(
                                        id, asset, decimals, conversion, underlying, netOfFee));
            }
            case CAPPED_RATIO -> {
                var live = c.id("liveRatio");
                var underlying = c.id("underlying");
                var cap = c.object("cap", OracleJson::cap);
                yield c.make(
                        () ->
                                new Oracle.CappedRatio(
                                        id, asset, decimals, live, underlying, cap.get()));
            }
            case PEGGED -> {
                var price = c.decimal("price");
                yield c.make(() -> new Oracle.Pegged(id, asset, decimals, price));
            }
            case null -> null;
        };
    }

    private static Oracle.@Nullable Cap cap(Cursor c) {
        var ratio = c.decimal("snapshotRatio");
        var at = c.instant("snapshotAt");
        var growth = c.decimal("growthPerYear");
        return c.make(() -> new Oracle.Cap(ratio, at, growth));
    }

    static void write(JsonPen pen, Oracle oracle) {
        pen.text("id", oracle.id());
        pen.text("asset", oracle.asset());
        pen.text(
                "kind",
                switch (oracle) {
                    case Oracle.DirectFeed _ -> Kind.DIRECT_FEED;
                    case Oracle.ConversionRatio _ -> Kind.CONVERSION_RATIO;
                    case Oracle.CappedRatio _ -> Kind.CAPPED_RATIO;
                    case Oracle.Pegged _ -> Kind.PEGGED;
                });
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
                pen.object("cap", () -> write(pen, capped.cap()));
            }
            case Oracle.Pegged pegged -> pen.decimal("price", pegged.price());
        }
    }

    private static void write(JsonPen pen, Oracle.Cap cap) {
        pen.decimal("snapshotRatio", cap.snapshotRatio());
        pen.text("snapshotAt", cap.snapshotAt());
        pen.decimal("growthPerYear", cap.growthPerYear());
    }
}
