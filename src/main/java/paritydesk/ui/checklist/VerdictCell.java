package paritydesk.ui.checklist;

import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import paritydesk.ui.look.Tone;

/// Mark, word and colour of a verdict.
final class VerdictCell extends TableCell<Line, Line> {

    private Tone worn = Tone.NEUTRAL;

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().remove(worn.styleClass());
        if (!(line instanceof Entry entry)) {
            setText(null);
            return;
        }
        worn = entry.tone();
        getStyleClass().add(worn.styleClass());
        setText((worn.mark() + " " + entry.verdict()).strip());
    }
}
