package paritydesk.ui.checklist;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;

import paritydesk.asset.Figures;
import paritydesk.audit.Entry;
import paritydesk.ui.help.HelpMark;
import paritydesk.ui.help.Topic;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.Columns;
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
        table.getColumns().add(Columns.number(Text.of("log.number"), 0, Entry::number));
        table.getColumns().add(Columns.text(Text.of("log.at"), e -> Figures.moment(e.moment())));
        table.getColumns().add(Columns.text(Text.of("log.kind"), e -> e.what().label()));
        table.getColumns().add(Columns.text(Text.of("log.subject"), Entry::subject));
        table.getColumns().add(Columns.text(Text.of("log.actor"), Entry::actor));
        table.getColumns().add(Columns.text(Text.of("log.hash"), Entry::hash));
        table.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        TableCopies.on(table);
        content.setId("log-content");
        content.setEditable(false);
        content.setWrapText(true);
        content.setPrefRowCount(ROWS);
        content.setAccessibleText(Text.of("log.content"));
        setTop(bar());
        setCenter(table);
        setBottom(content);
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
