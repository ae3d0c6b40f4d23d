package paritydesk.ui.overview;

import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import paritydesk.asset.Figures;
import paritydesk.checklist.Link;
import paritydesk.ui.figure.Charts;
import paritydesk.ui.look.Text;
import paritydesk.ui.part.FigureTile;

import java.util.function.Consumer;
import java.util.function.Function;

/// The headline: tiles, the two truths, what broke the book, what comes next. Everything on it is a button that leads on.
public final class OverviewPane extends ScrollPane {

    private static final int ACROSS = 4;

    private final OverviewModel model;
    private final Consumer<Link> opens;

    /// @param opens goes where a figure leads
    public OverviewPane(OverviewModel model, Consumer<Link> opens) {
        this.model = model;
        this.opens = opens;
        getStyleClass().add("overview");
        setFitToWidth(true);
        setFitToHeight(true);
        var chart = Charts.canvas(model.chartProperty());
        chart.setId("overview-chart");
        chart.setPrefHeight(320);
        chart.setMinHeight(260);
        VBox.setVgrow(chart, Priority.ALWAYS);
        var lower =
                new HBox(
                        panel(Text.of("overview.causes"), causes()),
                        panel(Text.of("overview.coming"), coming()));
        lower.getStyleClass().add("overview-lower");
        var body = new VBox(tiles(), heading(Text.of("overview.erosion")), chart, lower);
        body.getStyleClass().add("overview-body");
        setContent(body);
    }

    private GridPane tiles() {
        var grid = new GridPane();
        grid.getStyleClass().add("overview-tiles");
        for (int i = 0; i < ACROSS; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / ACROSS);
            grid.getColumnConstraints().add(column);
        }
        fill(
                model.tiles(),
                () -> {
                    grid.getChildren().clear();
                    for (int i = 0; i < model.tiles().size(); i++) {
                        var tile = model.tiles().get(i);
                        var node = new FigureTile(() -> opens.accept(tile.link()));
                        node.setId("tile-" + i);
                        node.figureProperty().set(tile.figure());
                        grid.add(node, i % ACROSS, i / ACROSS);
                    }
                });
        return grid;
    }

    private VBox causes() {
        return list(model.causes(), this::cause, Text.of("overview.unbroken"));
    }

    private VBox coming() {
        return list(model.coming(), OverviewPane::event, Text.of("overview.nothing"));
    }

    private Node cause(Cause cause) {
        var bar = new Region();
        bar.getStyleClass().add("share-bar");
        bar.setMinWidth(Math.max(2, cause.share() * 120));
        bar.setMaxWidth(bar.getMinWidth());
        var track = new HBox(bar);
        track.getStyleClass().add("share-track");
        var line =
                new HBox(
                        grow(label(cause.words(), "text-13")),
                        figure(Text.of("overview.accounts", Figures.number(cause.accounts())), 112),
                        figure(Figures.compact(cause.debt()), 72),
                        track);
        line.getStyleClass().add("list-line");
        line.setAlignment(Pos.CENTER_LEFT);
        var button = new Button();
        button.setGraphic(line);
        button.getStyleClass().setAll("list-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(
                cause.words()
                        + ", "
                        + Text.of("overview.accounts", Figures.number(cause.accounts())));
        button.setOnAction(event -> opens.accept(cause.link()));
        return button;
    }

    private static Node event(Coming event) {
        var line =
                new HBox(
                        fixed(label(event.at(), "muted"), 88),
                        grow(label(event.title(), "text-13")),
                        figure(event.away(), 88));
        line.getStyleClass().addAll("list-line", "list-still");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static <T> VBox list(ObservableList<T> items, Function<T, Node> line, String none) {
        var list = new VBox();
        list.getStyleClass().add("list");
        fill(
                items,
                () -> {
                    list.getChildren().setAll(items.stream().map(line).toList());
                    if (items.isEmpty()) {
                        list.getChildren().add(label(none, "muted"));
                    }
                });
        return list;
    }

    private static void fill(ObservableList<?> items, Runnable show) {
        items.subscribe(show);
        show.run();
    }

    private static VBox panel(String title, Node content) {
        var panel = new VBox(heading(title), content);
        panel.getStyleClass().add("overview-panel");
        HBox.setHgrow(panel, Priority.ALWAYS);
        panel.setPrefWidth(400);
        return panel;
    }

    private static Label heading(String text) {
        return label(text, "subheading");
    }

    private static Label grow(Label label) {
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Label fixed(Label label, double width) {
        label.setMinWidth(width);
        return label;
    }

    private static Label figure(String text, double width) {
        var label = label(text, "muted");
        label.setMinWidth(width);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
