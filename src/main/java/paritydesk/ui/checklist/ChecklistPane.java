package paritydesk.ui.checklist;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import paritydesk.checklist.Link;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.HeadBar;
import paritydesk.ui.part.Sized;
import paritydesk.ui.part.TableCopies;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// All items with verdict, figure and threshold, what is computed under one head and what people sign under another; the one
/// chosen is explained, or signed, in the inspector. The order is that of the list, which is how it is spoken of.
public final class ChecklistPane extends BorderPane {

    private final ChecklistModel model;
    private final LogModel log;
    private final TableView<Line> table = new TableView<>();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();

    /// @param opens goes to the view that shows an item's figure
    public ChecklistPane(ChecklistModel model, LogModel log, Consumer<Link> opens) {
        this.model = model;
        this.log = log;
        getStyleClass().add("checklist");
        setTop(new VBox(bar(), broken()));
        setCenter(table);
        table.setId("checklist-table");
        table.getStyleClass().add("tall-rows");
        table.setItems(lines);
        table.setPlaceholder(new Label(Text.of("checklist.judging")));
        add(Text.of("checklist.id"), words(Entry::id), Entry::id, 52, 52);
        add(Text.of("checklist.verdict"), VerdictCell::new, Entry::verdict, 108, 128);
        add(
                Text.of("checklist.item"),
                () -> new WordsCell(Entry::title, Line.Head::title),
                Entry::title,
                160,
                360);
        var severity =
                add(Text.of("checklist.severity"), words(Entry::severity), Entry::severity, 64, 80);
        add(Text.of("checklist.figure"), words(Entry::figure), Entry::figure, 124, 360);
        var threshold =
                add(
                        Text.of("checklist.threshold"),
                        words(Entry::threshold),
                        Entry::threshold,
                        128,
                        360);
        var view =
                add(
                        Text.of("checklist.view"),
                        () -> new LinkCell(opens),
                        entry -> entry.link().map(LinkCell::screen).orElse(""),
                        96,
                        112);
        Sized.fit(
                table,
                TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS,
                List.of(severity, view, threshold));
        table.getSelectionModel().selectedIndexProperty().subscribe(this::choose);
        table.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER
                            && table.getSelectionModel().getSelectedItem() instanceof Entry entry) {
                        entry.link().ifPresent(opens);
                        event.consume();
                    }
                });
        table.setAccessibleText(Text.of("checklist.title"));
        TableCopies.on(table);
        model.entries().subscribe(this::fill);
        fill();
        model.chosenProperty().subscribe(now -> now.ifPresent(this::select));
    }

    /// A log that cannot be trusted is said above everything that was read from it.
    private Label broken() {
        var broken = new Label();
        broken.setId("checklist-broken");
        broken.setWrapText(true);
        broken.getStyleClass().addAll("toned", "gate-broken", Tone.BLOCKER.styleClass());
        broken.textProperty()
                .bind(
                        model.brokenProperty()
                                .map(why -> why.isEmpty() ? "" : Tone.BLOCKER.mark() + " " + why));
        broken.managedProperty().bind(broken.textProperty().isNotEmpty());
        return broken;
    }

    private HeadBar bar() {
        var title = new Label(Text.of("checklist.title"));
        title.getStyleClass().add("heading");
        var summary = new Label();
        summary.setId("checklist-summary");
        summary.getStyleClass().add("muted");
        summary.textProperty().bind(model.summaryProperty());
        var turned = new ToggleButton(Text.of("log.title"));
        turned.setId("checklist-log");
        turned.selectedProperty().subscribe(this::turn);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HeadBar(title, summary, gap, turned);
    }

    /// The log in place of the list, or the list again.
    private void turn(boolean toLog) {
        if (toLog) {
            log.verify();
        }
        setCenter(toLog ? new LogPane(log) : table);
    }

    private void fill() {
        var next = new ArrayList<Line>();
        for (var entry : model.entries()) {
            boolean first = next.isEmpty();
            boolean turns = !first && next.getLast() instanceof Entry last && !last.human();
            if (first || (turns && entry.human())) {
                next.add(
                        new Line.Head(
                                entry.human()
                                        ? Text.of("checklist.human")
                                        : Text.of("checklist.computed")));
            }
            next.add(entry);
        }
        lines.setAll(next);
        model.chosenProperty().get().ifPresent(this::select);
    }

    /// A head cannot be chosen: the arrow keys go over it.
    private void choose(Number before, Number now) {
        int row = now.intValue();
        if (row < 0 || row >= lines.size()) {
            return;
        }
        if (lines.get(row) instanceof Entry entry) {
            if (!model.chosenProperty().get().filter(entry::equals).isPresent()) {
                model.choose(entry);
            }
            return;
        }
        int beyond = row < before.intValue() && row > 0 ? row - 1 : row + 1;
        Platform.runLater(
                () -> {
                    if (table.getSelectionModel().getSelectedIndex() == row) {
                        table.getSelectionModel().clearAndSelect(beyond);
                        table.getFocusModel().focus(beyond);
                    }
                });
    }

    private void select(Entry entry) {
        int row = lines.indexOf(entry);
        if (row >= 0 && table.getSelectionModel().getSelectedIndex() != row) {
            table.getSelectionModel().clearAndSelect(row);
        }
    }

    private TableColumn<Line, Line> add(
            String title,
            Supplier<TableCell<Line, Line>> cell,
            Function<Entry, String> says,
            double least,
            double most) {
        var column = new TableColumn<Line, Line>(title);
        Sized.column(column, least, most * 2);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> cell.get());
        TableCopies.words(
                column,
                line ->
                        switch (line) {
                            case Entry entry -> says.apply(entry);
                            case Line.Head _ -> "";
                        });
        table.getColumns().add(column);
        return column;
    }

    private static Supplier<TableCell<Line, Line>> words(Function<Entry, String> words) {
        return () -> new WordsCell(words, head -> "");
    }
}
