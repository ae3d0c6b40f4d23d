package paritydesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.checklist.Act;
import paritydesk.checklist.Basis;
import paritydesk.checklist.Checklist;
import paritydesk.checklist.Evidence;
import paritydesk.checklist.HumanItems;
import paritydesk.file.Document;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Somebody else writes into the database between two judgements of an open workspace: every column of every table, and what a
/// replay would take. The gate never opens by it, and never stays open for another scenario than the one that was signed.
class GateAttackTest {

    private static final byte[] LETTER = "approved".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;

    private Workspace open;
    private Connection other;
    private long scenario;
    private Basis signed;

    /// Ada and Grace signed everything, but for H1, which Ada signed alone, with a letter.
    @BeforeEach
    void fill() throws SQLException {
        var file = folder.resolve("desk");
        open = Workspace.open(file, InstantSource.fixed(Samples.NOON));
        open.heldTo(new Heads(folder.resolve("heads.properties")));
        open.keep(Samples.loaded("desk", 3), Take.ALL_OR_NOTHING);
        open.keep(Samples.loaded("other", 5), Take.ALL_OR_NOTHING);
        scenario =
                open.scenarios().stream()
                        .filter(k -> k.name().equals("desk"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        signed = Basis.of(open.scenario(scenario));
        open.act(new Act.Joined("Ada", "Risk"));
        open.act(new Act.Joined("Grace", "Treasury"));
        var letter = new Evidence("letter.txt", LETTER.length, Document.sha256(LETTER));
        open.sign(new Act.Signed("H1", "Ada", signed, "read", letter), LETTER);
        for (var item : HumanItems.ALL) {
            if (item.blocker() && !item.id().equals("H1")) {
                open.act(new Act.Signed(item.id(), "Ada", signed, null, null));
                open.act(new Act.Signed(item.id(), "Grace", signed, null, null));
            }
        }
        other = WorkspaceFile.of(file).source(WorkspaceFile.Use.WRITING, null).getConnection();
        sql("SET REFERENTIAL_INTEGRITY FALSE");
        sql("CREATE SCHEMA spare");
        for (var table : tables()) {
            sql("CREATE TABLE spare." + table + " AS SELECT * FROM " + table);
        }
    }

    @AfterEach
    void close() throws SQLException {
        other.close();
        open.close();
    }

    @Test
    void noColumnOfAnyTableOpensAShutGate() throws SQLException {
        assertThat(gate()).isFalse();
        int tried = everyColumn(change -> assertThat(gate()).as(change).isFalse());
        assertThat(tried).isGreaterThan(60);
        assertThat(open.audit().broken()).isEmpty();
    }

    @Test
    void gateThatWasOpenedStaysOpenForWhatWasSignedAndNothingElse() throws SQLException {
        open.act(new Act.Signed("H1", "Grace", signed, null, null));
        sql("DROP TABLE spare.log");
        sql("DROP TABLE spare.log_head");
        sql("CREATE TABLE spare.log AS SELECT * FROM log");
        sql("CREATE TABLE spare.log_head AS SELECT * FROM log_head");
        assertThat(gate()).isTrue();
        everyColumn(
                change -> {
                    if (gate()) {
                        assertThat(Basis.of(open.scenario(scenario))).as(change).isEqualTo(signed);
                    }
                });
        assertThat(gate()).isTrue();
    }

    /// What a replay takes: a copy of Ada's signature under Grace's name or as a later entry, with or without the head moved along,
    /// names and roles exchanged, times changed.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO log SELECT number + 100, at, actor, kind, subject, before_value,"
                        + " replace(after_value, 'Ada', 'Grace'), previous, hash FROM log"
                        + " WHERE subject = 'H1'",
                "INSERT INTO log SELECT (SELECT max(number) + 1 FROM log), at, actor, kind,"
                    + " subject, before_value, replace(after_value, 'Ada', 'Grace'), (SELECT hash"
                    + " FROM log_head), hash FROM log WHERE subject = 'H1'; UPDATE log_head SET"
                    + " number = number + 1",
                "INSERT INTO log SELECT (SELECT max(number) + 1 FROM log), at, actor, kind,"
                    + " subject, before_value, after_value, previous, hash FROM log WHERE subject ="
                    + " 'H1'; UPDATE log_head SET number = number + 1, hash = (SELECT hash FROM log"
                    + " WHERE subject = 'H1' LIMIT 1)",
                "UPDATE log SET after_value = replace(replace(replace(after_value, 'Ada', '#'),"
                        + " 'Grace', 'Ada'), '#', 'Grace')",
                "UPDATE log SET after_value = replace(after_value, 'Risk', 'Treasury')",
                "UPDATE log SET after_value = replace(after_value, 'Ada', 'Аda') WHERE kind ="
                        + " 'PERSON'",
                "UPDATE log SET at = '2020-01-01T00:00:00Z'",
                "UPDATE log SET after_value = replace(after_value, '\"H2\"', '\"H1\"'),"
                        + " subject = 'H1' WHERE subject = 'H2'",
                "DELETE FROM log WHERE number > 3; UPDATE log_head SET number = 3,"
                        + " hash = (SELECT hash FROM log WHERE number = 3)"
            })
    void replayDoesNotOpenIt(String attack) throws SQLException {
        for (var one : attack.split(";")) {
            sql(one);
        }
        assertThat(gate()).isFalse();
        assertThat(open.ledger().broken()).isPresent();
    }

