package paritydesk.checklist;

import static paritydesk.timeline.Small.account;
import static paritydesk.timeline.Small.day;

import paritydesk.asset.Asset;
import paritydesk.asset.Ratio;
import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.market.Depth;
import paritydesk.market.Market;
import paritydesk.market.ModelledRate;
import paritydesk.market.Oracle;
import paritydesk.market.Quote;
import paritydesk.market.Rate;
import paritydesk.market.Series;
import paritydesk.plan.Adoption;
import paritydesk.plan.Conversion;
import paritydesk.plan.Event;
import paritydesk.plan.Plan;
import paritydesk.plan.PlanFacts;
import paritydesk.plan.PlanRecord;
import paritydesk.scenario.Options;
import paritydesk.scenario.Scenario;
import paritydesk.study.Question;
import paritydesk.study.Study;
import paritydesk.timeline.Small;
import paritydesk.venue.Terms;
import paritydesk.venue.Venue;
import paritydesk.venue.Venues;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A plan that almost every check passes, and changes of one thing in it.
record Bend(Scenario scenario) {

    static final Ratio TEN = Ratio.of("OLD", "NEW", 10, 1);

    /// [Small] with known tokens, units that chain, an agreeing notice, a way for liquidators, and five holders of a fifth each.
    static Bend good() {
        var accounts = new ArrayList<Account>();
        for (int i = 0; i < 5; i++) {
            accounts.add(account("a" + i, 10, 300));
        }
        return new Bend(Small.of().book(accounts.toArray(Account[]::new)).scenario())
                .assets(18)
                .series(constant("new-usd", "USD per NEW", "10"))
                .stating(TEN)
                .facts(
                        new PlanFacts.LiquidatorRoute(
                                Small.VENUE, "swap", PlanFacts.Reach.ONE_TRANSACTION, "test"));
    }

    static BigDecimal d(String digits) {
        return new BigDecimal(digits);
    }

    Bend plan(UnaryOperator<Plan> change) {
        return new Bend(scenario.withPlan(change.apply(scenario.plan())));
    }

    Bend with(Event... more) {
        return plan(
                p -> p.withEvents(Stream.concat(p.events().stream(), Stream.of(more)).toList()));
    }

    Bend book(Account... accounts) {
        var was = scenario.book();
        return new Bend(
                scenario.withBook(
                        new Book(
                                was.id(),
                                was.name(),
                                was.asOf(),
                                was.synthetic(),
                                was.note(),
                                List.of(accounts))));
    }

    Bend assets(int decimals) {
        return plan(
                p ->
                        new Plan(
                                p.head(),
                                List.of(
                                        new Asset("OLD", "Old", 18, "R", "eip155:1", "0x01"),
                                        new Asset("NEW", "New", decimals, "R", "eip155:1", "0x02"),
                                        Asset.of("USD", 6)),
                                p.conversions(),
                                p.adoption(),
                                p.events(),
                                p.record()));
    }

    Bend record(UnaryOperator<PlanRecord> change) {
        return plan(p -> p.withRecord(change.apply(p.record())));
    }

    Bend stating(Ratio... ratios) {
        var stated = Stream.of(ratios).map(r -> new PlanRecord.StatedRatio("a notice", r)).toList();
        return record(
                r ->
                        new PlanRecord(
                                stated,
                                r.treatment(),
                                r.approvals(),
                                r.sources(),
                                r.assumptions(),
                                r.facts()));
    }

    Bend treating(PlanRecord.Treatment treatment) {
        return record(
                r ->
                        new PlanRecord(
                                r.statedRatios(),
                                treatment,
                                r.approvals(),
                                r.sources(),
                                r.assumptions(),
                                r.facts()));
    }

    /// States more facts; one of a kind that is there stands beside it.
    Bend facts(Record... more) {
        return record(
                r -> {
                    var was = r.stated();
                    return r.with(
                            new PlanFacts(
                                    plus(
                                            was.liquidatorRoutes(),
                                            PlanFacts.LiquidatorRoute.class,
                                            more),
                                    plus(was.statedTimes(), PlanFacts.StatedTime.class, more),
                                    plus(was.blockTimes(), PlanFacts.BlockTime.class, more),
                                    plus(was.responses(), PlanFacts.Response.class, more),
                                    plus(was.freeFloats(), PlanFacts.FreeFloat.class, more),
                                    plus(was.backing(), PlanFacts.Backing.class, more),
                                    plus(was.redemptions(), PlanFacts.Redemption.class, more),
                                    plus(was.publishedSums(), PlanFacts.PublishedSum.class, more)));
                });
    }

