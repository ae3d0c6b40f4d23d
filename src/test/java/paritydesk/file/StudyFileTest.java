package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import paritydesk.finding.Checked;
import paritydesk.study.ConversionQuestion;
import paritydesk.study.Study;

import java.nio.charset.StandardCharsets;

/// Questions are bound by reflection; what is wrong in one is said as precisely as in a document read by hand.
class StudyFileTest {

    private static final String GOOD =
            """
            {
              "format": "paritydesk/study",
              "version": 1,
              "id": "s",
              "name": "A study",
              "questions": [
                {
                  "kind": "LOSS_WATERFALL",
                  "id": "q1",
                  "conversion": "c",
                  "quantity": "12.50",
                  "at": "2025-09-22T14:00:00Z",
                  "migrated": "0.9",
                  "waiting": "PT24H"
                }
              ]
            }
            """;

    private static Checked<Study> read(String text) {
        return StudyFile.read("study.json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void questionIsReadByItsKind() {
        var question =
                (ConversionQuestion.LossWaterfall)
                        read(GOOD).value().orElseThrow().questions().getFirst();

        assertThat(question.quantity()).isEqualTo("12.50");
        assertThat(question.waiting()).hasDays(1);
        assertThat(question.salvage()).isNull();
    }

    @Test
    void studyComesBackByteForByte() {
        var study = read(GOOD).value().orElseThrow();

        assertThat(new String(StudyFile.write(study), StandardCharsets.UTF_8)).isEqualTo(GOOD);
    }

    @Test
    void goodStudySatisfiesItsSchema() {
        assertThat(Schemas.problems(DocumentKind.STUDY, GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LOSS_WATERFALL,LOSS_WATERFAL,wrong-value,/questions/0/kind,did you mean LOSS_WATERFALL?",
        "\"12.50\",\"a dozen\",wrong-value,/questions/0/quantity,such as 1234.5",
        "\"12.50\",\"-1\",refused,/questions/0/quantity,correct quantity",
        "\"12.50\",null,missing-field,/questions/0,add a number",
        "\"conversion\",\"conversions\",unknown-field,/questions/0/conversions,conversion",
        "2025-09-22T14:00:00Z,22 September,wrong-value,/questions/0/at,2025-09-22T14:00:00Z",
        "0.9,1.1,refused,/questions/0/migrated,correct migrated",
        "PT24H,a day,wrong-value,/questions/0/waiting,PT6H"
    })
    void wrongFieldIsFoundAtItsPlace(
            String good, String bad, String code, String place, String remedy) {
        var text = GOOD.replace(good, bad);

        var findings = read(text).findings();

        assertThat(text).isNotEqualTo(GOOD);
        assertThat(read(text).value()).isEmpty();
        assertThat(findings)
                .anySatisfy(
                        f -> {
                            assertThat(f.code()).isEqualTo(code);
                            assertThat(f.place().spot()).contains(place);
                            assertThat(f.remedy()).contains(remedy);
                        });
    }

    @Test
    void twoQuestionsWithOneIdAreRefused() {
        int from = GOOD.indexOf("    {\n      \"kind\"");
        int to = GOOD.indexOf("\n  ]");
        var question = GOOD.substring(from, to);
        var text = GOOD.replace(question, question + ",\n" + question);

        assertThat(read(text).findings()).extracting("code").contains("duplicate-id");
    }
}
