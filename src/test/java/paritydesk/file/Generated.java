package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Asset;
import paritydesk.asset.Ratio;
import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.book.Leg;
import paritydesk.market.Depth;
import paritydesk.market.Market;
import paritydesk.market.ModelledRate;
import paritydesk.market.Oracle;
import paritydesk.market.Quote;
import paritydesk.market.Rate;
import paritydesk.market.Series;
import paritydesk.market.feed.CapLimits;
import paritydesk.market.rate.AdaptiveCurve;
import paritydesk.market.rate.Comet;
import paritydesk.market.rate.JumpRate;
import paritydesk.market.rate.Kinked;
import paritydesk.market.rate.LinearKink;
import paritydesk.market.rate.RateModel;
import paritydesk.market.rate.StabilityFee;
import paritydesk.plan.Adoption;
import paritydesk.plan.Conversion;
import paritydesk.plan.Conversion.Direction;
import paritydesk.plan.Event;
import paritydesk.plan.EventHead;
import paritydesk.plan.Pace;
import paritydesk.plan.Plan;
import paritydesk.plan.PlanFacts;
import paritydesk.plan.PlanHead;
import paritydesk.plan.PlanRecord;
import paritydesk.plan.Reference;
import paritydesk.plan.SwitchMode;
import paritydesk.scenario.Options;
import paritydesk.venue.LiquidationRule;
import paritydesk.venue.Terms;
import paritydesk.venue.Venue;
import paritydesk.venue.Venues;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Random documents in which every kind of everything occurs, with awkward texts and decimals.
final class Generated {

    private static final String LETTERS = "aZ09 ,;\"'\\/#é→\u2009−{}[]:\t";

    private final Random random;

    Generated(long seed) {
        random = new Random(seed);
    }

    Plan plan() {
        var head =
                new PlanHead(
                        id(),
                        1 + random.nextInt(99),
                        text(),
                        one(PlanHead.Kind.class),
                        one(PlanHead.Status.class),
                        reference(),
                        maybe(id()));
        return new Plan(
                head,
                list(
                        i ->
                                new Asset(
                                        id() + i,
                                        text(),
                                        random.nextInt(37),
                                        id(),
                                        maybe(text()),
                                        maybe(text()))),
                list(
                        i ->
                                new Conversion(
                                        id() + i,
                                        ratio(),
                                        one(Conversion.Converter.class),
                                        share(),
                                        maybe(amount()),
                                        maybe(amount()),
                                        maybe(one(Direction.class)),
                                        maybe(pace()),
                                        maybe(new Conversion.Branch(maybe(share()))))),
                List.of(
                        new Adoption.Forced("f" + id(), id(), at()),
                        new Adoption.Observed("o" + id(), id(), shares()),
                        new Adoption.Logistic(
                                "l" + id(), id(), at(), at(), over(), random.nextDouble()),
                        new Adoption.Bass(
                                "b" + id(),
                                id(),
                                at(),
                                random.nextDouble() + 0.001,
                                random.nextDouble(),
                                over(),
                                random.nextDouble()),
                        new Adoption.Hazard(
                                "h" + id(),
                                id(),
                                at(),
                                random.nextDouble(),
                                random.nextGaussian(),
                                over(),
                                random.nextDouble())),
                events(),
                record());
    }

    private Pace pace() {
        var start = at();
        return new Pace(
                maybe(new Pace.Limit(amount(), over())),
                maybe(over()),
                list(i -> new Pace.Delivery(start.plusSeconds(i), amount())));
    }

    private Reference reference() {
        return switch (random.nextInt(3)) {
            case 0 -> new Reference.OldToken();
            case 1 -> new Reference.PromisedRatio();
            default -> new Reference.Index(id());
        };
    }

