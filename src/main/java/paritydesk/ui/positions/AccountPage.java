package paritydesk.ui.positions;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Figures;
import paritydesk.chart.Mark;
import paritydesk.chart.Overlay;
import paritydesk.ui.chart.ChartCanvas;
import paritydesk.ui.chart.ChartGestures;
import paritydesk.ui.figure.Charts;
import paritydesk.ui.figure.DriverChoice;
import paritydesk.ui.help.HelpMark;
import paritydesk.ui.help.Topic;
import paritydesk.ui.look.Text;
import paritydesk.ui.part.KeyValues;

import java.util.List;
import java.util.Optional;

/// One account on a page of its own: its path with the scrubber, what moved it, its legs, what may happen to it, and what-if.
public final class AccountPage extends BorderPane {

    private static final double PATH = 320;

    /// What legs and drivers need under the path.
    private static final double REST = 620;

    private static final double WIDE = 1120;

    private final AccountModel model;
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final Label note = new Label();
    private final KeyValues standing = new KeyValues(1);
    private final KeyValues risk = new KeyValues(1);
    private final KeyValues liquidation = new KeyValues(1);
    private final KeyValues legs = new KeyValues(7);
    private final ChartCanvas path;
    private final VBox trial = new VBox();
    private final Label spared = new Label();
    private @Nullable Subscription following;

    /// @param back goes back to the table
    public AccountPage(AccountModel model, Runnable back) {
        this.model = model;
        setId("account-page");
        setFocusTraversable(true);
        getStyleClass().add("account-page");
        path = Charts.canvas(model.pageProperty().map(p -> p.map(AccountModel.Page::path)));
        path.setRoom(-1, PATH);
        heightProperty()
                .subscribe(high -> path.setRoom(-1, Math.max(PATH, high.doubleValue() - REST)));
        path.setGestures(new Gestures());
        var drivers =
                Charts.canvas(model.pageProperty().map(p -> p.flatMap(AccountModel.Page::drivers)));
        note.getStyleClass().add("caption");
        note.setWrapText(true);
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        setTop(head(back));
        trial.getStyleClass().add("account-trial");
        var left =
                column(
                        kind(),
                        path,
                        section(Text.of("account.legs.title"), Topic.id("account-legs")),
                        legs,
                        section(Text.of("timeline.drivers"), Topic.id("account-drivers")),
                        new DriverChoice(model.perceivedProperty(), model.quotientProperty()),
                        note,
                        drivers);
        spared.setWrapText(true);
        spared.getStyleClass().add("muted");
        spared.managedProperty().bind(spared.textProperty().isNotEmpty());
        var figures =
                column(
                        standing,
                        section(Text.of("account.risk"), Topic.id("liquidation-price")),
                        risk,
                        section(Text.of("account.liquidation"), Topic.id("liquidation-outcome")),
                        spared,
                        liquidation);
        var scroll = new ScrollPane();
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        setCenter(scroll);
        widthProperty()
                .map(wide -> wide.doubleValue() >= WIDE)
                .subscribe(
                        wide ->
                                scroll.setContent(
                                        wide ? beside(left, figures) : under(left, figures)));
        sceneProperty().subscribe(scene -> follow(scene != null));
    }

    /// Where there is room, figures and what-if stand beside the pictures.
    private Node beside(VBox left, VBox figures) {
        var right = new VBox(figures, trial);
        right.getStyleClass().add("account-side");
        HBox.setHgrow(left, Priority.ALWAYS);
        return new HBox(left, right);
    }

    private Node under(VBox left, VBox figures) {
        HBox.setHgrow(figures, Priority.ALWAYS);
        return new VBox(left, new HBox(figures, trial));
    }

