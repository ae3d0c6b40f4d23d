package paritydesk.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.audit.Head;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One person cannot stand beside himself as the second pair of eyes.
class NamesTest {

    private static final Basis HERE = new Basis("id", "p", "b", "m", "v", "w");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    /// However it is typed, it is the Anna who is there: she has signed already.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna meyer",
                "ANNA MEYER",
                " Anna  Meyer ",
                "Anna\u00A0Meyer",
                "Anna\tMeyer",
                "Ａｎｎａ Meyer",
                "Anna\u3000Meyer"
            })
    void samePersonHoweverTheNameIsTyped(String name) {
        var ledger = desk("Anna Meyer");
        assertThat(ledger.role(name)).contains("risk");
        assertThat(ledger.fault(new Act.Signed("H1", name, HERE, null, null), NOON))
                .hasValueSatisfying(why -> assertThat(why).contains("already"));
        var twice = then(ledger, new Act.Joined(name, "treasury"));
        assertThat(twice.people()).hasSize(1);
    }

    /// Other characters that look the same: Cyrillic and Greek letters, digits for letters, letters that run into one another,
    /// characters that are not seen, and a direction that is turned round.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Аnna Meyer",
                "Αnna Meyer",
                "Annа Meyer",
                "Anna Mеyer",
                "Anna\u200B Meyer",
                "An\u200Dna Meyer",
                "Anna\u00AD Meyer",
                "\u202EAnna Meyer",
                "Anna \uFEFFMeyer",
                "Аnnа Меуеr",
                "Anna ⅿeyer\u200C",
                "Annа\u2028Meyer"
            })
    void lookalikeCannotJoinAndSignsNothing(String name) {
        var ledger = desk("Anna Meyer");
        assertThat(ledger.fault(new Act.Joined(name, "treasury"), NOON)).as(name).isPresent();
        var forced =
                then(
                        ledger,
                        new Act.Joined(name, "treasury"),
                        new Act.Signed("H1", name, HERE, null, null));
        assertThat(forced.people()).hasSize(1);
        assertThat(people(forced)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"Ilan,llan", "Marner,Mamer", "Otto,0tto", "MARNER,marner", "Illan M,lllan M"})
    void lettersThatRunIntoOneAnotherAreTold(String one, String other) {
        assertThat(then(desk(one), new Act.Joined(other, "x")).people()).hasSize(1);
        assertThat(then(desk(other), new Act.Joined(one, "x")).people()).hasSize(1);
    }

    /// Names of one alphabet each, also whole names that look like another alphabet's.
    @Test
    void realNamesJoinAndAWholeNameOfAnotherAlphabetThatLooksTheSameDoesNot() {
        var ledger =
                desk(
                        "Anna Meyer",
                        "Hanna Meyer",
                        "Ian Chen",
                        "Lan Chen",
                        "Zoë O’Brien-Núñez",
                        "Анна Иванова",
                        "Γιώργος Παπάς",
                        "山田 太郎",
                        "Risk desk 2",
                        "J. R. (Jack) Smith");
        assertThat(ledger.people()).hasSize(10);
        var eva = desk("Eva");
        assertThat(eva.fault(new Act.Joined("Еvа", "x"), NOON)).isPresent();
        assertThat(desk("Cop").fault(new Act.Joined("Сор", "x"), NOON)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "12", "Ada\u0000", "<b>Ada</b>", "Ada\nGrace\u0007", "Адa"})
    void nameThatIsNoneIsRefused(String name) {
        assertThat(Ledger.NONE.fault(new Act.Joined(name, "risk"), NOON)).isPresent();
    }

    @Test
    void lookalikeThatSignsIsToldWhomItLooksLike() {
        assertThat(desk("Anna").fault(new Act.Signed("H1", "Аnna", HERE, null, null), NOON))
                .hasValueSatisfying(why -> assertThat(why).contains("looks like Anna"));
    }

    /// Who was Ada when she signed stays Ada: nobody takes over a signature by joining anew under another role or spelling.
    @Test
    void roleOfASignatureIsTheOneThatItWasGivenIn() {
        var ledger =
                then(
                        desk("Ada"),
                        new Act.Joined("ADA", "treasury"),
                        new Act.Signed("H2", "ada", HERE, null, null));
        assertThat(ledger.people()).containsExactly(java.util.Map.entry("ADA", "treasury"));
        assertThat(ledger.signOffs()).extracting(SignOff::role).containsExactly("risk", "treasury");
        assertThat(people(ledger)).isEqualTo(1);
    }

    private static int people(Ledger ledger) {
        return Checklist.of(List.of(), ledger, HERE, NOON).answers().getFirst().people();
    }

    /// Everybody joins and signs H1.
    private static Ledger desk(String... names) {
        var acts = new ArrayList<Ledger.Done>();
        for (var name : names) {
            acts.add(new Ledger.Done(new Act.Joined(name, "risk"), NOON));
            acts.add(new Ledger.Done(new Act.Signed("H1", name, HERE, null, null), NOON));
        }
        return Ledger.of(acts, Set.of(), Head.NONE, Optional.empty());
    }

    private static Ledger then(Ledger ledger, Act... acts) {
        var next = ledger;
        for (var act : acts) {
            next = next.then(new Ledger.Done(act, NOON), Set.of());
        }
        return next;
    }
}
