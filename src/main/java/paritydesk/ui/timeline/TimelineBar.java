package paritydesk.ui.timeline;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import paritydesk.report.figure.Strip;
import paritydesk.ui.look.Icon;
import paritydesk.ui.look.Notation;
import paritydesk.ui.look.Text;
import paritydesk.ui.part.HeadBar;
import paritydesk.ui.part.Sized;

import java.util.Locale;

/// What stands over the strips: the moment, what happens there or what is being dragged, and the tools.
final class TimelineBar extends HeadBar {

    private static final double NEARER = 0.6;

    private final TimelineModel model;

    TimelineBar(TimelineModel model, Node export) {
        this.model = model;
        getStyleClass().add("timeline-bar");
        getChildren()
                .addAll(
                        moment(),
                        what(),
                        tool(Icon.EARLIER, Text.of("timeline.back.event"), () -> model.eventBy(-1)),
                        tool(Icon.LATER, Text.of("timeline.next.event"), () -> model.eventBy(1)),
                        breach(
                                Icon.BREACH_EARLIER,
                                "timeline-breach-back",
                                Text.of("timeline.breach.back"),
                                -1),
                        breach(
                                Icon.BREACH_LATER,
                                "timeline-breach-next",
                                Text.of("timeline.breach.next"),
                                1),
                        tool(Icon.NEARER, Text.of("timeline.nearer"), () -> model.zoom(NEARER)),
                        tool(
                                Icon.FARTHER,
                                Text.of("timeline.farther"),
                                () -> model.zoom(1 / NEARER)),
                        tool(Icon.WHOLE, Text.of("timeline.whole"), model::whole),
                        strips(),
                        export);
    }

    /// Goes to where accounts fall under water for the first time; cannot be pressed where there is no such step on that side.
    private Button breach(Icon icon, String id, String help, int direction) {
        var key = direction > 0 ? "B" : "Shift+B";
        var button =
                tool(
                        icon,
                        Text.of("timeline.breach.tip", help, key),
                        () -> model.breachBy(direction));
        button.setId(id);
        model.momentProperty()
                .subscribe(now -> button.setDisable(model.breachAt(direction).isEmpty()));
        return button;
    }

    private Label moment() {
        var moment = new Label();
        moment.getStyleClass().add("subheading");
        moment.setMinWidth(Region.USE_PREF_SIZE);
        model.momentProperty()
                .subscribe(
                        now -> Notation.show(moment, now.map(TimelineModel.Moment::at).orElse("")));
        return moment;
    }

    /// What happens at the moment; while something is dragged, where it stands and what it changes.
    private Label what() {
        var what = new Label();
        what.setId("timeline-what");
        what.getStyleClass().add("muted");
        Sized.leastWidth(what, 120);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        var whole = new Tooltip();
        whole.textProperty().bind(what.textProperty());
        what.setTooltip(whole);
        var said = new SimpleStringProperty("");
        Notation.show(what, said);
        Runnable show =
                () -> {
                    var dragged = model.dragging().readoutProperty().get();
                    said.set(
                            dragged.isEmpty()
                                    ? model.momentProperty()
                                            .get()
                                            .map(TimelineModel.Moment::what)
                                            .orElse("")
                                    : dragged);
                };
        model.momentProperty().subscribe(show);
        model.dragging().readoutProperty().subscribe(show);
        show.run();
        return what;
    }

    private MenuButton strips() {
        var menu = new MenuButton(Text.of("timeline.strips"));
        menu.setId("timeline-strips");
        for (var strip : Strip.values()) {
            var item = new CheckMenuItem(name(strip));
            item.setSelected(model.strips().contains(strip));
            item.setOnAction(
                    event -> {
                        if (item.isSelected()) {
                            model.strips().add(strip);
                        } else if (model.strips().size() > 1) {
                            model.strips().remove(strip);
                        } else {
                            item.setSelected(true);
                        }
                    });
            menu.getItems().add(item);
        }
        menu.setMinWidth(Region.USE_PREF_SIZE);
        return menu;
    }

    private static String name(Strip strip) {
        return Text.of("strip." + strip.name().toLowerCase(Locale.ROOT));
    }

    static Button tool(Icon icon, String help, Runnable does) {
        var button = new Button();
        button.setGraphic(icon.node());
        button.getStyleClass().setAll("tool");
        button.setAccessibleText(help);
        button.setTooltip(new Tooltip(help));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> does.run());
        return button;
    }
}
