package paritydesk.ui.positions;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import paritydesk.ui.look.Notation;

/// One figure or word of a row.
final class FieldCell extends TableCell<Integer, Integer> {

    private final PositionsModel model;
    private final Field field;
    private final Tooltip told = new Tooltip();

    FieldCell(PositionsModel model, Field field) {
        this.model = model;
        this.field = field;
        if (field.numeric() && field.kind() != Field.Kind.MOMENT) {
            getStyleClass().add("figures");
            Notation.of(this).subscribe(now -> updateItem(getItem(), isEmpty()));
        }
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
        super.updateItem(row, empty);
        var text = empty || row == null ? null : model.text(field, row);
        setText(text == null || !field.numeric() ? text : Notation.of(this).getValue().shown(text));
        if (field.kind() == Field.Kind.WORDS) {
            told.setText(text);
            setTooltip(text == null || text.isEmpty() ? null : told);
        }
    }
}
