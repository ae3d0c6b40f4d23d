package paritydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.checklist.HumanItem;
import paritydesk.checklist.HumanItems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// What can be done to the gate on screen can be done from a terminal, by the same rules.
class GateCommandsTest {

    private static final List<Object> ADA = List.of("--as", "Ada", "--role", "Risk");
    private static final List<Object> GRACE = List.of("--as", "Grace", "--role", "Treasury");

    @TempDir private Path folder;

    private Path desk;

    @BeforeEach
    void fill() {
        desk = folder.resolve("desk");
        assertThat(Answer.of("import", "ezeth-2024", "--workspace", desk).code()).isZero();
    }

    @Test
    void gateOpensOnceTwoPeopleSignedAndWaivedAndShutsAtTheEntryThatWasTouched()
            throws SQLException {
        assertThat(Answer.of("check", "--workspace", desk).code()).isEqualTo(Exit.BLOCKED);
        var blockers = HumanItems.ALL.stream().filter(HumanItem::blocker).toList();
        for (var item : blockers) {
            assertThat(on(ADA, "sign", item.id()).code()).isZero();
            assertThat(on(GRACE, "sign", item.id()).code()).isZero();
        }
        for (var item : List.of("A4", "a19")) {
            var one = waive(ADA, item);
            assertThat(one.err()).contains("needs a second person");
            assertThat(one.against("gate.schema.json")).isEmpty();
            assertThat(Answer.of("check", "--workspace", desk).code()).isEqualTo(Exit.BLOCKED);
            assertThat(waive(GRACE, item).err()).contains("Waived by two people");
        }
        var check = Answer.of("check", "--workspace", desk);
        assertThat(check.err()).contains("GO").doesNotContain("NO-GO");
        assertThat(check.code()).isEqualTo(Exit.GOOD);
        assertThat(on(ADA, "withdraw", "H1", "--comment", "by mistake").code()).isZero();
        assertThat(Answer.of("check", "--workspace", desk).err()).contains("H1 ");
        sql("UPDATE log SET after_value = after_value || ' ' WHERE number = 7");
        var broken = Answer.of("check", "--workspace", desk);
        assertThat(broken.code()).isEqualTo(Exit.BLOCKED);
        assertThat(broken.err()).contains("LOG ").contains("broken at entry 7");
        assertThat(on(ADA, "sign", "H1").err()).contains("broken at entry 7");
    }

