package paritydesk.ui.session;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import paritydesk.checklist.Checklist;
import paritydesk.finding.Finding;
import paritydesk.scenario.History;
import paritydesk.scenario.Scenario;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.ui.look.Text;
import paritydesk.ui.work.Background;
import paritydesk.ui.work.Job;
import paritydesk.valuation.Quotient;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;

/// What is open now, what was edited since, and what it is compared with. Every property changes on the JavaFX thread only;
/// evaluations are made on others, and the newest wins.
///
/// An edit makes the next scenario of the history. It is checked and valued; where a finding blocks, the figures stay those of the last
/// scenario that could be valued, and [#findingsProperty] says why. While something is dragged, [#preview] values in passing and nothing
/// is kept.
public final class Session {

    /// The scenario shown and at most three beside it.
    public static final int MOST_PINNED = 3;

    private static final String KEY = "evaluation";
    private static final String PREVIEW = "preview";

    private final Background background;
    private final ReadOnlyObjectWrapper<Phase> phase =
            new ReadOnlyObjectWrapper<>(new Phase.Nothing());
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper account = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<Optional<Checklist>> judged =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty perceived = new SimpleBooleanProperty(true);
    private final ObjectProperty<Quotient> quotient = new SimpleObjectProperty<>(Quotient.RATIO);
    private final ReadOnlyObjectWrapper<Optional<History>> history =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Finding>> findings =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Run>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Pinned> pinned = FXCollections.observableArrayList();
    private Consumer<Throwable> failures = why -> {};
    private String openedHash = "";

    public Session(Background background) {
        this.background = background;
    }

    public Background background() {
        return background;
    }

    /// How far it is with what is open.
    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// The step of the clock that the scrubber stands on; 0 while nothing is open.
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// The account looked at, an index into the book; −1 for none.
    public ReadOnlyIntegerProperty accountProperty() {
        return account.getReadOnlyProperty();
    }

    /// What the checklist says of the run that is shown; nothing before it has been judged.
    public ReadOnlyObjectProperty<Optional<Checklist>> judgedProperty() {
        return judged.getReadOnlyProperty();
    }

    /// Takes a judgement of the run that is shown.
    public void judge(Checklist next) {
        judged.set(Optional.of(next));
    }

    /// Whether drivers explain the perceived truth rather than the economic one.
    public BooleanProperty perceivedProperty() {
        return perceived;
    }

    /// Which figure the drivers explain.
    public ObjectProperty<Quotient> quotientProperty() {
        return quotient;
    }

    public Optional<Evaluation> evaluation() {
        return phase.get() instanceof Phase.Ready ready
                ? Optional.of(ready.evaluation())
                : Optional.empty();
    }

    public Optional<Run> run() {
        return evaluation().map(Evaluation::run);
    }

    /// Calls `shown` with the evaluation, now and each time that another one takes its place.
    public void onEvaluation(Consumer<Evaluation> shown) {
        phase.subscribe(
                now -> {
                    if (now instanceof Phase.Ready ready) {
                        shown.accept(ready.evaluation());
                    }
                });
    }

    /// Evaluates off the JavaFX thread. What is shown stays until the result is there; a stopped or failed job leaves it be and
    /// `failed` learns why.
    public void evaluate(String title, Job<Evaluation> job, Consumer<Throwable> failed) {
        var share = new SimpleDoubleProperty(-1);
        if (evaluation().isEmpty()) {
            phase.set(new Phase.Working(title, share));
        }
        var work = background.submit(KEY, title, job, this::show, why -> fail(why, failed));
        share.bind(work.fractionProperty());
    }

    /// Who is told of edits and previews that could not be valued.
    public void onFailure(Consumer<Throwable> told) {
        failures = told;
    }

    /// What was opened and every edit since; nothing while nothing is open.
    public ReadOnlyObjectProperty<Optional<History>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /// The scenario as edited. It is that of [#run] unless an edit is still being valued, or cannot be.
    public Optional<Scenario> scenario() {
        return history.get().map(History::scenario);
    }

    /// What the linter and the checks say of the scenario as edited.
    public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /// The run of what is being dragged; nothing while nothing is.
    public ReadOnlyObjectProperty<Optional<Run>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// Makes the next scenario. `title` names the edit in the words of the undo command, such as `Move “Switch”`.
    public void edit(String title, Scenario next) {
        history.get()
                .ifPresent(
                        was -> {
                            var now = was.edited(title, next);
                            history.set(Optional.of(now));
                            value(title, now);
                        });
    }

    public void undo() {
        turn(History::undo, History::undone);
    }

    public void redo() {
        turn(History::redo, History::redone);
    }

