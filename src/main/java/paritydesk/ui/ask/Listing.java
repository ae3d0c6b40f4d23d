package paritydesk.ui.ask;

import org.jspecify.annotations.Nullable;

import paritydesk.example.Example;
import paritydesk.example.Examples;
import paritydesk.file.QuestionForm;
import paritydesk.study.ForkQuestion;
import paritydesk.study.Question;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The questions of a view: those that the study asks, then one begun from the case of each kind that it does not ask, by family; those
/// that do not apply to the case stand last. Walks the book, so it is not made on the JavaFX thread.
///
/// @param opening the entry that is looked at first
record Listing(List<Entry> entries, int opening) {

    static Listing of(
            List<Class<? extends Question>> families, String first, Run run, Progress progress) {
        var examples = Examples.of(run, families);
        var next = new ArrayList<Entry>();
        var kinds = new HashSet<String>();
        var study = run.scenario().study();
        for (var question : study == null ? List.<Question>of() : study.questions()) {
            if (family(families, question) < families.size()) {
                var form = QuestionForm.of(question);
                kinds.add(form.kind());
                next.add(new Entry(form, true, question.id(), unfounded(question, examples)));
            }
        }
        for (var example : examples) {
            var form = QuestionForm.of(example.question());
            if (kinds.add(form.kind())) {
                next.add(new Entry(form, false, example.question().id(), example.why()));
            }
        }
        next.sort(
                Comparator.comparing((Entry e) -> !e.asked() && !e.applies())
                        .thenComparingInt(
                                e -> family(families, e.form().question().value().orElse(null))));
        return new Listing(List.copyOf(next), opening(next, first, run, progress));
    }

    /// A study may ask about a split where nothing splits: its answer rests on figures of its own, which has to be said.
    private static String unfounded(Question question, List<Example> examples) {
        return question instanceof ForkQuestion
                ? examples.stream()
                        .filter(e -> e.question().getClass().equals(question.getClass()))
                        .map(Example::why)
                        .findFirst()
                        .orElse("")
                : "";
    }

    /// The kind that is looked at first where the study asks it, else whatever the study asks, else the first that applies and that this run
    /// answers; where none does, the first, which says why.
    private static int opening(List<Entry> entries, String first, Run run, Progress progress) {
        Predicate<Entry> wanted = e -> e.form().kind().equals(first);
        Predicate<Entry> asked = e -> e.asked() && e.applies();
        Predicate<Entry> answered = e -> e.applies() && Inquiry.answers(e, run, progress);
        return Stream.<Predicate<Entry>>of(
                        wanted.and(asked),
                        wanted.and(Entry::applies),
                        asked,
                        answered,
                        Entry::asked)
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
            List<Class<? extends Question>> families, @Nullable Question question) {
        for (int i = 0; i < families.size(); i++) {
            if (families.get(i).isInstance(question)) {
                return i;
            }
        }
        return families.size();
    }
}
