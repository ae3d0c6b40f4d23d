package paritydesk.ui.help;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import paritydesk.ui.look.Icon;
import paritydesk.ui.look.Text;

/// The small sign beside a figure that explains it. Takes the keyboard like any button.
public final class HelpMark extends Button {

    /// @param id of a [Topic]
    public HelpMark(String id) {
        this(Topic.of(id));
    }

    /// For a topic that is made where it is shown.
    public HelpMark(Topic topic) {
        setGraphic(Icon.HELP.node());
        getStyleClass().setAll("help-mark");
        setAccessibleText(Text.of("help.about", topic.title()));
        setTooltip(new Tooltip(topic.meaning()));
        setOnAction(event -> fireEvent(new HelpEvent(topic)));
    }
}
