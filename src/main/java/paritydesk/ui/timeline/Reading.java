package paritydesk.ui.timeline;

import paritydesk.asset.Figures;
import paritydesk.scenario.Names;
import paritydesk.timeline.BookPath;
import paritydesk.timeline.EventReach;
import paritydesk.timeline.ParityPath;
import paritydesk.timeline.PricePath;
import paritydesk.timeline.Run;
import paritydesk.ui.help.Topic;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.valuation.Column;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the book, parity and prices read on both sides of a moment, ready to print. Figures that are zero or not there
/// on both sides are left out.
public record Reading(List<Group> groups) {

    private static final DoubleFunction<String> COUNT = Reading::count;

    public Reading {
        groups = List.copyOf(groups);
    }

    /// Rows under one heading.
    public record Group(String title, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /// One figure: before, after and the difference.
    ///
    /// @param topic id of the help that explains it
    public record Row(
            Tone tone, String name, String before, String after, String change, String topic) {}

    public static Reading of(Run run, Sides sides) {
        var names = new Names(run.scenario());
        var groups = new ArrayList<Group>();
        groups.add(new Group(Text.of("reading.book"), book(run.book(), sides)));
        groups.add(new Group(Text.of("reading.accounts"), accounts(run.book(), sides)));
        for (var parity : run.parity()) {
            groups.add(
                    new Group(
                            Text.of("reading.parity", title(run, parity)), parity(parity, sides)));
        }
        for (var price : run.prices()) {
            if (!shown(run, price, sides)) {
                continue;
            }
            groups.add(
                    new Group(
                            Text.of("reading.price", price.asset(), names.venue(price.venue())),
                            price(price, sides)));
        }
        groups.removeIf(group -> group.rows().isEmpty());
        return new Reading(groups);
    }

    private static List<Row> book(BookPath book, Sides at) {
        var rows = new ArrayList<Row>();
        add(
                rows,
                Tone.PERCEIVED,
                Text.of("reading.ratio.perceived"),
                Topic.id("ratio-perceived"),
                book.perceived().ratio(),
                at,
                Reading::ratio);
        add(
                rows,
                Tone.ECONOMIC,
                Text.of("reading.ratio.economic"),
                Topic.id("ratio-economic"),
                book.economic().ratio(),
                at,
                Reading::ratio);
        add(
                rows,
                Tone.PERCEIVED,
                Text.of("reading.health.perceived"),
                Topic.id("health-perceived"),
                book.perceived().health(),
                at,
                Reading::ratio);
        add(
                rows,
                Tone.ECONOMIC,
                Text.of("reading.health.economic"),
                Topic.id("health-economic"),
                book.economic().health(),
                at,
                Reading::ratio);
        add(
                rows,
                Tone.NEUTRAL,
                Text.of("reading.collateral"),
                Topic.id("collateral"),
                book.perceived().collateral(),
                at,
                Figures::compact);
        add(
                rows,
                Tone.NEUTRAL,
                Text.of("reading.debt"),
                Topic.id("debt"),
                book.perceived().debt(),
                at,
                Figures::compact);
        return rows;
    }

    private static List<Row> accounts(BookPath book, Sides at) {
        var rows = new ArrayList<Row>();
        add(
                rows,
                Tone.FALSE,
                Text.of("reading.false"),
                Topic.id("class-false"),
                book.falsely().accounts(),
                at,
                Reading::count);
        add(
                rows,
                Tone.FALSE,
                Text.of("reading.false.debt"),
                Topic.id("class-false"),
                book.falsely().debt(),
                at,
                Figures::compact);
        add(
                rows,
                Tone.MASKED,
                Text.of("reading.masked"),
                Topic.id("class-masked"),
                book.masked().accounts(),
                at,
                Reading::count);
        add(
                rows,
                Tone.MASKED,
                Text.of("reading.masked.debt"),
                Topic.id("class-masked"),
                book.masked().debt(),
                at,
                Figures::compact);
        add(
                rows,
                Tone.TRUE,
                Text.of("reading.true"),
                Topic.id("class-true"),
                book.truly().accounts(),
                at,
                Reading::count);
        add(
                rows,
                Tone.TRUE,
                Text.of("reading.true.debt"),
                Topic.id("class-true"),
                book.truly().debt(),
                at,
                Figures::compact);
        return rows;
    }

    private static List<Row> parity(ParityPath parity, Sides at) {
        var rows = new ArrayList<Row>();
        add(
                rows,
                Tone.ECONOMIC,
                Text.of("reading.holding.market"),
                Topic.id("parity-gap"),
                gap(parity.holding().market()),
                at,
                Reading::percent);
        add(
                rows,
                Tone.PERCEIVED,
                Text.of("reading.holding.oracle"),
                Topic.id("parity-gap-oracle"),
                gap(parity.holding().oracle()),
                at,
                Reading::percent);
        add(
                rows,
                Tone.NEUTRAL,
                Text.of("reading.conversion"),
                Topic.id("conversion-gap"),
                gap(parity.conversion().market()),
                at,
                Reading::percent);
        add(
                rows,
                Tone.NEUTRAL,
                Text.of("reading.fee"),
                Topic.id("penalty"),
                parity.fee(),
                at,
                v -> Figures.percent(v, 2));
        add(
                rows,
                Tone.NEUTRAL,
                Text.of("reading.migrated"),
                Topic.id("migrated"),
                parity.migrated(),
                at,
                v -> Figures.percent(v, 1));
        return rows;
    }

    private static List<Row> price(PricePath price, Sides at) {
        var rows = new ArrayList<Row>();
        int places = price.fair().stream().filter(Double::isFinite).max().orElse(1) < 10 ? 5 : 2;
        DoubleFunction<String> money = v -> Figures.number(v, places);
        add(
                rows,
                Tone.NEUTRAL,
                Text.of("reading.market"),
                Topic.id("price-market"),
                price.market(),
                at,
                money);
        add(
                rows,
                Tone.ECONOMIC,
                Text.of("reading.fair"),
                Topic.id("price-fair"),
                price.fair(),
                at,
                money);
        add(
                rows,
                Tone.PERCEIVED,
                Text.of("reading.oracle"),
                Topic.id("price-oracle"),
                price.oracle(),
                at,
                money);
        add(
                rows,
                Tone.NEUTRAL,
                Text.of("reading.threshold"),
                Topic.id("threshold"),
                price.threshold(),
                at,
                v -> Figures.percent(v, 2));
        add(
                rows,
                Tone.NEUTRAL,
                Text.of("reading.recognition"),
                Topic.id("recognition"),
                price.recognition(),
                at,
                v -> Figures.percent(v, 2));
        return rows;
    }

    private static void add(
            List<Row> rows,
            Tone tone,
            String name,
            String topic,
            Column path,
            Sides at,
            DoubleFunction<String> format) {
        double before = path.get(at.before());
        double after = path.get(at.after());
        boolean counted = tone == Tone.FALSE || tone == Tone.MASKED || tone == Tone.TRUE;
        boolean nothing = counted && before == 0 && after == 0;
        if (!nothing && (!Double.isNaN(before) || !Double.isNaN(after))) {
            rows.add(
                    new Row(
                            tone,
                            name,
                            format.apply(before),
                            format.apply(after),
                            change(before, after, format),
                            topic));
        }
    }

    /// The difference with its sign, in the figure's own format; `=` where there is none.
    private static String change(double before, double after, DoubleFunction<String> format) {
        double difference = after - before;
        if (difference == 0 || (Double.isInfinite(before) && before == after)) {
            return "=";
        }
        var text = format.apply(difference);
        return difference > 0 && !text.startsWith("+") ? "+" + text : text;
    }

    private static Column gap(Column parity) {
        return Column.of(parity.size(), i -> parity.get(i) - 1);
    }

    private static String ratio(double value) {
        return Figures.number(value, 4);
    }

    private static String percent(double value) {
        return Figures.signedPercent(value, 2);
    }

    private static String count(double value) {
        return Figures.number(value, 0);
    }

    /// Prices of what migrates at the venue that holds most of it, of what an event is about at its own venue, and of whatever else
    /// changes its price by a venue or its policy on both sides of an event.
    private static boolean shown(Run run, PricePath price, Sides at) {
        boolean here = run.parity().stream().anyMatch(p -> p.venue().equals(price.venue()));
        boolean moves = changes(price, at);
        return (migrates(run, price.asset()) && (here || moves))
                || (at.event() && moves)
                || EventReach.between(run, at.before(), at.after()).stream()
                        .anyMatch(
                                event -> EventReach.sets(run, event, price.venue(), price.asset()));
    }

    /// Whom the events of a moment reach and how those accounts stand on both sides of it.
    static Group of(Run run, EventReach reach) {
        var names = new Names(run.scenario());
        var was = reach.before();
        var is = reach.after();
        var rows = new ArrayList<Row>();
        DoubleFunction<String> money = Figures::compact;
        rows.add(row(Text.of("reading.reach.accounts"), was.accounts(), is.accounts(), COUNT));
        rows.add(
                row(Text.of("reading.reach.collateral"), was.collateral(), is.collateral(), money));
        rows.add(row(Text.of("reading.reach.debt"), was.debt(), is.debt(), money));
        rows.add(
                row(
                        Text.of("reading.reach.perceived"),
                        was.lowestPerceived(),
                        is.lowestPerceived(),
                        Reading::ratio));
        rows.add(
                row(
                        Text.of("reading.reach.economic"),
                        was.lowestEconomic(),
                        is.lowestEconomic(),
                        Reading::ratio));
        rows.add(
                row(
                        Text.of("reading.reach.liquidatable"),
                        was.liquidatable(),
                        is.liquidatable(),
                        COUNT));
        rows.add(row(Text.of("reading.reach.under"), was.underWater(), is.underWater(), COUNT));
        var venues = reach.venues().stream().map(names::venue).collect(Collectors.joining(", "));
        var title =
                reach.assets().isEmpty()
                        ? Text.of("reading.reach.venue", venues)
                        : Text.of("reading.reach", String.join(", ", reach.assets()), venues);
        return new Group(title, rows);
    }

    private static Row row(
            String name, double before, double after, DoubleFunction<String> format) {
        return new Row(
                Tone.NEUTRAL,
                name,
                format.apply(before),
                format.apply(after),
                change(before, after, format),
                Topic.id("event-reach"));
    }

    private static boolean changes(PricePath price, Sides at) {
        return Stream.of(price.fair(), price.oracle(), price.threshold(), price.recognition())
                .anyMatch(c -> Double.compare(c.get(at.before()), c.get(at.after())) != 0);
    }

    private static boolean migrates(Run run, String asset) {
        return run.scenario().plan().conversions().stream()
                .anyMatch(c -> c.ratio().from().equals(asset) || c.ratio().to().equals(asset));
    }

    private static String title(Run run, ParityPath path) {
        return new Names(run.scenario()).conversion(path.conversionId());
    }
}
