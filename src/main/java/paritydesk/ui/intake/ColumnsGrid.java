package paritydesk.ui.intake;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import paritydesk.intake.Detection;
import paritydesk.intake.Field;
import paritydesk.intake.Fields;
import paritydesk.ui.look.Text;
import paritydesk.ui.part.Sized;

import java.util.Locale;

/// The columns of a file, what stands in the first row of each, and what each is read as.
final class ColumnsGrid extends GridPane {

    private static final int MOST = 60;

    ColumnsGrid(IntakeModel model, Detection detection) {
        getStyleClass().add("intake-columns");
        var grow = new ColumnConstraints();
        grow.setHgrow(Priority.ALWAYS);
        grow.setPercentWidth(30);
        var sample = new ColumnConstraints();
        sample.setPercentWidth(25);
        var field = new ColumnConstraints();
        field.setPercentWidth(45);
        getColumnConstraints().setAll(grow, sample, field);
        var columns = detection.columns();
        for (int i = 0; i < Math.min(MOST, columns.size()); i++) {
            var name = columns.get(i);
            var first = detection.sample().isEmpty() ? "" : detection.sample().getFirst().cell(i);
            addRow(i, label(name, "strong"), label(first, "muted"), box(model, detection, name));
        }
        if (columns.size() > MOST) {
            add(
                    label(
                            Text.of("intake.morecolumns", String.valueOf(columns.size() - MOST)),
                            "muted"),
                    0,
                    MOST,
                    3,
                    1);
        }
    }

    private static String word(Field field) {
        return Text.of("intakefield." + field.name().toLowerCase(Locale.ROOT));
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setTooltip(new Tooltip(text));
        return label;
    }

    private static ComboBox<Field> box(IntakeModel model, Detection detection, String column) {
        var box = new ComboBox<Field>();
        box.getItems().setAll(Field.values());
        box.setConverter(new Words<>(ColumnsGrid::word));
        box.setId("intake-column-" + column.replaceAll("[^A-Za-z0-9]+", "-"));
        box.setAccessibleText(Text.of("intake.readas", column));
        box.setValue(Fields.of(detection.mapping(), column));
        box.setMaxWidth(Double.MAX_VALUE);
        Sized.leastWidth(box, 120);
        box.setOnAction(event -> model.assign(column, box.getValue()));
        return box;
    }
}
