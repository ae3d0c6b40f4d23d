package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.finding.Checked;
import paritydesk.market.Depth;
import paritydesk.market.Market;
import paritydesk.market.ModelledRate;
import paritydesk.market.Oracle;
import paritydesk.market.PoolReserve;
import paritydesk.market.Quote;
import paritydesk.market.Rate;
import paritydesk.market.Series;
import paritydesk.market.pool.Pool;

import java.io.InputStream;

/// A market as JSON: series, fair values, oracles, depth, rates and pools.
public final class MarketFile {

    private MarketFile() {}

    public static Checked<Market> read(String name, byte[] bytes) {
        return JsonDocument.read(name, bytes, DocumentKind.MARKET, MarketFile::market);
    }

    public static Checked<Market> read(String name, InputStream in) {
        return JsonDocument.read(name, in, DocumentKind.MARKET, MarketFile::market);
    }

    public static byte[] write(Market market) {
        return JsonPen.bytes(DocumentKind.MARKET, pen -> write(pen, market));
    }

    private static @Nullable Market market(Cursor c) {
        var id = c.id("id");
        var name = c.text("name");
        var currency = c.id("currency");
        c.require("series", "the list of series");
        var series = c.list("series", MarketFile::series, new Cursor.Key<>("id", Series::id));
        c.require("quotes", "the list of fair values");
        var quotes = c.list("quotes", QuoteJson::read, new Cursor.Key<>("asset", Quote::asset));
        c.require("oracles", "the list of oracles");
        var oracles = c.list("oracles", OracleJson::read, new Cursor.Key<>("id", Oracle::id));
        var depth = c.list("depth", MarketFile::depth, new Cursor.Key<>("asset", Depth::asset));
        var rates =
                c.list(
                        "rates",
                        MarketFile::rate,
                        new Cursor.Key<>("venue and asset", r -> r.venue() + ", " + r.asset()));
        var pools =
                c.list(
                        "pools",
                        inner -> RecordReader.read(inner, Pool.class),
                        new Cursor.Key<>("id", Pool::id));
        var reserves =
                c.list(
                        "reserves",
                        inner -> RecordReader.read(inner, PoolReserve.class),
                        new Cursor.Key<>("pool and asset", r -> r.pool() + ", " + r.asset()));
        var models =
                c.list(
                        "rateModels",
                        inner -> RecordReader.read(inner, ModelledRate.class),
                        new Cursor.Key<>("venue and asset", r -> r.venue() + ", " + r.asset()));
        return c.make(
                () ->
                        new Market(
                                id, name, currency, series, quotes, oracles, depth, rates, pools,
                                reserves, models));
    }

    private static @Nullable Series series(Cursor c) {
        var id = c.id("id");
        var unit = c.text("unit");
        var interpolation = c.required("interpolation", Scalar.oneOf(Series.Interpolation.class));
        var source = c.text("source");
        boolean assumption = c.flag("assumption");
        c.require("points", "a list of [instant, value]");
        var points = c.pairs("points", Scalar.DECIMAL, Series.Point::new);
        var readings = c.pairs("readings", Scalar.DECIMAL, Series.Point::new);
        return c.make(
                () ->
                        new Series(
                                id,
                                unit,
                                interpolation,
                                points,
                                readings,
                                new Series.Provenance(source, assumption)));
    }

    private static @Nullable Depth depth(Cursor c) {
        var asset = c.id("asset");
        var within = c.decimal("within");
        var capacity = c.id("capacity");
        return c.make(() -> new Depth(asset, within, capacity));
    }

    private static @Nullable Rate rate(Cursor c) {
        var venue = c.id("venue");
        var asset = c.id("asset");
        var series = c.id("series");
        return c.make(() -> new Rate(venue, asset, series));
    }

    private static void write(JsonPen pen, Market market) {
        pen.text("id", market.id());
        pen.text("name", market.name());
        pen.text("currency", market.currency());
        pen.objects("series", market.series(), MarketFile::write);
        pen.objects("quotes", market.quotes(), QuoteJson::write);
        pen.objects("oracles", market.oracles(), OracleJson::write);
        pen.objects("depth", market.depth(), MarketFile::write);
        pen.objects("rates", market.rates(), MarketFile::write);
        if (!market.pools().isEmpty()) {
            pen.objects(
                    "pools",
                    market.pools(),
                    (inner, pool) -> RecordWriter.tagged(inner, (Record) pool));
        }
        if (!market.reserves().isEmpty()) {
            pen.objects("reserves", market.reserves(), RecordWriter::fields);
        }
        if (!market.rateModels().isEmpty()) {
            pen.objects("rateModels", market.rateModels(), RecordWriter::fields);
        }
    }

    private static void write(JsonPen pen, Series series) {
        pen.text("id", series.id());
        pen.text("unit", series.unit());
        pen.text("interpolation", series.interpolation());
        pen.text("source", series.provenance().source());
        pen.flag("assumption", series.provenance().assumption());
        pen.pairs("points", series.points(), MarketFile::write);
        if (!series.readings().isEmpty()) {
            pen.pairs("readings", series.readings(), MarketFile::write);
        }
    }

    private static void write(JsonPen.Pair pair, Series.Point point) {
        pair.write(point.at(), JsonPen.exact(point.value()));
    }

    private static void write(JsonPen pen, Depth depth) {
        pen.text("asset", depth.asset());
        pen.decimal("within", depth.within());
        pen.text("capacity", depth.capacity());
    }

    private static void write(JsonPen pen, Rate rate) {
        pen.text("venue", rate.venue());
        pen.text("asset", rate.asset());
        pen.text("series", rate.series());
    }
}
