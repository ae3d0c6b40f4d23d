package paritydesk.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.file.Cases;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;

import java.util.Set;

/// Every check leads to where its figure can be seen, and says what it allows in words that people use.
final class LinksTest {
    private static final Set<String> ON_A_STEP = Set.of("timeline");

    @ParameterizedTest
    @ValueSource(strings = {"usdc-2023", "ftm-2025"})
    void everyCheckLeadsToAStepAnAccountAPartOrTheAccounts(String id) {
        var run = Timeline.run(Cases.open(id).scenario().value().orElseThrow(), Progress.NONE);
        for (var check : Checks.all(Progress.NONE)) {
            var outcome = check.judge(run);
            var link = outcome.link();
            assertThat(link.screen()).as(outcome.item().id()).isNotEqualTo("overview");
            if (ON_A_STEP.contains(link.screen())) {
                assertThat(link.step())
                        .as(outcome.item().id())
                        .isBetween(0, run.clock().size() - 1);
            }
            assertThat(outcome.why()).as(outcome.item().id()).doesNotContain("All 1 ", " 1 accounts");
            assertThat(outcome.item().threshold().text())
                    .as(outcome.item().id())
                    .doesNotMatch("≤\u202F0( .*)?");
        }
    }
}
