package paritydesk.checklist;

import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;

import java.util.List;

/// The computed checks, in the order of the list.
public final class Checks {

    private Checks() {}

    /// `progress` is told of, and can cancel, the counterfactual run that A16 needs.
    public static List<Check> all(Progress progress) {
        return List.of(
                new RatioStatedOnce(),
                new TestAmountConverts(),
                new FeeInEveryPrice(),
                new ValueKept(),
                new UnitsChain(),
                new FeedDeviation(),
                new CapHeadroom(),
                new FeedAge(),
                new LiquidatedByPlan(scenario -> Timeline.run(scenario, progress)),
                new LargestHolder(),
                new CalendarOrder(),
                new NoticeGiven());
    }

    /// What every check finds in a run.
    public static List<Outcome> judge(Run run, Progress progress) {
        return all(progress).stream().map(check -> check.judge(run)).toList();
    }
}
