package paritydesk.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import paritydesk.asset.Figures;
import paritydesk.ui.look.Icon;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.Columns;
import paritydesk.ui.part.Figure;
import paritydesk.ui.part.FigureTile;
import paritydesk.ui.part.KeyValues;
import paritydesk.ui.part.State;
import paritydesk.ui.part.StatePane;
import paritydesk.ui.work.Background;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A filled frame for tests of the look: the figures are invented and mean nothing.
final class Sample {
    private Sample() {}

    static ShellModel model(Background background) {
        ShellModel model = new ShellModel(background);
        model.screens()
                .addAll(
                        Screen.of("overview", "Overview", Icon.OVERVIEW, Sample::overview),
                        Screen.of("positions", "Positions", Icon.POSITIONS, Sample::positions),
                        Screen.of(
                                "plan",
                                "Plan",
                                Icon.PLAN,
                                () ->
                                        state(
                                                new State.Empty(
                                                        "No plan is loaded yet.",
                                                        Optional.of(
                                                                new State.Action(
                                                                        "Open a case…",
                                                                        () -> {}))))),
                        Screen.of(
                                "timeline",
                                "Timeline",
                                Icon.TIMELINE,
                                () ->
                                        state(
                                                new State.Failed(
                                                        "The run did not finish.",
                                                        "The market has no price for SKY after 26"
                                                                + " Jan 2026 06:00 UTC.",
                                                        Optional.of(
                                                                new State.Action(
                                                                        "Show the finding",
                                                                        () -> {}))))),
                        Screen.of(
                                "scenarios",
                                "Scenarios",
                                Icon.SCENARIOS,
                                () -> state(new State.Loading("Valuing 100 000 accounts"))),
                        Screen.of("solvers", "Solvers", Icon.SOLVERS, StackPane::new),
                        Screen.of("liquidity", "Liquidity", Icon.LIQUIDITY, StackPane::new),
                        Screen.of("contagion", "Contagion", Icon.CONTAGION, StackPane::new),
                        Screen.of("margin", "Margin", Icon.MARGIN, StackPane::new),
                        Screen.of("checklist", "Checklist", Icon.CHECKLIST, StackPane::new),
                        Screen.of("reports", "Reports", Icon.REPORTS, StackPane::new));
        model.places()
                .setAll(
                        Place.of("", "MKR → SKY"),
                        Place.of("book", "Aave v3, synthetic, 10 000"),
                        new Place("plan", "v3", List.of(Command.of("v2", "", () -> {}))),
                        new Place("scenario", "Base", List.of(Command.of("Depeg", "", () -> {}))));
        model.verdictProperty().set(new Verdict(Tone.BLOCKER, "NO-GO", "2 blockers"));
        model.statusProperty()
                .set(
                        new RunStatus(
                                10_000,
                                2,
                                "8f3a12c0",
                                Instant.parse("2026-01-26T06:00:00Z"),
                                Duration.ofMillis(14)));
        model.inspectionProperty()
                .set(
                        new Inspection(
                                "22 Sep 2025 14:00 UTC",
                                "Penalty step 1 % → 2 %",
                                Sample::inspector));
        model.show("overview");
        return model;
    }

    static Node inspector() {
        return new VBox(
                new KeyValues(3)
                        .head("before", "after", "Δ")
                        .row("Perceived ratio", "1.552", "1.552", "0.000")
                        .row("Economic ratio", "1.552", "1.379", "−0.173")
                        .row("Parity gap, bps", "−12", "−163", "−151")
                        .row(Tone.FALSE, "False", "0", "34", "+34")
                        .row(Tone.MASKED, "Masked", "0", "9", "+9")
                        .row(Tone.TRUE, "True", "101", "109", "+8")
                        .section("Why it changed")
                        .row("Penalty and fees", "", "", "−1.450")
                        .row("Market price", "", "", "−0.290")
                        .row("Oracle basis", "", "", "+0.110")
                        .row("Interest", "", "", "−0.002")
                        .row("Residual", "", "", "0.000"));
    }

