package paritydesk.ui.ask;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import paritydesk.answer.Answer;
import paritydesk.answer.Answers;
import paritydesk.file.AnswerView;
import paritydesk.file.QuestionForm;
import paritydesk.scenario.Scenario;
import paritydesk.study.Question;
import paritydesk.study.Study;
import paritydesk.timeline.Run;
import paritydesk.ui.look.Text;
import paritydesk.ui.session.Session;
import paritydesk.ui.session.Told;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The questions of one view and the answer to the one that is chosen. Nothing is computed while the view is hidden; what was typed stays
/// while the book is the same.
public final class AskModel {

    private final String key;
    private final List<Class<? extends Question>> families;
    private final Session session;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<Reply> reply =
            new ReadOnlyObjectWrapper<>(new Reply.Nothing());
    private Map<String, Examples.Example> examples = Map.of();
    private boolean shown;
    private boolean stale = true;
    private boolean asking;
    private Optional<String> book = Optional.empty();
    private final String first;

    /// @param key the view's id
    /// @param first the kind of question that is looked at first
    /// @param families what it asks about, in order
    public AskModel(
            String key, Session session, String first, List<Class<? extends Question>> families) {
        this.key = key;
        this.first = first;
        this.families = List.copyOf(families);
        this.session = session;
        session.onEvaluation(now -> outdate());
    }

    /// The view's id.
    public String key() {
        return key;
    }

    ObservableList<Entry> entries() {
        return entries;
    }

    /// Index of the question that is looked at; −1 for none.
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    Optional<Entry> entry() {
        int index = chosen.get();
        return index < 0 ? Optional.empty() : Optional.of(entries.get(index));
    }

    /// Whether the question that is chosen is answered.
    public BooleanBinding answered() {
        return Bindings.createBooleanBinding(
                () -> replyProperty().get() instanceof Reply.Answered, replyProperty());
    }

    ReadOnlyObjectProperty<Reply> replyProperty() {
        return reply.getReadOnlyProperty();
    }

    /// The view has come up: what is stale is made anew.
    public void show(boolean now) {
        shown = now;
        if (shown && stale) {
            fill();
        }
    }

    void choose(int index) {
        if (index >= 0 && index < entries.size() && index != chosen.get()) {
            chosen.set(index);
            ask();
        }
    }

