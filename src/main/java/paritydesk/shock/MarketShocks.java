package paritydesk.shock;

import paritydesk.market.Market;
import paritydesk.market.Oracle;
import paritydesk.market.Quote;
import paritydesk.market.Series;
import paritydesk.scenario.Scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Prices and rates. Feeds that report a market follow it; pegged, frozen and computed ones do what they do.
final class MarketShocks {

    private static final List<Knob> FALL =
            List.of(
                    Knob.percent("size", "falls by", 90, 12),
                    Knob.from(),
                    Knob.days("lasts", "lasts", 0, 90, 3));

    private MarketShocks() {}

    static List<Shock> all() {
        return List.of(depeg(), crash(), discount(), squeeze(), rates());
    }

    private static Shock depeg() {
        return new Shock(
                "depeg",
                "Depeg of a stable asset",
                Shock.Group.MARKET,
                "An asset that is counted at a fixed price trades below it for a time.",
                "USDC, 11 March 2023: 0.8994 at its hourly low",
                "market",
                "asset at a fixed price",
                FALL,
                s ->
                        s.market().quotes().stream()
                                .filter(q -> q instanceof Quote.Fixed)
                                .map(Quote::asset)
                                .toList(),
                (s, asset, v) -> s.withMarket(unpegged(s, asset, 1 - v[0] / 100, v[1], v[2])));
    }

    /// The asset trades at a series of its own: its fixed price, and the fall.
    private static Market unpegged(
            Scenario s, String asset, double factor, double from, double lasts) {
        var fixed = (Quote.Fixed) s.market().quote(asset).orElseThrow();
        var id = asset + "~market";
        var series =
                Series.constant(
                        id,
                        s.market().currency() + " per " + asset,
                        s.options().from().isBefore(s.book().asOf())
                                ? s.options().from()
                                : s.book().asOf(),
                        fixed.price(),
                        new Series.Provenance("shock", true));
        var since = Where.at(s, from);
        var market = MarketEdits.plusSeries(s.market(), series);
        market = MarketEdits.withQuote(market, new Quote.Traded(asset, id));
        return MarketEdits.scaled(market, id, factor, since, since.plus(Where.days(lasts)));
    }

    private static Shock crash() {
        return new Shock(
                "crash",
                "Crash of all collateral",
                Shock.Group.MARKET,
                "Everything that is pledged falls together, old and new tokens alike.",
                "12 March 2020: ETH fell by 43 % within a day",
                "market",
                "traded collateral",
                List.of(
                        Knob.percent("size", "falls by", 90, 30),
                        Knob.from(),
                        Knob.days("lasts", "lasts", 0, 365, 30)),
                s -> Where.pledged(s).isEmpty() ? List.of() : List.of("all collateral"),
                (s, all, v) -> {
                    var market = s.market();
                    var done = new HashSet<String>();
                    for (var asset : Where.pledged(s)) {
                        market = fall(s, market, asset, 1 - v[0] / 100, v[1], v[2], done);
                    }
                    return s.withMarket(market);
                });
    }

    private static Shock discount() {
        return new Shock(
                "discount",
                "Old token trades at a discount",
                Shock.Group.MARKET,
                "The old token's own market falls below what its conversion pays.",
                "stETH, 14 June 2022: 0.9345 ETH",
                "market",
                "old token with a market of its own",
                FALL,
                Where::old,
                (s, asset, v) ->
                        s.withMarket(
                                fall(
                                        s,
                                        s.market(),
                                        asset,
                                        1 - v[0] / 100,
                                        v[1],
                                        v[2],
                                        new HashSet<>())));
    }

    private static Shock squeeze() {
        return new Shock(
                "squeeze",
                "Debt asset is squeezed",
                Shock.Group.MARKET,
                "What is owed becomes dearer, so that every debt in it grows.",
                "DAI on one exchange, 26 November 2020: 1.30, and 89 M USD liquidated on Compound",
                "market",
                "owed asset",
                List.of(
                        Knob.percent("size", "rises by", 100, 30),
                        Knob.from(),
                        Knob.days("lasts", "lasts", 0, 90, 1)),
                Where::owed,
                (s, asset, v) ->
                        s.withMarket(
                                s.market().quote(asset).orElseThrow() instanceof Quote.Fixed
                                        ? followed(
                                                unpegged(s, asset, 1 + v[0] / 100, v[1], v[2]),
                                                asset)
                                        : fall(
                                                s,
                                                s.market(),
                                                asset,
                                                1 + v[0] / 100,
                                                v[1],
                                                v[2],
                                                new HashSet<>())));
    }

    /// A venue that counts a debt at a fixed price would not see it: its pegged oracle becomes a feed of the asset's market.
    private static Market followed(Market market, String asset) {
        var next = market;
        for (var oracle : market.oracles()) {
            if (oracle instanceof Oracle.Pegged peg && peg.asset().equals(asset)) {
                next =
                        MarketEdits.withOracle(
                                next,
                                peg.id(),
                                o ->
                                        new Oracle.DirectFeed(
                                                peg.id(),
                                                asset,
                                                peg.decimals(),
                                                asset + "~market",
                                                java.time.Duration.ofDays(3650),
                                                null));
            }
        }
        return next;
    }

    private static Shock rates() {
        return new Shock(
                "rate-spike",
                "Borrowing rate jumps",
                Shock.Group.MARKET,
                "Borrowing costs so many points a year more from a day on.",
                "ETH on Aave, September 2022: above 100 % a year days before the Merge",
                "market",
                "rate that is a series",
                List.of(new Knob("points", "adds", "points a year", 0, 300, 0, 50), Knob.from()),
                s -> s.market().rates().stream().map(r -> r.series()).distinct().toList(),
                (s, series, v) -> {
                    var since = Where.at(s, v[1]);
                    return s.withMarket(
                            MarketEdits.withSeries(
                                    s.market(), series, path -> raised(path, v[0] / 100, since)));
                });
    }

    private static Series raised(Series s, double by, Instant since) {
        var more = MarketEdits.decimal(by);
        var points = new java.util.TreeMap<Instant, BigDecimal>();
        for (var p : s.points()) {
            points.put(p.at(), p.at().isBefore(since) ? p.value() : p.value().add(more));
        }
        s.standing(since).ifPresent(v -> points.putIfAbsent(since, v.add(more)));
        return new Series(
                s.id(),
                s.unit(),
                s.interpolation(),
                points.entrySet().stream()
                        .map(e -> new Series.Point(e.getKey(), e.getValue()))
                        .toList(),
                s.readings(),
                new Series.Provenance(s.provenance().source(), true));
    }

    /// An asset's market and every feed that reports it; a series that several share moves once.
    static Market fall(
            Scenario s,
            Market market,
            String asset,
            double factor,
            double from,
            double lasts,
            Set<String> done) {
        var series = new java.util.LinkedHashSet<>(Where.priced(s, asset));
        for (var oracle : market.oracles()) {
            if (oracle.asset().equals(asset) && oracle instanceof Oracle.DirectFeed feed) {
                series.add(feed.series());
            }
        }
        var since = Where.at(s, from);
        var next = market;
        for (var id : series) {
            if (done.add(id)) {
                next = MarketEdits.scaled(next, id, factor, since, since.plus(Where.days(lasts)));
            }
        }
        return next;
    }
}
