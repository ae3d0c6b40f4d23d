package paritydesk.ui.intake;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import paritydesk.intake.Mapping;
import paritydesk.intake.Question;
import paritydesk.intake.Styles;
import paritydesk.ui.look.Text;

import java.util.List;
import java.util.Objects;

/// How numbers, dates and text are written, each of which can be set right.
final class StylesGrid extends GridPane {

    private final IntakeModel model;

    StylesGrid(IntakeModel model, Mapping mapping) {
        this.model = model;
        getStyleClass().add("intake-columns");
        var name = new ColumnConstraints();
        name.setPercentWidth(30);
        var value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(name, value);
        line(0, "numbers", Text.of("intake.numbers"), Styles.numbers(mapping), Styles.NUMBERS);
        line(1, "dates", Text.of("intake.dates"), Styles.dates(mapping), Styles.DATES);
        line(2, "zone", Text.of("intake.zone"), Styles.zone(mapping), Styles.ZONES);
        if (Styles.isText(mapping)) {
            line(
                    3,
                    "encoding",
                    Text.of("intake.encoding"),
                    Styles.encoding(mapping),
                    Styles.ENCODINGS);
        }
        if (Styles.isTable(mapping)) {
            line(
                    4,
                    "delimiter",
                    Text.of("intake.delimiter"),
                    Styles.delimiter(mapping),
                    Styles.DELIMITERS);
        }
    }

    private void line(int row, String about, String title, String now, List<String> choices) {
        var box = new ComboBox<String>();
        box.getItems().setAll(choices);
        box.setValue(now);
        box.setId("intake-style-" + about);
        box.setAccessibleText(title);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(
                event -> {
                    var chosen = Objects.requireNonNullElse(box.getValue(), now);
                    if (!chosen.equals(now)) {
                        model.answer(new Question(about, title, List.of(), List.of()), chosen);
                    }
                });
        addRow(row, new Label(title), box);
        GridPane.setHgrow(box, Priority.ALWAYS);
    }
}
