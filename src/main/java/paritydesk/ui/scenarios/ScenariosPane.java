package paritydesk.ui.scenarios;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import paritydesk.chart.Drawing;
import paritydesk.explore.Output;
import paritydesk.ui.figure.Charts;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.TextSize;
import paritydesk.ui.part.Buttons;
import paritydesk.ui.part.CellWords;
import paritydesk.ui.part.HeadBar;
import paritydesk.ui.part.KeyValues;
import paritydesk.ui.part.Sized;
import paritydesk.ui.session.Comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The library on the left; the shocks that are tried with their knobs; below them what they do, by hand, over a grid and one at a time.
public final class ScenariosPane extends BorderPane {

    private static final List<ScenariosModel.Page> PAGES = List.of(ScenariosModel.Page.values());
    private static final int COLUMNS = 9;
    private static final int ROWS = 7;
    private static final double MOST_CARDS = 320;

    /// The width of the library, as the style sheet has it.
    private static final double LIBRARY = 248;

    private static final double LEAST = 176;

    /// Narrower than this, cards and comparison need every pixel.
    private static final double NARROW = 600;

    /// Width from which explorations stand beside the comparison, and the width of the comparison then.
    private static final double WIDE = 1500;

    private static final double LEFT = 760;

    private final ScenariosModel model;
    private final ListView<ScenariosModel.Row> library = new ListView<>();
    private final TextField search = new TextField();
    private final VBox cards = new VBox();
    private int shown = -1;

    /// @param paths the view of random paths
    /// @param solvers the view of what solves for something, such as the smallest shock that breaks the book
    public ScenariosPane(ScenariosModel model, Node paths, Node solvers) {
        this.model = model;
        getStyleClass().add("scenarios");
        setTop(head());
        setLeft(library());
        setCenter(centre(paths, solvers));
        model.stack().subscribe(this::cards);
        cards();
    }

    /// Reads the library again: another scenario has other things to strike.
    public void refresh() {
        library.getItems().setAll(model.library(search.getText()));
    }

    private Node head() {
        var title = new Label(Text.of("scenarios.title"));
        title.getStyleClass().add("heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var note = new Label();
        note.setId("scenarios-note");
        note.getStyleClass().add("muted");
        note.textProperty().bind(model.noteProperty());
        HBox.setHgrow(note, Priority.ALWAYS);
        note.setMaxWidth(Double.MAX_VALUE);
        var link = new CheckBox(Text.of("scenarios.link"));
        link.setId("scenarios-link");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.selectedProperty().bindBidirectional(model.linkedProperty());
        return new HeadBar(
                title,
                note,
                link,
                Buttons.of("scenarios-apply", Text.of("scenarios.apply"), model::apply),
                Buttons.of("scenarios-pin", Text.of("scenarios.pin"), model::pin));
    }

    /// Name, description and sources, and the way to keep the scenario under them.
    private Node saving() {
        var name = words("scenarios-name", Text.of("scenarios.name"));
        var about = words("scenarios-about", Text.of("scenarios.about"));
        var cites = words("scenarios-cites", Text.of("scenarios.cites"));
        var save =
                Buttons.of(
                        "scenarios-save",
                        Text.of("scenarios.save"),
                        () -> model.save(name.getText(), about.getText(), cites.getText()));
        save.disableProperty().bind(model.readOnlyProperty());
        return new VBox(4, name, about, cites, save);
    }

    private static TextField words(String id, String what) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(what);
        field.setAccessibleText(what);
        return field;
    }

