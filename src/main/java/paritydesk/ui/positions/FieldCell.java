package paritydesk.ui.positions;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

/// One figure or word of a row.
final class FieldCell extends TableCell<Integer, Integer> {

    private final PositionsModel model;
    private final Field field;
    private final Tooltip told = new Tooltip();

    FieldCell(PositionsModel model, Field field) {
        this.model = model;
        this.field = field;
        if (field.numeric() && field != Field.WHEN) {
            getStyleClass().add("figures");
        }
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
        super.updateItem(row, empty);
        var text = empty || row == null ? null : model.text(field, row);
        setText(text);
        if (field.kind() == Field.Kind.WORDS) {
            told.setText(text);
            setTooltip(text == null || text.isEmpty() ? null : told);
        }
    }
}
