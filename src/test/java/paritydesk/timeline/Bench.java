package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Asset;
import paritydesk.asset.Ratio;
import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.book.Leg;
import paritydesk.market.Market;
import paritydesk.market.Oracle;
import paritydesk.market.Quote;
import paritydesk.market.Series;
import paritydesk.plan.Adoption;
import paritydesk.plan.Conversion;
import paritydesk.plan.Event;
import paritydesk.plan.EventHead;
import paritydesk.plan.Pace;
import paritydesk.plan.Plan;
import paritydesk.plan.PlanHead;
import paritydesk.plan.PlanRecord;
import paritydesk.plan.Reference;
import paritydesk.scenario.Options;
import paritydesk.scenario.Scenario;
import paritydesk.venue.LiquidationRule;
import paritydesk.venue.Terms;
import paritydesk.venue.Venue;
import paritydesk.venue.Venues;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A scenario to put together piece by piece: ten days, one venue, debts in USD at par, every other asset with a constant price.
final class Bench {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final String VENUE = "venue";

    private final PlanHead.Kind kind;
    private final List<Asset> assets = new ArrayList<>(List.of(Asset.of("USD", 6)));
    private final List<Series> series = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final List<Oracle> oracles = new ArrayList<>();
    private final List<Terms> terms = new ArrayList<>();
    private final List<Conversion> conversions = new ArrayList<>();
    private final List<Adoption> adoption = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private Reference reference = new Reference.PromisedRatio();
    private Duration step = Duration.ofDays(1);

    Bench(PlanHead.Kind kind) {
        this.kind = kind;
        quotes.add(new Quote.Fixed("USD", BigDecimal.ONE));
        oracles.add(new Oracle.Pegged("par", "USD", 8, BigDecimal.ONE));
        terms.add(granted("USD", "par", "1"));
    }

    static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    static EventHead head(String id, int day) {
        return EventHead.of(id, day(day), id);
    }

    /// An asset with a price of its own.
    Bench asset(String id, double price) {
        assets.add(Asset.of(id, 18));
        var read = new Series.Provenance("test", false);
        series.add(Series.constant(id + "-usd", "USD", START, BigDecimal.valueOf(price), read));
        quotes.add(new Quote.Traded(id, id + "-usd"));
        return this;
    }

    /// An asset that is worth what a conversion pays.
    Bench asset(String id, String conversion) {
        assets.add(Asset.of(id, 18));
        quotes.add(new Quote.Converted(id, conversion, null));
        return this;
    }

    /// Lists an asset with a feed of its own price, recognised at κ.
    Bench listed(String id, String recognition) {
        oracles.add(new Oracle.DirectFeed(id, id, 18, id + "-usd", Duration.ofDays(20), null));
        terms.add(granted(id, id, recognition));
        return this;
    }

    /// Lists an asset at a price that is answered for ever.
    Bench pegged(String id, double price) {
        oracles.add(new Oracle.Pegged(id, id, 18, BigDecimal.valueOf(price)));
        terms.add(granted(id, id, "1"));
        return this;
    }

    private static Terms granted(String asset, String oracle, String recognition) {
        return new Terms(
                asset,
                oracle,
                new BigDecimal(recognition),
                new BigDecimal("0.8"),
                new BigDecimal("0.7"),
                new BigDecimal("0.05"),
                null,
                null);
    }

    Bench conversion(Conversion conversion) {
        conversions.add(conversion);
        return this;
    }

    Bench conversion(String id, String from, String to, long ratio) {
        return conversion(of(id, from, to, ratio, null, null, null));
    }

    static Conversion of(
            String id,
            String from,
            String to,
            long ratio,
            @Nullable BigDecimal capacity,
            @Nullable BigDecimal minimum,
            @Nullable Pace pace) {
        return new Conversion(
                id,
                Ratio.of(from, to, ratio, 1),
                Conversion.Converter.FIXED_RATIO_CONTRACT,
                BigDecimal.ZERO,
                capacity,
                minimum,
                null,
                pace,
                null);
    }

    Bench branch(String id, String from, String to, String persistence) {
        return conversion(
                new Conversion(
                        id,
                        Ratio.of(from, to, 1, 1),
                        Conversion.Converter.AUTOMATIC_CREDIT,
                        BigDecimal.ZERO,
                        null,
                        null,
                        null,
                        null,
                        new Conversion.Branch(
                                persistence.isEmpty() ? null : new BigDecimal(persistence))));
    }

    Bench adoption(Adoption... more) {
        adoption.addAll(List.of(more));
        return this;
    }

    Bench event(Event... more) {
        events.addAll(List.of(more));
        return this;
    }

    Bench against(Reference other) {
        reference = other;
        return this;
    }

    Bench every(Duration other) {
        step = other;
        return this;
    }

    Bench holds(String id, String asset, double quantity, double usd) {
        return account(
                id, new Leg.Collateral(asset, BigDecimal.valueOf(quantity)), debt("USD", usd));
    }

    Bench account(String id, Leg... legs) {
        accounts.add(new Account(id, id, VENUE, "holders", List.of(legs)));
        return this;
    }

    static Leg debt(String asset, double quantity) {
        return new Leg.Debt(asset, BigDecimal.valueOf(quantity));
    }

    Scenario scenario() {
        var head = new PlanHead("plan", 1, "Plan", kind, PlanHead.Status.DRAFT, reference, null);
        var rule =
                new LiquidationRule(
                        "generic", new BigDecimal("0.5"), new BigDecimal("0.95"), BigDecimal.TEN);
        return new Scenario(
                "bench",
                new Book("book", "Book", START, true, "", accounts),
                new Plan(head, assets, conversions, adoption, events, PlanRecord.empty()),
                new Market(
                        "market", "Market", "USD", series, quotes, oracles, List.of(), List.of()),
                new Venues("venues", "Venues", List.of(new Venue(VENUE, "Venue", rule, terms))),
                new Options(START, day(10), step, BigDecimal.ONE, 1));
    }

    Run run() {
        return Timeline.run(scenario(), Progress.NONE);
    }
}
