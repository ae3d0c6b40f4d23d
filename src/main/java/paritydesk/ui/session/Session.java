package paritydesk.ui.session;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

import paritydesk.checklist.Checklist;
import paritydesk.timeline.Run;
import paritydesk.ui.look.Text;
import paritydesk.ui.work.Background;
import paritydesk.ui.work.Job;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// What is open now. Every property changes on the JavaFX thread only; evaluations are made on others, and the newest wins.
public final class Session {

    private static final String KEY = "evaluation";

    private final Background background;
    private final ReadOnlyObjectWrapper<Phase> phase =
            new ReadOnlyObjectWrapper<>(new Phase.Nothing());
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper account = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<Optional<Checklist>> judged =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty perceived = new SimpleBooleanProperty(true);

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

    /// Stops the evaluation that is on its way.
    public void stop() {
        background.cancel(KEY);
    }

    /// Shows an evaluation; the scrubber stays at its instant where the clock is another one.
    public void show(Evaluation next) {
        var clock = next.run().clock();
        int at =
                run().map(was -> clock.indexAt(was.clock().at(step.get())))
                        .orElseGet(() -> firstStep(next.run()));
        boolean sameBook =
                run().filter(was -> was.scenario().book().equals(next.run().scenario().book()))
                        .isPresent();
        if (!sameBook) {
            account.set(-1);
        }
        judged.set(Optional.empty());
        step.set(at);
        phase.set(new Phase.Ready(next));
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
