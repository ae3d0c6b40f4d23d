package paritydesk.ui.open;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import paritydesk.asset.Figures;
import paritydesk.file.CaseManifest;
import paritydesk.finding.Finding;
import paritydesk.finding.Level;
import paritydesk.store.RecentWorkspaces;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.Buttons;
import paritydesk.ui.part.Columns;
import paritydesk.ui.part.Sized;
import paritydesk.ui.part.TableCopies;
import paritydesk.ui.part.TextButton;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// Cases, files and workspaces side by side; findings below, with what can be done about them.
public final class OpenPane extends ScrollPane {

    private static final int FOLDER = 44;

    private final OpenModel model;

    /// @param imports opens the assistant for books of other programs
    public OpenPane(OpenModel model, Runnable imports) {
        this.model = model;
        getStyleClass().add("open");
        setFitToWidth(true);
        setFitToHeight(true);
        var ways =
                new HBox(
                        section(Text.of("open.cases"), list(model.cases(), this::item, "")),
                        section(
                                Text.of("open.recent"),
                                list(model.recent(), this::workspace, Text.of("open.norecent"))));
        ways.getStyleClass().add("open-ways");
        var files = section(Text.of("open.files"), files(imports));
        files.setMinHeight(320);
        VBox.setVgrow(files, Priority.ALWAYS);
        var body = new VBox(ways, files);
        body.getStyleClass().add("open-body");
        setContent(body);
    }

    private VBox files(Runnable imports) {
        var help = label(Text.of("open.files.help"), "muted");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        var choose = new Button(Text.of("open.choose"));
        choose.setId("open-files");
        choose.setOnAction(event -> choose());
        var summary = label("", "text-13");
        summary.setId("open-summary");
        summary.textProperty().bind(model.summaryProperty());
        var take = new Button();
        take.setId("open-take");
        take.getStyleClass().add("primary");
        take.setOnAction(event -> model.take());
        take.disableProperty().bind(model.readOnlyProperty());
        var drop = new Button(Text.of("open.nothing"));
        drop.setId("open-drop");
        drop.setOnAction(event -> model.drop());
        var other = Buttons.of("open-intake", Text.of("intake.command"), imports);
        other.setTooltip(new Tooltip(Text.of("intake.open.help")));
        var bar = new HBox(choose, other, take, drop, summary);
        bar.getStyleClass().add("open-bar");
        var table = findings();
        VBox.setVgrow(table, Priority.ALWAYS);
        model.choiceProperty().subscribe(now -> offer(now, take, drop));
        table.visibleProperty().bind(Bindings.isNotEmpty(model.files()));
        table.managedProperty().bind(table.visibleProperty());
        var box = new VBox(help, bar, table);
        box.getStyleClass().add("open-files");
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    private static void offer(OpenModel.Choice choice, Button take, Button drop) {
        boolean can = choice == OpenModel.Choice.ALL || choice == OpenModel.Choice.GOOD_ROWS;
        take.setText(
                choice == OpenModel.Choice.GOOD_ROWS ? Text.of("open.good") : Text.of("open.take"));
        take.setVisible(can);
        take.setManaged(can);
        drop.setVisible(choice != OpenModel.Choice.NONE);
        drop.setManaged(choice != OpenModel.Choice.NONE);
    }

    private TableView<Finding> findings() {
        var table = new TableView<Finding>(model.findings());
        table.setId("open-findings");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setFixedCellSize(28);
        table.setPlaceholder(new Label(Text.of("open.nofindings")));
        table.setAccessibleText(Text.of("open.reason"));
        TableCopies.on(table);
        var level = Columns.<Finding>tone("", f -> tone(f.level()), OpenPane::word);
        Sized.column(level, 88);
        table.getColumns().add(level);
        add(table, Text.of("open.document"), f -> f.place().document(), 128);
        add(table, Text.of("open.place"), f -> f.place().spot(), 184);
        add(table, Text.of("open.value"), Finding::value, 128);
        add(table, Text.of("open.reason"), Finding::text, 360);
        add(table, Text.of("open.remedy"), Finding::remedy, 320);
        return table;
    }

    private static void add(
            TableView<Finding> table, String title, Function<Finding, String> text, double width) {
        var column = Columns.text(title, text);
        Sized.column(column, width);
        table.getColumns().add(column);
    }

    private static Tone tone(Level level) {
        return switch (level) {
            case BLOCK, REFUSE -> Tone.BLOCKER;
            case WARN -> Tone.CAUTION;
            case INFO -> Tone.NOTE;
        };
    }

    private static String word(Tone tone) {
        return switch (tone) {
            case BLOCKER -> Text.of("severity.block");
            case CAUTION -> Text.of("severity.warn");
            default -> Text.of("severity.info");
        };
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(Text.of("open.choose"));
        List<File> chosen = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (chosen != null) {
            model.read(chosen.stream().map(File::toPath).toList());
        }
    }

    private Node item(CaseManifest found) {
        var button =
                new TextButton(
                        label(found.name(), "strong"),
                        found.summary(),
                        () -> model.openCase(found.id()));
        button.setId("case-" + found.id());
        return button;
    }

    private Node workspace(RecentWorkspaces.Entry entry) {
        var path = entry.workspace();
        var name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        if (!entry.there()) {
            return new TextButton(
                    label(name, "strong"), Text.of("open.gone", folder(path)), () -> lookFor(path));
        }
        return new TextButton(
                label(name, "strong"),
                Text.of("open.workspace", Figures.moment(entry.at()), folder(path)),
                () -> model.openWorkspace(path));
    }

    /// A workspace that is not where it was: perhaps it was moved or renamed.
    private void lookFor(Path gone) {
        var chooser = new FileChooser();
        chooser.setTitle(Text.of("open.look", String.valueOf(gone.getFileName())));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(Text.of("open.look.kind"), "*.mv.db"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            model.openWorkspace(chosen.toPath());
        }
    }

    /// The end of a folder's path, which is what tells one from another.
    private static String folder(Path file) {
        var folder = String.valueOf(file.getParent());
        return folder.length() <= FOLDER
                ? folder
                : "…" + folder.substring(folder.length() - FOLDER);
    }

    private static <T> VBox list(ObservableList<T> items, Function<T, Node> line, String none) {
        var list = new VBox();
        list.getStyleClass().add("list");
        Runnable show =
                () -> {
                    list.getChildren().setAll(items.stream().map(line).toList());
                    if (items.isEmpty()) {
                        var said = label(none, "muted");
                        said.setWrapText(true);
                        list.getChildren().add(said);
                    }
                };
        items.subscribe(show);
        show.run();
        return list;
    }

    private static VBox section(String title, Node content) {
        var section = new VBox(label(title, "heading"), content);
        section.getStyleClass().add("open-section");
        HBox.setHgrow(section, Priority.ALWAYS);
        section.setPrefWidth(400);
        return section;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
