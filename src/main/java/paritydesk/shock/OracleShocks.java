package paritydesk.shock;

import paritydesk.market.Market;
import paritydesk.market.Oracle;
import paritydesk.market.Series;
import paritydesk.plan.Edits;
import paritydesk.plan.Event;
import paritydesk.plan.EventHead;
import paritydesk.plan.SwitchMode;
import paritydesk.scenario.Scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Feeds that stop, answer in the wrong unit, are capped, floored, or switched otherwise than planned.
final class OracleShocks {

    private OracleShocks() {}

    static List<Shock> all() {
        return List.of(stale(), units(), fee(), cap(), floor(), guard(), blend());
    }

    private static Shock stale() {
        return new Shock(
                "stale-feed",
                "Feed stops",
                Shock.Group.ORACLE,
                "A feed repeats its last answer from a day on, whatever the market does.",
                "LUNA, 12 May 2022: the feed stood at 0.107 while the market fell to nothing",
                "market",
                "oracle in use",
                List.of(Knob.from()),
                s ->
                        Where.oracles(
                                s,
                                o ->
                                        !(o instanceof Oracle.Pegged
                                                || o instanceof Oracle.CappedRatio)),
                (s, id, v) ->
                        s.withMarket(
                                behind(
                                        s.market(),
                                        id,
                                        live ->
                                                new Oracle.Frozen(
                                                        id,
                                                        live.asset(),
                                                        live.decimals(),
                                                        live.id(),
                                                        Where.at(s, v[0])))));
    }

    private static Shock floor() {
        return new Shock(
                "floored-feed",
                "Feed stands at its floor",
                Shock.Group.ORACLE,
                "A feed cannot answer under a share of its answer at the book's instant.",
                "LUNA, May 2022: a minimum answer of 0.10",
                "market",
                "oracle in use",
                List.of(Knob.percent("share", "not under", 100, 90)),
                s -> Where.oracles(s, o -> first(s, o) != null),
                (s, id, v) -> {
                    var answer = first(s, s.market().oracle(id).orElseThrow());
                    if (answer == null || v[0] == 0) {
                        return s;
                    }
                    var least =
                            answer.multiply(MarketEdits.decimal(v[0] / 100))
                                    .round(MathContext.DECIMAL64);
                    return s.withMarket(
                            behind(
                                    s.market(),
                                    id,
                                    live ->
                                            new Oracle.Floor(
                                                    id,
                                                    live.asset(),
                                                    live.decimals(),
                                                    live.id(),
                                                    least)));
                });
    }

    /// What a plain feed answers at the book's instant; null for any other.
    private static @org.jspecify.annotations.Nullable BigDecimal first(Scenario s, Oracle oracle) {
        return oracle instanceof Oracle.DirectFeed feed
                ? s.market()
                        .series(feed.series())
                        .flatMap(x -> x.standing(s.book().asOf()))
                        .filter(x -> x.signum() > 0)
                        .orElse(null)
                : null;
    }

    /// The oracle under another name, and one that reads it in its place.
    private static Market behind(
            Market market, String id, java.util.function.UnaryOperator<Oracle> reads) {
        var name = id + "~live";
        while (market.oracle(name).isPresent()) {
            name += "~live";
        }
        var live = renamed(market.oracle(id).orElseThrow(), name);
        var next = MarketEdits.withOracle(market, id, o -> reads.apply(live));
        return MarketEdits.plusOracle(next, live);
    }

    /// A name that no series has yet: a feed can be struck more than once.
    private static String unused(Market market, String name) {
        return market.series(name).isPresent() ? unused(market, name + "~answers") : name;
    }

