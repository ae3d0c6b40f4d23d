package paritydesk.ui.reports;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

import paritydesk.asset.Figures;
import paritydesk.memo.Chapter;
import paritydesk.memo.Paper;
import paritydesk.memo.Template;
import paritydesk.report.ReportForm;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.Sized;

import java.nio.file.Path;
import java.util.function.Consumer;

/// What the memo will hold, its formats and folder, and what was written already; beside it the memo's pages as they will be printed.
public final class ReportsPane extends HBox {

    private static final int ID = 8;

    private final ReportsModel model;
    private final Consumer<Path> shows;

    /// @param shows opens a folder as the system does
    public ReportsPane(ReportsModel model, Consumer<Path> shows) {
        this.model = model;
        this.shows = shows;
        getStyleClass().add("reports");
        var about = label(Text.of("reports.about"), "muted");
        about.setWrapText(true);
        var left =
                new VBox(
                        label(Text.of("reports.memo"), "heading"),
                        about,
                        template(),
                        layoutFault(),
                        paper(),
                        formats(),
                        folder(),
                        actions(),
                        label(Text.of("reports.contents"), "subheading"),
                        contents(),
                        compared(),
                        label(Text.of("reports.history"), "subheading"),
                        history());
        left.getStyleClass().add("reports-left");
        var pages = new PagesPane(model.preview());
        pages.getStyleClass().add("reports-page");
        getChildren().addAll(scrolled(left, "reports-side"), pages);
        HBox.setHgrow(getChildren().getLast(), Priority.ALWAYS);
    }

