package paritydesk.ui;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import paritydesk.store.Passphrase;
import paritydesk.timeline.Timeline;
import paritydesk.ui.crash.CrashPane;
import paritydesk.ui.crash.CrashReport;
import paritydesk.ui.open.OpenModel;
import paritydesk.ui.shell.ShellModel;
import paritydesk.ui.workspace.PassphrasePane;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;

/// What stands above everything else until it is answered.
final class Dialogs {

    private final ShellModel shell;
    private final OpenModel open;
    private final InstantSource time;

    Dialogs(ShellModel shell, OpenModel open, InstantSource time) {
        this.shell = shell;
        this.open = open;
        this.time = time;
        open.lockedProperty().subscribe(this::unlock);
    }

    /// Tells of a fault of the program itself; one at a time, because the first is most often the cause of the others.
    void crashed(Throwable fault) {
        if (shell.dialogProperty().get().isEmpty()) {
            var report = CrashReport.of(fault, Timeline.ENGINE_VERSION, time.instant());
            shell.dialogProperty()
                    .set(
                            Optional.of(
                                    () ->
                                            new CrashPane(
                                                    report,
                                                    () ->
                                                            shell.dialogProperty()
                                                                    .set(Optional.empty()))));
        }
    }

    /// Asks for a passphrase above everything else.
    void ask(
            PassphrasePane.Ask what,
            String about,
            BiConsumer<@Nullable Passphrase, @Nullable Passphrase> given) {
        shell.dialogProperty()
                .set(
                        Optional.of(
                                () -> {
                                    var pane =
                                            new PassphrasePane(
                                                    what,
                                                    about,
                                                    () ->
                                                            shell.dialogProperty()
                                                                    .set(Optional.empty()),
                                                    given);
                                    Platform.runLater(pane::focus);
                                    return pane;
                                }));
    }

    private void unlock(Optional<OpenModel.Locked> locked) {
        locked.ifPresent(
                now ->
                        ask(
                                PassphrasePane.Ask.PRESENT,
                                now.sentence(),
                                (phrase, fresh) -> {
                                    if (phrase != null) {
                                        open.unlock(now.file(), phrase);
                                    }
                                }));
    }
}
