package paritydesk.ui.ask;

import paritydesk.file.QuestionForm;
import paritydesk.study.Question;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The questions of a view: those that the study asks, then one example of each kind that it does not, by family. Walks the book, so it is
/// not made on the JavaFX thread.
///
/// @param opening the entry that is looked at first
record Listing(Map<String, Examples.Example> examples, List<Entry> entries, int opening) {

    static Listing of(
            List<Class<? extends Question>> families,
            String first,
            Map<String, Examples.Example> examples,
            Run run,
            Progress progress) {
        var scenario = run.scenario();
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
                        var form = Adapted.of(QuestionForm.of(asked), example.from(), scenario);
                        next.add(new Entry(form, false, asked.id()));
                    }
                });
        next.sort(
                Comparator.comparingInt(
                        e -> family(families, e.form().question().value().orElse(null))));
        return new Listing(examples, List.copyOf(next), opening(next, first, run, progress));
    }

    /// The kind that is looked at first where the study asks it, else whatever the study asks, else the first that this run can answer: an
    /// example may not fit the case.
    private static int opening(List<Entry> entries, String first, Run run, Progress progress) {
        Predicate<Entry> wanted = e -> e.form().kind().equals(first);
        Predicate<Entry> answered = e -> Inquiry.answers(e, run, progress);
        return Stream.<Predicate<Entry>>of(
                        wanted.and(Entry::asked), Entry::asked, wanted.and(answered), answered)
                .map(which -> place(entries, which))
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(0);
    }

    private static int place(List<Entry> entries, Predicate<Entry> which) {
        return IntStream.range(0, entries.size())
                .filter(i -> which.test(entries.get(i)))
                .findFirst()
                .orElse(-1);
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
