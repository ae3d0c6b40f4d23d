package paritydesk.ui.intake;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/// Boxes to choose from, each below its title, so that it has the whole width for its words.
class Choices extends VBox {

    Choices() {
        getStyleClass().add("intake-choices");
    }

    /// Adds a box.
    ///
    /// @param words how a choice is shown
    /// @param now what holds
    /// @param set gets what is chosen instead
    final <T> void add(
            String id,
            String title,
            List<T> choices,
            Function<T, String> words,
            T now,
            Consumer<T> set) {
        var box = new ComboBox<T>();
        box.getItems().setAll(choices);
        box.setConverter(new Words<>(words));
        box.setValue(now);
        box.setId(id);
        box.setAccessibleText(title);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(
                event -> {
                    var chosen = Objects.requireNonNullElse(box.getValue(), now);
                    if (!chosen.equals(now)) {
                        set.accept(chosen);
                    }
                });
        var label = new Label(title);
        label.getStyleClass().add("caption");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setLabelFor(box);
        getChildren().add(new VBox(label, box));
    }
}
