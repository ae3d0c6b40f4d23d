package paritydesk.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What holds for everything on the screen, one line each: that nothing can be kept, that the book is still being verified.
final class BannersPane extends VBox {

    BannersPane(ShellModel model) {
        getStyleClass().add("banners");
        model.banners().subscribe(() -> show(model));
        show(model);
    }

    private void show(ShellModel model) {
        getChildren().setAll(model.banners().stream().map(BannersPane::line).toList());
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private static Node line(Notice notice) {
        var mark = new Label(notice.tone().mark());
        mark.getStyleClass().add("notice-mark");
        var text = new Label(notice.text());
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(8, mark, text);
        line.getStyleClass().addAll("banner", notice.tone().styleClass());
        line.setAccessibleText(notice.text());
        notice.action()
                .ifPresent(
                        next -> {
                            var button = new Button(next.title());
                            button.setId("banner-action");
                            button.setOnAction(event -> next.run());
                            button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
                            line.getChildren().add(button);
                        });
        return line;
    }
}
