package paritydesk.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Figures;
import paritydesk.file.DocumentForm;
import paritydesk.file.DocumentKind;
import paritydesk.finding.Finding;
import paritydesk.store.PlanRevision;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.Buttons;
import paritydesk.ui.part.Columns;
import paritydesk.ui.part.HeadBar;
import paritydesk.ui.part.Sized;
import paritydesk.ui.part.TableCopies;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// The parts of plan, market and venues; below them what is wrong and which versions were kept. The form of the part chosen stands in the inspector.
public final class PlanPane extends BorderPane {

    /// In the order of the tabs.
    private static final List<PlanModel.Page> PAGES =
            List.of(PlanModel.Page.FINDINGS, PlanModel.Page.VERSIONS);

    private final PlanModel model;
    private final TableView<Row> table = new TableView<>();
    private boolean choosing;

    public PlanPane(PlanModel model) {
        this.model = model;
        getStyleClass().add("plan");
        setTop(head());
        var below =
                new TabPane(
                        tab(Text.of("plan.findings"), findings()),
                        tab(Text.of("plan.versions"), versions()));
        below.setId("plan-tabs");
        model.pageProperty()
                .subscribe(page -> below.getSelectionModel().select(PAGES.indexOf(page)));
        below.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(at -> model.pageProperty().set(PAGES.get(at.intValue())));
        below.setAccessibleText(Text.of("plan.title"));
        var split = new SplitPane(table(), below);
        split.setOrientation(javafx.geometry.Orientation.VERTICAL);
        split.setDividerPositions(0.68);
        setCenter(split);
    }

    private static Tab tab(String title, Node content) {
        var tab = new Tab(title, content);
        tab.setClosable(false);
        return tab;
    }

    private Node head() {
        var title = new Label(Text.of("plan.title"));
        title.getStyleClass().add("heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var note = new Label();
        note.setId("plan-note");
        note.getStyleClass().add("muted");
        note.textProperty().bind(model.noteProperty());
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        return new HeadBar(
                title,
                documents(),
                note,
                add(),
                Buttons.of("plan-copy", Text.of("plan.duplicate"), model::duplicate),
                Buttons.of("plan-remove", Text.of("plan.remove"), model::remove),
                Buttons.of("plan-import", Text.of("plan.import"), this::read),
                Buttons.of("plan-export", Text.of("plan.export"), this::write),
                save());
    }

    private Button save() {
        var save = Buttons.of("plan-save", Text.of("plan.save"), model::save);
        save.getStyleClass().add("primary");
        return save;
    }

    private Node documents() {
        var group = new ToggleGroup();
        var box = new HBox();
        for (var kind :
                new DocumentKind[] {DocumentKind.PLAN, DocumentKind.MARKET, DocumentKind.VENUES}) {
            var name = kind.name().toLowerCase(Locale.ROOT);
            var toggle = new ToggleButton(Text.of("plan.document." + name));
            toggle.setId("plan-document-" + name);
            toggle.setToggleGroup(group);
            toggle.setMinWidth(Region.USE_PREF_SIZE);
            toggle.getStyleClass()
                    .add(
                            switch (kind) {
                                case PLAN -> "left-pill";
                                case VENUES -> "right-pill";
                                default -> "center-pill";
                            });
            model.documentProperty().subscribe(now -> toggle.setSelected(now == kind));
            toggle.setOnAction(
                    event -> {
                        toggle.setSelected(true);
                        model.show(kind);
                    });
            box.getChildren().add(toggle);
        }
        return box;
    }

    private MenuButton add() {
        var menu = new MenuButton(Text.of("plan.add"));
        menu.setId("plan-add");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setOnShowing(
                event -> {
                    menu.getItems().clear();
                    for (var kind : model.kinds()) {
                        var item = new MenuItem(words(kind));
                        item.setOnAction(e -> model.add(kind));
                        menu.getItems().add(item);
                    }
                });
        menu.getItems().add(new MenuItem(""));
        return menu;
    }

    /// What an event does; of everything else, which part of the document it is.
    private static String kind(DocumentForm.Part part) {
        return words(part.list().equals("events") ? part.kind() : part.list());
    }

    private static String words(String kind) {
        var words = kind.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private TableView<Row> table() {
        table.setId("plan-table");
        table.setAccessibleText(Text.of("plan.title"));
        table.setItems(model.rows());
        var when = Columns.<Row>text(Text.of("plan.when"), r -> moment(r.when()));
        width(when, 150);
        var kind = Columns.<Row>text(Text.of("plan.kind"), r -> kind(r.part()));
        width(kind, 144);
        var name = Columns.<Row>text(Text.of("plan.name"), r -> r.part().name());
        Sized.column(name, 200, 2000);
        var found =
                Columns.<Row>tone(
                        Text.of("plan.found"),
                        Row::tone,
                        tone -> tone == Tone.NEUTRAL ? "" : Text.of("plan.look"));
        width(found, 68);
        var says = Columns.<Row>text(Text.of("plan.says"), Row::says);
        Sized.column(says, 320, 2000);
        table.getColumns().setAll(List.of(when, kind, name, found, says));
        Sized.fit(
                table,
                TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN,
                List.of(says, kind, found));
        table.getColumns().forEach(c -> c.setSortable(false));
        TableCopies.on(table);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        row -> {
                            if (!choosing && row != null) {
                                model.choose(row);
                            }
                        });
        model.chosenProperty()
                .subscribe(
                        now -> {
                            choosing = true;
                            now.ifPresentOrElse(
                                    r -> table.getSelectionModel().select(r),
                                    () -> table.getSelectionModel().clearSelection());
                            choosing = false;
                        });
        return table;
    }

    /// As wide as its longest usual value, whatever the window is.
    private static void width(TableColumn<?, ?> column, double pixels) {
        Sized.column(column, pixels, 1.6 * pixels);
    }

    /// As elsewhere, without the zone, which the head names.
    private static String moment(String at) {
        return at.isEmpty()
                ? ""
                : at.matches("\\d{4}-.*Z")
                        ? Figures.moment(Instant.parse(at)).replace(" UTC", "")
                        : at;
    }

    private Node findings() {
        var list = new ListView<Finding>();
        list.setId("plan-findings");
        list.setAccessibleText(Text.of("plan.findings"));
        list.getStyleClass().add("plan-list");
        var none = new Label(Text.of("plan.findings.none"));
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        list.setPlaceholder(none);
        model.findingsProperty().subscribe(now -> list.getItems().setAll(now));
        list.setCellFactory(any -> new FindingCell());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        found -> {
                            if (found != null) {
                                model.choose(found);
                            }
                        });
        return list;
    }

