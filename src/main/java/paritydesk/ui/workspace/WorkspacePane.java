package paritydesk.ui.workspace;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Figures;
import paritydesk.store.About;
import paritydesk.store.Backup;
import paritydesk.store.Integrity;
import paritydesk.store.Passphrase;
import paritydesk.store.Workspace;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.Buttons;
import paritydesk.ui.part.KeyValues;
import paritydesk.ui.work.Work;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The workspace's state, what can be done to it, its backups.
public final class WorkspacePane extends ScrollPane {

    private final WorkspaceModel model;
    private final Asks asks;
    private final KeyValues state = new KeyValues(1).words();
    private final VBox backups = new VBox(4);
    private final FlowPane bar = new FlowPane(8, 8);
    private final HBox under = new HBox(8);
    private final ProgressBar share = new ProgressBar();
    private final Label title = new Label();

    /// Shows something above everything else until it is closed.
    public interface Asks {
        void show(
                PassphrasePane.Ask what,
                String about,
                BiConsumer<@Nullable Passphrase, @Nullable Passphrase> given);
    }

    /// @param folders opens a folder as the system does
    public WorkspacePane(WorkspaceModel model, Asks asks, Consumer<Path> folders) {
        this.model = model;
        this.asks = asks;
        getStyleClass().add("plain-scroll");
        setFitToWidth(true);
        var said = new Label();
        said.setId("workspace-said");
        said.setWrapText(true);
        said.textProperty().bind(model.saidProperty());
        state.setAccessibleText(Text.of("workspace.title"));
        var stop = Buttons.of("workspace-stop", Text.of("workspace.stop"), model::stop);
        under.getChildren().setAll(share, title, stop);
        under.getStyleClass().add("workspace-work");
        var body =
                new VBox(
                        16,
                        head(Text.of("workspace.title"), "heading"),
                        head(Text.of("workspace.about"), "muted"),
                        state,
                        bar,
                        under,
                        said,
                        head(Text.of("workspace.backups"), "heading"),
                        head(Text.of("workspace.backups.about"), "muted"),
                        backups);
        body.getStyleClass().add("workspace");
        setContent(body);
        buttons(folders);
        model.aboutProperty().subscribe(now -> show());
        model.lookedProperty().subscribe(now -> show());
        model.workProperty().subscribe(this::work);
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                model.look();
                            }
                        });
    }

    private void buttons(Consumer<Path> folders) {
        var first = Buttons.of("workspace-backup", Text.of("workspace.backup"), model::backup);
        first.getStyleClass().add("primary");
        bar.getChildren()
                .setAll(
                        first,
                        Buttons.of("workspace-verify", Text.of("workspace.verify"), model::verify),
                        Buttons.of(
                                "workspace-compact", Text.of("workspace.compact"), this::compact),
                        Buttons.of(
                                "workspace-encrypt", Text.of("workspace.encrypt"), this::encrypt),
                        Buttons.of(
                                "workspace-decrypt", Text.of("workspace.decrypt"), this::decrypt),
                        Buttons.of("workspace-restore", Text.of("workspace.restore"), this::choose),
                        Buttons.of(
                                "workspace-folder",
                                Text.of("workspace.folder"),
                                () ->
                                        model.aboutProperty()
                                                .get()
                                                .map(a -> a.file().getParent())
                                                .ifPresent(folders)));
    }

    private void show() {
        state.clear();
        var about = model.aboutProperty().get();
        about.ifPresent(this::tell);
        about.ifPresent(now -> enable(now.readOnly()));
        model.lookedProperty().get().ifPresent(this::tell);
        backups.getChildren()
                .setAll(
                        about.map(About::backups).orElse(List.of()).stream()
                                .map(this::line)
                                .toList());
        if (backups.getChildren().isEmpty()) {
            backups.getChildren().add(head(Text.of("workspace.nobackup"), "muted"));
        }
    }

    private void tell(About now) {
        state.row(Text.of("workspace.file"), now.file().toString()).about("workspace-file");
        state.row(Text.of("workspace.size"), WorkspaceModel.size(now.bytes()))
                .about("workspace-size");
        state.row(Text.of("workspace.version"), Figures.number(now.version()))
                .about("workspace-version");
        state.row(
                        Text.of("workspace.encrypted"),
                        now.encrypted() ? Text.of("workspace.yes") : Text.of("workspace.no"))
                .about("workspace-encrypted");
        state.row(Text.of("workspace.use"), use(now)).about("workspace-use");
        state.row(
                        Text.of("workspace.last"),
                        now.backups().stream()
                                .findFirst()
                                .map(b -> Figures.moment(b.at()))
                                .orElse(Text.of("workspace.never")))
                .about("workspace-backup");
    }

    private static String use(About now) {
        return now.readOnly()
                ? now.holder()
                        .map(h -> Text.of("workspace.read.held", h.sentence()))
                        .orElse(Text.of("workspace.read"))
                : Text.of("workspace.write");
    }

    private void tell(Integrity found) {
        var counts = found.counts();
        state.row(
                        found.sound() ? Tone.GOOD : Tone.BLOCKER,
                        Text.of("workspace.looked"),
                        found.sound()
                                ? Text.of(
                                        "workspace.looked.sound",
                                        Figures.number(counts.documents()),
                                        Figures.number(counts.books()),
                                        Figures.number(found.log().head().number()))
                                : found.findings().getFirst().text())
                .about("workspace-integrity");
    }

    private void enable(boolean readOnly) {
        boolean encrypted = model.encrypted();
        for (var node : bar.getChildren()) {
            switch (String.valueOf(node.getId())) {
                case "workspace-compact", "workspace-restore" -> node.setDisable(readOnly);
                case "workspace-encrypt" -> {
                    node.setDisable(readOnly);
                    ((Button) node)
                            .setText(
                                    encrypted
                                            ? Text.of("workspace.change")
                                            : Text.of("workspace.encrypt"));
                }
                case "workspace-decrypt" -> {
                    node.setDisable(readOnly);
                    node.setVisible(encrypted);
                    node.setManaged(encrypted);
                }
                default -> node.setDisable(false);
            }
        }
    }

    private void work(Optional<Work> work) {
        under.setVisible(work.isPresent());
        under.setManaged(work.isPresent());
        bar.setDisable(work.isPresent());
        share.progressProperty().unbind();
        work.ifPresent(
                now -> {
                    title.setText(now.title());
                    share.progressProperty().bind(now.fractionProperty());
                });
    }

    private Node line(Backup backup) {
        var name =
                new Label(
                        Text.of(
                                "workspace.line",
                                Figures.moment(backup.at()),
                                why(backup.occasion()),
                                WorkspaceModel.size(backup.bytes()),
                                Figures.number(backup.version())));
        name.getStyleClass().add("workspace-line");
        var restore =
                Buttons.of(
                        "restore-" + backup.file().getFileName(),
                        Text.of("workspace.restore.this"),
                        () -> restore(backup.file()));
        restore.setAccessibleText(Text.of("workspace.restore.this") + ", " + name.getText());
        restore.disableProperty().bind(bar.disableProperty());
        var line = new HBox(16, restore, name);
        line.getStyleClass().add("workspace-backup");
        return line;
    }

    private static String why(Backup.Occasion occasion) {
        return switch (occasion) {
            case ASKED -> Text.of("workspace.why.asked");
            case MIGRATION -> Text.of("workspace.why.migration");
            case RESTORE -> Text.of("workspace.why.restore");
            case ENCRYPTION -> Text.of("workspace.why.encryption");
        };
    }

    private void compact() {
        if (model.encrypted()) {
            asks.show(
                    PassphrasePane.Ask.PRESENT,
                    Text.of("passphrase.closed"),
                    (was, then) -> model.compact(was));
        } else {
            model.compact(null);
        }
    }

    private void encrypt() {
        asks.show(
                model.encrypted() ? PassphrasePane.Ask.BOTH : PassphrasePane.Ask.FRESH,
                Text.of("passphrase.lost"),
                model::encrypt);
    }

    private void decrypt() {
        asks.show(
                PassphrasePane.Ask.PRESENT,
                Text.of("passphrase.away"),
                (was, then) -> model.encrypt(was, null));
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(Text.of("workspace.restore"));
        model.aboutProperty()
                .get()
                .flatMap(a -> a.backups().stream().findFirst())
                .map(b -> b.file().toAbsolutePath().getParent())
                .filter(Objects::nonNull)
                .map(Path::toFile)
                .filter(File::isDirectory)
                .ifPresent(chooser::setInitialDirectory);
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            restore(chosen.toPath());
        }
    }

    /// Asks for what the present workspace and the backup need; most often neither needs anything, or both the same.
    private void restore(Path backup) {
        if (Workspace.encrypted(backup)) {
            asks.show(
                    PassphrasePane.Ask.PRESENT,
                    Text.of("passphrase.backup"),
                    (was, then) -> model.restore(backup, was == null ? null : was.copy(), was));
        } else if (model.encrypted()) {
            asks.show(
                    PassphrasePane.Ask.PRESENT,
                    Text.of("passphrase.closed"),
                    (was, then) -> model.restore(backup, was, null));
        } else {
            model.restore(backup, null, null);
        }
    }

    private static Label head(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
