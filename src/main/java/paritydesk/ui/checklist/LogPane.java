package paritydesk.ui.checklist;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import paritydesk.asset.Figures;
import paritydesk.audit.Entry;
import paritydesk.ui.help.HelpMark;
import paritydesk.ui.help.Topic;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.Columns;
import paritydesk.ui.part.Sized;
import paritydesk.ui.part.TableCopies;

/// The log as a table, with the whole content of the entry looked at below it.
final class LogPane extends BorderPane {

    private static final int ROWS = 8;

    private final LogModel model;
    private final TableView<Entry> table = new TableView<>();
    private final TextArea content = new TextArea();

    LogPane(LogModel model) {
        this.model = model;
        table.setId("log-table");
        table.setItems(model.entries());
        table.setAccessibleText(Text.of("log.title"));
        table.setPlaceholder(new Label(Text.of("log.empty")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        add(Columns.number(Text.of("log.number"), 0, Entry::number), 64, 96);
        add(Columns.text(Text.of("log.at"), e -> Figures.moment(e.moment())), 160, 200);
        add(Columns.text(Text.of("log.kind"), e -> e.what().label()), 88, 120);
        add(Columns.text(Text.of("log.subject"), Entry::subject), 120, 640);
        add(Columns.text(Text.of("log.actor"), Entry::actor), 88, 200);
        add(Columns.text(Text.of("log.hash"), Entry::hash), 160, 640);
        table.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        model.entries().subscribe(this::first);
        first();
        TableCopies.on(table);
        content.setId("log-content");
        content.setEditable(false);
        content.setWrapText(true);
        content.setPrefRowCount(ROWS);
        content.setAccessibleText(Text.of("log.content"));
        setTop(bar());
        setCenter(table);
        var below = new VBox(content);
        below.getStyleClass().add("log-below");
        setBottom(below);
    }

    private void add(TableColumn<Entry, ?> column, double least, double most) {
        Sized.column(column, least, most);
        table.getColumns().add(column);
    }

    /// The latest entry is read first.
    private void first() {
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private FlowPane bar() {
        var state = new Label();
        state.setId("log-state");
        state.setWrapText(true);
        state.getStyleClass().add("toned");
        state.textProperty().bind(model.stateProperty());
        model.soundProperty()
                .subscribe(
                        sound -> {
                            state.getStyleClass()
                                    .removeAll(Tone.GOOD.styleClass(), Tone.BLOCKER.styleClass());
                            state.getStyleClass()
                                    .add((sound ? Tone.GOOD : Tone.BLOCKER).styleClass());
                        });
        var verify = new Button(Text.of("log.verify"));
        verify.setId("log-verify");
        verify.setOnAction(event -> model.verify());
        var bar = new FlowPane(verify, new HelpMark(Topic.id("gate-log")), state);
        bar.getStyleClass().add("log-bar");
        return bar;
    }

    private void tell(Entry entry) {
        content.setText(
                entry == null ? "" : Text.of("log.entry", entry.before(), entry.after()).strip());
    }
}
