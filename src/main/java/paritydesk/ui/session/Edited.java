package paritydesk.ui.session;

import paritydesk.file.Document;
import paritydesk.file.DocumentKind;
import paritydesk.file.PlanFile;
import paritydesk.finding.Finding;
import paritydesk.plan.PlanLinter;
import paritydesk.scenario.Documents;
import paritydesk.scenario.History;
import paritydesk.scenario.Scenario;
import paritydesk.scenario.ScenarioCheck;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.ui.work.Progress;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What became of an edit: findings on the scenario, and its evaluation unless one of them blocks.
record Edited(List<Finding> findings, Optional<Evaluation> evaluation) {

    Edited {
        findings = List.copyOf(findings);
    }

    /// Checks and values where a history stands, from the run that is nearest to it.
    static Edited of(
            History now,
            Evaluation shown,
            String openedHash,
            Optional<Run> nearest,
            Progress progress) {
        var scenario = now.scenario();
        var found = check(scenario);
        if (found.stream().anyMatch(Finding::blocks)) {
            return new Edited(found, Optional.empty());
        }
        long begun = System.nanoTime();
        var from = nearest.orElse(shown.run());
        var run =
                from.scenario().equals(scenario)
                        ? from
                        : Timeline.rerun(from, scenario, new Told(progress));
        var took = Duration.ofNanos(System.nanoTime() - begun);
        var next = new Evaluation(shown.name(), planHash(now, openedHash), run, took);
        return new Edited(found, Optional.of(next));
    }

    /// Findings of the linter and of the checks across documents, which go by their ids.
    private static List<Finding> check(Scenario scenario) {
        var names = Documents.byId(scenario);
        return Stream.concat(
                        PlanLinter.check(scenario.plan(), names.plan()).stream(),
                        ScenarioCheck.check(scenario, names).stream())
                .toList();
    }

    /// Signatures count for the bytes of one plan document: the plan as opened keeps its hash, an edited one has the hash of the
    /// document that saving it would write.
    private static String planHash(History now, String openedHash) {
        var plan = now.scenario().plan();
        return plan.equals(now.opened().plan())
                ? openedHash
                : Document.of(DocumentKind.PLAN, plan.head().id(), PlanFile.write(plan)).sha256();
    }
}
