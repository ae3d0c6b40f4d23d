package paritydesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.audit.Chain;
import paritydesk.audit.Entry;
import paritydesk.audit.Head;
import paritydesk.audit.Kind;
import paritydesk.checklist.Act;
import paritydesk.checklist.Basis;
import paritydesk.checklist.Checklist;
import paritydesk.checklist.Evidence;
import paritydesk.checklist.HumanItems;
import paritydesk.file.Document;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;

/// What somebody with the database in hand can do to the log, and that it is found.
class LogTest {

    private static final Basis HERE = new Basis("id", "p", "b", "m", "v", "w");
    private static final byte[] LETTER = "approved".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;

    private Path file;

    /// Six entries: two people, two signatures, a warning's line, a waiver.
    @BeforeEach
    void fill() {
        file = folder.resolve("desk");
        try (var open = open()) {
            open.act(new Act.Joined("Ada", "Risk"));
            open.act(new Act.Joined("Grace", "Treasury"));
            var letter = new Evidence("letter.txt", LETTER.length, Document.sha256(LETTER));
            open.sign(new Act.Signed("H1", "Ada", HERE, "read", letter), LETTER);
            open.act(new Act.Signed("H1", "Grace", HERE, null, null));
            open.act(new Act.ThresholdSet("A27", "Ada", 10, 7, "told early"));
            var end = Samples.NOON.plusSeconds(60);
            open.act(new Act.Waived("A28", "Grace", HERE, "venue pays", end));
        }
    }

    @Test
    void untouchedLogHoldsAndStatesWhatStands() {
        try (var open = open()) {
            var chain = open.audit();
            assertThat(chain.broken()).isEmpty();
            assertThat(chain.head().number()).isEqualTo(6);
            assertThat(chain.sound())
                    .extracting(Entry::what)
                    .containsExactly(
                            Kind.PERSON,
                            Kind.PERSON,
                            Kind.SIGN_OFF,
                            Kind.SIGN_OFF,
                            Kind.THRESHOLD,
                            Kind.WAIVER);
            assertThat(chain.sound().get(4).before()).contains("≥\u202F0");
            var ledger = open.ledger();
            assertThat(ledger.people()).containsEntry("Grace", "Treasury");
            assertThat(ledger.signOffs()).extracting(s -> s.name()).containsExactly("Ada", "Grace");
            assertThat(ledger.signOffs()).noneMatch(s -> s.evidenceLost());
            assertThat(ledger.thresholds().change("A27").orElseThrow().limit()).isEqualTo(7);
            assertThat(open.evidence(Document.sha256(LETTER))).contains(LETTER);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at",
                "actor",
                "kind",
                "subject",
                "before_value",
                "after_value",
                "previous",
                "hash"
            })
    void everyColumnOfEveryEntryIsHeld(String column) throws SQLException {
        sql("CREATE SCHEMA spare");
        for (int number = 1; number <= 6; number++) {
            sql("CREATE TABLE spare.kept AS SELECT * FROM log");
            sql("UPDATE log SET " + column + " = " + column + " || ' ' WHERE number = " + number);
            assertThat(brokenAt()).as("%s of %d", column, number).isEqualTo(number);
            sql("DELETE FROM log");
            sql("INSERT INTO log SELECT * FROM spare.kept");
            sql("DROP TABLE spare.kept");
        }
        assertThat(brokenAt()).isZero();
    }

    @Test
    void aNumberThatWasChangedIsHeld() throws SQLException {
        sql("UPDATE log SET number = 17 WHERE number = 6");
        assertThat(brokenAt()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "5,5", "6,6"})
    void entryThatWasTakenOutIsFound(int number, long found) throws SQLException {
        sql("DELETE FROM log WHERE number = " + number);
        assertThat(brokenAt()).isEqualTo(found);
    }

    @Test
    void entriesThatChangedPlacesAreFound() throws SQLException {
        sql("UPDATE log SET number = 99 WHERE number = 3");
        sql("UPDATE log SET number = 3 WHERE number = 4");
        sql("UPDATE log SET number = 4 WHERE number = 99");
        assertThat(brokenAt()).isEqualTo(3);
    }

    @Test
    void logThatWasCutOffIsFound() throws SQLException {
        sql("DELETE FROM log WHERE number > 4");
        assertThat(brokenAt()).isEqualTo(5);
        sql("DELETE FROM log");
        assertThat(brokenAt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM log_head",
                "UPDATE log_head SET number = 5",
                "UPDATE log_head SET number = 9",
                "UPDATE log_head SET hash = 'x'"
            })
    void headThatWasMovedIsFound(String change) throws SQLException {
        sql(change);
        assertThat(brokenAt()).isPositive();
    }

