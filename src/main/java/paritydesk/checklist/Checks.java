package paritydesk.checklist;

import paritydesk.scenario.Scenario;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The computed checks, in the order of the list.
public final class Checks {

    private Checks() {}

    /// `progress` can cancel the counterfactual runs that some checks need.
    public static List<Check> all(Progress progress) {
        // dynamics change no figure that a check compares
        Function<Scenario, Run> engine =
                scenario -> Timeline.run(scenario.withStudy(null), progress.quiet());
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

    /// What every check finds in a run.
    public static List<Outcome> judge(Run run, Progress progress) {
        var checks = all(progress);
        var outcomes = new ArrayList<Outcome>();
        for (var check : checks) {
            progress.check();
            outcomes.add(check.judge(run));
            progress.done(outcomes.size() / (double) checks.size());
        }
        return List.copyOf(outcomes);
    }
}