    @Test
    void signatureKeepsItsEvidenceAndRulesAreSaidWithCodeOne() throws IOException {
        var letter = Files.writeString(folder.resolve("letter.txt"), "approved");
        var signed = on(ADA, "sign", "h2", "--comment", "minutes 12", "--evidence", letter);
        assertThat(signed.code()).isZero();
        assertThat(signed.against("gate.schema.json")).isEmpty();
        assertThat(signed.out()).contains("letter.txt", "minutes 12", "\"done\": false");
        assertThat(signed.err()).contains("needs a second person");
        var again = on(List.of("--as", "ADA"), "sign", "H2");
        assertThat(again.code()).isEqualTo(Exit.BLOCKED);
        assertThat(again.err()).contains("already");
        assertThat(on(List.of("--as", "Bob"), "sign", "H2").err()).contains("does not belong");
        assertThat(on(ADA, "waive", "A19", "--until", "2999-12-31", "--comment", "x").err())
                .contains("within a year");
        assertThat(on(ADA, "sign", "A1").err()).contains("no item that people sign");
        var lookalike = on(List.of("--as", "Аda", "--role", "Risk"), "sign", "H2");
        assertThat(lookalike.code()).isEqualTo(Exit.BLOCKED);
        var large = folder.resolve("large.bin");
        Files.write(large, new byte[(10 << 20) + 1]);
        assertThat(on(ADA, "sign", "H3", "--evidence", large).code()).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void peopleAreAddedAndListed() {
        assertThat(Answer.of("people", "list", "--workspace", desk).out()).doesNotContain("Ada");
        var added = people("Ada Byron", "Risk");
        assertThat(added.code()).isZero();
        assertThat(added.against("gate.schema.json")).isEmpty();
        assertThat(people("Аda Byron", "Risk").err()).contains("mixes alphabets");
        assertThat(people("Ada Вугоn", "Risk").code()).isEqualTo(Exit.BLOCKED);
        var list = Answer.of("people", "list", "--workspace", desk);
        assertThat(list.out()).contains("Ada Byron").containsOnlyOnce("\"role\"");
        assertThat(list.against("gate.schema.json")).isEmpty();
    }

    @Test
    void lineOfABlockerMovesByTwoWithinItsBounds() {
        var beyond = on(ADA, "threshold", "A28", "--limit", 1, "--comment", "told early");
        assertThat(beyond.code()).isEqualTo(Exit.BLOCKED);
        assertThat(beyond.err()).contains("within 3 to 90").contains("beyond");
        var one = on(ADA, "threshold", "a28", "--limit", 7, "--warn", 10, "--comment", "early");
        assertThat(one.code()).isZero();
        assertThat(one.err()).contains("a second person has to confirm it");
        assertThat(one.out()).contains("\"inForce\": false");
        var both = on(GRACE, "threshold", "A28", "--limit", 7, "--warn", 10, "--comment", "yes");
        assertThat(both.out()).contains("\"inForce\": true");
        assertThat(both.against("gate.schema.json")).isEmpty();
        var check = Answer.of("check", "--workspace", desk);
        assertThat(check.against("check.schema.json")).isEmpty();
        assertThat(check.out()).contains("\"from\": \"≥\u202F14\u202Fdays\"").contains("Grace");
        assertThat(on(ADA, "threshold", "A28", "--reset", "--comment", "enough").out())
                .doesNotContain("Grace, ")
                .contains("\"moved\": []");
    }

    @Test
    void ownChecksAreTakenAndReplacedByTwo() throws IOException {
        var first = checks("first.json", 5);
        assertThat(on(ADA, "checks", "take", first).code()).isZero();
        assertThat(Answer.of("check", "--workspace", desk).err()).contains("D1 ");
        var second = checks("second.json", 50_000);
        var proposed = on(ADA, "checks", "take", second);
        assertThat(proposed.out()).contains("\"checksProposedBy\": \"Ada\"");
        assertThat(proposed.against("gate.schema.json")).isEmpty();
        assertThat(Answer.of("check", "--workspace", desk).err()).contains("D1 ");
        assertThat(on(GRACE, "checks", "take", second).code()).isZero();
        assertThat(Answer.of("check", "--workspace", desk).err()).doesNotContain("D1 ");
        var bad = Files.writeString(folder.resolve("bad.json"), "{}");
        assertThat(on(ADA, "checks", "take", bad).code()).isEqualTo(Exit.WRONG_USE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "people",
                "checks",
                "people add",
                "sign H1",
                "waive A19 --as Ada --role Risk",
                "threshold A28 --as Ada",
                "threshold A28 --as Ada --reset --limit 3",
                "waive A19 --as Ada --until soon",
                "checks take --as Ada",
                "sign H1 --as Ada --workspace nowhere"
            })
    void wrongUseIsCodeTwoAndSaysHow(String line) {
        var words = new ArrayList<Object>(List.of((Object[]) line.split(" ")));
        if (line.contains("--as") && !line.contains("--workspace")) {
            words.addAll(List.of("--workspace", desk));
        }
        var answer = Answer.of(words.toArray());
        assertThat(answer.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(answer.err()).isNotBlank();
        assertThat(answer.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "sign", "withdraw", "waive", "threshold", "checks"})
    void everyCommandHelps(String command) {
        var help = Answer.of(command, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Usage: paritydesk " + command);
    }

    private Answer waive(List<Object> who, String item) {
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(30);
        return on(who, "waive", item, "--until", day, "--comment", "venue pays");
    }

    private Answer people(String name, String role) {
        return Answer.of("people", "add", "--workspace", desk, "--as", name, "--role", role);
    }

    private Answer on(List<Object> who, Object... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--workspace", desk));
        all.addAll(who);
        return Answer.of(all.toArray());
    }

    private Path checks(String name, int most) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                """
                {"format": "paritydesk/checks", "version": 1, "checks": [
                  {"id": "D1", "name": "Own", "text": "Few?", "severity": "BLOCK", "formula": "accounts",
                   "sense": "AT_MOST", "limit": %d, "source": "desk"}]}
                """
                        .formatted(most));
    }

    private void sql(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + desk);
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
