package paritydesk.ui.ask;

import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import paritydesk.asset.Figures;
import paritydesk.ui.chart.ChartCanvas;
import paritydesk.ui.figure.Charts;
import paritydesk.ui.look.Text;
import paritydesk.ui.part.Sized;

/// A picture of one round, with a slider through all of them.
final class ReelPane extends VBox {

    private static final double HEIGHT = 360;

    private final Reel reel;
    private final ChartCanvas canvas = Charts.canvas();
    private final Label caption = new Label();

    ReelPane(Reel reel, IntegerProperty round) {
        super(8);
        this.reel = reel;
        int count = reel.frames().size();
        canvas.setRoom(HEIGHT, HEIGHT);
        var slider = new Slider(1, Math.max(1, count), count);
        slider.setId("reel");
        slider.setAccessibleText(reel.title());
        slider.setSnapToTicks(true);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(1);
        slider.setValue(Math.min(round.get(), count - 1) + 1);
        slider.valueProperty()
                .subscribe((was, now) -> round.set((int) Math.round(now.doubleValue()) - 1));
        round.subscribe(
                now -> {
                    int shown = Math.clamp(now.intValue(), 0, count - 1);
                    show(shown);
                    slider.setValue(shown + 1);
                });
        caption.getStyleClass().add("caption");
        Sized.leastWidth(caption, 112);
        slider.setDisable(count < 2);
        HBox.setHgrow(slider, Priority.ALWAYS);
        var line = new HBox(12, caption, slider);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, canvas);
    }

    private void show(int round) {
        canvas.setDrawing(reel.frames().get(round));
        caption.setText(
                Text.of(
                        "ask.round",
                        Figures.number(round + 1L),
                        Figures.number(reel.frames().size())));
    }

    /// A table whose rows are the rounds stands in the one that is looked at, and choosing a row looks at it.
    static void together(TableView<?> table, IntegerProperty round) {
        var rows = table.getSelectionModel();
        int last = table.getItems().size() - 1;
        rows.select(Math.min(round.get(), last));
        rows.selectedIndexProperty()
                .subscribe(
                        (was, now) -> {
                            if (now.intValue() >= 0) {
                                round.set(now.intValue());
                            }
                        });
        round.subscribe(now -> rows.clearAndSelect(Math.clamp(now.intValue(), 0, last)));
    }
}
