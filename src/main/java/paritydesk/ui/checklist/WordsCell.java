package paritydesk.ui.checklist;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import paritydesk.ui.look.Notation;

import java.util.function.Function;

/// Words that break into as many lines as they need: a figure or a threshold is never cut.
final class WordsCell extends TableCell<Line, Line> {

    private static final double SIDES = 16;
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

    private final Function<Entry, String> words;
    private final Function<Line.Head, String> head;
    private final Text text = new Text();

    /// @param head what stands in the head of a group
    WordsCell(Function<Entry, String> words, Function<Line.Head, String> head) {
        this.words = words;
        this.head = head;
        text.getStyleClass().add("cell-words");
        text.wrappingWidthProperty().bind(widthProperty().subtract(SIDES));
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        setGraphic(null);
        if (empty || line == null) {
            return;
        }
        boolean heads = line instanceof Line.Head;
        text.pseudoClassStateChanged(HEAD, heads);
        var written =
                switch (line) {
                    case Entry entry -> words.apply(entry);
                    case Line.Head group -> head.apply(group);
                };
        text.textProperty().bind(Notation.words(this).map(now -> now.apply(written)));
        setGraphic(text);
    }
}
