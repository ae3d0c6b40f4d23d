package paritydesk.ui.positions;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import paritydesk.asset.Figures;
import paritydesk.ui.chart.ChartCanvas;
import paritydesk.ui.figure.Charts;
import paritydesk.ui.figure.DriverChoice;
import paritydesk.ui.help.HelpMark;
import paritydesk.ui.help.Topic;
import paritydesk.ui.look.Text;
import paritydesk.ui.part.KeyValues;

/// The inspector of an account.
public final class AccountPane extends VBox {

    private static final double CHART = 180;

    private final KeyValues standing = new KeyValues(1);
    private final KeyValues legs = new KeyValues(3);
    private final Label legsTitle = new Label();
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
        var head =
                new VBox(
                        title(Text.of("timeline.drivers")),
                        new DriverChoice(model.perceivedProperty(), model.quotientProperty()),
                        note);
        head.getStyleClass().add("panel");
        legsTitle.getStyleClass().add("subheading");
        var held = new HBox(4, legsTitle, new HelpMark(Topic.id("account-legs")));
        held.getStyleClass().add("panel");
        getChildren().addAll(standing, health, held, legs, head, drivers);
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
        legsTitle.setText(page.legsTitle());
        legs.head(
                Text.of("account.leg.quantity"),
                Text.of("account.leg.value.seen", page.currency()),
                Text.of("account.leg.value.fair", page.currency()));
        page.legs()
                .forEach(
                        leg ->
                                legs.row(
                                        leg.name(),
                                        Figures.number(leg.quantity(), 2),
                                        Figures.compact(leg.value()),
                                        Figures.compact(leg.fairValue())));
        note.setText(page.note());
    }

    private static Label title(String text) {
        var title = new Label(text);
        title.getStyleClass().add("subheading");
        return title;
    }
}
