package paritydesk.ui.help;

import javafx.event.Event;
import javafx.event.EventType;

/// Somebody asked what a figure means. Goes up the scene to the frame, which explains it in the inspector.
public final class HelpEvent extends Event {

    private static final long serialVersionUID = 1L;

    public static final EventType<HelpEvent> ASKED = new EventType<>(Event.ANY, "HELP_ASKED");

    private final transient Topic topic;

    public HelpEvent(Topic topic) {
        super(ASKED);
        this.topic = topic;
    }

    public Topic topic() {
        return topic;
    }
}
