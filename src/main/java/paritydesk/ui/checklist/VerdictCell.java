package paritydesk.ui.checklist;

import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import paritydesk.ui.look.Tone;

/// Mark, word and colour of a verdict.
final class VerdictCell extends TableCell<Entry, Entry> {

    private Tone worn = Tone.NEUTRAL;

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        getStyleClass().remove(worn.styleClass());
        if (empty || entry == null) {
            setText(null);
            return;
        }
        worn = entry.tone();
        getStyleClass().add(worn.styleClass());
        setText((worn.mark() + " " + entry.verdict()).strip());
    }
}
