package paritydesk.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import paritydesk.finding.Finding;
import paritydesk.plan.Edits;
import paritydesk.plan.Event;
import paritydesk.plan.Plan;
import paritydesk.scenario.History;
import paritydesk.scenario.Options;
import paritydesk.scenario.Scenario;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.ui.Opened;

import java.time.Duration;
import java.time.Instant;

/// Edits, undo and previews as the screens see them, on the case that ships.
class SessionTest {

    private static final Scenario OPENED = Opened.RUN.scenario();
    private static final String SWITCH = firstSwitch();

    private final Session session = Opened.session();

    private static String firstSwitch() {
        return OPENED.plan().events().stream()
                .filter(e -> e instanceof Event.OracleSwitch)
                .findFirst()
                .orElseThrow()
                .head()
                .id();
    }

    private static Scenario switched(int days) {
        var at = OPENED.plan().event(SWITCH).orElseThrow().at().plus(Duration.ofDays(days));
        return OPENED.withPlan(Edits.move(OPENED.plan(), SWITCH, at));
    }

    private Run run() {
        return session.run().orElseThrow();
    }

    @Test
    void anEditIsValuedAsAFreshRunOfIt() {
        session.edit("move", switched(-10));
        var fresh = Timeline.run(switched(-10), Progress.NONE);
        assertThat(run().head()).isEqualTo(fresh.head());
        assertThat(run().headline()).isEqualTo(fresh.headline());
        assertThat(run().headline().falsely()).isNotEqualTo(Opened.RUN.headline().falsely());
    }

    @Test
    void undoBringsBackTheSameFingerprintAndTheHashThatSignaturesAreGivenUnder() {
        session.edit("move", switched(-10));
        assertThat(session.evaluation().orElseThrow().planHash()).isNotEqualTo("hash").hasSize(64);
        session.undo();
        assertThat(run().head()).isEqualTo(Opened.RUN.head());
        assertThat(session.evaluation().orElseThrow().planHash()).isEqualTo("hash");
        session.redo();
        assertThat(run().head()).isEqualTo(Timeline.run(switched(-10), Progress.NONE).head());
    }

    @Test
    void anEditAfterAnUndoForgetsWhatWasUndone() {
        session.edit("one", switched(-10));
        session.undo();
        session.edit("two", switched(-5));
        assertThat(session.historyProperty().get().flatMap(History::redo)).isEmpty();
        assertThat(session.historyProperty().get().flatMap(History::undo)).contains("two");
    }

    @Test
    void aPlanThatCannotBeValuedLeavesTheFiguresAndSaysWhy() {
        session.edit("break", OPENED.withPlan(unknownVenue(OPENED.plan())));
        assertThat(session.findingsProperty().get()).anyMatch(Finding::blocks);
        assertThat(run().head()).isEqualTo(Opened.RUN.head());
        session.undo();
        assertThat(session.findingsProperty().get()).noneMatch(Finding::blocks);
    }

    private static Plan unknownVenue(Plan plan) {
        var was = (Event.OracleSwitch) plan.event(SWITCH).orElseThrow();
        return Edits.replace(
                plan,
                SWITCH,
                new Event.OracleSwitch(
                        was.head(), "nowhere", was.asset(), was.oracle(), was.mode()));
    }

    @Test
    void aPreviewShowsWhatIsDraggedAndKeepsNothing() {
        session.preview(switched(-3));
        session.preview(switched(-4));
        assertThat(session.previewProperty().get().orElseThrow().head())
                .isEqualTo(Timeline.run(switched(-4), Progress.NONE).head());
        assertThat(run().head()).isEqualTo(Opened.RUN.head());
        session.endPreview();
        assertThat(session.previewProperty().get()).isEmpty();
        assertThat(session.historyProperty().get().flatMap(History::undo)).isEmpty();
    }

    @Test
    void onlyTheNewestThreeStayPinned() {
        for (int i = 0; i < 5; i++) {
            session.pin(new Pinned("run " + i, Opened.RUN));
        }
        assertThat(session.pinned())
                .extracting(Pinned::name)
                .containsExactly("run 2", "run 3", "run 4");
    }

    @Test
    void movingAnEventDropsItsBracketAndLeavesTheOthers() {
        var to = Instant.parse("2026-01-05T00:00:00Z");
        var moved = Edits.move(OPENED.plan(), SWITCH, to);
        assertThat(moved.event(SWITCH).orElseThrow().at()).isEqualTo(to);
        assertThat(moved.event(SWITCH).orElseThrow().head().bracket()).isNull();
        assertThat(moved.without(e -> e.head().id().equals(SWITCH)))
                .isEqualTo(OPENED.plan().without(e -> e.head().id().equals(SWITCH)));
    }

    @Test
    void theScrubberStandsOnBothClocksWhileOneTakesTheOthersPlace() {
        session.goTo(Integer.MAX_VALUE);
        session.stepProperty()
                .subscribe(now -> assertThat(now.intValue()).isLessThan(run().clock().size()));
        var last = run().clock().at(run().clock().size() - 1);
        var was = OPENED.options();
        var longer =
                new Options(
                        was.from().minus(Duration.ofDays(9)),
                        was.to(),
                        was.step(),
                        was.realisableQuantity(),
                        was.seed());
        session.edit(
                "longer",
                new Scenario(
                        OPENED.name(),
                        OPENED.book(),
                        OPENED.plan(),
                        OPENED.market(),
                        OPENED.venues(),
                        longer,
                        OPENED.study()));
        assertThat(run().clock().size()).isGreaterThan(Opened.RUN.clock().size());
        assertThat(run().clock().at(session.stepProperty().get())).isEqualTo(last);
        session.undo();
        assertThat(run().clock().at(session.stepProperty().get())).isEqualTo(last);
    }
}