    private final class FindingCell extends ListCell<Finding> {
        @Override
        protected void updateItem(@Nullable Finding item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            var tone = item.refuses() ? Tone.BLOCKER : Tone.CAUTION;
            var text = new Label(tone.mark() + "\u2002" + item.sentence());
            text.getStyleClass().addAll("toned", tone.styleClass());
            text.setWrapText(true);
            text.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(text, Priority.ALWAYS);
            var line = new HBox(8, text);
            line.setAlignment(Pos.CENTER_LEFT);
            model.fix(item)
                    .ifPresent(
                            fix -> {
                                var mend =
                                        Buttons.of("plan-fix", fix.title(), () -> model.mend(fix));
                                line.getChildren().add(mend);
                            });
            line.prefWidthProperty().bind(getListView().widthProperty().subtract(40));
            setGraphic(line);
        }
    }

    private Node versions() {
        var list = new ListView<PlanRevision>();
        list.setId("plan-version-list");
        list.setAccessibleText(Text.of("plan.versions"));
        list.getStyleClass().add("plan-list");
        list.setItems(model.versions());
        Sized.usualWidth(list, 300);
        list.setCellFactory(any -> new VersionCell());
        var none = new Label(Text.of("plan.versions.none"));
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        list.setPlaceholder(none);
        var difference = new ListView<String>();
        difference.setId("plan-difference");
        difference.setAccessibleText(Text.of("plan.difference"));
        difference.getStyleClass().add("plan-list");
        var same = new Label(Text.of("plan.difference.none"));
        same.getStyleClass().add("muted");
        same.setWrapText(true);
        difference.setPlaceholder(same);
        model.differenceProperty().subscribe(now -> difference.getItems().setAll(now));
        HBox.setHgrow(difference, Priority.ALWAYS);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        version -> {
                            if (version != null) {
                                model.compare(version);
                            }
                        });
        return new HBox(list, difference);
    }

    private final class VersionCell extends ListCell<PlanRevision> {
        @Override
        protected void updateItem(@Nullable PlanRevision item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            var name =
                    new Label(
                            Text.of(
                                    "plan.version",
                                    Integer.toString(item.revision()),
                                    Figures.moment(item.keptAt())));
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            var open =
                    Buttons.of(
                            "plan-version-open",
                            Text.of("plan.version.open"),
                            () -> model.open(item));
            var line = new HBox(8, name, open);
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
        }
    }

    private void write() {
        var chooser = new FileChooser();
        chooser.setTitle(Text.of("plan.export"));
        chooser.setInitialFileName("plan.json");
        var file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.export(file.toPath());
        }
    }

    private void read() {
        var chooser = new FileChooser();
        chooser.setTitle(Text.of("plan.import"));
        var file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.take(file.toPath());
        }
    }

    /// The form of the part that is chosen, for the inspector.
    public static Node form(PlanModel model) {
        var sentence = new Label();
        sentence.getStyleClass().add("topic-formula");
        sentence.setWrapText(true);
        sentence.managedProperty().bind(sentence.textProperty().isNotEmpty());
        model.onChange(() -> sentence.setText(model.sentence()));
        sentence.setText(model.sentence());
        var box = new VBox(sentence, new paritydesk.ui.form.FieldsPane(model, "plan"));
        box.getStyleClass().add("ask-form");
        return box;
    }
}
