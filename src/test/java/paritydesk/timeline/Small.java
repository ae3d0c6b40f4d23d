package paritydesk.timeline;

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

/// A small scenario to bend: ten days, OLD becomes NEW at 1 : 10, debts in USD at par, one venue. NEW trades at 10, so OLD is worth
/// 100 less the fee.
public record Small(
        List<Event> events, List<Account> accounts, Oracle oracle, List<Adoption> adoption) {

    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    public static final String VENUE = "venue";

    public static Small of() {
        return new Small(List.of(), List.of(account("a", 10, 600)), netFeed(), List.of());
    }

    public static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    public static EventHead head(String id, int day) {
        return EventHead.of(id, day(day), id);
    }

    public static Account account(String id, double old, double debt) {
        var legs = new ArrayList<Leg>();
        legs.add(new Leg.Collateral("OLD", BigDecimal.valueOf(old)));
        if (debt > 0) {
            legs.add(new Leg.Debt("USD", BigDecimal.valueOf(debt)));
        }
        return new Account(id, id, VENUE, "holders", legs);
    }

    public static Oracle netFeed() {
        return new Oracle.ConversionRatio("feed", "OLD", 8, "swap", "new-usd", true);
    }

    public static Oracle flatFeed() {
        return new Oracle.ConversionRatio("feed", "OLD", 8, "swap", "new-usd", false);
    }

    public Small with(Event... more) {
        return new Small(List.of(more), accounts, oracle, adoption);
    }

    public Small with(Oracle other) {
        return new Small(events, accounts, other, adoption);
    }

    public Small with(Adoption... more) {
        return new Small(events, accounts, oracle, List.of(more));
    }

    public Small book(Account... others) {
        return new Small(events, List.of(others), oracle, adoption);
    }

    public Run run() {
        return Timeline.run(scenario(), Progress.NONE);
    }

    public Scenario scenario() {
        var assets = List.of(Asset.of("OLD", 18), Asset.of("NEW", 18), Asset.of("USD", 6));
        var swap =
                new Conversion(
                        "swap",
                        Ratio.of("OLD", "NEW", 10, 1),
                        Conversion.Converter.FIXED_RATIO_CONTRACT,
                        BigDecimal.ZERO,
                        null,
                        null);
        var head =
                new PlanHead(
                        "plan",
                        1,
                        "Plan",
                        PlanHead.Kind.TOKEN_SWAP,
                        PlanHead.Status.DRAFT,
                        new Reference.PromisedRatio(),
                        null);
        var plan = new Plan(head, assets, List.of(swap), adoption, events, PlanRecord.empty());
        return new Scenario(
                "small",
                new Book("book", "Book", START, true, "", accounts),
                plan,
                market(),
                venues(),
                new Options(START, day(10), Duration.ofDays(1), BigDecimal.ONE, 1));
    }

    private Market market() {
        var read = new Series.Provenance("test", false);
        var price = Series.constant("new-usd", "USD", START, BigDecimal.TEN, read);
        return new Market(
                "market",
                "Market",
                "USD",
                List.of(price),
                List.of(
                        new Quote.Converted("OLD", "swap", null),
                        new Quote.Traded("NEW", "new-usd"),
                        new Quote.Fixed("USD", BigDecimal.ONE)),
                List.of(
                        oracle,
                        new Oracle.ConversionRatio("flat", "OLD", 8, "swap", "new-usd", false),
                        new Oracle.ConversionRatio("net", "OLD", 8, "swap", "new-usd", true),
                        new Oracle.Pegged("low", "OLD", 8, new BigDecimal("80")),
                        new Oracle.DirectFeed(
                                "new", "NEW", 8, "new-usd", Duration.ofDays(20), null),
                        new Oracle.Pegged("par", "USD", 8, BigDecimal.ONE)),
                List.of(),
                List.of());
    }

    private Venues venues() {
        var rule =
                new LiquidationRule(
                        "generic", new BigDecimal("0.5"), new BigDecimal("0.95"), BigDecimal.TEN);
        return new Venues(
                "venues",
                "Venues",
                List.of(
                        new Venue(
                                VENUE,
                                "Venue",
                                rule,
                                List.of(
                                        terms("OLD", oracle.id()),
                                        terms("NEW", "new"),
                                        terms("USD", "par")))));
    }

    private static Terms terms(String asset, String oracle) {
        return new Terms(
                asset,
                oracle,
                BigDecimal.ONE,
                new BigDecimal("0.8"),
                new BigDecimal("0.7"),
                new BigDecimal("0.05"),
                null,
                null);
    }
}