    /// A signature was taken back; the log is put back to where it still stood, head included, so that the chain holds by itself.
    @Test
    void tailThatWasSetBackIsFoundByWhatThisMachineHasRead() throws SQLException {
        open.act(new Act.Signed("H1", "Grace", signed, null, null));
        assertThat(gate()).isTrue();
        var before = open.audit().head();
        open.act(new Act.Withdrawn("H1", "Grace", "the letter is another"));
        assertThat(gate()).isFalse();
        sql("DELETE FROM log WHERE number > " + before.number());
        sql("UPDATE log_head SET number = " + before.number() + ", hash = '" + before.hash() + "'");
        assertThat(open.audit().broken()).isEmpty();
        assertThat(gate()).isFalse();
        assertThat(open.ledger().broken())
                .hasValueSatisfying(why -> assertThat(why).contains("set back"));
        assertThatThrownBy(() -> open.act(new Act.Joined("Bob", "Risk")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("set back");
        assertThat(open.accept("Ada restored the backup of noon")).isPresent();
        assertThat(open.audit().sound().getLast().after()).contains("backup of noon");
        assertThat(open.ledger().broken()).isEmpty();
        assertThat(open.accept("again")).isEmpty();
    }

    /// What is remembered of a log that holds is not believed of one that does not: a change between two judgements is found.
    @Test
    void changeBetweenTwoJudgementsIsFoundAndItsEndToo() throws SQLException {
        for (int number = 1; number <= 5; number++) {
            assertThat(open.ledger().broken()).isEmpty();
            sql("UPDATE log SET at = at || ' ' WHERE number = " + number);
            var broken = open.audit().broken().orElseThrow();
            assertThat(broken.number()).isEqualTo(number);
            sql("UPDATE log SET at = trim(at) WHERE number = " + number);
        }
        assertThat(open.ledger().signOffs().getFirst().evidenceLost()).isFalse();
        sql("UPDATE evidence SET content = X'00'");
        assertThat(open.ledger().signOffs().getFirst().evidenceLost()).isTrue();
        restore("EVIDENCE");
        assertThat(open.ledger().signOffs().getFirst().evidenceLost()).isFalse();
        sql("ALTER TABLE evidence RENAME TO gone");
        sql("CREATE TABLE evidence AS SELECT * FROM gone WHERE 1 = 0");
        assertThat(open.ledger().signOffs().getFirst().evidenceLost()).isTrue();
    }

    /// Whether the gate of the signed scenario is open; a workspace that refuses to read it does not open it.
    private boolean gate() {
        try {
            var basis = Basis.of(open.scenario(scenario));
            return Checklist.of(List.of(), open.ledger(), basis, Samples.NOON).gate().open();
        } catch (StoreException _) {
            return false;
        }
    }

    private interface Then {
        void of(String change) throws SQLException;
    }

    /// Changes one column after another, in all rows and in one, and puts it back.
    private int everyColumn(Then then) throws SQLException {
        int tried = 0;
        for (var table : tables()) {
            for (var column : columns(table)) {
                for (var change : changes(table, column)) {
                    if (attempt(change)) {
                        then.of(change);
                        tried++;
                    }
                    restore(table);
                }
            }
        }
        return tried;
    }

    private static List<String> changes(String table, String[] column) {
        var name = column[0];
        var set = "UPDATE " + table + " SET " + name + " = ";
        return switch (column[1]) {
            case "INTEGER", "BIGINT", "NUMERIC", "DECFLOAT" ->
                    List.of(set + name + " + 1", set + "0");
            case "BOOLEAN" -> List.of(set + "NOT " + name);
            case "BINARY LARGE OBJECT" -> List.of(set + "X'00'");
            case "TIMESTAMP WITH TIME ZONE" -> List.of(set + "TIMESTAMP '2020-01-01 00:00:00+00'");
            default ->
                    List.of(
                            set + "replace(" + name + ", 'Ada', 'Grace')",
                            set + name + " || ' '",
                            set + "(SELECT max(" + name + ") FROM spare." + table + ")");
        };
    }

    private boolean attempt(String change) {
        try {
            sql(change);
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    private void restore(String table) throws SQLException {
        sql("DELETE FROM " + table);
        sql("INSERT INTO " + table + " SELECT * FROM spare." + table);
    }

    private List<String> tables() throws SQLException {
        return names(
                        "SELECT table_name, '' FROM information_schema.tables WHERE table_schema ="
                                + " 'PUBLIC' AND table_name NOT LIKE 'flyway%' ORDER BY 1")
                .stream()
                .map(row -> row[0])
                .toList();
    }

    private List<String[]> columns(String table) throws SQLException {
        return names(
                "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema ="
                        + " 'PUBLIC' AND table_name = '"
                        + table
                        + "' AND is_generated = 'NEVER'");
    }

    private List<String[]> names(String query) throws SQLException {
        var all = new ArrayList<String[]>();
        try (var statement = other.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        return all;
    }

    private void sql(String change) throws SQLException {
        try (var statement = other.createStatement()) {
            statement.execute(change);
        }
    }
}
