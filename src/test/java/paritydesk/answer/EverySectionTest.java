package paritydesk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import paritydesk.file.Cases;
import paritydesk.study.AdoptionQuestion;
import paritydesk.study.ConcentrationQuestion;
import paritydesk.study.ConversionQuestion;
import paritydesk.study.ConverterQuestion;
import paritydesk.study.ErosionQuestion;
import paritydesk.study.ForkQuestion;
import paritydesk.study.GovernanceQuestion;
import paritydesk.study.IncentiveQuestion;
import paritydesk.study.LiquidityQuestion;
import paritydesk.study.OracleQuestion;
import paritydesk.study.PegQuestion;
import paritydesk.study.Question;
import paritydesk.study.SimulationQuestion;
import paritydesk.study.SystemicQuestion;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;

import java.util.List;
import java.util.TreeSet;

/// One run of the default case says something to every section of the model: no question of its study stays without an answer, and no
/// figure that an answer promises is missing.
class EverySectionTest {

    private static List<Answered> answers;

    @BeforeAll
    static void runTheCase() {
        var scenario = Cases.open("mkr-sky").scenario().value().orElseThrow();
        answers = Answers.of(Timeline.run(scenario, Progress.NONE), Progress.NONE);
    }

    /// Sections of the model by their numbers.
    private static List<Integer> sections(Question question) {
        return switch (question) {
            case ConversionQuestion _ -> List.of(2, 3);
            case ConverterQuestion _ -> List.of(3);
            case OracleQuestion _ -> List.of(4);
            case ErosionQuestion _ -> List.of(6);
            case LiquidityQuestion _ -> List.of(7, 8, 9);
            case PegQuestion _ -> List.of(10);
            case ConcentrationQuestion _ -> List.of(13);
            case SimulationQuestion _, SystemicQuestion _ -> List.of(14);
            case ForkQuestion _ -> List.of(15);
            case AdoptionQuestion _, GovernanceQuestion _, IncentiveQuestion _ -> List.of(16);
        };
    }

    @Test
    void everyQuestionHasAnAnswer() {
        assertThat(answers)
                .allSatisfy(
                        a ->
                                assertThat(a.answer())
                                        .as(a.question().id())
                                        .isNotInstanceOf(Answer.None.class));
    }

    @Test
    void noFigureThatIsPromisedIsMissing() {
        assertThat(answers)
                .allSatisfy(
                        a ->
                                assertThat(AnswerFigures.missing((Record) a.answer()))
                                        .as(a.question().id())
                                        .isEmpty());
    }

    @Test
    void everySectionIsAskedAbout() {
        var asked = new TreeSet<Integer>();
        answers.forEach(a -> asked.addAll(sections(a.question())));
        assertThat(asked).contains(2, 3, 6, 10, 13, 16);
    }
}
