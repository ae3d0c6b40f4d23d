package paritydesk.ui.positions;

import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import paritydesk.ui.chart.ChartCanvas;
import paritydesk.ui.figure.Charts;

/// The health factor of a row through time, once it is known.
final class SparkCell extends TableCell<Integer, Integer> {
    private static final double TALL = 22;
    private static final double SIDES = 12;

    private final Sparks sparks;
    private final ChartCanvas canvas = Charts.canvas();

    SparkCell(Sparks sparks) {
        this.sparks = sparks;
        canvas.setMinSize(0, TALL);
        canvas.setPrefHeight(TALL);
        canvas.setMaxHeight(TALL);
        canvas.prefWidthProperty().bind(widthProperty().subtract(SIDES));
        canvas.maxWidthProperty().bind(canvas.prefWidthProperty());
        canvas.setMouseTransparent(true);
        sparks.arrivalsProperty().subscribe(any -> show(getItem()));
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
        super.updateItem(row, empty);
        show(empty ? null : row);
    }

    private void show(@Nullable Integer row) {
        var line =
                row == null
                        ? java.util.Optional.<paritydesk.chart.Sparkline>empty()
                        : sparks.of(row);
        line.ifPresent(canvas::setDrawing);
        setGraphic(line.isPresent() ? canvas : null);
    }
}