    private static <T> List<T> plus(List<T> was, Class<T> kind, Record... more) {
        var all = new ArrayList<>(was);
        Stream.of(more).filter(kind::isInstance).map(kind::cast).forEach(all::add);
        return all;
    }

    Bend conversion(UnaryOperator<Conversion> change) {
        return plan(p -> p.withConversions(List.of(change.apply(p.conversions().getFirst()))));
    }

    Bend adoption(Adoption... adoption) {
        return plan(p -> p.withAdoption(List.of(adoption)));
    }

    Bend series(Series... more) {
        return market(m -> m, List.of(more), List.of());
    }

    Bend oracle(Oracle... more) {
        return market(m -> m, List.of(), List.of(more));
    }

    Bend depth(String asset, String within, String series) {
        return market(
                m -> market(m, m.quotes(), List.of(new Depth(asset, d(within), series))),
                List.of(),
                List.of());
    }

    Bend quote(Quote quote) {
        return market(
                m -> {
                    var quotes = new ArrayList<>(m.quotes());
                    quotes.removeIf(q -> q.asset().equals(quote.asset()));
                    quotes.add(quote);
                    return market(m, quotes, m.depth());
                },
                List.of(),
                List.of());
    }

    Bend rates(List<Rate> rates, List<ModelledRate> models) {
        return market(
                m ->
                        new Market(
                                m.id(),
                                m.name(),
                                m.currency(),
                                m.series(),
                                m.quotes(),
                                m.oracles(),
                                m.depth(),
                                rates,
                                m.pools(),
                                m.reserves(),
                                models),
                List.of(),
                List.of());
    }

    private static Market market(Market m, List<Quote> quotes, List<Depth> depth) {
        return new Market(
                m.id(), m.name(), m.currency(), m.series(), quotes, m.oracles(), depth, m.rates());
    }

    /// With more series and oracles; those of the same id give way.
    private Bend market(UnaryOperator<Market> change, List<Series> series, List<Oracle> oracles) {
        var was = change.apply(scenario.market());
        var allSeries = new ArrayList<>(was.series());
        allSeries.removeIf(s -> series.stream().anyMatch(n -> n.id().equals(s.id())));
        allSeries.addAll(series);
        var allOracles = new ArrayList<>(was.oracles());
        allOracles.removeIf(o -> oracles.stream().anyMatch(n -> n.id().equals(o.id())));
        allOracles.addAll(oracles);
        return new Bend(
                scenario.withMarket(
                        new Market(
                                was.id(),
                                was.name(),
                                was.currency(),
                                allSeries,
                                was.quotes(),
                                allOracles,
                                was.depth(),
                                was.rates(),
                                was.pools(),
                                was.reserves(),
                                was.rateModels())));
    }

    /// Other limits of an asset: liquidation threshold, bonus, and a cap where it is not empty.
    Bend limits(String asset, String threshold, String bonus, String cap) {
        return venues(
                v ->
                        List.of(
                                venue(
                                        v,
                                        v.id(),
                                        t ->
                                                t.asset().equals(asset)
                                                        ? new Terms(
                                                                t.asset(),
                                                                t.oracle(),
                                                                t.recognition(),
                                                                d(threshold),
                                                                t.loanToValue(),
                                                                d(bonus),
                                                                cap.isEmpty() ? null : d(cap),
                                                                null)
                                                        : t)));
    }

    Bend venues(Function<Venue, List<Venue>> change) {
        var was = scenario.venues();
        return new Bend(
                scenario.withVenues(
                        new Venues(was.id(), was.name(), change.apply(was.venues().getFirst()))));
    }

    static Venue venue(Venue was, String id, UnaryOperator<Terms> terms) {
        return new Venue(
                id, was.name(), was.liquidation(), was.assets().stream().map(terms).toList());
    }

    Bend until(Instant end) {
        var was = scenario.options();
        return new Bend(
                scenario.withOptions(
                        new Options(
                                was.from(),
                                end,
                                was.step(),
                                was.realisableQuantity(),
                                was.seed())));
    }

    Bend asking(Question... questions) {
        return new Bend(scenario.withStudy(new Study("study", "Study", null, List.of(questions))));
    }

    static Series constant(String id, String unit, String value) {
        return Series.constant(
                id, unit, Small.START, d(value), new Series.Provenance("test", false));
    }

    /// One value until a day, another from then on.
    static Series steps(String id, String unit, String before, int from, String after) {
        return new Series(
                id,
                unit,
                Series.Interpolation.STEP,
                List.of(new Series.Point(day(0), d(before)), new Series.Point(day(from), d(after))),
                List.of(),
                new Series.Provenance("test", false));
    }
}