    /// Looks at the model while it is on the screen.
    private void follow(boolean shown) {
        if (following != null) {
            following.unsubscribe();
            following = null;
        }
        if (shown) {
            trial.getChildren()
                    .setAll(
                            new WhatIfPane(
                                    model.whatIf(),
                                    model.pageProperty()
                                            .get()
                                            .map(AccountModel.Page::currency)
                                            .orElse("")));
            following = model.pageProperty().subscribe(page -> page.ifPresent(this::show));
        }
    }

    private HBox head(Runnable back) {
        var button = new Button(Text.of("account.back"));
        button.setId("account-back");
        button.setOnAction(event -> back.run());
        title.setId("account-title");
        title.getStyleClass().add("heading");
        subtitle.getStyleClass().add("muted");
        var head = new HBox(button, title, subtitle);
        head.getStyleClass().add("panel-head");
        return head;
    }

    private HBox kind() {
        var group = new javafx.scene.control.ToggleGroup();
        var health = new javafx.scene.control.ToggleButton(Text.of("account.health"));
        var ratio = new javafx.scene.control.ToggleButton(Text.of("account.ratio"));
        ratio.setId("account-ratio");
        health.getStyleClass().add("left-pill");
        ratio.getStyleClass().add("right-pill");
        group.getToggles().addAll(health, ratio);
        model.ratioProperty().subscribe(on -> group.selectToggle(on ? ratio : health));
        health.setOnAction(event -> model.ratioProperty().set(false));
        ratio.setOnAction(event -> model.ratioProperty().set(true));
        return new HBox(health, ratio);
    }

    private static VBox column(Node... nodes) {
        var column = new VBox(nodes);
        column.getStyleClass().add("account-column");
        return column;
    }

    private static HBox section(String text, String topic) {
        var label = new Label(text);
        label.getStyleClass().add("subheading");
        return new HBox(4, label, new HelpMark(topic));
    }

    private void show(AccountModel.Page page) {
        title.setText(page.title());
        subtitle.setText(page.subtitle());
        note.setText(page.note());
        fill(standing, page.standing());
        fill(risk, page.outlook().map(AccountModel.Outlook::risk).orElse(List.of()));
        fill(liquidation, page.outlook().map(AccountModel.Outlook::liquidation).orElse(List.of()));
        spared.setText(page.outlook().map(AccountModel.Outlook::spared).orElse(""));
        legs.clear();
        legs.head(
                Text.of("account.leg.quantity"),
                Text.of("account.leg.seen", page.currency()),
                Text.of("account.leg.fair", page.currency()),
                Text.of("account.leg.value.seen", page.currency()),
                Text.of("account.leg.value.fair", page.currency()),
                Text.of("account.leg.recognition"),
                Text.of("account.leg.threshold"));
        page.legs().forEach(this::leg);
        path.setOverlay(path.overlay().selecting(model.time()));
    }

    private void leg(AccountModel.LegLine leg) {
        legs.row(
                leg.name(),
                Figures.number(leg.quantity(), 4),
                Figures.number(leg.seen(), 4),
                Figures.number(leg.fair(), 4),
                Figures.number(leg.value(), 2),
                Figures.number(leg.fairValue(), 2),
                Figures.number(leg.recognition(), 3),
                Figures.number(leg.threshold(), 3));
    }

    private static void fill(KeyValues into, List<AccountModel.Fact> facts) {
        into.clear();
        facts.forEach(
                fact ->
                        into.row(
                                fact.tone(),
                                fact.name(),
                                fact.topic().isEmpty() ? null : new HelpMark(fact.topic()),
                                fact.value()));
    }

    private final class Gestures implements ChartGestures {
        @Override
        public void hover(double time, Optional<Mark> mark) {
            path.setOverlay(path.overlay().at(time).naming(mark.map(Mark::id).orElse("")));
        }

        @Override
        public void leave() {
            path.setOverlay(Overlay.NONE.selecting(model.time()));
        }

        @Override
        public void pick(double time, Optional<Mark> mark) {
            model.goToTime(mark.map(Mark::from).orElse(time));
        }
    }
}