    private List<Adoption.Share> shares() {
        var start = at();
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new Adoption.Share(start.plusSeconds(i * 60L), i / 7.0))
                .toList();
    }

    private List<Event> events() {
        var events = new ArrayList<Event>();
        events.add(new Event.Announcement(head(0)));
        events.add(new Event.ConversionOpens(head(1), id(), one(Direction.class), share()));
        events.add(new Event.DirectionChange(head(2), id(), one(Direction.class)));
        events.add(new Event.PenaltyStep(head(3), id(), share()));
        events.add(new Event.OracleSwitch(head(4), id(), id(), id(), new SwitchMode.Cut()));
        events.add(
                new Event.OracleSwitch(
                        head(5),
                        id(),
                        id(),
                        id(),
                        new SwitchMode.Guarded(amount(), random.nextBoolean())));
        events.add(new Event.OracleSwitch(head(6), id(), id(), id(), new SwitchMode.Blend(over())));
        events.add(
                new Event.OracleSwitch(
                        head(16), id(), id(), id(), new SwitchMode.Overlap(over(), share())));
        events.add(new Event.CapUpdate(head(17), id(), above(), at(), share()));
        events.add(new Event.RecognitionChange(head(7), id(), id(), share(), over()));
        events.add(new Event.ThresholdChange(head(8), id(), id(), share(), Duration.ZERO));
        events.add(
                new Event.ParameterChange(
                        head(9), id(), id(), one(Event.Parameter.class), amount()));
        events.add(
                new Event.Freeze(
                        head(10),
                        id(),
                        maybe(id()),
                        one(Event.Activity.class),
                        random.nextBoolean()));
        events.add(
                new Event.Settlement(
                        head(11), id(), id(), text(), maybe(id()), maybe(Duration.ofHours(1))));
        events.add(new Event.Snapshot(head(12), id(), id(), maybe(random.nextLong())));
        events.add(new Event.AutoCredit(head(13), id(), id()));
        events.add(new Event.Close(head(14), id()));
        events.add(
                new Event.Fork(
                        head(15),
                        id(),
                        list(j -> new Event.Follow("v" + j, id(), one(Event.Owed.class)))));
        return events;
    }

    private EventHead head(int index) {
        var at = at();
        var bracket = maybe(new EventHead.Bracket(at.minusSeconds(5), at.plusSeconds(7)));
        return new EventHead(
                "e" + index, at, random.nextInt(3) - 1, text(), maybe(text()), bracket);
    }

    private PlanRecord record() {
        return new PlanRecord(
                list(_ -> new PlanRecord.StatedRatio(text(), ratio())),
                new PlanRecord.Treatment(
                        maybe(text()), maybe(text()), maybe(text()), maybe(text()), maybe(text())),
                list(_ -> new PlanRecord.Approval(text(), text(), at(), maybe(text()))),
                list(_ -> new PlanRecord.Source(text(), maybe(text()), maybe(at()))),
                list(_ -> text()),
                maybe(facts()));
    }

    private PlanFacts facts() {
        return new PlanFacts(
                list(
                        _ ->
                                new PlanFacts.LiquidatorRoute(
                                        id(), id(), one(PlanFacts.Reach.class), maybe(text()))),
                list(
                        _ ->
                                new PlanFacts.StatedTime(
                                        id(), "2022-05-26T22:59:51+08:00", maybe(text()))),
                list(
                        _ ->
                                new PlanFacts.BlockTime(
                                        id(),
                                        random.nextInt(1000),
                                        at(),
                                        maybe(above()),
                                        maybe(text()))),
                list(i -> new PlanFacts.Response("r" + i, text(), over(), maybe(text()))),
                list(_ -> new PlanFacts.FreeFloat(id(), share(), maybe(text()))),
                list(_ -> new PlanFacts.Backing(id(), id(), share(), share(), 1, 3, maybe(text()))),
                list(_ -> new PlanFacts.Redemption(id(), above(), share(), over(), maybe(text()))),
                list(
                        i ->
                                new PlanFacts.PublishedSum(
                                        "s" + i,
                                        text(),
                                        id(),
                                        amount(),
                                        List.of(new PlanFacts.SumPart(text(), amount())),
                                        maybe(text()))));
    }

    Market market() {
        return new Market(
                id(),
                text(),
                id(),
                list(i -> series("s" + i)),
                List.of(
                        new Quote.Traded("a", id()),
                        new Quote.Fixed("b", amount()),
                        new Quote.Converted("c", id(), maybe(id()))),
                List.of(
                        new Oracle.DirectFeed("a", id(), 8, id(), over(), maybe(share())),
                        new Oracle.ConversionRatio("b", id(), 18, id(), id(), random.nextBoolean()),
                        new Oracle.CappedRatio(
                                "c",
                                id(),
                                8,
                                id(),
                                id(),
                                new Oracle.Cap(above(), at(), new BigDecimal("0.0968")),
                                maybe(new Oracle.Adapter(18, Duration.ofDays(7))),
                                maybe(new CapLimits(share(), share(), over()))),
                        new Oracle.Pegged("d", id(), 0, amount()),
                        new Oracle.PeggedToOld("e", id(), 8, id(), id()),
                        new Oracle.StableCap("f", id(), 8, id(), above()),
                        new Oracle.Floor("g", id(), 8, id(), above()),
                        new Oracle.Frozen("h", id(), 8, id(), at()),
                        new Oracle.TimeWeighted(
                                "i", id(), 8, id(), Duration.ofMinutes(30), one(Oracle.Mean.class)),
                        new Oracle.Smoothed("j", id(), 8, id(), Duration.ofSeconds(866)),
                        new Oracle.Median("k", id(), 8, List.of("a", "b", "c")),
                        new Oracle.Cautious("l", id(), 8, List.of("a")),
                        new Oracle.Chained("m", id(), 8, List.of("s0", "s1"))),
                list(i -> new Depth("d" + i, new BigDecimal("0.02"), id())),
                list(i -> new Rate("v" + i, id(), id())),
                List.of(),
                List.of(),
                rateModels());
    }

    private List<ModelledRate> rateModels() {
        var curve = new Comet.Curve(share(), share(), share(), share());
        List<RateModel> models =
                List.of(
                        new Kinked(
                                new BigDecimal("0.8"),
                                share(),
                                share(),
                                share(),
                                share(),
                                maybe(Kinked.Compounding.TAYLOR)),
                        new JumpRate(share(), share(), share(), BigDecimal.ONE, share(), 2_102_400),
                        new Comet(curve, curve),
                        new AdaptiveCurve(maybe(AdaptiveCurve.INITIAL)),
                        new LinearKink(
                                BigInteger.ZERO, BigInteger.TEN, BigInteger.TWO, 2_147_483_648L),
                        new StabilityFee(BigInteger.TEN.pow(27), BigInteger.ZERO));
        return IntStream.range(0, models.size())
                .mapToObj(i -> new ModelledRate("m" + i, id(), models.get(i), id()))
                .toList();
    }

    private Series series(String id) {
        var start = at();
        var points =
                IntStream.rangeClosed(0, random.nextInt(5))
                        .mapToObj(i -> new Series.Point(start.plusNanos(i * 1_000L), amount()))
                        .toList();
        return new Series(
                id,
                text(),
                one(Series.Interpolation.class),
                points,
                list(_ -> new Series.Point(at(), amount())),
                new Series.Provenance(text(), random.nextBoolean()));
    }

    Venues venues() {
        return new Venues(
                id(),
                text(),
                list(
                        i ->
                                new Venue(
                                        "v" + i,
                                        text(),
                                        new LiquidationRule(
                                                text(), BigDecimal.ONE, share(), amount()),
                                        list(
                                                j ->
                                                        new Terms(
                                                                "a" + j,
                                                                id(),
                                                                share(),
                                                                share(),
                                                                share(),
                                                                share(),
                                                                maybe(amount()),
                                                                maybe(amount()))))));
    }

    /// Texts of a table's metadata are one line without spaces at either end.
    Book book() {
        return new Book(
                id(),
                id(),
                at(),
                random.nextBoolean(),
                random.nextBoolean() ? "" : id(),
                IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(i -> new Account(i + id(), id(), id(), id(), legs()))
                        .toList());
    }

    private List<Leg> legs() {
        var legs = new ArrayList<Leg>();
        for (int i = random.nextInt(3); i > 0; i--) {
            legs.add(new Leg.Collateral("c" + i, amount()));
            legs.add(new Leg.Debt("c" + i, amount()));
            legs.add(
                    new Leg.Linear(
                            "l",
                            amount().negate(),
                            amount().add(BigDecimal.ONE),
                            amount(),
                            share(),
                            maybe(amount().negate())));
            legs.add(
                    new Leg.Option(
                            "o",
                            amount().negate(),
                            amount().add(BigDecimal.ONE),
                            amount(),
                            share(),
                            maybe(amount()),
                            one(Leg.Right.class),
                            amount().add(BigDecimal.ONE),
                            at(),
                            share()));
        }
        return legs;
    }

    CaseManifest manifest() {
        var files = new EnumMap<DocumentKind, String>(DocumentKind.class);
        CaseFile.PARTS.forEach(kind -> files.put(kind, kind.label() + ".x"));
        var from = at();
        var options =
                new Options(
                        from,
                        from.plusSeconds(9),
                        over(),
                        amount().add(BigDecimal.ONE),
                        random.nextLong());
        return new CaseManifest(id(), text(), text(), files, maybe(options));
    }

    private Ratio ratio() {
        return new Ratio(
                "x" + id(), "y" + id(), amount().add(BigDecimal.ONE), amount().add(BigDecimal.TEN));
    }

    private <T> List<T> list(IntFunction<T> make) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(make).toList();
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <E extends Enum<E>> E one(Class<E> type) {
        var all = type.getEnumConstants();
        return all[random.nextInt(all.length)];
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private String id() {
        return "i" + text() + "d";
    }

    /// Not negative, any scale: also 1E+3 and 0.00.
    private BigDecimal amount() {
        return new BigDecimal(new BigInteger(random.nextInt(80), random), random.nextInt(40) - 6);
    }

    private BigDecimal above() {
        return BigDecimal.ONE.add(share());
    }

    private BigDecimal share() {
        return new BigDecimal(BigInteger.valueOf(random.nextInt(1001)), 3);
    }

    private Instant at() {
        return Instant.ofEpochSecond(
                1_700_000_000L + random.nextInt(90_000_000), random.nextInt(2) * 5_000L);
    }

    private Duration over() {
        return Duration.ofMillis(1 + random.nextInt(900_000_000));
    }
}
