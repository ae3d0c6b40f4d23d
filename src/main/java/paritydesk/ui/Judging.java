package paritydesk.ui;

import javafx.animation.PauseTransition;

import paritydesk.checklist.Checklist;
import paritydesk.checklist.Waiver;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Session;
import paritydesk.ui.shell.Command;
import paritydesk.ui.shell.ShellModel;
import paritydesk.ui.shell.Verdict;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;

/// Has the checklist judged and keeps the light of the gate, which is on every screen.
final class Judging {

    private static final long SECOND = 1_000;

    /// After a day the list is judged anew, whether a waiver ends or not.
    private static final long LONGEST_WAIT = 86_400_000;

    private final ShellModel shell;
    private final Session session;
    private final Desk desk;
    private final Consumer<Throwable> failed;
    private final PauseTransition expiry = new PauseTransition();

    Judging(ShellModel shell, Session session, Desk desk, Consumer<Throwable> failed) {
        this.shell = shell;
        this.session = session;
        this.desk = desk;
        this.failed = failed;
        session.judgedProperty().subscribe(this::light);
    }

    /// The checks need the engine once more, so the figures are shown before the light.
    void judge(Evaluation evaluation) {
        shell.background()
                .submit(
                        "checks",
                        Text.of("checklist.judging"),
                        progress -> desk.judge(evaluation.run(), progress),
                        session::judge,
                        failed);
    }

    /// A waiver that ends while the window is open ends there too.
    private void endOfWaivers(Checklist judged) {
        var now = desk.time().instant();
        expiry.stop();
        judged.waived().stream()
                .flatMap(w -> w.holding().stream())
                .map(Waiver::until)
                .min(Comparator.naturalOrder())
                .ifPresent(
                        end -> {
                            var ahead = Duration.between(now, end).toMillis();
                            expiry.setDuration(
                                    javafx.util.Duration.millis(
                                            (double) Math.clamp(ahead, SECOND, LONGEST_WAIT)));
                            expiry.setOnFinished(
                                    event -> session.evaluation().ifPresent(this::judge));
                            expiry.playFromStart();
                        });
    }

    private void light(Optional<Checklist> judged) {
        judged.ifPresent(this::endOfWaivers);
        shell.verdictProperty().set(judged.map(Judging::verdict).orElse(Verdict.NONE));
        shell.verdictOpensProperty()
                .set(
                        Command.of(
                                Text.of("checklist.title"),
                                Text.of("group.go"),
                                () -> shell.show("checklist")));
    }

    private static Verdict verdict(Checklist judged) {
        var gate = judged.gate();
        return new Verdict(
                gate.open() ? Tone.GOOD : Tone.BLOCKER,
                gate.decision().label(),
                gate.open() ? "" : Text.counted("checklist.blockers", gate.blockers().size()));
    }
}
