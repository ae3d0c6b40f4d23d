package paritydesk.ui.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import paritydesk.audit.Kind;
import paritydesk.checklist.Checklist;
import paritydesk.checklist.Verdict;
import paritydesk.plan.Edits;
import paritydesk.plan.Event;
import paritydesk.store.RecentWorkspaces;
import paritydesk.ui.Opened;
import paritydesk.ui.checklist.ChecklistModel.Actor;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.look.Text;
import paritydesk.ui.session.Session;
import paritydesk.ui.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// What can be done to the gate on screen, without the screen.
class ChecklistModelTest {

    private static final Actor ADA = new Actor("Ada", "Risk");
    private static final Actor GRACE = new Actor("Grace", "Treasury");

    @TempDir private Path folder;

    private final Session session = Opened.session();
    private Desk desk;
    private ChecklistModel model;

    @BeforeEach
    void open() {
        desk =
                new Desk(
                        folder.resolve("desk"),
                        new RecentWorkspaces(folder.resolve("recent.properties")),
                        InstantSource.fixed(Instant.parse("2026-01-27T09:00:00Z")));
        model = new ChecklistModel(session, desk);
        judge();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void twoPeopleSignABlockerAndOneTwiceDoesNot() {
        model.choose("H1");
        model.sign(ADA, "minutes 12", null, ChecklistModelTest::nothing);
        assertThat(chosen().verdict()).isEqualTo(Text.of("checklist.open"));
        model.sign(new Actor("ADA", ""), "", null, ChecklistModelTest::nothing);
        assertThat(model.faultProperty().get()).contains("already");
        model.sign(GRACE, "", null, ChecklistModelTest::nothing);
        assertThat(model.faultProperty().get()).isEmpty();
        assertThat(chosen().verdict()).isEqualTo(Text.of("checklist.signed"));
        assertThat(model.signatures()).hasSize(2).allMatch(s -> s.stale().isEmpty());
        assertThat(model.people()).containsEntry("Ada", "Risk").containsEntry("Grace", "Treasury");
        model.withdraw(new Actor("Ada", ""), "by mistake", ChecklistModelTest::nothing);
        assertThat(model.signatures()).hasSize(1);
    }

    @Test
    void whoIsNotKnownHasToSayARole() {
        model.choose("H1");
        model.sign(new Actor("Ada", " "), "", null, ChecklistModelTest::nothing);
        assertThat(model.faultProperty().get()).isEqualTo(Text.of("sign.incomplete"));
        assertThat(desk.audit().sound()).isEmpty();
    }

    @Test
    void editOfThePlanMakesASignatureStaleAndUndoMakesItCountAgain() {
        model.choose("H1");
        model.sign(ADA, "", null, ChecklistModelTest::nothing);
        var plan = session.scenario().orElseThrow().plan();
        var event =
                plan.events().stream()
                        .filter(e -> e instanceof Event.OracleSwitch)
                        .findFirst()
                        .orElseThrow();
        var moved = Edits.move(plan, event.head().id(), event.at().plus(Duration.ofDays(-10)));
        session.edit("move", session.scenario().orElseThrow().withPlan(moved));
        judge();
        assertThat(chosen().verdict()).isEqualTo(Text.of("checklist.stale"));
        assertThat(chosen().why()).contains("Ada signed another plan");
        assertThat(model.signatures()).singleElement().matches(s -> s.stale().contains("plan"));
        session.undo();
        judge();
        assertThat(model.signatures()).singleElement().matches(s -> s.stale().isEmpty());
    }

    @Test
    void waiverOfTwoPeopleTakesAFailureOutOfTheGateWithoutPassingIt() {
        assertThat(blocked("A22")).isTrue();
        model.choose("A22");
        assertThat(model.waivable()).isTrue();
        model.waive(ADA, "holder confirmed", "soon", ChecklistModelTest::nothing);
        assertThat(model.faultProperty().get()).isEqualTo(Text.of("waive.day"));
        model.waive(ADA, "holder confirmed", "2026-02-28", ChecklistModelTest::nothing);
        assertThat(blocked("A22")).isTrue();
        model.waive(GRACE, "holder confirmed", "2026-02-28", ChecklistModelTest::nothing);
        assertThat(blocked("A22")).isFalse();
        assertThat(chosen().verdict()).isEqualTo(Text.of("checklist.waived"));
        assertThat(model.waivers()).hasSize(2);
    }

    /// A28 fails by days; A22 by a holder whom no line that may be drawn lets through.
    @Test
    void movedThresholdTakesTwoPeopleJudgesAnewShowsItsDefaultAndGoesBack() {
        model.choose("A22");
        model.move(ADA, "99", "100", "known holder", ChecklistModelTest::nothing);
        assertThat(model.faultProperty().get()).contains("within 5 to 75").contains("beyond");
        model.choose("A28");
        assertThat(model.movable()).isTrue();
        assertThat(blocked("A28")).isTrue();
        var before = chosen().threshold();
        model.move(ADA, "3", "3", "", ChecklistModelTest::nothing);
        assertThat(model.faultProperty().get()).contains("reason");
        model.move(ADA, "many", "3", "told early", ChecklistModelTest::nothing);
        assertThat(model.faultProperty().get()).isEqualTo(Text.of("threshold.figure"));
        model.move(ADA, "3", "3", "told early", ChecklistModelTest::nothing);
        assertThat(blocked("A28")).isTrue();
        assertThat(chosen().why()).contains("Ada proposes");
        assertThat(model.proposal().orElseThrow().limit()).isEqualTo(3);
        assertThat(model.statements().moves())
                .singleElement()
                .matches(m -> m.stale().equals(Text.of("threshold.proposed")));
        model.move(GRACE, "3", "3", "agreed", ChecklistModelTest::nothing);
        assertThat(blocked("A28")).isFalse();
        assertThat(chosen().threshold()).contains("3").endsWith("default " + before);
        assertThat(chosen().source()).contains("told early (Ada)").contains("agreed (Grace)");
        assertThat(model.statements().moves()).hasSize(2).allMatch(m -> m.stale().isEmpty());
        model.reset(ADA, "vote came late", ChecklistModelTest::nothing);
        assertThat(blocked("A28")).isTrue();
        assertThat(chosen().threshold()).isEqualTo(before);
        model.choose("A1");
        assertThat(model.movable()).isFalse();
    }

    @Test
    void evidenceIsKeptByItsHashAndALargeFileIsRefused() throws IOException {
        model.choose("H2");
        var large = folder.resolve("large.bin");
        Files.write(large, new byte[(10 << 20) + 1]);
        model.sign(ADA, "", large, ChecklistModelTest::nothing);
        assertThat(model.faultProperty().get()).isEqualTo(Text.of("sign.large", "large.bin"));
        var letter = Files.writeString(folder.resolve("letter.txt"), "approved");
        model.sign(ADA, "", letter, ChecklistModelTest::nothing);
        assertThat(model.signatures())
                .singleElement()
                .matches(s -> s.comment().contains("letter.txt"));
    }

    @Test
    void checksOfTheDesksOwnAreTakenIntoTheLogAndListed() throws IOException {
        var bad = Files.writeString(folder.resolve("bad.json"), "{}");
        model.take(ADA, bad);
        assertThat(model.faultProperty().get()).isNotEmpty();
        var good =
                Files.writeString(
                        folder.resolve("checks.json"),
                        """
                        {"format": "paritydesk/checks", "version": 1, "checks": [
                          {"id": "D1", "name": "Own", "text": "Few?", "severity": "BLOCK", "formula": "accounts",
                           "sense": "AT_MOST", "limit": 5, "source": "desk"}]}
                        """);
        model.take(ADA, good);
        assertThat(blocked("D1")).isTrue();
        judge();
        assertThat(blocked("D1")).isTrue();
    }

    /// Somebody writes into the database while the desk has it open.
    @Test
    void brokenLogIsSaidAboveTheListAndShutsTheGate() throws SQLException {
        model.choose("H1");
        model.sign(ADA, "", null, ChecklistModelTest::nothing);
        assertThat(model.brokenProperty().get()).isEmpty();
        try (var connection =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("desk"));
                var change = connection.createStatement()) {
            change.execute("UPDATE log SET actor = 'x' WHERE number = 1");
        }
        judge();
        assertThat(model.brokenProperty().get()).contains("broken at entry 1");
        assertThat(blocked("LOG")).isTrue();
        model.sign(GRACE, "", null, ChecklistModelTest::nothing);
        assertThat(model.faultProperty().get()).contains("broken at entry 1");
    }

    @Test
    void logIsListedLatestFirstAndSaysThatItHolds() {
        model.choose("H1");
        model.sign(ADA, "", null, ChecklistModelTest::nothing);
        var log = new LogModel(session, desk);
        log.verify();
        assertThat(log.soundProperty().get()).isTrue();
        assertThat(log.entries())
                .extracting(e -> e.what())
                .containsExactly(Kind.SIGN_OFF, Kind.PERSON);
        assertThat(log.stateProperty().get()).contains(desk.audit().head().text());
    }

    private Entry chosen() {
        return model.chosenProperty().get().orElseThrow();
    }

    private boolean blocked(String item) {
        return judged().gate().blockers().stream().anyMatch(b -> b.item().equals(item));
    }

    private Checklist judged() {
        return session.judgedProperty().get().orElseThrow();
    }

    private void judge() {
        session.judge(desk.judge(session.run().orElseThrow(), new Quiet()));
        assertThat(judged().count(Verdict.NOT_APPLICABLE)).isPositive();
    }

    private static void nothing() {}

    private record Quiet() implements Progress {
        @Override
        public void report(double fraction) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
