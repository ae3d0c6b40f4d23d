package paritydesk.ui.checklist;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
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

import java.util.List;

/// The log as a table, with the whole content of the entry looked at below it.
final class LogPane extends BorderPane {

    private static final int ROWS = 8;

    private final LogModel model;

    /// Edges of the bar.
    private static final double SIDES = 32;

    private final TableView<Entry> table = new TableView<>();
    private final TextArea content = new TextArea();

    LogPane(LogModel model) {
        this.model = model;
        table.setId("log-table");
        table.setItems(model.entries());
        table.setAccessibleText(Text.of("log.title"));
        table.setPlaceholder(new Label(Text.of("log.empty")));
        var number = Columns.number(Text.of("log.number"), 0, Entry::number);
        var at = Columns.text(Text.of("log.at"), LogPane::moment);
        var kind = Columns.<Entry>text(Text.of("log.kind"), e -> e.what().label());
        var subject = Columns.text(Text.of("log.subject"), Entry::subject);
        var actor = Columns.text(Text.of("log.actor"), Entry::actor);
        var hash = Columns.text(Text.of("log.hash"), Entry::hash);
        Sized.column(number, 52, 80);
        Sized.column(at, 136, 160);
        Sized.column(kind, 96, 160);
        Sized.column(subject, 144, 1200);
        Sized.column(actor, 80, 200);
        Sized.column(hash, 120, 600);
        table.getColumns().setAll(List.of(number, at, kind, subject, actor, hash));
        Sized.fit(
                table,
                TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS,
                List.of(hash, actor, number));
        table.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        model.entries().subscribe(this::first);
        first();
        TableCopies.on(table);
        content.setId("log-content");
        content.setEditable(false);
        content.setWrapText(true);
        content.setPrefRowCount(ROWS);
        content.setPromptText(Text.of("log.choose"));
        content.setAccessibleText(Text.of("log.content"));
        setTop(bar());
        setCenter(table);
        var below = new VBox(content);
        below.getStyleClass().add("log-below");
        setBottom(below);
    }

    /// The latest entry is read first.
    private void first() {
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    /// Without the zone, which the head names.
    private static String moment(Entry entry) {
        return Figures.moment(entry.moment()).replace(" UTC", "");
    }

    private FlowPane bar() {
        var state = new Label();
        state.setMinWidth(0);
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
        bar.setMinWidth(0);
        bar.getStyleClass().add("log-bar");
        state.maxWidthProperty().bind(bar.widthProperty().subtract(SIDES));
        return bar;
    }

    private void tell(Entry entry) {
        content.setText(
                entry == null ? "" : Text.of("log.entry", entry.before(), entry.after()).strip());
    }
}
