package paritydesk.checklist;

import paritydesk.scenario.Scenario;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;

/// What one computed check finds in a scenario.
final class Judging {

    private Judging() {}

    static Outcome judge(String id, Scenario scenario) {
        var run = Timeline.run(scenario, Progress.NONE);
        return Checks.all(Progress.NONE).stream()
                .filter(check -> check.item().id().equals(id))
                .findFirst()
                .orElseThrow()
                .judge(run);
    }

    static Verdict verdict(String id, Scenario scenario) {
        return judge(id, scenario).verdict();
    }
}