    private Node library() {
        search.setId("scenarios-search");
        search.setPromptText(Text.of("scenarios.search"));
        search.setAccessibleText(Text.of("scenarios.search"));
        search.textProperty().subscribe(text -> refresh());
        library.setId("scenarios-library");
        library.setAccessibleText(Text.of("scenarios.library"));
        library.getStyleClass().add("ask-list");
        library.setCellFactory(any -> new RowCell());
        CellWords.on(library);
        library.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        addChosen();
                    }
                });
        library.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        addChosen();
                        event.consume();
                    }
                });
        VBox.setVgrow(library, Priority.ALWAYS);
        var box =
                new VBox(
                        8,
                        search,
                        library,
                        Buttons.of("scenarios-add", Text.of("scenarios.add"), this::addChosen),
                        saving());
        box.getStyleClass().add("shock-library");
        widthProperty().subscribe(wide -> measure(box));
        TextSize.of(this).subscribe(size -> measure(box));
        return box;
    }

    /// The library is narrower where the window is.
    private void measure(VBox box) {
        var size = TextSize.of(this).getValue();
        double wide = getWidth() < NARROW * size.scale() ? LEAST : LIBRARY + 16;
        box.setMinWidth(wide * size.across());
        box.setPrefWidth(wide * size.across());
    }

    private void addChosen() {
        var row = library.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.add(row.shock());
        }
    }

    private Node centre(Node paths, Node solvers) {
        var scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("inspector-body");
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        cards.heightProperty().subscribe(h -> scroll.setPrefHeight(cardsHeight()));
        heightProperty().subscribe(h -> scroll.setPrefHeight(cardsHeight()));
        cards.getStyleClass().add("shock-cards");
        var side = tab(Text.of("scenarios.compare"), compare());
        var rank = tab(Text.of("scenarios.tornado"), tornado());
        var tabs =
                new TabPane(
                        side,
                        tab(Text.of("scenarios.grid"), grid()),
                        rank,
                        tab(Text.of("scenarios.paths"), paths),
                        tab(Text.of("scenarios.solvers"), solvers));
        var pages = List.copyOf(tabs.getTabs());
        tabs.setId("scenarios-tabs");
        tabs.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        now -> {
                            if (now != null) {
                                model.pageProperty().set(PAGES.get(pages.indexOf(now)));
                            }
                        });
        model.pageProperty()
                .subscribe(now -> tabs.getSelectionModel().select(pages.get(PAGES.indexOf(now))));
        tabs.setAccessibleText(Text.of("scenarios.title"));
        VBox.setVgrow(tabs, Priority.ALWAYS);
        HBox.setHgrow(tabs, Priority.ALWAYS);
        var left = new VBox(scroll, tabs);
        HBox.setHgrow(left, Priority.ALWAYS);
        var row = new HBox(left);
        Runnable room = () -> room(scroll, row.getChildren().contains(tabs));
        row.widthProperty()
                .subscribe(
                        wide -> {
                            arrange(wide.doubleValue() >= WIDE, row, left, tabs, side, rank);
                            room.run();
                        });
        model.pageProperty().subscribe(now -> room.run());
        return row;
    }

    /// Questions are about the run and not about what is tried, so that the cards leave them the room where there is little.
    private void room(ScrollPane cards, boolean beside) {
        boolean asking =
                switch (model.pageProperty().get()) {
                    case PATHS, SOLVERS -> true;
                    case COMPARE, GRID, TORNADO -> false;
                };
        cards.setVisible(beside || !asking);
        cards.setManaged(beside || !asking);
    }

    /// What the cards need, at most two fifths of the screen.
    private double cardsHeight() {
        return Math.min(cards.getHeight() + 8, Math.max(MOST_CARDS, getHeight() * 2 / 5));
    }

    /// With room the comparison and the ranking stand under the cards, and what is explored beside them; without it they are tabs.
    private static void arrange(
            boolean wide, HBox row, VBox left, TabPane tabs, Tab side, Tab rank) {
        if (wide == row.getChildren().contains(tabs)) {
            return;
        }
        if (wide) {
            tabs.getTabs().removeAll(side, rank);
            left.getChildren().remove(tabs);
            left.getChildren().addAll(lent(side), title(rank), lent(rank));
            VBox.setVgrow(left.getChildren().getLast(), Priority.ALWAYS);
            left.setMaxWidth(LEFT);
            left.setMinWidth(LEFT);
            row.getChildren().add(tabs);
        } else {
            rank.setContent(left.getChildren().removeLast());
            left.getChildren().removeLast();
            side.setContent(left.getChildren().removeLast());
            row.getChildren().remove(tabs);
            tabs.getTabs().addFirst(side);
            tabs.getTabs().add(PAGES.indexOf(ScenariosModel.Page.TORNADO), rank);
            left.setMaxWidth(Double.MAX_VALUE);
            left.setMinWidth(Region.USE_COMPUTED_SIZE);
            left.getChildren().add(tabs);
        }
    }

    /// What a tab shows, for another place.
    private static Node lent(Tab tab) {
        var content = tab.getContent();
        tab.setContent(null);
        return content;
    }

    private static Label title(Tab tab) {
        var title = new Label(tab.getText());
        title.getStyleClass().addAll("subheading", "scenarios-below");
        return title;
    }

    private static Tab tab(String title, Node content) {
        var tab = new Tab(title, content);
        tab.setClosable(false);
        return tab;
    }

    /// Cards are made anew only when their number changes: a slider that is held stays the one that is held.
    private void cards() {
        int size = model.stack().size();
        if (size == shown) {
            cards.getChildren().stream()
                    .flatMap(c -> c instanceof ShockCard card ? Stream.of(card) : Stream.empty())
                    .forEach(ShockCard::follow);
            return;
        }
        shown = size;
        cards.getChildren().clear();
        if (size == 0) {
            var hint = new Label(Text.of("scenarios.hint"));
            hint.getStyleClass().add("muted");
            hint.setWrapText(true);
            cards.getChildren().add(hint);
        }
        for (int i = 0; i < size; i++) {
            cards.getChildren().add(new ShockCard(model, i));
        }
    }

    private Node compare() {
        var box = new VBox();
        box.setId("scenarios-compare");
        box.getStyleClass().add("ask-body");
        model.comparisonProperty()
                .subscribe(
                        now -> {
                            box.getChildren().clear();
                            now.ifPresent(shown -> box.getChildren().add(table(shown)));
                        });
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("inspector-body");
        return scroll;
    }

    /// Every run but the first has its figure and the difference to the first beside it.
    private static KeyValues table(Comparison shown) {
        int others = shown.names().size() - 1;
        var grid = new KeyValues(1 + 2 * others).tight();
        var heads = new ArrayList<>(List.of(shown.names().getFirst()));
        for (var name : shown.names().subList(1, shown.names().size())) {
            heads.add(name);
            heads.add("Δ");
        }
        grid.head(heads.toArray(String[]::new));
        for (var row : shown.rows()) {
            var cells = new ArrayList<>(List.of(row.values().getFirst()));
            for (int i = 0; i < others; i++) {
                cells.add(row.values().get(i + 1));
                cells.add(row.changes().get(i));
            }
            grid.row(row.name(), cells.toArray(String[]::new));
        }
        return grid;
    }

    private Node grid() {
        var across = knobs("grid-across", Text.of("scenarios.across"));
        var up = knobs("grid-up", Text.of("scenarios.up"));
        Runnable fill =
                () -> {
                    keep(across, model.knobs(), 0);
                    keep(up, model.knobs(), second(model.knobs()));
                };
        model.stack().subscribe(fill);
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                fill.run();
                            }
                        });
        var go =
                Buttons.of(
                        "grid-go",
                        Text.of("scenarios.explore"),
                        () ->
                                Optional.ofNullable(across.getValue())
                                        .ifPresent(
                                                x ->
                                                        model.explore(
                                                                x,
                                                                Optional.ofNullable(up.getValue())
                                                                        .filter(y -> !y.equals(x)),
                                                                COLUMNS,
                                                                ROWS)));
        go.getStyleClass().add("primary");
        var bar = new FlowPane(8, 8, outputs(), across, up, go);
        bar.setRowValignment(VPos.CENTER);
        var canvas = Charts.canvas(model.gridProperty());
        canvas.setRoom(320, -1);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        var box =
                new VBox(
                        12,
                        bar,
                        empty(model.gridProperty(), Text.of("scenarios.grid.empty")),
                        canvas);
        box.getStyleClass().add("ask-body");
        return box;
    }

    /// A sentence where nothing has been explored yet.
    private static Label empty(ReadOnlyObjectProperty<Optional<Drawing>> drawing, String text) {
        var label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        drawing.subscribe(
                now -> {
                    label.setVisible(now.isEmpty());
                    label.setManaged(now.isEmpty());
                });
        return label;
    }

    /// The first knob of another shock than the first one's, the next of the same where there is but one.
    private static int second(List<ScenariosModel.Knobs> knobs) {
        for (int i = 1; i < knobs.size(); i++) {
            if (!knobs.get(i).shock().shock().equals(knobs.getFirst().shock().shock())) {
                return i;
            }
        }
        return 1;
    }

    private static void keep(
            ComboBox<ScenariosModel.Knobs> box, List<ScenariosModel.Knobs> knobs, int first) {
        var was = box.getValue();
        box.getItems().setAll(knobs);
        if (was != null && knobs.stream().anyMatch(k -> k.title().equals(was.title()))) {
            knobs.stream()
                    .filter(k -> k.title().equals(was.title()))
                    .findFirst()
                    .ifPresent(box::setValue);
        } else if (knobs.size() > first) {
            box.setValue(knobs.get(first));
        }
    }

    private static ComboBox<ScenariosModel.Knobs> knobs(String id, String name) {
        var box = new ComboBox<ScenariosModel.Knobs>();
        box.setId(id);
        box.setAccessibleText(name);
        box.setPromptText(name);
        Sized.mostWidth(box, 260);
        box.setConverter(words(ScenariosModel.Knobs::title));
        return box;
    }

    private ComboBox<Output> outputs() {
        var box = new ComboBox<Output>();
        box.setAccessibleText(Text.of("scenarios.output"));
        box.getItems().setAll(Output.values());
        box.valueProperty().bindBidirectional(model.outputProperty());
        box.setConverter(words(Pictures::name));
        return box;
    }

    private static <T> StringConverter<T> words(java.util.function.Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }

    private Node tornado() {
        var go = Buttons.of("tornado-go", Text.of("scenarios.rank"), model::rank);
        go.getStyleClass().add("primary");
        var bar = new HBox(8, outputs(), go);
        bar.setAlignment(Pos.CENTER_LEFT);
        var canvas = Charts.canvas(model.tornadoProperty());
        var box =
                new VBox(
                        12,
                        bar,
                        empty(model.tornadoProperty(), Text.of("scenarios.tornado.empty")),
                        canvas);
        box.getStyleClass().add("ask-body");
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("inspector-body");
        return scroll;
    }

    private static final class RowCell extends ListCell<ScenariosModel.Row> {
        @Override
        protected void updateItem(ScenariosModel.@Nullable Row item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            var words =
                    new CellWords(
                            this,
                            LIBRARY,
                            item.shock().name(),
                            item.missing().orElse(item.shock().event()));
            words.getChildren().getFirst().setDisable(item.missing().isPresent());
            setGraphic(words);
        }
    }
}
