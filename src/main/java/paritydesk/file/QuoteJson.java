package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.market.Quote;

/// What an asset is fairly worth, as a tagged object.
final class QuoteJson {

    private QuoteJson() {}

    private enum Kind {
        TRADED,
        FIXED,
        CONVERTED
    }

    static @Nullable Quote read(Cursor c) {
        var asset = c.id("asset");
        return switch (c.kind(Kind.class)) {
            case TRADED -> {
                var series = c.id("series");
                yield c.make(() -> new Quote.Traded(asset, series));
            }
            case FIXED -> {
                var price = c.decimal("price");
                yield c.make(() -> new Quote.Fixed(asset, price));
            }
            case CONVERTED -> {
                var conversion = c.id("conversion");
                var traded = c.optional("traded", Scalar.ID);
                yield c.make(() -> new Quote.Converted(asset, conversion, traded));
            }
            case null -> null;
        };
    }

    static void write(JsonPen pen, Quote quote) {
        pen.text("asset", quote.asset());
        switch (quote) {
            case Quote.Traded traded -> {
                pen.text("kind", Kind.TRADED);
                pen.text("series", traded.series());
            }
            case Quote.Fixed fixed -> {
                pen.text("kind", Kind.FIXED);
                pen.decimal("price", fixed.price());
            }
            case Quote.Converted converted -> {
                pen.text("kind", Kind.CONVERTED);
                pen.text("conversion", converted.conversion());
                pen.text("traded", converted.traded());
            }
        }
    }
}
