package paritydesk.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import paritydesk.audit.Head;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Small;
import paritydesk.ui.Opened;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class ChecklistTest {

    private static final Basis HERE = new Basis("id", "p", "b", "m", "v", "w");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void opensOnceEveryBlockerIsSignedByTwoPeople() {
        var list = signed(List.of(), "Ada", "Grace");
        assertThat(list.gate().blockers()).isEmpty();
        assertThat(list.gate().open()).isTrue();
    }

    @Test
    void oneSignatureIsNotEnoughForABlocker() {
        var list = signed(List.of(), "Ada");
        assertThat(list.gate().decision()).isEqualTo(Gate.Decision.NO_GO);
        assertThat(list.gate().blockers())
                .hasSize((int) HumanItems.ALL.stream().filter(HumanItem::blocker).count())
                .allMatch(b -> b.why().contains("second"));
    }

    @Test
    void oneNameTwiceIsOnePerson() {
        assertThat(signed(List.of(), "Ada Byron", " ada  byron").gate().open()).isFalse();
    }

    @Test
    void failingBlockerShutsTheGateAndIsNamed() {
        assertThat(signed(List.of(fails(Severity.BLOCK)), "Ada", "Grace").gate().blockers())
                .containsExactly(new Gate.Blocker("X1", "Title", "Because."));
    }

    @Test
    void failingWarningLeavesTheGateOpen() {
        assertThat(signed(List.of(fails(Severity.WARN)), "Ada", "Grace").gate().open()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1,plan", "2,book", "3,market", "4,parameters", "5,window"})
    void signatureOnAnotherDocumentIsStaleAndSaysWhich(int part, String word) {
        var parts = new String[] {"id", "p", "b", "m", "v", "w"};
        parts[part] = "changed";
        var now = new Basis(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
        var list = Checklist.of(List.of(), ledger(HERE, "Ada", "Grace"), now, NOON);
        assertThat(list.gate().open()).isFalse();
        assertThat(list.gate().blockers())
                .allMatch(b -> b.why().contains("signed another " + word));
        assertThat(list.answers()).allMatch(Checklist.Answer::stale);
    }

    @Test
    void waiverNeedsTwoPeopleAReasonAndATimeThatLiesAhead() {
        var outcomes = List.of(fails(Severity.BLOCK));
        var end = NOON.plusSeconds(60);
        var ledger = ledger(HERE, "Ada", "Grace");
        var ada = new Act.Waived("X1", "Ada", HERE, "venue pays", end);
        var grace = new Act.Waived("X1", "Grace", HERE, "venue pays", end);
        assertThat(ledger.fault(new Act.Waived("X1", "Ada", HERE, " ", end), NOON)).isPresent();
        assertThat(ledger.fault(new Act.Waived("X1", "Ada", HERE, "x", NOON), NOON)).isPresent();
        assertThat(ledger.fault(new Act.Waived("X1", "Bob", HERE, "x", end), NOON)).isPresent();
        var one = Checklist.of(outcomes, and(ledger, ada, ada), HERE, NOON);
        assertThat(one.gate().blockers())
                .singleElement()
                .matches(b -> b.why().contains("needs a second person"));
        var both = and(ledger, ada, grace);
        assertThat(Checklist.of(outcomes, both, HERE, NOON).gate().open()).isTrue();
        var after = Checklist.of(outcomes, both, HERE, end);
        assertThat(after.gate().blockers())
                .singleElement()
                .matches(b -> b.why().contains("expired"));
        var other = new Basis("id", "p", "changed", "m", "v", "w");
        assertThat(Checklist.of(outcomes, both, other, NOON).gate().blockers())
                .anyMatch(b -> b.item().equals("X1") && b.why().contains("another book"));
    }

    @Test
    void whatIsTakenBackCountsNoMore() {
        var ledger = ledger(HERE, "Ada", "Grace");
        var back = and(ledger, new Act.Withdrawn("H1", "ADA", "by mistake"));
        assertThat(Checklist.of(List.of(), back, HERE, NOON).gate().blockers())
                .singleElement()
                .matches(b -> b.item().equals("H1"));
    }

    @Test
    void brokenLogShutsTheGateWhateverWasSigned() {
        var ledger = ledger(HERE, "Ada", "Grace");
        var broken =
                new Ledger(
                        ledger.people(),
                        ledger.signOffs(),
                        ledger.waivers(),
                        ledger.thresholds(),
                        Ledger.OwnChecks.NONE,
                        ledger.head(),
                        Optional.of("The log is broken at entry 3."));
        assertThat(Checklist.of(List.of(), broken, HERE, NOON).gate().blockers())
                .singleElement()
                .matches(b -> b.why().contains("entry 3"));
    }

    @Test
    void evidenceThatIsNotThereAnyMoreTakesItsSignatureAlong() {
        var file = new Evidence("letter.pdf", 3, "c".repeat(64));
        var acts =
                List.of(
                        new Ledger.Done(new Act.Joined("Ada", "risk"), NOON),
                        new Ledger.Done(new Act.Signed("H1", "Ada", HERE, null, file), NOON));
        for (var kept : List.of(Set.of(file.sha256()), Set.<String>of())) {
            var ledger = Ledger.of(acts, kept, Head.NONE, Optional.empty());
            var answer = Checklist.of(List.of(), ledger, HERE, NOON).answers().getFirst();
            assertThat(answer.people()).isEqualTo(kept.size());
        }
    }

    @Test
    void movedLineJudgesAndItsDefaultStaysBesideIt() {
        var run = Opened.RUN;
        var before = Checks.judge(run, Progress.NONE);
        var a28 = outcome(before, "A28");
        assertThat(a28.verdict()).isEqualTo(Verdict.FAIL);
        var ledger =
                and(
                        two(),
                        new Act.ThresholdSet("A28", "Ada", 3, 3, "known"),
                        new Act.ThresholdSet("A28", "Grace", 3, 3, "agreed"));
        var after =
                outcome(Checks.judge(run, ledger.thresholds(), List.of(), Progress.NONE), "A28");
        assertThat(after.verdict()).isEqualTo(Verdict.PASS);
        assertThat(after.item().moved()).isTrue();
        assertThat(after.item().standard()).isEqualTo(a28.item().threshold());
        assertThat(after.item().threshold().source()).contains("known", "Ada", "agreed", "Grace");
        assertThat(outcome(Checks.judge(run, Progress.NONE), "A28")).isEqualTo(a28);
    }

    @Test
    void everyLineThatCanBeMovedIsTheOneThatItsCheckJudgesBy() {
        var run = Small.of().run();
        var judged = Checks.judge(run, Progress.NONE);
        for (var outcome : judged) {
            var item = outcome.item();
            boolean figure = Double.isFinite(outcome.figure().value());
            if (!item.standard().movable()
                    || !figure
                    || outcome.verdict() == Verdict.NOT_APPLICABLE) {
                continue;
            }
            boolean least = item.standard().text().startsWith("≥");
            double out = least ? 1e12 : -1e12;
            var lines =
                    new Thresholds(
                            Map.of(
                                    item.id(),
                                    new Thresholds.Change(out, out, item.standard(), List.of())),
                            Map.of());
            var moved = outcome(Checks.judge(run, lines, List.of(), Progress.NONE), item.id());
            assertThat(moved.verdict()).as(item.id()).isIn(Verdict.FAIL, Verdict.WARN);
        }
    }

    @Test
    void exactRuleHasNoLineToMoveAndEveryOtherStaysWithinItsBounds() {
        var ledger = two();
        assertThat(ledger.fault(new Act.ThresholdSet("A1", "Ada", 1, 1, "x"), NOON)).isPresent();
        assertThat(ledger.fault(new Act.ThresholdSet("A28", "Ada", 3, 4, "x"), NOON)).isPresent();
        assertThat(ledger.fault(new Act.ThresholdSet("A28", "Ada", 4, 3, ""), NOON)).isPresent();
        assertThat(ledger.fault(new Act.ThresholdSet("A28", "Ada", 4, 3, "x"), NOON)).isEmpty();
        assertThat(ledger.fault(new Act.ThresholdSet("A28", "Ada", 14, 14, "x"), NOON))
                .contains("The line of A28 stands there already.");
        assertThat(ledger.fault(new Act.ThresholdSet("A28", "Ada", 4, 2, "x"), NOON))
                .contains(
                        "The line of A28 stays: it can be moved within 3 to 90\u202Fdays, and 2 is"
                                + " beyond.");
        for (var item : Checks.items()) {
            var line = item.standard();
            if (line.movable()) {
                assertThat(line.refusal(line.warn(), line.limit())).as(item.id()).isEmpty();
                var far = line.bounds().most() + 1;
                assertThat(line.refusal(far, far)).as(item.id()).isPresent();
                var low = line.bounds().least() - 1;
                assertThat(line.refusal(low, low)).as(item.id()).isPresent();
            }
        }
    }

    /// As a waiver would: A22 fails for a book with one large holder whatever line a desk may draw.
    @Test
    void noLineCanBeMovedFarEnoughToPassTheBookOfMkr() {
        var most = Checks.item("A22").orElseThrow().standard().bounds().most();
        assertThat(most).isLessThan(77);
    }

    @Test
    void lineOfABlockerMovesOnceTwoPeopleMovedItToTheSamePlace() {
        var one = and(two(), new Act.ThresholdSet("A28", "Ada", 7, 7, "told early"));
        assertThat(one.thresholds().change("A28")).isEmpty();
        assertThat(one.thresholds().proposal("A28").orElseThrow().limit()).isEqualTo(7);
        assertThat(one.fault(new Act.ThresholdSet("A28", "ADA", 7, 7, "x"), NOON))
                .hasValueSatisfying(why -> assertThat(why).contains("somebody else"));
        var elsewhere = and(one, new Act.ThresholdSet("A28", "Grace", 8, 8, "a day more"));
        assertThat(elsewhere.thresholds().change("A28")).isEmpty();
        var both = and(one, new Act.ThresholdSet("A28", "Grace", 7, 7, "agreed"));
        assertThat(both.thresholds().change("A28").orElseThrow().movers())
                .extracting(Thresholds.Mover::name)
                .containsExactly("Ada", "Grace");
        assertThat(both.thresholds().all())
                .singleElement()
                .matches(m -> m.inForce() && m.change().from().limit() == 14);
        var back = and(both, new Act.ThresholdReset("A28", "Ada", "enough"));
        assertThat(back.thresholds()).isEqualTo(Thresholds.DEFAULT);
    }

    /// Two may draw a blocker's line tighter; to loosen it again takes two as well.
    @Test
    void goingBackToALooserDefaultTakesTwoPeople() {
        var tight =
                and(
                        two(),
                        new Act.ThresholdSet("A28", "Ada", 30, 30, "large book"),
                        new Act.ThresholdSet("A28", "Grace", 30, 30, "large book"));
        var one = and(tight, new Act.ThresholdReset("A28", "Ada", "small again"));
        assertThat(one.thresholds().change("A28")).isPresent();
        var both = and(one, new Act.ThresholdReset("A28", "Grace", "yes"));
        assertThat(both.thresholds()).isEqualTo(Thresholds.DEFAULT);
    }

    @Test
    void lineOfAWarningMovesByOneAndAProposalCanBeTakenBack() {
        var moved = and(two(), new Act.ThresholdSet("A32", "Ada", 95, 95, "thin book"));
        assertThat(moved.thresholds().change("A32")).isPresent();
        var one = and(two(), new Act.ThresholdSet("A28", "Ada", 7, 7, "told early"));
        var back = and(one, new Act.Withdrawn("A28", "Ada", "no"));
        assertThat(back.thresholds()).isEqualTo(Thresholds.DEFAULT);
    }

    @Test
    void ownChecksAreReplacedByTwoPeopleAlone() {
        var first = and(two(), new Act.ChecksTaken("Ada", "one"));
        assertThat(first.checks()).isEqualTo("one");
        var gone = and(first, new Act.ChecksTaken("Ada", null), new Act.ChecksTaken("ada", null));
        assertThat(gone.checks()).isEqualTo("one");
        assertThat(gone.own().by()).isEqualTo("Ada");
        assertThat(and(gone, new Act.ChecksTaken("Grace", null)).checks()).isEmpty();
    }

    private static Ledger two() {
        return and(Ledger.NONE, new Act.Joined("Ada", "risk"), new Act.Joined("Grace", "treasury"));
    }

    private static Outcome outcome(List<Outcome> all, String id) {
        return all.stream().filter(o -> o.item().id().equals(id)).findFirst().orElseThrow();
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

    private static Checklist signed(List<Outcome> outcomes, String... names) {
        return Checklist.of(outcomes, ledger(HERE, names), HERE, NOON);
    }

    private static Ledger ledger(Basis basis, String... names) {
        var acts = new ArrayList<Ledger.Done>();
        for (var name : names) {
            acts.add(new Ledger.Done(new Act.Joined(name, "risk officer"), NOON));
            for (var item : HumanItems.ALL) {
                acts.add(new Ledger.Done(new Act.Signed(item.id(), name, basis, null, null), NOON));
            }
        }
        return Ledger.of(acts, Set.of(), Head.NONE, Optional.empty());
    }

    private static Ledger and(Ledger ledger, Act... acts) {
        var next = ledger;
        for (var act : acts) {
            next = next.then(new Ledger.Done(act, NOON), Set.of());
        }
        return next;
    }
}
