package paritydesk.checklist;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Asset;
import paritydesk.asset.Figures;
import paritydesk.plan.Event;
import paritydesk.plan.PlanFacts.BlockTime;
import paritydesk.timeline.Run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A26: an event's instant is the same in every notice, whatever time zone the notice is written in, and a snapshot's block is made at the
/// snapshot's instant. The time of a block comes from the known blocks around it, by a straight line, or from the nearest one at the
/// chain's pace; as the pace of blocks varies, a hundredth of the time to the nearest known block is forgiven [ours].
final class TimesAgree implements Check {

    private static final double SLACK = 0.01;

    private static final Item ITEM =
            new Item(
                    "A26",
                    "Times agree",
                    "Do notices, time zones and blocks name the same instants?",
                    Severity.BLOCK,
                    Threshold.atMost(
                                    1,
                                    "min",
                                    "Terra, May 2022: 14:59 in one notice and 22:59 in another")
                            .within(0, 60));

    /// How far something is from an event's instant, in minutes.
    private record Gap(double minutes, String what, Event event) {}

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var gaps = new ArrayList<Gap>();
        var blind = new ArrayList<String>();
        stated(run, gaps);
        blocks(run, gaps, blind);
        if (gaps.isEmpty() && blind.isEmpty()) {
            return ITEM.notApplicable(
                    "The plan quotes no notice's time and no snapshot at a block.");
        }
        var worst = gaps.stream().max(Comparator.comparingDouble(Gap::minutes)).orElse(null);
        var unsaid =
                blind.isEmpty()
                        ? ""
                        : "The plan knows no block's time on the chain of "
                                + String.join(", ", blind)
                                + ": state one under facts, blockTimes.";
        if (worst == null) {
            return ITEM.outcome(Verdict.WARN, Measure.NONE, unsaid, Link.PLAN);
        }
        var verdict = ITEM.threshold().judge(worst.minutes());
        return ITEM.outcome(
                blind.isEmpty() ? verdict : verdict.or(Verdict.WARN),
                new Measure(
                        worst.minutes(), "min", Figures.number(worst.minutes(), 1) + "\u202Fmin"),
                (verdict == Verdict.PASS
                                ? "All stated times and blocks agree with their events."
                                : worst.what())
                        + (unsaid.isEmpty() ? "" : " " + unsaid),
                Link.step(run.clock().indexAt(worst.event().at())));
    }

    private static void stated(Run run, List<Gap> gaps) {
        var plan = run.scenario().plan();
        for (var stated : plan.record().stated().statedTimes()) {
            for (var event : plan.events()) {
                if (event.head().id().equals(stated.event())) {
                    var where = stated.source() == null ? "a notice" : stated.source();
                    gaps.add(
                            new Gap(
                                    minutes(stated.at(), event.at()),
                                    "“"
                                            + event.head().title()
                                            + "” is at "
                                            + Figures.moment(event.at())
                                            + " in the plan and at "
                                            + Figures.moment(stated.at())
                                            + " ("
                                            + stated.text()
                                            + ") in "
                                            + where
                                            + ".",
                                    event));
                }
            }
        }
    }

    private static void blocks(Run run, List<Gap> gaps, List<String> blind) {
        var plan = run.scenario().plan();
        for (var event : plan.events()) {
            if (!(event instanceof Event.Snapshot snapshot) || snapshot.block() == null) {
                continue;
            }
            var chain = plan.asset(snapshot.asset()).map(Asset::chain).orElse(null);
            var known =
                    plan.record().stated().blockTimes().stream()
                            .filter(b -> b.chain().equals(chain))
                            .sorted(Comparator.comparingLong(BlockTime::block))
                            .toList();
            var made = made(known, snapshot.block());
            if (made == null) {
                blind.add("“" + event.head().title() + "”");
                continue;
            }
            double nearest = known.stream().mapToDouble(b -> minutes(b.at(), made)).min().orElse(0);
            gaps.add(
                    new Gap(
                            Math.max(0, minutes(made, event.at()) - SLACK * nearest),
                            "“"
                                    + event.head().title()
                                    + "” is at "
                                    + Figures.moment(event.at())
                                    + ", and block "
                                    + snapshot.block()
                                    + " is made about "
                                    + Figures.moment(made)
                                    + ".",
                            event));
        }
    }

    /// When a block is made; null where too little is known.
    private static @Nullable Instant made(List<BlockTime> known, long block) {
        if (known.isEmpty()) {
            return null;
        }
        if (known.size() == 1) {
            var only = known.getFirst();
            return only.secondsPerBlock() == null
                    ? only.block() == block ? only.at() : null
                    : after(only, (block - only.block()) * only.secondsPerBlock().doubleValue());
        }
        int right = 1;
        while (right < known.size() - 1 && known.get(right).block() < block) {
            right++;
        }
        var a = known.get(right - 1);
        var b = known.get(right);
        double seconds = Duration.between(a.at(), b.at()).toMillis() / 1e3;
        double span = b.block() - a.block();
        return span == 0 ? a.at() : after(a, seconds * (block - a.block()) / span);
    }

    private static Instant after(BlockTime from, double seconds) {
        return from.at().plusMillis(Math.round(seconds * 1e3));
    }

    private static double minutes(Instant a, Instant b) {
        return Math.abs(Duration.between(a, b).toMillis()) / 60e3;
    }
}
