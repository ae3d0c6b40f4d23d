package paritydesk.ui.intake;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import paritydesk.finding.Finding;
import paritydesk.finding.Level;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.Buttons;
import paritydesk.ui.part.Columns;
import paritydesk.ui.part.Sized;
import paritydesk.ui.part.TableCopies;

import java.util.List;
import java.util.function.Function;

/// What is wrong, with a filter; the cell of the finding that is chosen can be mended below.
final class FindingsPane extends VBox {

    private final IntakeModel model;
    private final TableView<Finding> table;
    private final TextField mend = new TextField();
    private final Label where = new Label();
    private final Button correct;

    FindingsPane(IntakeModel model) {
        this.model = model;
        getStyleClass().add("intake-findings");
        var filter = new TextField();
        filter.setId("intake-filter");
        filter.setPromptText(Text.of("intake.filter"));
        filter.setAccessibleText(Text.of("intake.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        table = table();
        VBox.setVgrow(table, Priority.ALWAYS);
        mend.setId("intake-mend");
        mend.setOnAction(event -> correct());
        HBox.setHgrow(mend, Priority.ALWAYS);
        where.setWrapText(true);
        where.setMinHeight(USE_PREF_SIZE);
        correct = Buttons.of("intake-correct", Text.of("intake.correct"), this::correct);
        var bar = new HBox(mend, correct);
        bar.getStyleClass().add("intake-row");
        getChildren().setAll(filter, table, where, bar);
        table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        chosen(null);
    }

    private TableView<Finding> table() {
        var made = new TableView<Finding>(model.findings());
        made.setId("intake-findings");
        made.setFixedCellSize(28);
        made.setPlaceholder(none());
        made.setAccessibleText(Text.of("intake.findings"));
        TableCopies.on(made);
        var level = Columns.<Finding>tone("", f -> tone(f.level()), FindingsPane::word);
        Sized.column(level, 88, 112);
        made.getColumns().add(level);
        add(made, Text.of("open.place"), FindingsPane::place, 144, 280);
        var value = add(made, Text.of("open.value"), Finding::value, 80, 200);
        add(made, Text.of("open.reason"), Finding::text, 152, 2000);
        var remedy = add(made, Text.of("open.remedy"), Finding::remedy, 152, 2000);
        Sized.fit(
                made,
                TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS,
                List.of(remedy, value));
        return made;
    }

    private Label none() {
        var none = new Label();
        none.textProperty()
                .bind(
                        model.detectionProperty()
                                .map(
                                        now ->
                                                now.isEmpty()
                                                        ? Text.of("intake.nofile")
                                                        : Text.of("intake.nofindings")));
        return none;
    }

    private static String place(Finding finding) {
        return finding.place().spot().isEmpty()
                ? finding.place().document()
                : finding.place().spot();
    }

    private static TableColumn<Finding, String> add(
            TableView<Finding> table,
            String title,
            Function<Finding, String> text,
            double least,
            double most) {
        var column = Columns.text(title, text);
        Sized.column(column, least, most);
        table.getColumns().add(column);
        return column;
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

    private void chosen(@Nullable Finding finding) {
        boolean cell = finding != null && FoundCell.of(finding).isPresent();
        where.setText(finding == null ? Text.of("intake.choosefinding") : finding.sentence());
        mend.setText(finding == null || !cell ? "" : finding.value());
        mend.setAccessibleText(where.getText());
        mend.setDisable(!cell);
        correct.setDisable(!cell);
    }

    private void correct() {
        var finding = table.getSelectionModel().getSelectedItem();
        if (finding != null) {
            model.correct(finding, mend.getText());
        }
    }
}
