package paritydesk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import paritydesk.file.Cases;
import paritydesk.study.Question;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// One run of the default case says something to every section of the model: no question of its study stays without an answer, and no
/// figure that an answer promises is missing.
class EverySectionTest {

    private static List<Answered> answers;

    @BeforeAll
    static void runTheCase() {
        var scenario = Cases.open("mkr-sky").scenario().value().orElseThrow();
        answers = Answers.of(Timeline.run(scenario, Progress.NONE), Progress.NONE);
    }

    /// Families of questions and the sections of the model that they are about, by number. The oracles, pools, liquidations and rates that
    /// act on the timeline are figures of the run itself as well.
    private static final Map<String, List<Integer>> SECTIONS =
            Map.ofEntries(
                    Map.entry("ConversionQuestion", List.of(2, 3)),
                    Map.entry("ConverterQuestion", List.of(2, 3)),
                    Map.entry("OracleQuestion", List.of(4)),
                    Map.entry("LiquidationQuestion", List.of(5)),
                    Map.entry("ErosionQuestion", List.of(6)),
                    Map.entry("LiquidityQuestion", List.of(7, 8, 9, 12)),
                    Map.entry("PegQuestion", List.of(10)),
                    Map.entry("MarginQuestion", List.of(11)),
                    Map.entry("RateQuestion", List.of(11)),
                    Map.entry("RebalanceQuestion", List.of(12)),
                    Map.entry("ConcentrationQuestion", List.of(13)),
                    Map.entry("SimulationQuestion", List.of(14)),
                    Map.entry("SystemicQuestion", List.of(14)),
                    Map.entry("ForkQuestion", List.of(15)),
                    Map.entry("IncentiveQuestion", List.of(16)),
                    Map.entry("AdoptionQuestion", List.of(16)),
                    Map.entry("GovernanceQuestion", List.of(16)));

    private static List<Integer> sections(Question question) {
        var family = question.getClass().getInterfaces()[0].getSimpleName();
        return SECTIONS.getOrDefault(family, List.of());
    }

    /// Points at which two choices are worth the same, where there is one.
    private static final Pattern MAY_NOT_BE = Pattern.compile(".*\\.indifferent[A-Z]\\w*");

    @Test
    void everyQuestionHasAnAnswer() {
        assertThat(
                        answers.stream()
                                .filter(a -> a.answer() instanceof Answer.None)
                                .map(a -> a.question().id() + ": " + a.answer()))
                .isEmpty();
    }

    @Test
    void noFigureThatIsPromisedIsMissing() {
        assertThat(
                        answers.stream()
                                .flatMap(a -> AnswerFigures.missing((Record) a.answer()).stream())
                                .filter(path -> !MAY_NOT_BE.matcher(path).matches()))
                .isEmpty();
    }

    @Test
    void everySectionIsAskedAbout() {
        var asked = new TreeSet<Integer>();
        answers.forEach(a -> asked.addAll(sections(a.question())));
        assertThat(asked).contains(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
    }
}
