package paritydesk.ui.preference;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import paritydesk.ui.look.Notation;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.TextSize;
import paritydesk.ui.look.Theme;
import paritydesk.ui.part.Sized;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// Every setting with what it does. A change applies at once.
public final class PreferencesPane extends ScrollPane {
    /// An instant whose day differs in the east, for the example.
    private static final Instant EXAMPLE = Instant.parse("2025-09-22T14:00:00Z");

    public PreferencesPane(Preferences set) {
        var example = new Label();
        set.zoneProperty().subscribe(zone -> example.setText(zone.moment(EXAMPLE)));
        example.getStyleClass().add("caption");
        var body =
                new VBox(
                        label(Text.of("preferences.title"), "heading"),
                        setting(
                                Text.of("preferences.theme"),
                                Text.of("preferences.theme.about"),
                                choice(
                                        "theme",
                                        set.themeProperty(),
                                        List.of(Theme.values()),
                                        Theme::title)),
                        setting(
                                Text.of("preferences.text"),
                                Text.of("preferences.text.about"),
                                choice(
                                        "text",
                                        set.textSizeProperty(),
                                        List.of(TextSize.values()),
                                        TextSize::title)),
                        setting(
                                Text.of("preferences.figures"),
                                Text.of("preferences.figures.about"),
                                choice(
                                        "figures",
                                        set.notationProperty(),
                                        List.of(Notation.values()),
                                        Notation::title)),
                        setting(
                                Text.of("preferences.zone"),
                                Text.of("preferences.zone.about"),
                                new HBox(12, zones(set), example)),
                        setting(
                                Text.of("preferences.stride"),
                                Text.of("preferences.stride.about"),
                                choice(
                                        "stride",
                                        set.strideProperty(),
                                        List.of(Stride.values()),
                                        Stride::title)));
        body.getStyleClass().add("preferences");
        setContent(body);
        setFitToWidth(true);
        getStyleClass().add("plain-scroll");
    }

    private static Node setting(String name, String about, HBox control) {
        control.setAlignment(Pos.CENTER_LEFT);
        var told = label(about, "caption");
        told.setWrapText(true);
        var box = new VBox(4, label(name, "subheading"), told, control);
        Sized.mostWidth(box, 720);
        return box;
    }

    /// One button for each value, the present one pressed.
    private static <T> HBox choice(
            String key, ObjectProperty<T> property, List<T> values, Function<T, String> title) {
        var group = new ToggleGroup();
        var box = new HBox();
        for (var value : values) {
            var button = new ToggleButton(title.apply(value));
            button.setId("preference-" + key + "-" + values.indexOf(value));
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().add(pill(values.indexOf(value), values.size()));
            property.subscribe(now -> button.setSelected(value.equals(now)));
            button.setOnAction(
                    event -> {
                        property.set(value);
                        button.setSelected(true);
                    });
            box.getChildren().add(button);
        }
        return box;
    }

    private static String pill(int index, int count) {
        return index == 0 ? "left-pill" : index == count - 1 ? "right-pill" : "center-pill";
    }

    private static ComboBox<Zone> zones(Preferences set) {
        var box = new ComboBox<Zone>();
        box.setId("preference-zone");
        box.setAccessibleText(Text.of("preferences.zone"));
        box.getItems().setAll(Zone.offered());
        if (!box.getItems().contains(set.zoneProperty().get())) {
            box.getItems().add(set.zoneProperty().get());
        }
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Zone zone) {
                        return zone == null ? "" : zone.title();
                    }

                    @Override
                    public Zone fromString(String text) {
                        return Zone.parse(text);
                    }
                });
        box.valueProperty().bindBidirectional(set.zoneProperty());
        return box;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
