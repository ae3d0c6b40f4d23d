package paritydesk.checklist;

import static paritydesk.checklist.Bend.constant;
import static paritydesk.checklist.Bend.d;
import static paritydesk.checklist.Bend.good;
import static paritydesk.checklist.Bend.steps;
import static paritydesk.timeline.Small.account;
import static paritydesk.timeline.Small.day;
import static paritydesk.timeline.Small.head;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Asset;
import paritydesk.asset.Ratio;
import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.file.Cases;
import paritydesk.market.ModelledRate;
import paritydesk.market.Oracle;
import paritydesk.market.Quote;
import paritydesk.market.Rate;
import paritydesk.market.rate.Kinked;
import paritydesk.plan.Adoption;
import paritydesk.plan.Conversion;
import paritydesk.plan.Edits;
import paritydesk.plan.Event;
import paritydesk.plan.Event.Activity;
import paritydesk.plan.EventHead;
import paritydesk.plan.Plan;
import paritydesk.plan.PlanFacts;
import paritydesk.plan.PlanRecord;
import paritydesk.plan.SwitchMode;
import paritydesk.scenario.Scenario;
import paritydesk.study.SystemicQuestion;
import paritydesk.timeline.Small;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// For each computed check a plan that passes and one that differs by exactly what the check looks for, with the figures of the real
/// event behind it where they are public.
final class Pairs {

    /// @param worst what the check says of the plan that does not pass
    /// @param follows other checks that pass the one and not the other, because they look at the same thing from another side
    record Pair(Supplier<Bend> pass, Supplier<Bend> fail, Verdict worst, Set<String> follows) {
        static Pair of(Supplier<Bend> pass, Supplier<Bend> fail, Verdict worst, String... follows) {
            return new Pair(pass, fail, worst, Set.of(follows));
        }
    }

    private static final String DAY_LATER = "2026-01-06T08:00:00";

    private Pairs() {}

    static Map<String, Pair> all() {
        var all = new LinkedHashMap<String, Pair>();
        ratios(all);
        prices(all);
        liquidations(all);
        market(all);
        calendar(all);
        afterwards(all);
        return all;
    }

    private static void ratios(Map<String, Pair> all) {
        // ANJ to ANT: three documents, three ratios.
        all.put("A1", failing(good(), good().stating(Bend.TEN, Ratio.of("OLD", "NEW", 11, 1))));
        all.put("A2", failing(good(), good().assets(18).plan(Pairs::withoutAddress)));
        // LUNC: at least 1 000.
        all.put("A3", failing(minimum("1000"), minimum("1000.01")));
        // The euro: six significant figures, 1.95583, and not five.
        all.put("A4", failing(ratio("1.95583"), ratio("1.9558")));
        // MKR: one point more a quarter, of which the feed takes nothing off.
        all.put("A5", failing(fee("feed"), fee("flat")));
        // SAI: the migration contract was drained.
        all.put("A6", failing(capacity("500"), capacity("499")));
        all.put(
                "A7",
                Pair.of(
                        () -> good(),
                        () -> good().plan(p -> p.withRecord(route(p.record()))),
                        Verdict.FAIL));
        all.put("A8", failing(good(), good().conversion(c -> costing(c, "0.01"))));
    }

    private static void prices(Map<String, Pair> all) {
        // cbETH: a ratio was read as a price.
        all.put("A9", failing(good(), good().series(constant("new-usd", "ETH per NEW", "10"))));
        all.put("A10", failing(replaced("100", "100"), replaced("94", "94")));
        all.put("A11", failing(replaced("100", "100"), replaced("100", "98.5")));
        all.put(
                "A12",
                Pair.of(
                        () -> capped("1.228"),
                        () -> new Bend(open("wsteth-cap-2026")),
                        Verdict.FAIL,
                        "A10",
                        "A11",
                        "A16",
                        "A27"));
        all.put("A13", failing(aged(10), aged(9)));
        // USDC: 4.4 points from where loans were lost.
        all.put("A14", warning(good(), good().limits("USD", "0.91", "0.05", "")));
        all.put("A15", failing(good().book(five(700, 700)), good().book(five(700, 820))));
    }

