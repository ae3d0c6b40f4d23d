package paritydesk.ui.positions;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import paritydesk.ui.look.Text;
import paritydesk.valuation.Solvency;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The marks of every class under water that an account was ever in, each in its own place: a column of them reads as a pattern.
/// The words stand in the tooltip and are what is read aloud.
final class EverCell extends TableCell<Integer, Integer> {

    private final PositionsModel model;
    private final Map<Solvency, Label> marks = new EnumMap<>(Solvency.class);
    private final HBox line = new HBox();
    private final Tooltip told = new Tooltip();

    EverCell(PositionsModel model) {
        this.model = model;
        line.getStyleClass().add("ever-marks");
        for (var solvency : List.of(Solvency.FALSE, Solvency.MASKED, Solvency.TRUE)) {
            var tone = Words.tone(solvency);
            var mark = new Label(tone.mark());
            mark.getStyleClass().addAll("toned", tone.styleClass());
            marks.put(solvency, mark);
            line.getChildren().add(mark);
        }
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        var harms = model.harms(row);
        marks.forEach((solvency, mark) -> mark.setVisible(harms.contains(solvency)));
        var words =
                harms.isEmpty()
                        ? Text.of("positions.ever.none")
                        : Text.of(
                                "positions.ever", model.text(Field.CLASS, row).replace(" ", ", "));
        setAccessibleText(words);
        told.setText(words);
        setTooltip(told);
        setGraphic(line);
    }
}
