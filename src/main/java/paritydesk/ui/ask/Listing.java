package paritydesk.ui.ask;

import paritydesk.file.QuestionForm;
import paritydesk.scenario.Scenario;
import paritydesk.study.Question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// The questions of a view: those that the study asks, then one example of each kind that it does not, by family. Walks the book, so it is
/// not made on the JavaFX thread.
record Listing(Map<String, Examples.Example> examples, List<Entry> entries) {

    static Listing of(
            List<Class<? extends Question>> families,
            Map<String, Examples.Example> examples,
            Scenario scenario) {
        var next = new ArrayList<Entry>();
        var kinds = new HashSet<String>();
        var study = scenario.study();
        for (var question : study == null ? List.<Question>of() : study.questions()) {
            if (family(families, question) < families.size()) {
                var form = QuestionForm.of(question);
                kinds.add(form.kind());
                next.add(new Entry(form, true, question.id()));
            }
        }
        examples.forEach(
                (kind, example) -> {
                    var asked = example.question();
                    if (family(families, asked) < families.size() && kinds.add(kind)) {
                        var form =
                                Adapted.of(QuestionForm.of(asked), example.from(), scenario);
                        next.add(new Entry(form, false, asked.id()));
                    }
                });
        next.sort(
                Comparator.comparingInt(
                        e -> family(families, e.form().question().value().orElse(null))));
        return new Listing(examples, List.copyOf(next));
    }

    private static int family(
            List<Class<? extends Question>> families,
            @org.jspecify.annotations.Nullable Question question) {
        for (int i = 0; i < families.size(); i++) {
            if (families.get(i).isInstance(question)) {
                return i;
            }
        }
        return families.size();
    }
}
