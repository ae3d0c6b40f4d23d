package paritydesk.ui.figure;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import paritydesk.ui.look.Text;
import paritydesk.valuation.Quotient;

/// What drivers explain: the ratio or the health factor, as the venue sees it or at fair value. One choice wherever drivers are shown.
public final class DriverChoice extends FlowPane {

    public DriverChoice(BooleanProperty perceived, ObjectProperty<Quotient> quotient) {
        super(8, 4);
        getStyleClass().add("driver-choice");
        getChildren().addAll(figure(quotient), truth(perceived));
    }

    private static HBox figure(ObjectProperty<Quotient> quotient) {
        var group = new ToggleGroup();
        var ratio = pill(Text.of("drivers.ratio"), group, "left-pill");
        var health = pill(Text.of("drivers.health"), group, "right-pill");
        ratio.getStyleClass().add("drivers-ratio");
        health.getStyleClass().add("drivers-health");
        quotient.subscribe(now -> group.selectToggle(now == Quotient.RATIO ? ratio : health));
        ratio.setOnAction(event -> quotient.set(Quotient.RATIO));
        health.setOnAction(event -> quotient.set(Quotient.HEALTH));
        return new HBox(ratio, health);
    }

    private static HBox truth(BooleanProperty truth) {
        var group = new ToggleGroup();
        var perceived = pill(Text.of("truth.perceived"), group, "left-pill");
        var economic = pill(Text.of("truth.economic"), group, "right-pill");
        truth.subscribe(now -> group.selectToggle(now ? perceived : economic));
        perceived.setOnAction(event -> truth.set(true));
        economic.setOnAction(event -> truth.set(false));
        return new HBox(perceived, economic);
    }

    /// A pressed pill that is chosen already stays so.
    private static ToggleButton pill(String name, ToggleGroup group, String style) {
        var pill = new ToggleButton(name);
        pill.setToggleGroup(group);
        pill.getStyleClass().add(style);
        pill.selectedProperty()
                .subscribe(
                        now -> {
                            if (!now && group.getSelectedToggle() == null) {
                                pill.setSelected(true);
                            }
                        });
        return pill;
    }
}