    private static void liquidations(Map<String, Pair> all) {
        all.put("A16", failing(cut("0.77", 30_000), cut("0.77", 77_300), "A29"));
        all.put("A17", warning(cut("0.77", 30_000), cut("0.76", 30_000)));
        // USDC in its mode: LTV 97 %, bonus 1 %.
        all.put(
                "A18",
                failing(
                        good().limits("OLD", "0.97", "0.01", ""),
                        good().limits("OLD", "0.97", "0.05", "")));
        all.put("A19", failing(sold("2000000"), sold("100")));
        // LEND: −37.5 % of depth in two days.
        all.put("A20", failing(deep("100"), deep("62.5")));
        all.put("A21", failing(traded("101"), traded("106")));
        all.put(
                "A22",
                Pair.of(() -> withoutLargest(), () -> new Bend(open("mkr-sky")), Verdict.FAIL));
        // THE: the cap was twice what was used.
        all.put(
                "A23",
                warning(
                        good().limits("OLD", "0.8", "0.05", "54"),
                        good().limits("OLD", "0.8", "0.05", "110")));
        all.put(
                "A24",
                warning(good(), good().venues(v -> List.of(v, Bend.venue(v, "second", t -> t)))));
    }

    private static void market(Map<String, Pair> all) {
        all.put("A30", warning(migrated(0.82), migrated(0.61)));
        // SAI: 30 M owed that could not be bought.
        all.put("A31", failing(owing("200"), owing("80")));
        all.put("A32", failing(used("0.89"), used("0.9")));
        // BUSD: a rate that punishes grew debt that nobody paid.
        all.put("A33", warning(hole("0.04"), hole("0.6")));
        // rsETH: issued on the word of one verifier.
        all.put("A34", failing(backed(2), backed(1)));
        all.put("A38", failing(redeemed("100", "5"), redeemed("1", "5")));
        // rsETH: the published parts were 147 ETH off.
        all.put("A42", failing(sum("600", "400"), sum("600", "253")));
    }

    private static void calendar(Map<String, Pair> all) {
        all.put(
                "A25",
                Pair.of(
                        () -> new Bend(open("ftm-2025")),
                        () -> swapped("spot-off", "deposits-off"),
                        Verdict.FAIL));
        // Terra: 14:59 UTC is 22:59 in Singapore.
        all.put("A26", failing(told(DAY_LATER + "+08:00"), told(DAY_LATER + "Z")));
        all.put("A27", failing(ramp(450, Duration.ofHours(24)), ramp(450, Duration.ofDays(7))));
        all.put("A28", failing(noticed(-9), noticed(-8)));
        all.put("A29", warning(ramp(300, Duration.ZERO), ramp(450, Duration.ZERO)));
        // BCH: who owed bitcoin owed no coin of the other branch; 0.7757 of one was credited.
        all.put("A36", failing(fork(Event.Owed.EVERY_BRANCH, 6), fork(Event.Owed.FOLLOWED, 6)));
        all.put("A37", warning(fork(Event.Owed.EVERY_BRANCH, 6), fork(Event.Owed.EVERY_BRANCH, 0)));
    }

    private static void afterwards(Map<String, Pair> all) {
        all.put(
                "A35",
                warning(
                        good().treating(bearing("the venue")).asking(shared()),
                        good().treating(bearing(null)).asking(shared())));
        // SAI: after its end it paid ether.
        all.put("A39", failing(closed(true), closed(false)));
        // cETH: a feed that answers nothing stops a market.
        all.put("A40", failing(good(), good().with(stop(Activity.LIQUIDATIONS, 5))));
        all.put("A41", failing(replay("100"), replay("80")));
    }

    private static Pair failing(Bend pass, Bend fail, String... follows) {
        return Pair.of(() -> pass, () -> fail, Verdict.FAIL, follows);
    }

    private static Pair warning(Bend pass, Bend fail, String... follows) {
        return Pair.of(() -> pass, () -> fail, Verdict.WARN, follows);
    }

    private static Scenario open(String id) {
        return Cases.open(id).scenario().value().orElseThrow();
    }

    private static Plan withoutAddress(Plan plan) {
        var assets = new ArrayList<>(plan.assets());
        assets.set(1, Asset.of("NEW", 18));
        return new Plan(
                plan.head(),
                assets,
                plan.conversions(),
                plan.adoption(),
                plan.events(),
                plan.record());
    }

