package paritydesk.ui.help;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import paritydesk.ui.look.Text;

/// Everything that is known of a figure, for the inspector.
public final class TopicPane extends VBox {

    public TopicPane(Topic topic) {
        getStyleClass().add("topic");
        part("", topic.meaning(), "topic-meaning");
        part(Text.of("help.formula"), topic.formula(), "topic-formula");
        part(Text.of("help.inputs"), topic.inputs(), "topic-text");
        part(Text.of("help.source"), topic.source(), "topic-text");
        if (topic.ours()) {
            part(Text.of("help.ours"), Text.of("help.ours.text"), "topic-text");
        }
    }

    private void part(String title, String text, String style) {
        if (text.isEmpty()) {
            return;
        }
        if (!title.isEmpty()) {
            var head = new Label(title);
            head.getStyleClass().add("key-values-section");
            getChildren().add(head);
        }
        var body = new Label(text);
        body.setWrapText(true);
        body.getStyleClass().add(style);
        getChildren().add(body);
    }
}
