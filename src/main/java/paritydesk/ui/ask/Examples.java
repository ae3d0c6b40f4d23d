package paritydesk.ui.ask;

import paritydesk.file.Cases;
import paritydesk.file.QuestionForm;
import paritydesk.scenario.Scenario;
import paritydesk.study.Question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One question of every kind that a bundled case asks, to begin a question of one's own with.
final class Examples {

    private Examples() {}

    /// An example and the case that asks it.
    record Example(Question question, Scenario from) {}

    /// By kind, of the first case that has one. Reads all cases: not on the JavaFX thread.
    static Map<String, Example> read() {
        var examples = new LinkedHashMap<String, Example>();
        for (var manifest : Cases.list()) {
            Cases.open(manifest.id())
                    .scenario()
                    .value()
                    .ifPresent(
                            scenario -> {
                                var study = scenario.study();
                                List<Question> asked =
                                        study == null ? List.of() : study.questions();
                                for (var question : asked) {
                                    examples.putIfAbsent(
                                            QuestionForm.of(question).kind(),
                                            new Example(question, scenario));
                                }
                            });
        }
        return examples;
    }
}