    private static ScrollPane scrolled(Node content, String style) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("plain-scroll", style);
        return scroll;
    }

    /// The chapters in the order of the memo, each to be ticked.
    private VBox contents() {
        var list = new VBox();
        list.setId("report-chapters");
        list.getStyleClass().add("reports-contents");
        Runnable fill =
                () ->
                        list.getChildren()
                                .setAll(
                                        model.layout().order().stream()
                                                .map(this::chapter)
                                                .toList());
        model.layout().templateProperty().subscribe(fill);
        fill.run();
        return list;
    }

    private Node chapter(Chapter chapter) {
        var check = new CheckBox(chapter.title());
        check.setId("report-chapter-" + chapter.id());
        check.setMnemonicParsing(false);
        check.setWrapText(true);
        check.selectedProperty().bindBidirectional(model.layout().wanted(chapter));
        return check;
    }

    /// What the memo is compared with, or how it comes to be.
    private Label compared() {
        var line = label("", "muted");
        line.setId("report-compared");
        line.setWrapText(true);
        model.memo()
                .subscribe(
                        memo ->
                                line.setText(
                                        model.compared().isEmpty()
                                                ? Text.of("layout.pin")
                                                : Text.of(
                                                        "layout.compared",
                                                        String.join(", ", model.compared()))));
        return line;
    }

    /// A template's name is long: it has a line of its own.
    private VBox template() {
        var choice = new ComboBox<Template>(model.layout().templates());
        choice.setId("report-template");
        choice.setAccessibleText(Text.of("layout.template"));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(new Named<>(Template::name));
        choice.valueProperty().bindBidirectional(model.layout().templateProperty());
        var read = new Button(Text.of("layout.read"));
        read.setId("report-template-read");
        read.setMinWidth(USE_PREF_SIZE);
        read.setOnAction(event -> read());
        return above(Text.of("layout.template"), read, choice);
    }

    private HBox paper() {
        var choice = new ComboBox<Paper>();
        choice.getItems().setAll(Paper.values());
        choice.setId("report-paper");
        choice.setAccessibleText(Text.of("layout.paper"));
        choice.setConverter(new Named<>(Paper::title));
        choice.valueProperty().bindBidirectional(model.layout().paperProperty());
        var box = line(Text.of("layout.paper"));
        box.getChildren().add(choice);
        return box;
    }

    private void read() {
        var chooser = new FileChooser();
        chooser.setTitle(Text.of("layout.read"));
        var file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.layout().read(file.toPath());
        }
    }

    private Label layoutFault() {
        var fault = label("", "toned");
        fault.setId("report-template-fault");
        fault.setWrapText(true);
        fault.getStyleClass().add(Tone.BLOCKER.styleClass());
        fault.textProperty().bind(model.layout().faultProperty());
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        return fault;
    }

    private HBox formats() {
        var box = line(Text.of("reports.formats"));
        var checks = new FlowPane();
        checks.getStyleClass().add("reports-formats");
        for (var format : ReportForm.values()) {
            var check = new CheckBox(format.name());
            check.setId("report-" + format.name());
            check.selectedProperty().bindBidirectional(model.wanted(format));
            check.setMinWidth(USE_PREF_SIZE);
            checks.getChildren().add(check);
        }
        HBox.setHgrow(checks, Priority.ALWAYS);
        box.getChildren().add(checks);
        return box;
    }

    /// A path is long: it has a line of its own.
    private VBox folder() {
        var path = new TextField();
        path.setId("report-folder");
        path.setEditable(false);
        path.setAccessibleText(Text.of("reports.folder"));
        var whole = new Tooltip();
        path.setTooltip(whole);
        model.folderProperty()
                .subscribe(
                        now -> {
                            path.setText(now.toString());
                            path.home();
                            whole.setText(now.toString());
                        });
        var choose = new Button(Text.of("reports.choose"));
        choose.setId("report-choose");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(event -> choose());
        return above(Text.of("reports.folder"), choose, path);
    }

    /// A name and the way to choose something else, above what is chosen, which has the whole width.
    private static VBox above(String title, Button other, Node chosen) {
        var name = label(title, "muted");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(name, other);
        line.getStyleClass().add("reports-line");
        var box = new VBox(line, chosen);
        box.getStyleClass().add("reports-contents");
        return box;
    }

    private VBox actions() {
        var write = new Button(Text.of("reports.write"));
        write.setId("report-write");
        write.getStyleClass().add("primary");
        write.disableProperty().bind(model.ready().not());
        write.setOnAction(event -> model.write());
        var fault = label("", "toned");
        fault.setId("report-fault");
        fault.setWrapText(true);
        fault.getStyleClass().add(Tone.BLOCKER.styleClass());
        fault.textProperty().bind(model.faultProperty());
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        var box = new VBox(write, fault);
        box.getStyleClass().add("reports-contents");
        return box;
    }

    private VBox history() {
        var list = new VBox();
        list.setId("report-written");
        list.getStyleClass().add("reports-history");
        Runnable fill =
                () -> {
                    list.getChildren().setAll(model.written().stream().map(this::written).toList());
                    if (model.written().isEmpty()) {
                        var none = label(Text.of("reports.none"), "muted");
                        none.setWrapText(true);
                        list.getChildren().add(none);
                    }
                };
        model.written().subscribe(fill);
        fill.run();
        return list;
    }

    private Node written(ReportsModel.Written memo) {
        var name = label(Tone.GOOD.mark() + " " + memo.file().getFileName(), "strong");
        name.setTooltip(new Tooltip(memo.file().toString()));
        var facts =
                label(
                        Text.of(
                                "reports.facts",
                                Figures.moment(memo.at()),
                                Figures.number(Math.ceilDiv(memo.bytes(), 1000L)),
                                memo.fingerprint().substring(0, ID)),
                        "caption");
        var where = label(String.valueOf(memo.file().getParent()), "caption");
        where.setTooltip(new Tooltip(where.getText()));
        where.setTextOverrun(javafx.scene.control.OverrunStyle.LEADING_ELLIPSIS);
        var words = new VBox(name, facts, where);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var open = new Button(Text.of("reports.open"));
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(event -> shows.accept(memo.file().toAbsolutePath().getParent()));
        var box = new HBox(words, open);
        box.getStyleClass().add("reports-line");
        return box;
    }

    private void choose() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Text.of("reports.folder"));
        var chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            model.folderProperty().set(chosen.toPath());
        }
    }

    private static HBox line(String title) {
        var name = label(title, "muted");
        Sized.leastWidth(name, 72);
        var box = new HBox(name);
        box.getStyleClass().add("reports-line");
        return box;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