    private static Bend swapping(Ratio ratio, String capacity, String minimum) {
        return good().conversion(
                        c ->
                                new Conversion(
                                        c.id(),
                                        ratio,
                                        c.converter(),
                                        c.fee(),
                                        capacity.isEmpty() ? null : d(capacity),
                                        minimum.isEmpty() ? null : d(minimum),
                                        null,
                                        null,
                                        null));
    }

    private static Bend minimum(String least) {
        return swapping(Bend.TEN, "", least)
                .book(
                        account("a0", 1000, 0),
                        account("a1", 1000, 0),
                        account("a2", 1000, 0),
                        account("a3", 1000, 0),
                        account("a4", 1e6, 0));
    }

    private static Bend capacity(String most) {
        return swapping(Bend.TEN, most, "");
    }

    private static Bend ratio(String digits) {
        var ratio = new Ratio("OLD", "NEW", d(digits), BigDecimal.ONE);
        return swapping(ratio, "", "").stating(ratio).book(five(0, 0));
    }

    /// The fee rises by a point on day 5, announced in time; the venue's price comes from an oracle of [Small].
    private static Bend fee(String oracle) {
        var told = new Event.Announcement(head("told", -20));
        var step = new Event.PenaltyStep(head("fee", 5), "swap", d("0.01"));
        var net = Oracle.ConversionRatio.class.cast(Small.netFeed());
        return good().with(told, step)
                .oracle(
                        new Oracle.ConversionRatio(
                                net.id(),
                                net.asset(),
                                net.decimals(),
                                net.conversion(),
                                net.underlying(),
                                oracle.equals("feed")));
    }

    private static Conversion costing(Conversion c, String fee) {
        return new Conversion(c.id(), c.ratio(), c.converter(), d(fee), null, null);
    }

    private static PlanRecord route(PlanRecord was) {
        var facts = PlanFacts.none();
        return was.with(
                new PlanFacts(
                        List.of(
                                new PlanFacts.LiquidatorRoute(
                                        Small.VENUE,
                                        "swap",
                                        PlanFacts.Reach.SEVERAL_TRANSACTIONS,
                                        "a day's wait")),
                        facts.statedTimes(),
                        facts.blockTimes(),
                        facts.responses(),
                        facts.freeFloats(),
                        facts.backing(),
                        facts.redemptions(),
                        facts.publishedSums()));
    }

    private static Event.Announcement announced() {
        return new Event.Announcement(head("told", -20));
    }

    /// A fixed price that gives way to another on day 5.
    private static Bend replaced(String before, String after) {
        return good().oracle(
                        new Oracle.Pegged("feed", "OLD", 8, d(before)),
                        new Oracle.Pegged("next", "OLD", 8, d(after)))
                .with(
                        announced(),
                        new Event.OracleSwitch(
                                head("switch", 5),
                                Small.VENUE,
                                "OLD",
                                "next",
                                new SwitchMode.Cut()));
    }

    /// The cap of March 2026 with another snapshot ratio, taken at its own time.
    private static Bend capped(String ratio) {
        var case2026 = new Bend(open("wsteth-cap-2026"));
        return case2026.plan(
                p -> {
                    var was = (Event.CapUpdate) p.events().getFirst();
                    return Edits.replace(
                            p,
                            was.head().id(),
                            new Event.CapUpdate(
                                    was.head(),
                                    was.oracle(),
                                    d(ratio),
                                    was.snapshotAt(),
                                    was.growthPerYear()));
                });
    }

    /// One answer that stands for ten days, read by the venue for all that it lists; the heartbeat is so many days.
    private static Bend aged(int heartbeat) {
        var beat = Duration.ofDays(heartbeat);
        var calm = Duration.ofDays(20);
        return good().series(
                        constant("old-usd", "USD per OLD", "100"),
                        constant("usd", "USD per USD", "1"))
                .oracle(
                        new Oracle.DirectFeed("feed", "OLD", 8, "old-usd", beat, null),
                        new Oracle.DirectFeed("par", "USD", 8, "usd", calm, null));
    }

    /// Five holders of ten; one of them owes something else.
    private static Account[] five(double debt, double last) {
        var accounts = new Account[5];
        for (int i = 0; i < 5; i++) {
            accounts[i] = account("a" + i, 10, i == 4 ? last : debt);
        }
        return accounts;
    }

