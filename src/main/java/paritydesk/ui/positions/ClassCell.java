package paritydesk.ui.positions;

import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import paritydesk.ui.look.Tone;

/// The class of a row at the scrubber's moment as mark, word and colour.
final class ClassCell extends TableCell<Integer, Integer> {

    private final PositionsModel model;
    private Tone worn = Tone.NEUTRAL;

    ClassCell(PositionsModel model) {
        this.model = model;
        getStyleClass().add(worn.styleClass());
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            return;
        }
        var tone = model.tone(row);
        if (tone != worn) {
            getStyleClass().remove(worn.styleClass());
            getStyleClass().add(tone.styleClass());
            worn = tone;
        }
        setText((tone.mark() + " " + model.text(Field.NOW, row)).strip());
    }
}
