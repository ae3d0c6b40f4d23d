package paritydesk.ui.checklist;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import paritydesk.checklist.Link;
import paritydesk.ui.look.Text;
import paritydesk.ui.part.Columns;

import java.util.function.Consumer;

/// All items with verdict, figure and threshold; the one chosen is explained, or signed, in the inspector.
public final class ChecklistPane extends BorderPane {

    private final ChecklistModel model;
    private final TableView<Entry> table = new TableView<>();

    /// @param opens goes to the view that shows an item's figure
    public ChecklistPane(ChecklistModel model, Consumer<Link> opens) {
        this.model = model;
        getStyleClass().add("checklist");
        setTop(bar());
        setCenter(table);
        table.setId("checklist-table");
        table.setFixedCellSize(28);
        table.setItems(model.entries());
        table.setPlaceholder(new Label(Text.of("checklist.judging")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        add(Columns.text(Text.of("checklist.id"), Entry::id), 48, 56);
        add(verdict(), 128, 136);
        add(Columns.text(Text.of("checklist.item"), Entry::title), 220, 340);
        add(Columns.text(Text.of("checklist.severity"), Entry::severity), 72, 80);
        add(Columns.text(Text.of("checklist.figure"), Entry::figure), 120, 200);
        add(Columns.text(Text.of("checklist.threshold"), Entry::threshold), 120, 200);
        add(view(opens), 88, 96);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        entry -> {
                            if (entry != null) {
                                model.choose(entry);
                            }
                        });
        table.setOnKeyPressed(
                event -> {
                    var entry = table.getSelectionModel().getSelectedItem();
                    if (event.getCode() == KeyCode.ENTER && entry != null) {
                        entry.link().ifPresent(opens);
                    }
                });
        model.chosenProperty().subscribe(now -> now.ifPresent(this::select));
    }

    private HBox bar() {
        var title = new Label(Text.of("checklist.title"));
        title.getStyleClass().add("heading");
        var summary = new Label();
        summary.setId("checklist-summary");
        summary.getStyleClass().add("muted");
        summary.textProperty().bind(model.summaryProperty());
        var bar = new HBox(title, summary);
        bar.getStyleClass().add("panel-head");
        return bar;
    }

    private void select(Entry entry) {
        int row = table.getItems().indexOf(entry);
        if (row >= 0 && table.getSelectionModel().getSelectedIndex() != row) {
            table.getSelectionModel().select(row);
        }
    }

    private void add(TableColumn<Entry, ?> column, double least, double wanted) {
        column.setMinWidth(least);
        column.setPrefWidth(wanted);
        column.setReorderable(false);
        table.getColumns().add(column);
    }

    private static TableColumn<Entry, Entry> verdict() {
        var column = new TableColumn<Entry, Entry>(Text.of("checklist.verdict"));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> new VerdictCell());
        return column;
    }

    private static TableColumn<Entry, Entry> view(Consumer<Link> opens) {
        var column = new TableColumn<Entry, Entry>(Text.of("checklist.view"));
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> new LinkCell(opens));
        return column;
    }
}