    /// An announced cut of the threshold on day 5; each of five owes so much against 100 000.
    private static Bend cut(String to, double debt) {
        var accounts = new Account[5];
        for (int i = 0; i < 5; i++) {
            accounts[i] = account("a" + i, 1000, debt);
        }
        return good().book(accounts)
                .series(constant("deep", "USD", "5000000"))
                .depth("OLD", "0.05", "deep")
                .facts(new PlanFacts.Response("pause", "Pause", Duration.ZERO, null))
                .with(
                        announced(),
                        new Event.ThresholdChange(
                                head("cut", 5), Small.VENUE, "OLD", d(to), Duration.ZERO));
    }

    /// Somebody is liquidatable from day 5 on, and so much can be sold within five per cent.
    private static Bend sold(String depth) {
        return good().book(five(500, 780))
                .series(constant("deep", "USD", depth))
                .depth("OLD", "0.05", "deep")
                .with(
                        announced(),
                        new Event.ThresholdChange(
                                head("cut", 5), Small.VENUE, "OLD", d("0.77"), Duration.ZERO));
    }

    private static Bend deep(String later) {
        return good().series(steps("deep", "USD", "100", 5, later)).depth("OLD", "0.02", "deep");
    }

    private static Bend traded(String price) {
        return good().series(constant("old-usd", "USD per OLD", price))
                .quote(new Quote.Converted("OLD", "swap", "old-usd"));
    }

    /// The same book but for the one account with 77 % of the collateral.
    private static Bend withoutLargest() {
        var bend = new Bend(open("mkr-sky"));
        return bend.book(
                bend.scenario().book().accounts().stream()
                        .filter(a -> !a.owner().equals("O00001"))
                        .toArray(Account[]::new));
    }

    private static Bend migrated(double share) {
        return good().adoption(
                        new Adoption.Observed(
                                "holders", "swap", List.of(new Adoption.Share(day(1), share))));
    }

    private static Account owes(String old) {
        return new Account(
                "short",
                "short",
                Small.VENUE,
                "holders",
                List.of(new Leg.Collateral("USD", d("1000000")), new Leg.Debt("OLD", d(old))));
    }

    /// A hundred OLD are owed when the converter closes, and so many can be bought.
    private static Bend owing(String floating) {
        return closed(true)
                .book(owes("50"), other("b"), other("c"), other("d"), other("e"))
                .facts(new PlanFacts.FreeFloat("OLD", d(floating), "an explorer"));
    }

    private static Account other(String id) {
        var owed = owes("12.5");
        return new Account(id, id, owed.venue(), owed.holderClass(), owed.legs());
    }

    private static ModelledRate curve(String at) {
        return new ModelledRate(
                Small.VENUE,
                "USD",
                new Kinked(d("0.9"), BigDecimal.ZERO, d("0.04"), d("0.6"), BigDecimal.ZERO, null),
                at);
    }

    private static Bend used(String after) {
        return replaced("100", "100")
                .series(steps("use", "fraction", "0.5", 5, after))
                .rates(List.of(), List.of(curve("use")));
    }

    /// One account is under water at the end, and its debt grows at a rate.
    private static Bend hole(String rate) {
        return good().book(five(300, 1200))
                .series(constant("rate", "fraction a year", rate))
                .rates(List.of(new Rate(Small.VENUE, "USD", "rate")), List.of());
    }

    private static Bend backed(int quorum) {
        return good().facts(
                        new PlanFacts.Backing(
                                "OLD", "away", d("500"), d("500"), quorum, 3, "a bridge"));
    }

    private static Bend redeemed(String perDay, String queue) {
        return good().facts(
                        new PlanFacts.Redemption(
                                "swap", d(perDay), d(queue), Duration.ofHours(5), null));
    }

    private static Bend sum(String... parts) {
        var all = new ArrayList<PlanFacts.SumPart>();
        for (var part : parts) {
            all.add(new PlanFacts.SumPart("part", d(part)));
        }
        return good().facts(
                        new PlanFacts.PublishedSum(
                                "issued", "Units issued", "ETH", d("1000"), all, null));
    }

    /// FTM to S with the instants of two of its stops exchanged.
    private static Bend swapped(String one, String other) {
        var ftm = new Bend(open("ftm-2025"));
        return ftm.plan(
                p -> {
                    var first = at(p, one);
                    var second = at(p, other);
                    return Edits.move(Edits.move(p, one, second), other, first);
                });
    }

