package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.study.Question;

import java.util.List;

class QuestionFormTest {

    private static List<Question> questions(String id) {
        var study = Cases.open(id).scenario().value().orElseThrow().study();
        return java.util.Objects.requireNonNull(study).questions();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "merge-2022", "steth-2022", "ezeth-2024", "ftm-2025"})
    void aFormReadsBackAsItsQuestion(String id) {
        for (var question : questions(id)) {
            var read = QuestionForm.of(question).question();
            assertThat(read.findings()).as(question.id()).isEmpty();
            assertThat(read.value()).as(question.id()).contains(question);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "steth-2022"})
    void typingWhatIsThereChangesNothing(String id) {
        for (var question : questions(id)) {
            var form = QuestionForm.of(question);
            for (var field : form.fields()) {
                boolean typed =
                        field.kind() != FormField.Kind.HEADING
                                && field.kind() != FormField.Kind.LIST;
                if (typed && !field.value().isEmpty()) {
                    var again = form.with(field.pointer(), field.value());
                    assertThat(again.question().value())
                            .as("%s %s", question.id(), field.pointer())
                            .contains(question);
                }
            }
        }
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        var form = QuestionForm.of(first("LOSS_WATERFALL"));
        var bad = form.with("/quantity", "many").question();
        assertThat(bad.value()).isEmpty();
        assertThat(bad.findings())
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.place().spot()).isEqualTo("/quantity");
                            assertThat(f.value()).isEqualTo("many");
                        });
    }

    @Test
    void anOptionalFieldThatIsEmptiedIsLeftOut() {
        var form = QuestionForm.of(first("LOSS_WATERFALL"));
        var without = form.with("/tolerance", "").question().value().orElseThrow();
        assertThat(QuestionForm.of(without).fields())
                .filteredOn(f -> f.pointer().equals("/tolerance"))
                .singleElement()
                .satisfies(f -> assertThat(f.value()).isEmpty());
    }

    @Test
    void elementsOfAListComeAndGo() {
        var form = QuestionForm.of(first("LIQUIDATION_CASCADE"));
        var list =
                form.fields().stream()
                        .filter(f -> f.kind() == FormField.Kind.LIST)
                        .findFirst()
                        .orElseThrow();
        int before = Integer.parseInt(list.value());
        var fewer = form.more(list.pointer()).fewer(list.pointer());
        assertThat(fewer.question().value()).isEqualTo(form.question().value());
        assertThat(size(form.more(list.pointer()), list.pointer())).isEqualTo(before + 1);
    }

    private static int size(QuestionForm form, String pointer) {
        return form.fields().stream()
                .filter(f -> f.pointer().equals(pointer))
                .mapToInt(f -> Integer.parseInt(f.value()))
                .findFirst()
                .orElse(-1);
    }

    private static Question first(String kind) {
        return questions("mkr-sky").stream()
                .filter(q -> QuestionForm.of(q).kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
