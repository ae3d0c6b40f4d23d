package paritydesk.ui;

import paritydesk.scenario.History;
import paritydesk.ui.look.Text;
import paritydesk.ui.session.Session;
import paritydesk.ui.shell.Command;
import paritydesk.ui.shell.ShellModel;

import java.util.List;
import java.util.Optional;

/// Undo and redo, as commands and in the top bar.
final class Edits {

    private final ShellModel shell;
    private final Session session;

    Edits(ShellModel shell, Session session) {
        this.shell = shell;
        this.session = session;
        shell.commands().addAll(List.of(undo(), redo()));
        session.historyProperty().subscribe(this::offerEdits);
    }

    private Command undo() {
        return Command.of(Text.of("command.undo"), Text.of("group.edit"), session::undo)
                .keys("Shortcut+Z")
                .when(() -> session.historyProperty().get().flatMap(History::undo).isPresent());
    }

    private Command redo() {
        return Command.of(Text.of("command.redo"), Text.of("group.edit"), session::redo)
                .keys("Shortcut+Shift+Z")
                .when(() -> session.historyProperty().get().flatMap(History::redo).isPresent());
    }

    /// The buttons in the top bar say what they would take back and make again.
    private void offerEdits(Optional<History> history) {
        shell.undoProperty().set(edit(history.flatMap(History::undo), undo()));
        shell.redoProperty().set(edit(history.flatMap(History::redo), redo()));
    }

    private static Command edit(Optional<String> title, Command command) {
        return title.map(
                        words ->
                                Command.of(
                                        Text.of("command.edit", command.title(), words),
                                        command.group(),
                                        command.action()))
                .orElse(command.when(() -> false));
    }
}
