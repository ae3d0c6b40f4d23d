package paritydesk.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.answer.Answer;
import paritydesk.answer.Answers;
import paritydesk.file.CaseManifest;
import paritydesk.file.Cases;
import paritydesk.file.FormField;
import paritydesk.file.QuestionForm;
import paritydesk.scenario.Scenario;
import paritydesk.study.LiquidityQuestion;
import paritydesk.study.MarginQuestion;
import paritydesk.study.Question;
import paritydesk.study.SimulationQuestion;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Examples on all bundled cases: of the case, valid, and answered where they apply.
final class ExamplesTest {

    private static final List<Class<? extends Question>> ALL = List.of(Question.class);

    /// What each bundled case names.
    private static final Map<String, Set<String>> NAMES = named();

    private static Scenario scenario(String id) {
        return Cases.open(id).scenario().value().orElseThrow();
    }

    private static Run run(String id) {
        return Timeline.run(scenario(id), Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wsteth-cap-2026",
                "steth-2022",
                "ftm-2025",
                "ezeth-2024",
                "merge-2022",
                "usdc-2023",
                "wbtc-2024"
            })
    void whatAppliesIsAnsweredAndWhatDoesNotNamesADocument(String id) {
        var run = run(id);
        for (var example : Examples.of(run, ALL)) {
            var question = example.question();
            var form = QuestionForm.of(question);
            assertThat(form.question().findings()).as(form.kind()).isEmpty();
            assertThat(form.question().value()).contains(question);
            if (example.applies()) {
                assertThat(Answers.answer(question, run, Progress.NONE))
                        .as("%s of %s", form.kind(), id)
                        .isNotInstanceOf(Answer.None.class);
            } else {
                assertThat(example.why()).endsWith(".").contains("document");
            }
        }
    }

    /// The default case is large, so that what takes long there is left to the questions of its study.
    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "ftm-2025", "merge-2022", "usdc-2023"})
    void nothingOfAnotherCaseIsNamedAndInstantsLieInTheWindow(String id) {
        var run = run(id);
        var foreign = foreign(id);
        for (var example : Examples.of(run, ALL)) {
            if (!example.applies()) {
                continue;
            }
            for (var field : QuestionForm.of(example.question()).fields()) {
                if (field.kind() == FormField.Kind.VALUE && !field.pointer().equals("/id")) {
                    assertThat(foreign).as(field.pointer()).doesNotContain(field.value());
                    within(field, run);
                }
            }
        }
    }

    private static void within(FormField field, Run run) {
        try {
            var at = Instant.parse(field.value());
            var clock = run.clock();
            assertThat(at)
                    .as(field.pointer())
                    .isBetween(
                            run.scenario().book().asOf().minusSeconds(7 * 86_400),
                            clock.at(clock.size() - 1).plusSeconds(30 * 86_400));
        } catch (DateTimeParseException _) {
            assertThat(field.value()).as(field.pointer()).doesNotMatch("20\\d\\d-.*");
        }
    }

    private static Set<String> foreign(String id) {
        var others = new HashSet<String>();
        NAMES.entrySet().stream()
                .filter(e -> !e.getKey().equals(id))
                .map(Map.Entry::getValue)
                .forEach(others::addAll);
        others.removeAll(NAMES.getOrDefault(id, Set.of()));
        return others;
    }

    private static Map<String, Set<String>> named() {
        var names = new HashMap<String, Set<String>>();
        for (CaseManifest manifest : Cases.list()) {
            names.put(manifest.id(), names(scenario(manifest.id())));
        }
        return names;
    }

    private static Set<String> names(Scenario s) {
        var names = new HashSet<String>();
        s.plan().assets().forEach(a -> names.add(a.id()));
        s.plan().conversions().forEach(c -> names.add(c.id()));
        s.venues().venues().forEach(v -> names.add(v.id()));
        s.market().series().forEach(x -> names.add(x.id()));
        s.market().oracles().forEach(o -> names.add(o.id()));
        s.market().pools().forEach(p -> names.add(p.id()));
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"usdc-2023", "ftm-2025"})
    void aSaleIsOfWhatTheLargestHolderHas(String id) {
        var run = run(id);
        var sale =
                Examples.of(run, List.of(LiquidityQuestion.class)).stream()
                        .map(Example::question)
                        .flatMap(
                                q ->
                                        q instanceof LiquidityQuestion.SplitSale s
                                                ? Stream.of(s)
                                                : Stream.empty())
                        .findFirst()
                        .orElseThrow();
        int step = run.clock().indexAt(sale.at());
        double most = 0;
        for (int a = 0; a < run.scenario().book().accounts().size(); a++) {
            most =
                    Math.max(
                            most,
                            run.liquidations().position(a, step).holdings().stream()
                                    .filter(h -> h.asset().equals(sale.asset()))
                                    .mapToDouble(h -> h.quantity())
                                    .sum());
        }
        assertThat(sale.quantity()).isEqualByComparingTo(CaseFacts.round(most));
    }

    @ParameterizedTest
    @ValueSource(strings = {"merge-2022", "ezeth-2024"})
    void modesOfMarginApplyOnlyWhereSomebodyHasADerivative(String id) {
        var examples =
                Examples.of(run(id), List.of(MarginQuestion.class, SimulationQuestion.class));
        assertThat(examples)
                .filteredOn(e -> e.question() instanceof MarginQuestion.MarginModes)
                .singleElement()
                .satisfies(e -> assertThat(e.why()).contains("LINEAR", "book document"));
    }
}
