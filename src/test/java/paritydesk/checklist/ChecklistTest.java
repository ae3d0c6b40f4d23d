package paritydesk.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import paritydesk.timeline.Small;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class ChecklistTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void opensOnceEveryBlockerIsSignedByTwoPeople() {
        var list = Checklist.of(List.of(), signedBy("Ada", "Grace"));
        assertThat(list.gate().open()).isTrue();
        assertThat(list.gate().blockers()).isEmpty();
    }

    @Test
    void oneSignatureIsNotEnoughForABlocker() {
        var list = Checklist.of(List.of(), signedBy("Ada"));
        assertThat(list.gate().decision()).isEqualTo(Gate.Decision.NO_GO);
        assertThat(list.gate().blockers())
                .hasSize((int) HumanItems.ALL.stream().filter(HumanItem::blocker).count())
                .allMatch(b -> b.why().contains("second"));
    }

    @Test
    void oneNameTwiceIsOnePerson() {
        assertThat(Checklist.of(List.of(), signedBy("Ada", " ada")).gate().open()).isFalse();
    }

    @Test
    void failingBlockerShutsTheGateAndIsNamed() {
        var list = Checklist.of(List.of(fails(Severity.BLOCK)), signedBy("Ada", "Grace"));
        assertThat(list.gate().blockers())
                .containsExactly(new Gate.Blocker("X1", "Title", "Because."));
    }

    @Test
    void failingWarningLeavesTheGateOpen() {
        assertThat(
                        Checklist.of(List.of(fails(Severity.WARN)), signedBy("Ada", "Grace"))
                                .gate()
                                .open())
                .isTrue();
    }

    @Test
    void signaturesOfTheRunsDocumentCountUnderAnyHash() {
        var list = Checklist.of(Small.of().run(), signedBy("Ada", "Grace"));
        assertThat(list.answers()).allMatch(Checklist.Answer::signed);
    }

    @Test
    void humanItemsHaveOneIdEach() {
        assertThat(HumanItems.ALL).extracting(HumanItem::id).doesNotHaveDuplicates().hasSize(24);
    }

    @Test
    void thresholdSaysBothLines() {
        var both = Threshold.atMost(2, 5, "%", "");
        assertThat(both.text()).isEqualTo("≤\u202F5\u202F%, warns above\u202F2\u202F%");
        assertThat(both.judge(2)).isEqualTo(Verdict.PASS);
        assertThat(both.judge(2.1)).isEqualTo(Verdict.WARN);
        assertThat(both.judge(5.1)).isEqualTo(Verdict.FAIL);
        assertThat(both.judge(Double.NaN)).isEqualTo(Verdict.FAIL);
    }

    private static Outcome fails(Severity severity) {
        var item = new Item("X1", "Title", "Question?", severity, Threshold.atMost(0, "", ""));
        return item.outcome(Verdict.FAIL, Measure.NONE, "Because.", Link.OVERVIEW);
    }

    private static List<SignOff> signedBy(String... names) {
        return signed("hash", names);
    }

    private static List<SignOff> signed(String plan, String... names) {
        var all = new ArrayList<SignOff>();
        for (var item : HumanItems.ALL) {
            for (var name : names) {
                all.add(new SignOff(item.id(), plan, name, "risk officer", NOON, ""));
            }
        }
        return all;
    }
}
