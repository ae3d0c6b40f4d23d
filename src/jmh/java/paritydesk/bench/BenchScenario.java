package paritydesk.bench;

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
import paritydesk.plan.SwitchMode;
import paritydesk.scenario.Options;
import paritydesk.scenario.Scenario;
import paritydesk.venue.LiquidationRule;
import paritydesk.venue.Terms;
import paritydesk.venue.Venue;
import paritydesk.venue.Venues;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A made-up migration of a lending book for timing: eight collateral assets and three debt assets at one venue, two classes of
/// holders, 365 steps of a day less the far sides of its events. `OLD` becomes `NEW` while its penalty rises, the venue's feed switches
/// and its threshold ramps down. One in some fifteen positions is under water on average, more of them in the worst weeks.
public final class BenchScenario {

    public static final String VENUE = "venue";
    public static final int STEPS = 365;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String[] COLLATERAL = {"OLD", "C1", "C2", "C3", "C4", "C5", "C6", "C7"};
    private static final String[] DEBT = {"USD", "D1", "D2"};

    private BenchScenario() {}

    static List<String> debts() {
        return List.of(DEBT);
    }

    /// A book of `positions` accounts with `legs` legs each: one debt, the rest collateral.
    public static Scenario of(int positions, int legs) {
        return new Scenario(
                "bench", book(positions, legs), plan(120), market(), venues(), options());
    }

    /// The plan with its switch on another day.
    public static Plan plan(int day) {
        var events =
                List.<Event>of(
                        new Event.PenaltyStep(head("penalty-1", 60), "swap", amount(0.01)),
                        new Event.OracleSwitch(
                                head("switch", day),
                                VENUE,
                                "OLD",
                                "old-ratio",
                                new SwitchMode.Cut()),
                        new Event.PenaltyStep(head("penalty-2", 150), "swap", amount(0.02)),
                        new Event.ThresholdChange(
                                head("ramp", 200), VENUE, "OLD", amount(0.7), Duration.ofDays(60)),
                        new Event.PenaltyStep(head("penalty-3", 240), "swap", amount(0.03)));
        return new Plan(
                new PlanHead(
                        "plan",
                        1,
                        "Plan",
                        PlanHead.Kind.TOKEN_SWAP,
                        PlanHead.Status.DRAFT,
                        new Reference.PromisedRatio(),
                        null),
                assets(),
                List.of(
                        new Conversion(
                                "swap",
                                Ratio.of("OLD", "NEW", 10, 1),
                                Conversion.Converter.FIXED_RATIO_CONTRACT,
                                BigDecimal.ZERO,
                                null,
                                null)),
                List.of(
                        new Adoption.Logistic(
                                "retail", "swap", day(0), day(180), Duration.ofDays(30), 0.9)),
                events,
                PlanRecord.empty());
    }

    private static List<Asset> assets() {
        var assets = new ArrayList<Asset>();
        assets.add(Asset.of("NEW", 18));
        for (var id : COLLATERAL) {
            assets.add(Asset.of(id, 18));
        }
        for (var id : DEBT) {
            assets.add(Asset.of(id, 6));
        }
        return assets;
    }

    private static EventHead head(String id, int day) {
        return EventHead.of(id, day(day), id);
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    /// 359 days are 360 instants; each of five events adds a step behind itself, and the ramp's end lies on the grid.
    private static Options options() {
        return new Options(START, day(STEPS - 6), Duration.ofDays(1), BigDecimal.ONE, 1);
    }

    private static Book book(int positions, int legs) {
        var random = new SplittableRandom(positions);
        var accounts = new ArrayList<Account>();
        for (int a = 0; a < positions; a++) {
            double debt = Math.exp(8 + 1.5 * random.nextGaussian());
            double health = Math.exp(0.55 + 0.25 * random.nextGaussian());
            double pledged = debt * health / 0.8 / 100 / (legs - 1);
            int first = random.nextInt(COLLATERAL.length);
            var of = new ArrayList<Leg>();
            for (int l = 0; l < legs - 1; l++) {
                var asset = COLLATERAL[(first + l) % COLLATERAL.length];
                of.add(new Leg.Collateral(asset, amount(pledged)));
            }
            of.add(new Leg.Debt(DEBT[random.nextInt(DEBT.length)], amount(debt)));
            var holders = random.nextBoolean() ? "retail" : "treasury";
            accounts.add(new Account("a" + a, "o" + a, VENUE, holders, of));
        }
        return new Book("book", "Book", START, true, "", accounts);
    }

    private static Market market() {
        var series = new ArrayList<Series>();
        var quotes = new ArrayList<Quote>();
        var oracles = new ArrayList<Oracle>();
        var random = new SplittableRandom(42);
        series.add(walk("new-usd", 10, 0.015, random));
        quotes.add(new Quote.Traded("NEW", "new-usd"));
        quotes.add(new Quote.Converted("OLD", "swap", null));
        oracles.add(new Oracle.ConversionRatio("old-flat", "OLD", 8, "swap", "new-usd", false));
        oracles.add(new Oracle.ConversionRatio("old-ratio", "OLD", 8, "swap", "new-usd", true));
        oracles.add(feed("NEW", "new-usd"));
        for (int i = 1; i < COLLATERAL.length; i++) {
            traded(COLLATERAL[i], 100, 0.015, random, series, quotes, oracles);
        }
        quotes.add(new Quote.Fixed("USD", BigDecimal.ONE));
        oracles.add(new Oracle.Pegged("USD-feed", "USD", 8, BigDecimal.ONE));
        for (int i = 1; i < DEBT.length; i++) {
            traded(DEBT[i], 1, 0.004, random, series, quotes, oracles);
        }
        return new Market("market", "Market", "USD", series, quotes, oracles, List.of(), List.of());
    }

    private static void traded(
            String asset,
            double price,
            double move,
            SplittableRandom random,
            List<Series> series,
            List<Quote> quotes,
            List<Oracle> oracles) {
        series.add(walk(asset, price, move, random));
        quotes.add(new Quote.Traded(asset, asset));
        oracles.add(feed(asset, asset));
    }

    private static Oracle feed(String asset, String series) {
        return new Oracle.DirectFeed(
                asset + "-feed", asset, 8, series, Duration.ofDays(2), amount(0.005));
    }

    private static Series walk(String id, double start, double move, SplittableRandom random) {
        var points = new ArrayList<Series.Point>();
        double price = start;
        for (int day = 0; day < STEPS; day++) {
            points.add(new Series.Point(day(day), amount(price)));
            price *= Math.exp(move * random.nextGaussian());
        }
        return new Series(
                id,
                "USD",
                Series.Interpolation.STEP,
                points,
                List.of(),
                new Series.Provenance("made up", true));
    }

    private static Venues venues() {
        var terms = new ArrayList<Terms>();
        terms.add(terms("OLD", "old-flat"));
        terms.add(terms("NEW", "NEW-feed"));
        for (int i = 1; i < COLLATERAL.length; i++) {
            terms.add(terms(COLLATERAL[i], COLLATERAL[i] + "-feed"));
        }
        for (var id : DEBT) {
            terms.add(terms(id, id + "-feed"));
        }
        var rule = new LiquidationRule("generic", amount(0.5), amount(0.95), amount(2000));
        return new Venues("venues", "Venues", List.of(new Venue(VENUE, "Venue", rule, terms)));
    }

    private static Terms terms(String asset, String oracle) {
        return new Terms(
                asset, oracle, BigDecimal.ONE, amount(0.8), amount(0.7), amount(0.05), null, null);
    }

    private static BigDecimal amount(double value) {
        return new BigDecimal(value, new MathContext(12));
    }
}