    private static Instant at(Plan plan, String event) {
        return plan.events().stream()
                .filter(e -> e.head().id().equals(event))
                .findFirst()
                .orElseThrow()
                .at();
    }

    private static Bend told(String text) {
        return good().with(new Event.Snapshot(head("snap", 5), Small.VENUE, "OLD", null))
                .facts(new PlanFacts.StatedTime("snap", text, "a notice"));
    }

    /// Recognition falls to a half over four days, each of five owes so much, and what can be done about it takes so long.
    private static Bend ramp(double debt, Duration delay) {
        return good().book(five(debt, debt))
                .series(constant("deep", "USD", "5000000"))
                .depth("OLD", "0.05", "deep")
                .facts(new PlanFacts.Response("vote", "Vote", delay, null))
                .with(
                        announced(),
                        new Event.RecognitionChange(
                                head("ramp", 2), Small.VENUE, "OLD", d("0.5"), Duration.ofDays(4)));
    }

    /// A fee that is announced on a day and rises on day 5, which the feed takes off.
    private static Bend noticed(int day) {
        return good().with(
                        new Event.Announcement(head("told", day)),
                        new Event.PenaltyStep(head("fee", 5), "swap", d("0.0005")));
    }

    private static Event stop(Activity activity, int day) {
        return new Event.Freeze(head("stop", day), Small.VENUE, "OLD", activity, true);
    }

    /// OLD forks on day 5, deposits stop so many hours before; 10 000 are held and 2 243 owed.
    private static Bend fork(Event.Owed owed, int hours) {
        var branch = new Conversion.Branch(null);
        var accounts = new ArrayList<Account>();
        for (int i = 0; i < 5; i++) {
            accounts.add(account("a" + i, 2000, 0));
        }
        accounts.add(owes("2243"));
        var stop =
                new Event.Freeze(
                        EventHead.of("stop", day(5).minus(Duration.ofHours(hours)), "stop"),
                        Small.VENUE,
                        "OLD",
                        Activity.DEPOSITS,
                        true);
        var fork =
                new Event.Fork(
                        head("fork", 5),
                        "OLD",
                        List.of(new Event.Follow(Small.VENUE, "swap", owed)));
        return good().book(accounts.toArray(Account[]::new))
                .conversion(
                        c ->
                                new Conversion(
                                        c.id(),
                                        c.ratio(),
                                        Conversion.Converter.AUTOMATIC_CREDIT,
                                        c.fee(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        branch))
                .treating(new PlanRecord.Treatment("credited", "charged", "credited", null, null))
                .with(announced(), stop, fork);
    }

    private static PlanRecord.Treatment bearing(@Nullable String who) {
        return new PlanRecord.Treatment(null, null, null, who, null);
    }

    private static SystemicQuestion.LossSharing shared() {
        return new SystemicQuestion.LossSharing(
                "loss",
                null,
                d("100"),
                List.of(),
                List.of(new SystemicQuestion.LossLayer("fund", d("1000"))),
                List.of(new SystemicQuestion.LossLayer("lenders", d("1000"))),
                2);
    }

    /// The converter closes on day 6; the venue may switch to a fixed price a day before.
    private static Bend closed(boolean leaves) {
        var close = new Event.Close(head("close", 6), "swap");
        var next =
                new Event.OracleSwitch(
                        head("switch", 5), Small.VENUE, "OLD", "fixed", new SwitchMode.Cut());
        var bend = good().oracle(new Oracle.Pegged("fixed", "OLD", 8, d("100")));
        return leaves ? bend.with(announced(), next, close) : bend.with(announced(), close);
    }

    /// A series that stood lower until day 4, which the oracle planned for day 95 would have read.
    private static Bend replay(String early) {
        var dip = steps("dip", "USD per OLD", early, 4, "100");
        return good().book(five(700, 700))
                .until(day(100))
                .series(dip)
                .oracle(new Oracle.DirectFeed("dip", "OLD", 8, "dip", Duration.ofDays(20), null))
                .with(
                        announced(),
                        new Event.OracleSwitch(
                                head("switch", 95),
                                Small.VENUE,
                                "OLD",
                                "dip",
                                new SwitchMode.Cut()));
    }
}
