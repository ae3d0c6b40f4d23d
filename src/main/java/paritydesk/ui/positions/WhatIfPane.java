package paritydesk.ui.positions;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import paritydesk.asset.Figures;
import paritydesk.ui.help.HelpMark;
import paritydesk.ui.help.Topic;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.KeyValues;

/// The account's own legs to try otherwise, and what comes of it.
final class WhatIfPane extends VBox {

    private final WhatIfModel model;
    private final String currency;
    private final GridPane legs = new GridPane();
    private final KeyValues figures = new KeyValues(3);
    private final KeyValues ways = new KeyValues(2);
    private final ComboBox<String> asset = new ComboBox<>();
    private final ComboBox<String> debt = new ComboBox<>();
    private final Button apply = new Button(Text.of("whatif.apply"));
    private final ListChangeListener<Draft> drafts = change -> build();

    WhatIfPane(WhatIfModel model, String currency) {
        this.model = model;
        this.currency = currency;
        setId("whatif");
        getStyleClass().add("account-column");
        legs.getStyleClass().add("whatif-legs");
        apply.setId("whatif-apply");
        apply.setOnAction(event -> model.apply());
        var reset = new Button(Text.of("whatif.reset"));
        reset.setId("whatif-reset");
        reset.setOnAction(event -> model.reset());
        var fault = new Label();
        fault.setId("whatif-fault");
        fault.setWrapText(true);
        fault.getStyleClass().addAll("toned", Tone.BLOCKER.styleClass());
        fault.textProperty().bind(model.faultProperty());
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        getChildren()
                .setAll(
                        head(),
                        legs,
                        adding(),
                        repaying(),
                        fault,
                        new HBox(8, apply, reset),
                        figures,
                        target(),
                        ways);
        model.drafts().addListener(new javafx.collections.WeakListChangeListener<>(drafts));
        model.comparisonProperty().subscribe(found -> found.ifPresent(this::show));
        model.faultProperty().subscribe(any -> apply.setDisable(!model.changed()));
        build();
    }

    private HBox head() {
        var title = new Label(Text.of("whatif.title"));
        title.getStyleClass().add("subheading");
        return new HBox(4, title, new HelpMark("account-whatif"));
    }

    /// One row per leg; a row whose field has the keyboard is left alone while its text is the draft's.
    private void build() {
        if (legs.getRowCount() == model.drafts().size() && same()) {
            return;
        }
        legs.getChildren().clear();
        for (int i = 0; i < model.drafts().size(); i++) {
            var draft = model.drafts().get(i);
            int at = i;
            var name = new Label(AccountModel.legName(draft.leg()));
            name.setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(name, Priority.ALWAYS);
            var field = new TextField(draft.text());
            field.setId("whatif-leg-" + i);
            field.getStyleClass().add("figures");
            field.setAccessibleText(Text.of("whatif.quantity", name.getText()));
            field.textProperty().addListener((any, was, now) -> model.type(at, now));
            var remove = new Button(Text.of("whatif.remove"));
            remove.setAccessibleText(Text.of("whatif.remove.leg", name.getText()));
            remove.setOnAction(event -> model.remove(at));
            legs.addRow(i, name, field, remove);
        }
        asset.getItems().setAll(model.assets());
        asset.getSelectionModel().selectFirst();
        debt.getItems().setAll(model.owed());
        debt.getSelectionModel().selectFirst();
    }

    private boolean same() {
        for (int i = 0; i < model.drafts().size(); i++) {
            var field = (TextField) legs.lookup("#whatif-leg-" + i);
            if (field == null || !field.getText().equals(model.drafts().get(i).text())) {
                return false;
            }
        }
        return !model.drafts().isEmpty();
    }

