package paritydesk.ui.overview;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import paritydesk.asset.Figures;
import paritydesk.checklist.Link;
import paritydesk.ui.figure.Charts;
import paritydesk.ui.look.Notation;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.TextSize;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.FigureTile;

import java.util.function.Consumer;
import java.util.function.Function;

/// The headline: tiles, the two truths, what broke the book, what comes next. Everything on it is a button that leads on.
public final class OverviewPane extends ScrollPane {

    private static final int ACROSS = 4;
    private static final int FEW = 3;
    private static final double WIDE = 1500;
    private static final double NARROW = 640;
    private static final double BAR = 48;

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
        chart.setRoom(340, 360);
        VBox.setVgrow(chart, Priority.ALWAYS);
        var body = new VBox(tiles(), chart, lower());
        body.getStyleClass().add("overview-body");
        setContent(body);
    }

    /// Three panels side by side; where they have no room for that, what the ratio lost stands below the others.
    private VBox lower() {
        var broke = panel(Text.of("overview.causes"), new VBox(causes(), gravest(), struck()), 288);
        var fell = panel(Text.of("overview.fall"), Charts.canvas(model.fallProperty()), 356);
        var next = panel(Text.of("overview.coming"), coming(), 220);
        var row = new HBox(broke, next);
        row.getStyleClass().add("overview-lower");
        var lower = new VBox(row);
        lower.getStyleClass().add("overview-lower");
        Runnable arrange =
                () -> {
                    boolean beside = room() >= NARROW;
                    row.getChildren().remove(fell);
                    lower.getChildren().remove(fell);
                    if (beside) {
                        row.getChildren().add(1, fell);
                    } else {
                        lower.getChildren().add(fell);
                    }
                };
        widthProperty().map(wide -> room() >= NARROW).subscribe(arrange);
        TextSize.of(this).subscribe(size -> arrange.run());
        return lower;
    }

    /// Its width in pixels at 100 %.
    private double room() {
        return getWidth() / TextSize.of(this).getValue().scale();
    }

    private GridPane tiles() {
        var grid = new GridPane();
        grid.getStyleClass().add("overview-tiles");
        fill(
                model.tiles(),
                () -> {
                    grid.getChildren().clear();
                    for (int i = 0; i < model.tiles().size(); i++) {
                        var tile = model.tiles().get(i);
                        var node =
                                new FigureTile(() -> opens.accept(tile.link())).about(tile.topic());
                        node.setId("tile-" + i);
                        node.figureProperty().set(tile.figure());
                        grid.getChildren().add(node);
                    }
                    arrange(grid);
                });
        widthProperty().subscribe(wide -> arrange(grid));
        TextSize.of(this).subscribe(size -> arrange(grid));
        arrange(grid);
        return grid;
    }

    /// One row of tiles where there is the room, two where there is not.
    private void arrange(GridPane grid) {
        int count = grid.getChildren().size();
        double room = room();
        int across = room >= WIDE ? Math.max(1, count) : room >= NARROW ? ACROSS : FEW;
        if (grid.getColumnConstraints().size() != across) {
            grid.getColumnConstraints().clear();
            for (int i = 0; i < across; i++) {
                var column = new ColumnConstraints();
                column.setPercentWidth(100.0 / across);
                grid.getColumnConstraints().add(column);
            }
        }
        for (int i = 0; i < count; i++) {
            GridPane.setConstraints(grid.getChildren().get(i), i % across, i / across);
        }
    }

    private Label gravest() {
        var label = label(Text.of("overview.gravest"), "caption");
        label.getStyleClass().add("list-still");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.visibleProperty().bind(Bindings.isNotEmpty(model.struck()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private VBox struck() {
        return list(
                model.struck(),
                row ->
                        line(
                                row.tone().mark() + " " + row.words(),
                                row.tone(),
                                row.accounts(),
                                row.debt(),
                                row.share(),
                                row.link()),
                "");
    }

    private VBox causes() {
        return list(model.causes(), this::cause, Text.of("overview.unbroken"));
    }

    private VBox coming() {
        return list(model.coming(), OverviewPane::event, Text.of("overview.nothing"));
    }

    private Node cause(Cause cause) {
        return line(
                cause.words(),
                Tone.NEUTRAL,
                cause.accounts(),
                cause.debt(),
                cause.share(),
                cause.link());
    }

    /// One entry: words and the share of all debt that broke; below them how many accounts and their debt.
    private Node line(String words, Tone tone, int accounts, double debt, double share, Link link) {
        var facts =
                Text.counted("overview.accounts", accounts)
                        + " · "
                        + Text.of("overview.debt", Figures.compact(debt), model.currency());
        var name = grow(label(words, "text-13"));
        name.getStyleClass().addAll("toned", tone.styleClass());
        name.setTooltip(new Tooltip(words));
        var top = new HBox(name, track(share));
        top.getStyleClass().add("list-line");
        top.setAlignment(Pos.CENTER_LEFT);
        var line = new VBox(top, label(facts, "caption"));
        line.getStyleClass().add("list-entry");
        var button = new Button();
        button.setGraphic(line);
        button.getStyleClass().setAll("list-button");
        button.getStyleClass().add(tone.styleClass());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(words + ", " + facts);
        button.setOnAction(event -> opens.accept(link));
        return button;
    }

    private static Node track(double share) {
        var bar = new Region();
        bar.getStyleClass().add("share-bar");
        bar.setMinWidth(Math.max(2, share * BAR));
        bar.setMaxWidth(bar.getMinWidth());
        bar.setVisible(share > 0);
        var track = new HBox(bar);
        track.getStyleClass().add("share-track");
        return track;
    }

    private static Node event(Coming event) {
        var title = label(event.title(), "text-13");
        title.setWrapText(true);
        var when = label(event.at() + " · " + event.away(), "caption");
        var lines = new VBox(title, when);
        lines.getStyleClass().add("list-still");
        return lines;
    }

    private static <T> VBox list(ObservableList<T> items, Function<T, Node> line, String none) {
        var list = new VBox();
        list.getStyleClass().add("list");
        fill(
                items,
                () -> {
                    list.getChildren().setAll(items.stream().map(line).toList());
                    if (items.isEmpty() && !none.isEmpty()) {
                        var said = label(none, "muted");
                        said.setWrapText(true);
                        list.getChildren().add(said);
                    }
                });
        return list;
    }

    private static void fill(ObservableList<?> items, Runnable show) {
        items.subscribe(show);
        show.run();
    }

    private static VBox panel(String title, Node content, double share) {
        var panel = new VBox(heading(title), content);
        panel.getStyleClass().add("overview-panel");
        HBox.setHgrow(panel, Priority.ALWAYS);
        panel.setPrefWidth(share);
        panel.setMinWidth(0);
        return panel;
    }

    private static Label heading(String text) {
        var heading = label(text, "subheading");
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        return heading;
    }

    private static Label grow(Label label) {
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Label label(String text, String style) {
        var label = new Label();
        Notation.show(label, text);
        label.getStyleClass().add(style);
        return label;
    }
}
