package paritydesk.ui;

import paritydesk.ui.desk.BookState;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.open.OpenModel;
import paritydesk.ui.session.Session;
import paritydesk.ui.shell.Command;
import paritydesk.ui.shell.Notice;
import paritydesk.ui.shell.ShellModel;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;

/// What holds for everything shown, in banners above it.
final class Standing {

    private final ShellModel shell;
    private final Session session;
    private final Desk desk;
    private final OpenModel open;
    private final Judging judging;
    private final Consumer<Throwable> failed;

    Standing(
            ShellModel shell,
            Session session,
            Desk desk,
            OpenModel open,
            Judging judging,
            Consumer<Throwable> failed) {
        this.shell = shell;
        this.session = session;
        this.desk = desk;
        this.open = open;
        this.judging = judging;
        this.failed = failed;
    }

    /// Says how it stands with what was just opened, and verifies its book where that is still to do.
    void show() {
        state();
        if (desk.book() instanceof BookState.Pending) {
            verifyBook();
        }
    }

    /// Holds a large book against its document while it is shown already; the gate is shut until then.
    private void verifyBook() {
        shell.background()
                .submit(
                        "book",
                        Text.of("workspace.pending.work"),
                        desk::verifyBook,
                        found -> {
                            state();
                            session.evaluation().ifPresent(judging::judge);
                        },
                        why -> {
                            state();
                            failed.accept(why);
                        });
        state();
    }

    /// What holds for everything shown: that nothing can be kept, that the book is not known to be its document's.
    private void state() {
        var banners = new ArrayList<Notice>();
        var why = desk.readOnly();
        session.readOnlyProperty().set(!why.isEmpty());
        if (!why.isEmpty()) {
            var again =
                    Command.of(
                            Text.of("workspace.again"),
                            Text.of("group.go"),
                            () -> open.openWorkspace(desk.file()));
            banners.add(
                    new Notice(Tone.CAUTION, Text.of("workspace.banner", why), Optional.of(again)));
        }
        bookNotice().ifPresent(banners::add);
        shell.banners().setAll(banners);
    }

    private Optional<Notice> bookNotice() {
        return switch (desk.book()) {
            case BookState.Sound _ -> Optional.empty();
            case BookState.Damaged damaged -> Optional.of(Notice.of(Tone.BLOCKER, damaged.why()));
            case BookState.Pending _ ->
                    Optional.of(
                            shell.background().running().stream()
                                            .anyMatch(w -> w.key().equals("book"))
                                    ? Notice.of(Tone.NOTE, Text.of("workspace.pending"))
                                    : new Notice(
                                            Tone.CAUTION,
                                            Text.of("workspace.unverified"),
                                            Optional.of(
                                                    Command.of(
                                                            Text.of("workspace.verify.book"),
                                                            Text.of("group.go"),
                                                            this::verifyBook))));
        };
    }
}
