package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.market.Oracle;
import paritydesk.timeline.Run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A13: how old a feed's last answer gets while it is used, against its heartbeat; and every price that is fixed is named.
final class FeedAge implements Check {

    private static final Item ITEM =
            new Item(
                    "A13",
                    "Feed age and fixed prices",
                    "Is each feed's answer younger than its heartbeat all the time, and is any"
                            + " price fixed?",
                    Severity.BLOCK,
                    Threshold.atMost(
                                    1,
                                    "heartbeats",
                                    "LUNA, May 2022: a feed stood at its floor of 0.107")
                            .within(0.1, 2));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var fixed = new ArrayList<String>();
        var ages = new ArrayList<Age>();
        for (var use : OracleUse.of(run)) {
            switch (run.scenario().market().oracle(use.oracle()).orElse(null)) {
                case Oracle.Pegged pegged ->
                        fixed.add(
                                use.asset()
                                        + " at "
                                        + use.venue()
                                        + " to "
                                        + Figures.exact(pegged.price()));
                case Oracle.DirectFeed feed -> ages.add(oldest(run, use, feed));
                case Oracle.Frozen frozen ->
                        fixed.add(
                                use.asset()
                                        + " at "
                                        + use.venue()
                                        + " to the answer of "
                                        + Figures.moment(frozen.since()));
                case Oracle.ConversionRatio _,
                        Oracle.CappedRatio _,
                        Oracle.PeggedToOld _,
                        Oracle.StableCap _,
                        Oracle.Floor _,
                        Oracle.TimeWeighted _,
                        Oracle.Smoothed _,
                        Oracle.Median _,
                        Oracle.Cautious _,
                        Oracle.Chained _ -> {}
                case null -> {}
            }
        }
        if (ages.isEmpty() && fixed.isEmpty()) {
            return ITEM.notApplicable(
                    "No venue of the book reads a published feed or a fixed price.");
        }
        return outcome(run, ages, fixed);
    }

    private static Outcome outcome(Run run, List<Age> ages, List<String> fixed) {
        var note = fixed.isEmpty() ? "" : " Fixed by assumption: " + String.join(", ", fixed) + ".";
        if (ages.isEmpty()) {
            return ITEM.outcome(
                    Verdict.WARN,
                    new Measure(fixed.size(), "fixed prices", fixed.size() + " fixed"),
                    "No feed can age." + note,
                    Link.ORACLES);
        }
        var oldest = ages.stream().reduce((a, b) -> b.share() > a.share() ? b : a).orElseThrow();
        var verdict = ITEM.threshold().judge(oldest.share());
        var figure =
                new Measure(
                        oldest.share(),
                        "heartbeats",
                        Figures.number(oldest.share(), 2) + " heartbeats");
        var why =
                "The oldest answer is that of "
                        + oldest.feed().id()
                        + ", "
                        + hours(oldest.age())
                        + " at "
                        + Figures.moment(oldest.at())
                        + ", where its heartbeat is "
                        + hours(oldest.feed().heartbeat())
                        + "."
                        + note;
        return ITEM.outcome(
                fixed.isEmpty() ? verdict : verdict.or(Verdict.WARN),
                figure,
                why,
                Link.step(run.clock().indexAt(oldest.at())));
    }

    /// The oldest answer at any step, and just before each new answer, while the feed is used.
    private static Age oldest(Run run, OracleUse use, Oracle.DirectFeed feed) {
        var series = run.scenario().market().series(feed.series());
        var worst = new Age(feed, use.from(), Duration.ZERO);
        if (series.isEmpty()) {
            return worst;
        }
        var moments = new ArrayList<Instant>(List.of(use.from(), use.to()));
        series.get().points().forEach(p -> moments.add(p.at().minusNanos(1)));
        run.clock().steps().forEach(s -> moments.add(s.at()));
        for (var t : moments) {
            var answer = series.get().latest(t);
            boolean inside = !t.isBefore(use.from()) && !t.isAfter(use.to());
            if (inside && answer.isPresent()) {
                var age = Duration.between(answer.get().at(), t);
                worst = age.compareTo(worst.age()) > 0 ? new Age(feed, t, age) : worst;
            }
        }
        return worst;
    }

    private static String hours(Duration time) {
        return Figures.number(time.toMillis() / 3_600_000.0, 1) + "\u202Fh";
    }

    private record Age(Oracle.DirectFeed feed, Instant at, Duration age) {
        double share() {
            return age.toMillis() / (double) Math.max(1, feed.heartbeat().toMillis());
        }
    }
}