    /// Cut off with the head set back, the log alone looks whole; a report that was printed before knows better.
    @Test
    void headOfAReportTellsOfALogThatWasSetBack() throws SQLException {
        Head printed;
        try (var open = open()) {
            printed = open.audit().head();
        }
        sql("DELETE FROM log WHERE number > 4");
        sql("UPDATE log_head SET number = 4, hash = (SELECT hash FROM log WHERE number = 4)");
        try (var open = open()) {
            assertThat(open.audit().broken()).isEmpty();
            assertThat(open.audit().contains(printed)).isFalse();
        }
    }

    @Test
    void insertedAndReplayedEntriesShutTheGate() throws SQLException {
        signAll();
        assertThat(opens(HERE)).isTrue();
        sql(
                "INSERT INTO log SELECT number + 1, at, actor, kind, subject, before_value,"
                        + " after_value, previous, hash FROM log ORDER BY number DESC LIMIT 1");
        assertThat(opens(HERE)).isFalse();
    }

    @Test
    void signatureThatWasRewrittenForAnotherPlanDoesNotPass() throws SQLException {
        signAll();
        var other = new Basis("id", "other", "b", "m", "v", "w");
        assertThat(opens(other)).isFalse();
        sql("UPDATE log SET after_value = replace(after_value, '\"p\"', '\"other\"')");
        assertThat(opens(other)).isFalse();
        assertThat(opens(HERE)).isFalse();
    }

    @Test
    void lineThatWasMovedInTheDatabaseShutsTheGateAndIsNotUsed() throws SQLException {
        signAll();
        sql("UPDATE log SET after_value = replace(after_value, ': 7', ': 0') WHERE number = 5");
        try (var open = open()) {
            assertThat(open.ledger().thresholds().change("A27")).isEmpty();
            assertThat(open.ledger().broken()).isPresent();
        }
        assertThat(opens(HERE)).isFalse();
    }

    @Test
    void evidenceThatWasExchangedTakesItsSignatureAlong() throws SQLException {
        sql("UPDATE evidence SET content = X'00'");
        try (var open = open()) {
            assertThat(open.ledger().signOffs().getFirst().evidenceLost()).isTrue();
            assertThat(open.evidence(Document.sha256(LETTER))).isEmpty();
        }
    }

    @Test
    void nothingIsAddedToABrokenLogAndRulesHoldInTheStore() throws SQLException {
        try (var open = open()) {
            assertThatThrownBy(() -> open.act(new Act.Signed("H1", "Bob", HERE, null, null)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("does not belong");
            assertThatThrownBy(() -> open.act(new Act.Signed("H1", "ada", HERE, null, null)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("already");
        }
        sql("UPDATE log SET actor = 'x' WHERE number = 2");
        try (var open = open()) {
            assertThatThrownBy(() -> open.act(new Act.Joined("Bob", "Risk")))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("entry 2");
            assertThat(open.audit().sound()).hasSize(1);
        }
    }

    @Test
    void importsEditsRunsAndExportsAreInTheLog() {
        try (var open = open()) {
            open.keep(Samples.loaded("desk", 3), Take.ALL_OR_NOTHING);
            open.keep(Samples.loaded("desk", 3), Take.ALL_OR_NOTHING);
            open.keep(Samples.loaded("desk", 4), Take.ALL_OR_NOTHING);
            open.exported("memo", "memo.pdf abc");
            assertThat(open.audit().sound().subList(6, 9))
                    .extracting(Entry::what, Entry::subject)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(Kind.IMPORT, "desk v1"),
                            org.assertj.core.groups.Tuple.tuple(Kind.IMPORT, "desk v2"),
                            org.assertj.core.groups.Tuple.tuple(Kind.EXPORT, "memo"));
            assertThat(open.audit().broken()).isEmpty();
        }
    }

    private void signAll() {
        try (var open = open()) {
            for (var item : HumanItems.ALL) {
                for (var name : List.of("Ada", "Grace")) {
                    if (!item.id().equals("H1")) {
                        open.act(new Act.Signed(item.id(), name, HERE, null, null));
                    }
                }
            }
        }
    }

    private boolean opens(Basis basis) {
        try (var open = open()) {
            return Checklist.of(List.of(), open.ledger(), basis, Samples.NOON).gate().open();
        }
    }

    /// Place of the first broken link; 0 where all hold.
    private long brokenAt() {
        try (var open = open()) {
            return open.audit().broken().map(Chain.Break::number).orElse(0L);
        }
    }

    private Workspace open() {
        return Workspace.open(file, InstantSource.fixed(Samples.NOON));
    }

    private void sql(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + file);
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
