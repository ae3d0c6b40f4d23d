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

    /// `progress` can cancel the counterfactual runs that some checks need.
    public static List<Check> all(Progress progress) {
        // dynamics change no figure that a check compares
        return all(progress, scenario -> Timeline.run(scenario.withStudy(null), progress.quiet()));
    }

    /// `engine` makes the counterfactual runs.
    private static List<Check> all(Progress progress, Function<Scenario, Run> engine) {
        return List.of(
                new RatioStatedOnce(),
                new TestAmountConverts(),
                new DustPerHolder(),
                new RatioExact(),
                new FeeInEveryPrice(),
                new ConverterHolds(),
                new LiquidatorReach(),
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
                new SellableInTime(progress.quiet()),
                new DepthTrend(),
                new MarketGap(),
                new LargestHolder(),
                new CapRoom(),
                new SharedFeeds(),
                new CalendarOrder(),
                new TimesAgree(),
                new ResponseInTime(),
                new NoticeGiven(),
                new RampDates(),
                new ShareMigrated(),
                new OldDebtAfterCutOff(),
                new UtilisationAfter(),
                new PunitiveRate(),
                new BackedEverywhere(),
                new LossAllocation(),
                new ForkRule(),
                new ForkSafety(),
                new RedemptionRoute(),
                new AfterCutOff(),
                new SelfTest(engine),
                new OracleReplay(engine),
                new SumsAddUp());
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
                    // what a counterfactual leaves alone need not be valued again
                    var checks =
                            all(
                                    progress,
                                    scenario ->
                                            Timeline.rerun(
                                                    run,
                                                    scenario.withStudy(null),
                                                    progress.quiet()));
                    var outcomes = new ArrayList<Outcome>();
                    for (var check : checks) {
                        progress.check();
                        outcomes.add(check.judge(run));
                        progress.done(outcomes.size() / (double) checks.size());
                    }
                    var computed = List.copyOf(outcomes);
                    own.forEach(check -> outcomes.add(check.judge(run, computed)));
                    return List.copyOf(outcomes);
                });
    }
}
