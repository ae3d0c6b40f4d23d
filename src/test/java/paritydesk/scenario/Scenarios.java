package paritydesk.scenario;

import paritydesk.asset.Asset;
import paritydesk.asset.Ratio;
import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.book.Leg;
import paritydesk.market.Market;
import paritydesk.market.Oracle;
import paritydesk.market.Quote;
import paritydesk.market.Series;
import paritydesk.plan.Conversion;
import paritydesk.plan.Event;
import paritydesk.plan.EventHead;
import paritydesk.plan.Plan;
import paritydesk.plan.PlanHead;
import paritydesk.plan.PlanRecord;
import paritydesk.plan.Reference;
import paritydesk.plan.SwitchMode;
import paritydesk.venue.LiquidationRule;
import paritydesk.venue.Terms;
import paritydesk.venue.Venue;
import paritydesk.venue.Venues;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// A small scenario that no check objects to: ten days, 1 OLD = 100 NEW, a fee of 1 % from day 3, a switch to the computed feed
/// on day 5. Tests change one thing in it.
public final class Scenarios {

    public static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private Scenarios() {}

    public static Scenario sound() {
        return new Scenario("sound", book(), plan(), market(), venues(), options());
    }

    public static Instant day(int n) {
        return START.plus(Duration.ofDays(n));
    }

    public static BigDecimal decimal(String digits) {
        return new BigDecimal(digits);
    }

    public static Options options() {
        return new Options(START, day(10), Duration.ofHours(6), decimal("100"), 7);
    }

    public static Book book() {
        return book(
                account("A1", collateral("OLD", "10"), debt("USD", "4000")),
                account("A2", collateral("OLD", "2.5")));
    }

    public static Book book(Account... accounts) {
        return new Book("book", "Book", day(1), true, "synthetic", List.of(accounts));
    }

    public static Account account(String id, Leg... legs) {
        return new Account(id, "O" + id, "bank", "collateral", List.of(legs));
    }

    public static Leg collateral(String asset, String quantity) {
        return new Leg.Collateral(asset, decimal(quantity));
    }

    public static Leg debt(String asset, String quantity) {
        return new Leg.Debt(asset, decimal(quantity));
    }

    public static Plan plan() {
        return plan(Ratio.of("OLD", "NEW", 100, 1));
    }

    public static Plan plan(Ratio ratio) {
        return new Plan(
                new PlanHead(
                        "plan",
                        1,
                        "Old to new",
                        PlanHead.Kind.TOKEN_SWAP,
                        PlanHead.Status.APPROVED,
                        new Reference.PromisedRatio(),
                        null),
                List.of(Asset.of("OLD", 18), Asset.of("NEW", 18), Asset.of("USD", 18)),
                List.of(conversion(ratio)),
                List.of(),
                events(),
                PlanRecord.empty());
    }

    public static Conversion conversion(Ratio ratio) {
        return new Conversion(
                "swap",
                ratio,
                Conversion.Converter.FIXED_RATIO_CONTRACT,
                BigDecimal.ZERO,
                null,
                null);
    }

    public static List<Event> events() {
        return List.of(
                new Event.ConversionOpens(
                        head("opens", day(-30)),
                        "swap",
                        Conversion.Direction.TWO_WAY,
                        BigDecimal.ZERO),
                new Event.PenaltyStep(head("penalty", day(3)), "swap", decimal("0.01")),
                new Event.OracleSwitch(
                        head("switch", day(5)),
                        "bank",
                        "OLD",
                        "old-computed",
                        new SwitchMode.Cut()));
    }

    public static EventHead head(String id, Instant at) {
        return EventHead.of(id, at, id);
    }

    public static Market market() {
        return market(
                List.of(
                        new Quote.Converted("OLD", "swap", "old-usd"),
                        new Quote.Traded("NEW", "new-usd"),
                        new Quote.Fixed("USD", BigDecimal.ONE)),
                oracles());
    }

    public static Market market(List<Quote> quotes, List<Oracle> oracles) {
        return new Market(
                "market",
                "Market",
                "USD",
                List.of(daily("old-usd", "990"), daily("new-usd", "10")),
                quotes,
                oracles,
                List.of(),
                List.of());
    }

    public static List<Oracle> oracles() {
        return List.of(
                new Oracle.DirectFeed("old-feed", "OLD", 8, "old-usd", Duration.ofHours(25), null),
                new Oracle.ConversionRatio("old-computed", "OLD", 8, "swap", "new-usd", true),
                new Oracle.Pegged("usd-par", "USD", 8, BigDecimal.ONE));
    }

    /// One point a day over the window.
    public static Series daily(String id, String value) {
        return new Series(
                id,
                "USD",
                Series.Interpolation.STEP,
                IntStream.rangeClosed(0, 10)
                        .mapToObj(n -> new Series.Point(day(n), decimal(value)))
                        .toList(),
                List.of(),
                new Series.Provenance("test", false));
    }

    public static Venues venues() {
        return venues(terms("OLD", "old-feed", "0.7"), terms("USD", "usd-par", "0.75"));
    }

    public static Venues venues(Terms... terms) {
        return new Venues(
                "venues",
                "Venues",
                List.of(
                        new Venue(
                                "bank",
                                "Bank",
                                new LiquidationRule(
                                        "generic",
                                        decimal("0.5"),
                                        decimal("0.95"),
                                        decimal("2000")),
                                List.of(terms))));
    }

    public static Terms terms(String asset, String oracle, String threshold) {
        return new Terms(
                asset,
                oracle,
                BigDecimal.ONE,
                decimal(threshold),
                decimal(threshold),
                decimal("0.05"),
                null,
                null);
    }
}
