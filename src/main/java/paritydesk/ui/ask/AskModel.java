package paritydesk.ui.ask;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import paritydesk.file.QuestionForm;
import paritydesk.scenario.Scenario;
import paritydesk.study.Question;
import paritydesk.study.Study;
import paritydesk.ui.look.Text;
import paritydesk.ui.session.Session;
import paritydesk.ui.session.Told;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

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
    private boolean shown;
    private boolean stale = true;
    private boolean asking;
    private Optional<String> book = Optional.empty();
    private Optional<String> wanted = Optional.empty();
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

    /// Chooses the first question of a kind, as soon as the view has its questions; stays where there is none.
    public void chooseKind(String kind) {
        if (stale || entries.isEmpty()) {
            wanted = Optional.of(kind);
        }
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
            set(next);
            ask();
        }
    }

    /// Asks the chosen question although it does not apply to the case.
    void insist() {
        entry().ifPresent(e -> edit(e.form()));
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
        session.background()
                .submit(
                        key + ".examples",
                        Text.of("ask.examples"),
                        progress -> Listing.of(families, first, run.get(), new Told(progress)),
                        found -> list(found, same),
                        why -> reply.set(new Reply.Ended(Session.reason(why))));
    }

    private void list(Listing found, boolean same) {
        var next = found.entries();
        var typed = same ? entry() : Optional.<Entry>empty();
        chosen.set(-1);
        entries.setAll(next);
        if (next.isEmpty()) {
            reply.set(new Reply.Nothing());
            return;
        }
        int index = typed.map(t -> index(t.id())).filter(i -> i >= 0).orElse(found.opening());
        typed.filter(t -> entries.get(index).id().equals(t.id()))
                .filter(t -> t.asked() || t.applies())
                .ifPresent(t -> entries.set(index, entries.get(index).with(t.form())));
        int looked = wanted.map(this::ofKind).filter(i -> i >= 0).orElse(index);
        wanted = Optional.empty();
        chosen.set(looked);
        ask();
    }

    private int ofKind(String kind) {
        return IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).form().kind().equals(kind))
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

    /// Whether the list changes under a view that types in it, so that it keeps its fields.
    boolean asking() {
        return asking;
    }

    /// The dials of the chosen question.
    List<Dial> dials() {
        var run = session.run();
        var now = entry();
        return run.isEmpty() || now.isEmpty() ? List.of() : Dials.of(now.get().form(), run.get());
    }

    /// What a dial's field says in words, with its unit.
    String worded(Dial dial, String text) {
        return session.run().map(run -> new Wording(run).typed(dial, text)).orElse(text);
    }

    /// Turns a dial: the answer follows, and the one before stays until the next is there.
    void turn(Dial dial, String text) {
        var run = session.run();
        var now = entry();
        if (run.isPresent() && now.isPresent()) {
            set(Dials.turned(now.get().form(), dial, text, run.get()));
            inquiry()
                    .ifPresent(
                            asked ->
                                    session.background()
                                            .follow(
                                                    key,
                                                    now.get().title(),
                                                    p -> asked.reply(new Told(p)),
                                                    reply::set,
                                                    this::ended));
        }
    }

    private void set(QuestionForm next) {
        int index = chosen.get();
        asking = true;
        entries.set(index, entries.get(index).with(next));
        asking = false;
    }

    private Optional<Inquiry> inquiry() {
        var run = session.run();
        var question = entry().flatMap(e -> e.form().question().value());
        return run.isEmpty() || question.isEmpty()
                ? Optional.empty()
                : Optional.of(new Inquiry(question.get(), run.get(), chosen.get(), entries));
    }

    private void ask() {
        var now = entry();
        if (now.isEmpty() || session.run().isEmpty()) {
            return;
        }
        if (!now.get().asked() && !now.get().applies()) {
            session.background().cancel(key);
            reply.set(new Reply.Elsewhere(now.get().why(), applying()));
            return;
        }
        var asked = inquiry();
        if (asked.isEmpty()) {
            session.background().cancel(key);
            reply.set(new Reply.Refused(now.get().form().question().findings()));
            return;
        }
        reply.set(new Reply.Working());
        session.background()
                .submit(
                        key,
                        now.get().title(),
                        progress -> asked.get().reply(new Told(progress)),
                        reply::set,
                        this::ended);
    }

    /// The first questions that apply, as many as are offered.
    private List<Integer> applying() {
        return IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).applies())
                .limit(Inquiry.MOST_OFFERS)
                .boxed()
                .toList();
    }

    private void ended(Throwable why) {
        reply.set(
                new Reply.Ended(
                        why instanceof CancellationException
                                ? Text.of("ask.stopped")
                                : Session.reason(why)));
    }
}