    private static Oracle renamed(Oracle oracle, String id) {
        return switch (oracle) {
            case Oracle.DirectFeed o ->
                    new Oracle.DirectFeed(
                            id, o.asset(), o.decimals(), o.series(), o.heartbeat(), o.deviation());
            case Oracle.ConversionRatio o ->
                    new Oracle.ConversionRatio(
                            id,
                            o.asset(),
                            o.decimals(),
                            o.conversion(),
                            o.underlying(),
                            o.netOfFee());
            case Oracle.CappedRatio o ->
                    new Oracle.CappedRatio(
                            id,
                            o.asset(),
                            o.decimals(),
                            o.liveRatio(),
                            o.underlying(),
                            o.cap(),
                            o.adapter(),
                            o.limits());
            case Oracle.PeggedToOld o ->
                    new Oracle.PeggedToOld(id, o.asset(), o.decimals(), o.old(), o.conversion());
            case Oracle.StableCap o ->
                    new Oracle.StableCap(id, o.asset(), o.decimals(), o.source(), o.cap());
            case Oracle.Floor o ->
                    new Oracle.Floor(id, o.asset(), o.decimals(), o.source(), o.least());
            case Oracle.Frozen o ->
                    new Oracle.Frozen(id, o.asset(), o.decimals(), o.source(), o.since());
            case Oracle.TimeWeighted o ->
                    new Oracle.TimeWeighted(
                            id, o.asset(), o.decimals(), o.series(), o.window(), o.mean());
            case Oracle.Smoothed o ->
                    new Oracle.Smoothed(id, o.asset(), o.decimals(), o.series(), o.over());
            case Oracle.Median o -> new Oracle.Median(id, o.asset(), o.decimals(), o.sources());
            case Oracle.Cautious o -> new Oracle.Cautious(id, o.asset(), o.decimals(), o.sources());
            case Oracle.Chained o -> new Oracle.Chained(id, o.asset(), o.decimals(), o.factors());
            case Oracle.Pegged o -> new Oracle.Pegged(id, o.asset(), o.decimals(), o.price());
        };
    }

    private static Shock units() {
        return new Shock(
                "wrong-units",
                "Feed answers in the wrong unit",
                Shock.Group.ORACLE,
                "A feed's answers are too large or too small by a power of ten from a day on.",
                "cbETH on Moonwell, February 2026: a ratio was not multiplied through to dollars",
                "market",
                "published feed in use",
                List.of(new Knob("power", "10 to the", "", -9, 9, 0, -1), Knob.from()),
                s -> Where.oracles(s, o -> o instanceof Oracle.DirectFeed),
                (s, id, v) -> {
                    var feed = (Oracle.DirectFeed) s.market().oracle(id).orElseThrow();
                    var path = s.market().series(feed.series()).orElseThrow();
                    var own = unused(s.market(), id + "~answers");
                    var copy =
                            new Series(
                                    own,
                                    path.unit(),
                                    path.interpolation(),
                                    path.points(),
                                    path.readings(),
                                    path.provenance());
                    var market = MarketEdits.plusSeries(s.market(), copy);
                    market =
                            MarketEdits.withOracle(
                                    market,
                                    id,
                                    o ->
                                            new Oracle.DirectFeed(
                                                    id,
                                                    feed.asset(),
                                                    feed.decimals(),
                                                    own,
                                                    feed.heartbeat(),
                                                    feed.deviation()));
                    return s.withMarket(
                            MarketEdits.scaled(
                                    market,
                                    own,
                                    Math.pow(10, Math.rint(v[0])),
                                    Where.at(s, v[1]),
                                    java.time.Instant.MAX));
                });
    }

    private static Shock fee() {
        return new Shock(
                "fee-ignored",
                "Computed feed ignores the fee",
                Shock.Group.ORACLE,
                "A feed computed from the conversion stops taking the fee off, and so counts too"
                        + " much.",
                "MKR to SKY, until January 2026: a flat 24 000 over-values by the penalty",
                "market",
                "computed feed that takes the fee off",
                List.of(),
                s -> Where.oracles(s, o -> o instanceof Oracle.ConversionRatio c && c.netOfFee()),
                (s, id, v) -> {
                    var o = (Oracle.ConversionRatio) s.market().oracle(id).orElseThrow();
                    var flat =
                            new Oracle.ConversionRatio(
                                    id,
                                    o.asset(),
                                    o.decimals(),
                                    o.conversion(),
                                    o.underlying(),
                                    false);
                    return s.withMarket(MarketEdits.withOracle(s.market(), id, x -> flat));
                });
    }