    /// Chooses the first question of a kind; stays where there is none.
    public void chooseKind(String kind) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).form().kind().equals(kind)) {
                choose(i);
                return;
            }
        }
    }

    /// Takes another form of the chosen question and asks it.
    void edit(QuestionForm next) {
        int index = chosen.get();
        if (index >= 0) {
            asking = true;
            entries.set(index, entries.get(index).with(next));
            asking = false;
            ask();
        }
    }

    /// The chosen question as it was when it came up.
    void reset() {
        var was = entry().map(Entry::id);
        book = Optional.empty();
        stale = true;
        fill();
        was.ifPresent(this::chooseId);
    }

    private void chooseId(String id) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).id().equals(id)) {
                choose(i);
            }
        }
    }

    /// Makes the chosen question part of the scenario's study, where each run answers it.
    void keep() {
        var question = entry().flatMap(e -> e.form().question().value());
        var scenario = session.scenario();
        if (question.isEmpty() || scenario.isEmpty()) {
            return;
        }
        var title = Text.of("ask.keep.edit", question.get().id());
        session.edit(title, scenario.get().withStudy(with(scenario.get(), question.get())));
    }

    private static Study with(Scenario scenario, Question question) {
        var was = scenario.study();
        if (was == null) {
            return new Study("study", Text.of("ask.study"), List.of(question));
        }
        var questions = new ArrayList<>(was.questions());
        questions.removeIf(q -> q.id().equals(question.id()));
        questions.add(question);
        return new Study(was.id(), was.name(), was.dynamics(), questions);
    }

    void stop() {
        session.background().cancel(key);
    }

    private void outdate() {
        stale = true;
        if (shown) {
            fill();
        }
    }

    /// Questions of the study, then one example of each kind that it does not ask.
    private void fill() {
        var run = session.run();
        if (run.isEmpty()) {
            return;
        }
        stale = false;
        var now = run.get().scenario().book().id();
        boolean same = book.filter(now::equals).isPresent();
        book = Optional.of(now);
        var read = examples;
        session.background()
                .submit(
                        key + ".examples",
                        Text.of("ask.examples"),
                        progress -> made(read.isEmpty() ? Examples.read() : read, run.get()),
                        found -> {
                            examples = found.examples();
                            list(found.entries(), same);
                        },
                        why -> reply.set(new Reply.Ended(Session.reason(why))));
    }

    /// What the examples become in a scenario; it walks the book, so it is not made on the JavaFX thread.
    private record Made(Map<String, Examples.Example> examples, List<Entry> entries) {}

    private Made made(Map<String, Examples.Example> examples, Run run) {
        var next = new ArrayList<Entry>();
        var kinds = new HashSet<String>();
        var study = run.scenario().study();
        for (var question : study == null ? List.<Question>of() : study.questions()) {
            if (mine(question)) {
                var form = QuestionForm.of(question);
                kinds.add(form.kind());
                next.add(new Entry(form, true, question.id()));
            }
        }
        examples.forEach(
                (kind, example) -> {
                    if (mine(example.question()) && kinds.add(kind)) {
                        var form =
                                Adapted.of(
                                        QuestionForm.of(example.question()),
                                        example.from(),
                                        run.scenario());
                        next.add(new Entry(form, false, example.question().id()));
                    }
                });
        next.sort(java.util.Comparator.comparingInt(this::family));
        return new Made(examples, next);
    }

    private void list(List<Entry> next, boolean same) {
        var typed = same ? entry() : Optional.<Entry>empty();
        chosen.set(-1);
        entries.setAll(next);
        if (next.isEmpty()) {
            reply.set(new Reply.Nothing());
            return;
        }
        int index = typed.map(t -> index(t.id())).filter(i -> i >= 0).orElseGet(this::opening);
        typed.filter(t -> index >= 0 && entries.get(index).id().equals(t.id()))
                .ifPresent(t -> entries.set(index, entries.get(index).with(t.form())));
        chosen.set(index);
        ask();
    }

    /// The kind that is looked at first where the study asks it, else whatever the study asks: an example may not fit the case.
    private int opening() {
        Predicate<Entry> wanted = e -> e.form().kind().equals(first);
        return Stream.<Predicate<Entry>>of(wanted.and(Entry::asked), Entry::asked, wanted)
                .map(this::place)
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(0);
    }

    private int place(Predicate<Entry> which) {
        return IntStream.range(0, entries.size())
                .filter(i -> which.test(entries.get(i)))
                .findFirst()
                .orElse(-1);
    }

    private int index(String id) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private boolean mine(Question question) {
        return families.stream().anyMatch(f -> f.isInstance(question));
    }

    private int family(Entry entry) {
        var question = entry.form().question().value().orElse(null);
        for (int i = 0; i < families.size(); i++) {
            if (families.get(i).isInstance(question)) {
                return i;
            }
        }
        return families.size();
    }

    /// Whether the list changes under a view that types in it, so that it keeps its fields.
    boolean asking() {
        return asking;
    }

    private void ask() {
        var run = session.run();
        var now = entry();
        if (run.isEmpty() || now.isEmpty()) {
            return;
        }
        var read = now.get().form().question();
        if (read.value().isEmpty()) {
            session.background().cancel(key);
            reply.set(new Reply.Refused(read.findings()));
            return;
        }
        var question = read.value().get();
        reply.set(new Reply.Working());
        session.background()
                .submit(
                        key,
                        now.get().title(),
                        progress ->
                                said(
                                        question,
                                        Answers.answer(question, run.get(), new Told(progress)),
                                        run.get()),
                        reply::set,
                        why ->
                                reply.set(
                                        new Reply.Ended(
                                                why instanceof CancellationException
                                                        ? Text.of("ask.stopped")
                                                        : Session.reason(why))));
    }

    private static Reply said(Question question, Answer answer, Run run) {
        if (answer instanceof Answer.None none) {
            return new Reply.Lacking(none.why());
        }
        var view = AnswerView.of((Record) Objects.requireNonNull(answer));
        return new Reply.Answered(view, run, Portrayal.of(question, view, run));
    }
}
