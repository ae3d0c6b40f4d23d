package paritydesk.ui.positions;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import paritydesk.ui.chart.ChartCanvas;
import paritydesk.ui.figure.Charts;
import paritydesk.ui.look.Notation;
import paritydesk.ui.look.Text;
import paritydesk.ui.part.KeyValues;

/// The inspector of an account.
public final class AccountPane extends VBox {

    private static final double CHART = 180;

    private final KeyValues standing = new KeyValues(1);
    private final KeyValues legs = new KeyValues(1);
    private final Label note = new Label();

    public AccountPane(AccountModel model) {
        getStyleClass().add("account-pane");
        note.getStyleClass().add("caption");
        note.setWrapText(true);
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        ChartCanvas health =
                Charts.canvas(
                        model.pageProperty().map(page -> page.map(AccountModel.Page::health)));
        health.setRoom(-1, CHART);
        var drivers =
                Charts.canvas(
                        model.pageProperty().map(page -> page.flatMap(AccountModel.Page::drivers)));
        var head = new VBox(title(Text.of("timeline.drivers")), truths(model), note);
        head.getStyleClass().add("panel");
        getChildren().addAll(standing, health, legs, head, drivers);
        model.pageProperty().subscribe(page -> page.ifPresent(this::show));
    }

    private void show(AccountModel.Page page) {
        standing.clear();
        page.standing()
                .forEach(
                        fact -> {
                            standing.row(fact.tone(), fact.name(), fact.value());
                            if (!fact.topic().isEmpty()) {
                                standing.about(fact.topic());
                            }
                        });
        legs.clear();
        legs.section(Text.of("account.legs"));
        page.legs().forEach(fact -> legs.row(fact.tone(), fact.name(), fact.value()));
        Notation.show(note, page.note());
    }

    private static Label title(String text) {
        var title = new Label(text);
        title.getStyleClass().add("subheading");
        return title;
    }

    static HBox truths(AccountModel model) {
        var group = new ToggleGroup();
        var perceived = new ToggleButton(Text.of("truth.perceived"));
        var economic = new ToggleButton(Text.of("truth.economic"));
        perceived.getStyleClass().add("left-pill");
        economic.getStyleClass().add("right-pill");
        group.getToggles().addAll(perceived, economic);
        model.perceivedProperty().subscribe(now -> group.selectToggle(now ? perceived : economic));
        perceived.setOnAction(event -> model.perceivedProperty().set(true));
        economic.setOnAction(event -> model.perceivedProperty().set(false));
        return new HBox(perceived, economic);
    }
}