    private void turn(Function<History, Optional<String>> edit, Function<History, History> move) {
        history.get()
                .ifPresent(
                        was ->
                                edit.apply(was)
                                        .ifPresent(
                                                title -> {
                                                    var now = move.apply(was);
                                                    history.set(Optional.of(now));
                                                    value(title, now);
                                                }));
    }

    /// Values a scenario in passing, from the last preview on; of those that wait only the newest is valued.
    public void preview(Scenario passing) {
        var from = preview.get().or(this::run);
        from.ifPresent(
                was ->
                        background.follow(
                                PREVIEW,
                                Text.of("session.preview"),
                                progress -> Timeline.rerun(was, passing, new Told(progress)),
                                run -> preview.set(Optional.of(run)),
                                failures));
    }

    /// Forgets the preview: what was dragged has been let go or given up.
    public void endPreview() {
        background.cancel(PREVIEW);
        preview.set(Optional.empty());
    }

    /// The runs that the one shown is compared with, at most [#MOST_PINNED].
    public ObservableList<Pinned> pinned() {
        return pinned;
    }

    /// Puts a run beside the one shown; the oldest makes room.
    public void pin(Pinned run) {
        if (pinned.size() == MOST_PINNED) {
            pinned.removeFirst();
        }
        pinned.add(run);
    }

    private void value(String title, History now) {
        background.cancel(PREVIEW);
        var nearest = preview.get().or(this::run);
        evaluation()
                .ifPresent(
                        shown ->
                                background.submit(
                                        KEY,
                                        title,
                                        progress ->
                                                Edited.of(
                                                        now, shown, openedHash, nearest, progress),
                                        this::take,
                                        failures));
    }

    private void take(Edited edited) {
        findings.set(edited.findings());
        edited.evaluation().ifPresent(this::present);
        preview.set(Optional.empty());
    }

    /// Stops the evaluation that is on its way.
    public void stop() {
        background.cancel(KEY);
    }

    /// Shows what was opened; edits and comparisons of what was open before are forgotten.
    public void show(Evaluation next) {
        var opened = next.run().scenario();
        boolean same = history.get().filter(h -> h.opened().equals(opened)).isPresent();
        if (!same) {
            pinned.clear();
        }
        openedHash = next.planHash();
        history.set(Optional.of(History.of(opened)));
        findings.set(List.of());
        endPreview();
        present(next);
    }

    /// Shows an evaluation; the scrubber stays at its instant where the clock is another one.
    private void present(Evaluation next) {
        var clock = next.run().clock();
        int at =
                run().map(was -> clock.indexAt(was.clock().at(step.get())))
                        .orElseGet(() -> firstStep(next.run()));
        if (!sameAccount(next)) {
            account.set(-1);
        }
        judged.set(Optional.empty());
        // a step that both clocks have, so that nobody reads past the end of either while one takes
        // the other's place
        step.set(run().map(was -> Math.min(at, was.clock().size() - 1)).orElse(at));
        phase.set(new Phase.Ready(next));
        step.set(at);
    }

    /// Whether the account looked at stands at the same place in the next book, its legs apart.
    private boolean sameAccount(Evaluation next) {
        int at = account.get();
        var accounts = next.run().scenario().book().accounts();
        return at >= 0
                && at < accounts.size()
                && run().filter(
                                was ->
                                        was.scenario()
                                                .book()
                                                .accounts()
                                                .get(at)
                                                .id()
                                                .equals(accounts.get(at).id()))
                        .isPresent();
    }

    /// Moves the scrubber, kept within the clock.
    public void goTo(int wanted) {
        run().ifPresent(r -> step.set(Math.clamp(wanted, 0, r.clock().size() - 1)));
    }

    /// Looks at an account; −1 for none.
    public void select(int index) {
        account.set(index);
    }

    private void fail(Throwable why, Consumer<Throwable> failed) {
        if (evaluation().isEmpty()) {
            phase.set(
                    why instanceof CancellationException
                            ? new Phase.Stopped()
                            : new Phase.Failed(Text.of("session.failed"), reason(why)));
        }
        failed.accept(why);
    }

    /// What a failure says for itself, or else what kind it is.
    public static String reason(Throwable why) {
        var message = why.getMessage();
        return message == null || message.isBlank() ? why.getClass().getSimpleName() : message;
    }

    /// The last event inside the window: what the plan did latest is what an officer asks about first.
    private static int firstStep(Run run) {
        var clock = run.clock();
        for (int i = clock.size() - 1; i >= clock.bookFrom(); i--) {
            if (clock.step(i).event() != null) {
                return i;
            }
        }
        return Math.max(clock.bookFrom(), 0);
    }
}
