package paritydesk.checklist;

import paritydesk.scenario.Scenario;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The computed checks, in the order of the list.
public final class Checks {

    private Checks() {}

    /// `progress` is told of, and can cancel, the counterfactual run that A16 needs.
    public static List<Check> all(Progress progress) {
        // dynamics change no figure that a check compares
        Function<Scenario, Run> engine =
                scenario -> Timeline.run(scenario.withStudy(null), progress);
        return List.of(
                new RatioStatedOnce(),
                new TestAmountConverts(),
                new DustPerHolder(),
                new RatioExact(),
                new FeeInEveryPrice(),
                new ConverterHolds(),
                new ValueKept(),
                new UnitsChain(),
                new FeedDeviation(),
                new StepMove(),
                new CapHeadroom(),
                new FeedAge(),
                new FixedPrice(),
                new LoansConsistent(),
                new LiquidatedByPlan(engine),
                new ThresholdCut(),
                new ToxicZone(),
                new SellableInTime(),
                new DepthTrend(),
                new MarketGap(),
                new LargestHolder(),
                new CapRoom(),
                new SharedFeeds(),
                new CalendarOrder(),
                new NoticeGiven(),
                new RampDates(),
                new ShareMigrated(),
                new PunitiveRate(),
                new LossAllocation(),
                new ForkRule(),
                new ForkSafety(),
                new AfterCutOff(),
                new SelfTest(engine),
                new OracleReplay(engine));
    }

    /// The items of all checks, in their order.
    public static List<Item> items() {
        return all(Progress.NONE).stream().map(Check::item).toList();
    }

    public static Optional<Item> item(String id) {
        return items().stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /// What every check finds in a run, under the lines that the product comes with.
    public static List<Outcome> judge(Run run, Progress progress) {
        return judge(run, Thresholds.DEFAULT, List.of(), progress);
    }

    /// What every check finds under a desk's lines, and then the desk's own checks.
    public static List<Outcome> judge(
            Run run, Thresholds lines, List<DeskCheck> own, Progress progress) {
        return lines.in(
                () -> {
                    var outcomes = new ArrayList<Outcome>();
                    all(progress).forEach(check -> outcomes.add(check.judge(run)));
                    var computed = List.copyOf(outcomes);
                    own.forEach(check -> outcomes.add(check.judge(run, computed)));
                    return List.copyOf(outcomes);
                });
    }
}
