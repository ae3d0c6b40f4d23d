package paritydesk.ui.scenarios;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import paritydesk.asset.Figures;
import paritydesk.shock.Applied;
import paritydesk.shock.Knob;
import paritydesk.ui.look.Icon;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.TextSize;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.Sized;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/// One shock that is tried: what it strikes, and a slider with an exact field for every knob.
final class ShockCard extends VBox {

    /// From this width on a shock's name and what it strikes stand in one line.
    private static final double BOTH = 340;

    private final ScenariosModel model;
    private final int index;
    private final List<Runnable> follows = new ArrayList<>();

    ShockCard(ScenariosModel model, int index) {
        this.model = model;
        this.index = index;
        getStyleClass().add("shock-card");
        getChildren().add(head());
        var knobs = applied().shock().knobs();
        for (int k = 0; k < knobs.size(); k++) {
            getChildren().add(knob(knobs.get(k), k));
        }
    }

    /// Shows the values that the shock has now: a reset or a linked shock has moved them.
    void follow() {
        follows.forEach(Runnable::run);
    }

    private Applied applied() {
        return model.stack().get(index);
    }

    private Node head() {
        var shock = applied().shock();
        var name = new Label(shock.name());
        name.getStyleClass().add("strong");
        name.setTooltip(new Tooltip(shock.about() + "\n" + shock.event()));
        name.setWrapText(true);
        var targets = new ComboBox<String>();
        targets.setAccessibleText(Text.of("scenarios.target", shock.noun()));
        targets.getItems().setAll(model.targets(shock));
        Sized.mostWidth(targets, 160);
        targets.setMinWidth(Region.USE_PREF_SIZE);
        targets.setValue(applied().target());
        targets.setOnAction(event -> model.set(index, applied().on(targets.getValue())));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head =
                new HBox(
                        8,
                        name,
                        targets,
                        gap,
                        tool(Icon.UNDO, Text.of("scenarios.reset", shock.name()), this::reset),
                        tool(
                                Icon.CLOSE,
                                Text.of("scenarios.remove", shock.name()),
                                () -> model.remove(index)));
        head.setAlignment(Pos.CENTER_LEFT);
        var under = new HBox();
        under.managedProperty().bind(Bindings.isNotEmpty(under.getChildren()));
        widthProperty().subscribe(wide -> part(under, head, targets));
        TextSize.of(this).subscribe(size -> part(under, head, targets));
        return new VBox(4, head, under);
    }

    /// What is struck stands below the shock's name where both have no room in one line.
    private void part(HBox under, HBox head, ComboBox<String> targets) {
        boolean below = getWidth() > 0 && getWidth() < BOTH * TextSize.of(this).getValue().scale();
        if (below == under.getChildren().contains(targets)) {
            return;
        }
        head.getChildren().remove(targets);
        under.getChildren().remove(targets);
        if (below) {
            under.getChildren().add(targets);
        } else {
            head.getChildren().add(1, targets);
        }
    }

    private void reset() {
        model.set(index, applied().reset());
    }

    private static Button tool(Icon icon, String name, Runnable does) {
        var button = new Button();
        button.setGraphic(icon.node());
        button.getStyleClass().setAll("tool");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(event -> does.run());
        return button;
    }

    private Node knob(Knob knob, int k) {
        double value = applied().values().get(k);
        var name = new Label(knob.name());
        name.getStyleClass().add("caption");
        name.setWrapText(true);
        Sized.leastWidth(name, 48);
        var slider = new Slider(knob.least(), knob.most(), value);
        slider.setAccessibleText(applied().shock().name() + ": " + knob.name());
        slider.setMinWidth(48);
        HBox.setHgrow(slider, Priority.ALWAYS);
        var field = new TextField(text(value));
        field.setId("knob-" + index + "-" + knob.id());
        field.setAccessibleText(applied().shock().name() + ": " + knob.name() + " " + knob.unit());
        field.getStyleClass().add("figures");
        field.setPrefColumnCount(6);
        Sized.mostWidth(field, 84);
        field.setMinWidth(64);
        var unit = new Label(knob.unit());
        unit.getStyleClass().add("caption");
        unit.setWrapText(true);
        Sized.leastWidth(unit, 40);
        var fault = new Label();
        fault.getStyleClass().addAll("caption", "toned", Tone.BLOCKER.styleClass());
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        slider.valueProperty()
                .subscribe(
                        now -> {
                            if (!slider.isFocused() && !slider.isPressed()) {
                                return;
                            }
                            double rounded = rounded(now.doubleValue(), knob);
                            field.setText(text(rounded));
                            model.set(index, applied().with(k, rounded));
                        });
        field.setOnAction(event -> type(field, fault, slider, knob, k));
        field.focusedProperty()
                .subscribe(
                        has -> {
                            if (!has) {
                                type(field, fault, slider, knob, k);
                            }
                        });
        follows.add(
                () -> {
                    double now = applied().values().get(k);
                    if (slider.getValue() != now && !slider.isPressed() && !slider.isFocused()) {
                        slider.setValue(now);
                        field.setText(text(now));
                    }
                });
        var line = new HBox(8, name, slider, field, unit);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(2, line, fault);
    }

    private void type(TextField field, Label fault, Slider slider, Knob knob, int k) {
        if (index >= model.stack().size()) {
            return;
        }
        try {
            double typed = new BigDecimal(field.getText().strip().replace('−', '-')).doubleValue();
            if (typed < knob.least() || typed > knob.most()) {
                fault.setText(Text.of("scenarios.range", text(knob.least()), text(knob.most())));
                return;
            }
            fault.setText("");
            slider.setValue(typed);
            model.set(index, applied().with(k, typed));
        } catch (NumberFormatException e) {
            fault.setText(Text.of("scenarios.number", field.getText()));
        }
    }

    /// A slider moves in steps that a person would name.
    private static double rounded(double value, Knob knob) {
        double span = knob.most() - knob.least();
        double unit = span <= 20 ? 0.1 : span <= 200 ? 0.5 : 1;
        return Math.rint(value / unit) * unit;
    }

    private static String text(double value) {
        return Figures.exact(new BigDecimal(value, new MathContext(8))).replace("\u202F", "");
    }
}
