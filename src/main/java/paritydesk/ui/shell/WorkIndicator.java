package paritydesk.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import paritydesk.ui.look.Icon;
import paritydesk.ui.look.Text;
import paritydesk.ui.part.WorkWords;
import paritydesk.ui.work.Work;

/// One piece of work under way: what, how far, how long still, and a way to stop it.
final class WorkIndicator extends HBox {
    private final Label left = new Label();

    WorkIndicator(Work work, Runnable cancel) {
        getStyleClass().add("work");
        Label title = new Label(work.title());
        title.getStyleClass().add("work-title");
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("work-bar");
        bar.progressProperty().bind(work.fractionProperty());
        left.getStyleClass().add("work-left");
        left.setMinWidth(Region.USE_PREF_SIZE);
        Button stop = new Button();
        stop.setGraphic(Icon.CLOSE.node());
        stop.getStyleClass().setAll("tool", "work-cancel");
        stop.setAccessibleText(Text.of("work.cancel", work.title()));
        stop.setOnAction(event -> cancel.run());
        getChildren().addAll(title, bar, left, stop);
        work.fractionProperty().subscribe(now -> left.setText(WorkWords.of(work)));
    }
}