    private static Shock cap() {
        return new Shock(
                "cap-too-low",
                "Price cap set too low",
                Shock.Group.ORACLE,
                "A cap update sets the snapshot ratio so much under the cap's own path.",
                "Aave wstETH, 10 March 2026: a cap 2.85 % under the live ratio, 34 accounts",
                "plan",
                "capped ratio in use",
                List.of(Knob.percent("size", "under by", 20, 3), Knob.from()),
                s -> Where.oracles(s, o -> o instanceof Oracle.CappedRatio),
                (s, id, v) -> {
                    var capped = (Oracle.CappedRatio) s.market().oracle(id).orElseThrow();
                    var at = Where.at(s, v[1]);
                    var ratio =
                            s.market()
                                    .series(capped.liveRatio())
                                    .flatMap(x -> x.standing(at))
                                    .orElse(capped.cap().snapshotRatio());
                    var low =
                            ratio.multiply(MarketEdits.decimal(1 - v[0] / 100))
                                    .round(MathContext.DECIMAL64);
                    return PlanEdits.plus(
                            s,
                            new Event.CapUpdate(
                                    EventHead.of("shock-cap-" + id, at, "Cap set too low (shock)"),
                                    id,
                                    low,
                                    at,
                                    capped.cap().growthPerYear()));
                });
    }

    private static Shock guard() {
        return new Shock(
                "guard",
                "Guard of an oracle switch",
                Shock.Group.ORACLE,
                "An oracle switch is refused while both answers differ by more than the guard.",
                "Price-cap and feed stewards' practice: no step above 1 to 5 %",
                "plan",
                "oracle switch at once",
                List.of(new Knob("guard", "guard", "%", 0, 100, 100, 1)),
                s -> Where.events(s, OracleShocks::atOnce),
                (s, id, v) -> {
                    var was = (Event.OracleSwitch) s.plan().event(id).orElseThrow();
                    var guarded = new SwitchMode.Guarded(MarketEdits.decimal(v[0] / 100), false);
                    return s.withPlan(Edits.replace(s.plan(), id, with(was, guarded)));
                });
    }

    private static Shock blend() {
        return new Shock(
                "blend",
                "Switch blended over a time",
                Shock.Group.ORACLE,
                "An oracle switch goes over linearly in so many days; none is a cut.",
                "Euler's threshold ramps and oracle blends: a step becomes a slope",
                "plan",
                "oracle switch",
                List.of(Knob.days("over", "over", 0, 60, 7)),
                s -> Where.events(s, e -> e instanceof Event.OracleSwitch),
                (s, id, v) -> {
                    var was = (Event.OracleSwitch) s.plan().event(id).orElseThrow();
                    Duration over = Where.days(v[0]);
                    SwitchMode mode =
                            over.isZero() ? new SwitchMode.Cut() : new SwitchMode.Blend(over);
                    return s.withPlan(Edits.replace(s.plan(), id, with(was, mode)));
                });
    }

    private static boolean atOnce(Event event) {
        return event instanceof Event.OracleSwitch s
                && (s.mode() instanceof SwitchMode.Cut || s.mode() instanceof SwitchMode.Guarded);
    }

    private static Event with(Event.OracleSwitch was, SwitchMode mode) {
        return new Event.OracleSwitch(was.head(), was.venue(), was.asset(), was.oracle(), mode);
    }

    static List<Event> list(List<Event> events, Event more) {
        var all = new ArrayList<>(events);
        all.add(more);
        return all;
    }
}
