package paritydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.explore.Output;
import paritydesk.file.Cases;
import paritydesk.file.PlanFile;
import paritydesk.plan.Edits;
import paritydesk.plan.Plan;
import paritydesk.scenario.Scenario;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Two plans, cases or runs side by side from a terminal.
class DiffCommandTest {

    private static final String SWITCH = "feed-replacement";

    @TempDir private Path folder;

    private static Scenario scenario(String id) {
        return Cases.open(id).scenario().value().orElseThrow();
    }

    private Path file(String name, Plan plan) throws IOException {
        return Files.write(folder.resolve(name), PlanFile.write(plan));
    }

    private static Plan earlier(Plan plan) {
        var event = plan.event(SWITCH).orElseThrow();
        return Edits.move(plan, SWITCH, event.at().minus(Duration.ofDays(20)));
    }

    @Test
    void plansAreComparedInWordsAndTheirRunsInFigures() throws IOException {
        var mkr = scenario("mkr-sky");
        var one = file("one.json", mkr.plan());
        var other = file("other.json", earlier(mkr.plan()));
        var words = Answer.of("diff", one, other);
        assertThat(words.err()).isEmpty();
        assertThat(words.code()).isEqualTo(Exit.GOOD);
        assertThat(words.against("diff.schema.json")).isEmpty();
        assertThat(words.out()).contains("Market feed replaced", " → ", "\"figures\": []");

        var valued = Answer.of("diff", one, other, "--run", "--in", "mkr-sky");
        assertThat(valued.against("diff.schema.json")).isEmpty();
        var was = Timeline.run(mkr, Progress.NONE);
        var now = Timeline.run(mkr.withPlan(earlier(mkr.plan())), Progress.NONE);
        assertThat(valued.out())
                .contains(was.head().fingerprint(), now.head().fingerprint())
                .contains("\"before\": " + was.headline().falsely().accountsEver())
                .contains("\"after\": " + now.headline().falsely().accountsEver());
        assertThat(Output.FALSE_ACCOUNTS.of(now)).isNotEqualTo(Output.FALSE_ACCOUNTS.of(was));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "wsteth-cap-2026"})
    void aCaseDoesNotDifferFromItself(String id) {
        var answer = Answer.of("diff", id, id, "--run", "--table");
        assertThat(answer.code()).isEqualTo(Exit.GOOD);
        var run = Timeline.run(scenario(id), Progress.NONE);
        long falsely = Math.round(Output.FALSE_ACCOUNTS.of(run));
        assertThat(answer.out())
                .contains("Nothing differs.")
                .contains("falseAccounts: " + falsely + " → " + falsely + "  =")
                .doesNotContain("Δ");
    }

    @Test
    void twoCasesDifferInEveryDocument() {
        var answer = Answer.of("diff", "mkr-sky", "wsteth-cap-2026");
        assertThat(answer.against("diff.schema.json")).isEmpty();
        assertThat(answer.out())
                .contains("\"plan\"", "\"market\"", "\"venues\"", "\"book\"", "\"options\"");
    }

    @Test
    void runFilesAreComparedByWhatTheySay() throws IOException {
        var one = folder.resolve("one-run.json");
        var other = folder.resolve("other-run.json");
        assertThat(Answer.of("run", "mkr-sky", "--out", one).code()).isEqualTo(Exit.GOOD);
        assertThat(Answer.of("run", "wsteth-cap-2026", "--despite-refusal", "--out", other).code())
                .isEqualTo(Exit.BLOCKED);
        var answer = Answer.of("diff", one, other);
        assertThat(answer.against("diff.schema.json")).isEmpty();
        var was = Timeline.run(scenario("mkr-sky"), Progress.NONE);
        assertThat(answer.out())
                .contains(was.head().fingerprint())
                .contains("\"lowestRatio\"")
                .contains("\"before\": " + was.headline().ratioLowest());
    }

    @Test
    void whatCannotBeComparedIsRefusedWithTheReason() throws IOException {
        var plan = file("plan.json", scenario("mkr-sky").plan());
        assertThat(Answer.of("diff", "mkr-sky", plan).err()).contains("two of one kind");
        assertThat(Answer.of("diff", plan, plan, "--run").err()).contains("--in");
        assertThat(Answer.of("diff", "mkr-sky", "nowhere").code()).isEqualTo(Exit.WRONG_USE);
        var broken = Files.writeString(folder.resolve("broken.json"), "{");
        assertThat(Answer.of("diff", plan, broken).code()).isEqualTo(Exit.BLOCKED);
    }
}