    private static Node overview() {
        HBox row = new HBox();
        row.getStyleClass().add("figure-row");
        for (Figure figure :
                List.of(
                        new Figure(
                                "Parity gap",
                                "−1.63",
                                "%",
                                "worst −2.10 % on 26 Jan",
                                Tone.CAUTION,
                                "q_new·P_new / q_old·P_ref − 1"),
                        new Figure(
                                "Lowest ratio", "1.38", "", "22 Sep 2025 14:00", Tone.NEUTRAL, ""),
                        new Figure("At risk", "143", "", "12.4 M of debt", Tone.NEUTRAL, ""),
                        new Figure("False", "34", "", "26.6 M of collateral", Tone.FALSE, ""),
                        new Figure("Masked", "9", "", "1.2 M of debt", Tone.MASKED, ""),
                        new Figure(
                                "Pinch point",
                                "0.42",
                                "×",
                                "24 Sep 2025 02:00",
                                Tone.BLOCKER,
                                ""))) {
            FigureTile tile = new FigureTile(() -> {});
            tile.figureProperty().set(figure);
            HBox.setHgrow(tile, Priority.ALWAYS);
            row.getChildren().add(tile);
        }
        Button primary = new Button("Open a case…");
        primary.getStyleClass().add("primary");
        ToggleButton on = new ToggleButton("At risk");
        on.setSelected(true);
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().addAll("All venues", "Aave v3");
        combo.setValue("All venues");
        TextField field = new TextField();
        field.setPromptText("Filter accounts");
        HBox tools =
                new HBox(
                        8,
                        primary,
                        new Button("Export"),
                        on,
                        new ToggleButton("False"),
                        combo,
                        field);
        Label heading = new Label("Accounts at risk first");
        heading.getStyleClass().add("heading");
        VBox panel = new VBox(12, heading, tools);
        panel.getStyleClass().add("panel");
        Node table = positions();
        VBox.setVgrow(table, Priority.ALWAYS);
        return new VBox(row, panel, table);
    }

    record Line(String account, double collateral, double debt, double health, Tone tone) {}

    static Node positions() {
        TableView<Line> table = new TableView<>();
        table.setId("table");
        table.getColumns()
                .addAll(
                        List.of(
                                Columns.text("Account", Line::account),
                                Columns.number("Collateral, USD", 2, Line::collateral),
                                Columns.number("Debt, USD", 2, Line::debt),
                                Columns.number("Health now", 3, Line::health),
                                Columns.number(
                                        "Change, bps",
                                        value -> Figures.number(value, 0),
                                        line -> (line.health() - 1.3) * 1e4),
                                Columns.tone(
                                        "Class",
                                        Line::tone,
                                        tone ->
                                                tone == Tone.NEUTRAL
                                                        ? ""
                                                        : tone.name()
                                                                .toLowerCase(
                                                                        java.util.Locale.ROOT))));
        table.getColumns().forEach(column -> column.setPrefWidth(132));
        Tone[] tones = {Tone.FALSE, Tone.MASKED, Tone.TRUE, Tone.GOOD, Tone.NEUTRAL};
        IntStream.range(0, 300)
                .mapToObj(
                        i ->
                                new Line(
                                        "0x%04x…%04x"
                                                .formatted(i * 7919 % 65536, i * 104729 % 65536),
                                        1e6 / (1 + i * 0.37),
                                        i == 7 ? Double.NaN : 7e5 / (1 + i * 0.41),
                                        0.91 + i * 0.011,
                                        tones[Math.min(4, i / 3)]))
                .forEach(table.getItems()::add);
        table.getSelectionModel().select(4);
        StatePane pane = new StatePane(table);
        pane.stateProperty()
                .set(
                        new State.Stale(
                                "The plan changed after this run.",
                                Optional.of(new State.Action("Run again", () -> {}))));
        return pane;
    }

    private static Node state(State state) {
        StatePane pane = new StatePane(new StackPane());
        pane.stateProperty().set(state);
        return pane;
    }
}