    private HBox adding() {
        asset.setAccessibleText(Text.of("whatif.asset"));
        var quantity = amount(Text.of("whatif.amount"), "whatif-add-amount");
        var pledge = new Button(Text.of("whatif.pledge"));
        pledge.setId("whatif-pledge");
        pledge.setOnAction(event -> add(false, quantity));
        var owe = new Button(Text.of("whatif.owe"));
        owe.setId("whatif-owe");
        owe.setOnAction(event -> add(true, quantity));
        return line(asset, quantity, pledge, owe);
    }

    private void add(boolean owed, TextField quantity) {
        var chosen = asset.getValue();
        if (chosen != null) {
            model.add(chosen, owed, quantity.getText());
        }
    }

    private HBox repaying() {
        debt.setAccessibleText(Text.of("whatif.debt"));
        var quantity = amount(Text.of("whatif.amount"), "whatif-repay-amount");
        var repay = new Button(Text.of("whatif.repay"));
        repay.setId("whatif-repay");
        repay.setOnAction(
                event -> {
                    var chosen = debt.getValue();
                    if (chosen != null) {
                        model.repay(chosen, quantity.getText());
                    }
                });
        return line(debt, quantity, repay);
    }

    private HBox target() {
        var field = amount(Text.of("whatif.target"), "whatif-target");
        field.textProperty().bindBidirectional(model.targetProperty());
        var label = new Label(Text.of("whatif.target"));
        label.setLabelFor(field);
        return line(label, field, new HelpMark("rebalance-ways"));
    }

    private static TextField amount(String name, String id) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(name);
        field.setAccessibleText(name);
        field.setPrefColumnCount(10);
        field.getStyleClass().add("figures");
        return field;
    }

    private static HBox line(javafx.scene.Node... nodes) {
        var line = new HBox(8, nodes);
        line.getStyleClass().add("whatif-line");
        return line;
    }

    private void show(WhatIfModel.Comparison found) {
        apply.setDisable(!model.changed());
        var was = found.before();
        var now = found.after();
        figures.clear();
        figures.head(Text.of("whatif.before"), Text.of("whatif.after"), Text.of("whatif.delta"));
        row(Text.of("reading.health.perceived"), "", was.health(), now.health(), 4);
        row(Text.of("reading.health.economic"), "", was.economic(), now.economic(), 4);
        row(Text.of("whatif.ratio"), "", was.ratio(), now.ratio(), 4);
        row(Text.of("whatif.debt.value", currency), "", was.debt(), now.debt(), 0);
        row(
                Text.of("whatif.headroom"),
                Topic.id("parity-headroom"),
                100 * was.headroom(),
                100 * now.headroom(),
                2);
        row(
                Text.of("whatif.drop"),
                Topic.id("uniform-drop"),
                100 * was.uniformDrop(),
                100 * now.uniformDrop(),
                2);
        row(Text.of("whatif.worst"), "", was.worst(), now.worst(), 4);
        row(Text.of("whatif.fairworst"), "", was.economicWorst(), now.economicWorst(), 4);
        ways.clear();
        found.ways()
                .ifPresentOrElse(
                        way -> {
                            ways.head(currency, way.asset());
                            way(Text.of("whatif.way.sell"), way.sell(), way.units());
                            ways.row(
                                    Text.of("whatif.way.repay"),
                                    Figures.number(way.repay(), 2),
                                    "");
                            way(Text.of("whatif.way.add"), way.add(), way.unitsAdded());
                        },
                        () -> ways.row(Text.of("whatif.way.none"), "", ""));
    }

    private void way(String name, double value, double units) {
        ways.row(
                name,
                Double.isNaN(value) ? Text.of("whatif.way.not") : Figures.number(value, 2),
                Figures.number(units, 4));
    }

    private void row(String name, String topic, double was, double now, int places) {
        figures.row(
                Tone.NEUTRAL,
                name,
                topic.isEmpty() ? null : new HelpMark(topic),
                Figures.number(was, places),
                Figures.number(now, places),
                Figures.number(now - was, places));
    }
}
