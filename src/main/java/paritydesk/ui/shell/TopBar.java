package paritydesk.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

import paritydesk.ui.look.Icon;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.TextSize;
import paritydesk.ui.look.Theme;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.Sized;

/// The context of everything below, the way to every command, and the verdict.
final class TopBar extends HBox {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    /// What the whole prompt of the search needs beside icon and keys.
    private static final double PROMPT = 220;

    /// What its one word and the keys need.
    private static final double WORD = 136;

    /// A name in the bar may be this wide; its tooltip has it whole.
    private static final double MOST = 320;

    private final ShellModel model;
    private final HBox places = new HBox();
    private final Button verdict = new Button();

    TopBar(ShellModel model, Runnable openPalette, Runnable openShortcuts) {
        this.model = model;
        getStyleClass().add("top-bar");
        places.getStyleClass().add("places");
        HBox.setHgrow(places, Priority.ALWAYS);
        getChildren()
                .addAll(
                        logo(),
                        places,
                        edits(),
                        search(openPalette),
                        verdict,
                        tools(openShortcuts));
        model.places().subscribe(this::showPlaces);
        verdict.getStyleClass().setAll("verdict");
        verdict.setOnAction(event -> model.verdictOpensProperty().get().run());
        model.verdictProperty().subscribe(this::showVerdict);
        showPlaces();
    }

    private void showPlaces() {
        places.getChildren().setAll(model.places().stream().map(TopBar::place).toList());
    }

    private static Node place(Place place) {
        Label label = new Label(place.label());
        label.getStyleClass().add("place-label");
        label.setManaged(!place.label().isEmpty());
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox box =
                new HBox(
                        label,
                        switch (place.choices().size()) {
                            case 0 -> value(place);
                            case 1 -> button(place, place.choices().getFirst());
                            default -> menu(place);
                        });
        box.getStyleClass().add("place");
        return box;
    }

    private static Node value(Place place) {
        Label value = new Label(place.value());
        value.getStyleClass().add("place-value");
        value.setTooltip(new Tooltip(place.value()));
        Sized.mostWidth(value, MOST);
        return value;
    }

    /// The one thing that can be done with it.
    private static Node button(Place place, Command choice) {
        Button button = new Button(place.value());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("place-menu");
        button.setTooltip(new Tooltip(choice.title()));
        button.setAccessibleText(place.label() + " " + place.value() + ". " + choice.title());
        button.setOnAction(event -> choice.run());
        return button;
    }

    private static Node menu(Place place) {
        MenuButton menu = new MenuButton(place.value());
        menu.setMinWidth(Region.USE_PREF_SIZE);
        Sized.mostWidth(menu, 200);
        menu.getStyleClass().add("place-menu");
        menu.setAccessibleText((place.label() + " " + place.value()).strip());
        menu.setTooltip(new Tooltip(place.value()));
        menu.setOnShowing(
                event -> {
                    for (int i = 0; i < place.choices().size(); i++) {
                        boolean can = place.choices().get(i).enabled().getAsBoolean();
                        menu.getItems().get(i).setDisable(!can);
                    }
                });
        for (Command choice : place.choices()) {
            MenuItem item = new MenuItem(choice.title());
            item.setOnAction(event -> choice.run());
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Node search(Runnable openPalette) {
        Label hint = new Label(Text.of("search.prompt"));
        hint.getStyleClass().add("search-hint");
        hint.setMinWidth(Region.USE_PREF_SIZE);
        Label keys = new Label(KeyCombination.valueOf("Shortcut+K").getDisplayText());
        keys.getStyleClass().add("keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(Icon.SEARCH.node(), hint, gap, keys);
        line.getStyleClass().add("search-line");
        line.widthProperty().subscribe(wide -> prompt(line, hint, keys));
        TextSize.of(line).subscribe(size -> prompt(line, hint, keys));
        Button search = new Button();
        search.setId("search");
        search.setGraphic(line);
        search.getStyleClass().setAll("search-button");
        search.setAccessibleText(Text.of("search.prompt"));
        search.setOnAction(event -> openPalette.run());
        return search;
    }

    /// One word where the whole prompt has no room, and no keys where they have none.
    private static void prompt(HBox line, Label hint, Label keys) {
        double room = line.getWidth() / TextSize.of(line).getValue().scale();
        boolean roomy = room >= PROMPT;
        keys.setVisible(room >= WORD);
        keys.setManaged(room >= WORD);
        hint.setText(roomy ? Text.of("search.prompt") : Text.of("search.short"));
    }

    /// Undo and redo; the tooltip says what.
    private Node edits() {
        HBox edits =
                new HBox(
                        edit("undo", Icon.UNDO, Text.of("command.undo"), model.undoProperty()),
                        edit("redo", Icon.REDO, Text.of("command.redo"), model.redoProperty()));
        edits.getStyleClass().add("tools");
        return edits;
    }

    private static Button edit(
            String id, Icon icon, String name, ObservableValue<Command> command) {
        Button button = tool(id, name);
        button.setGraphic(icon.node());
        button.setOnAction(event -> command.getValue().run());
        command.subscribe(
                now -> {
                    boolean can = now.enabled().getAsBoolean();
                    button.setDisable(!can);
                    button.setTooltip(new Tooltip(can ? now.title() : name));
                    button.setAccessibleText(can ? now.title() : name);
                });
        return button;
    }

    private Node tools(Runnable openShortcuts) {
        Button theme = tool("theme", Text.of("command.theme"));
        theme.setOnAction(event -> model.themeProperty().set(model.themeProperty().get().next()));
        model.themeProperty()
                .subscribe(
                        now -> {
                            theme.setGraphic(icon(now).node());
                            theme.setTooltip(new Tooltip(Text.of("theme.now", now.title())));
                        });
        Button inspector = tool("inspector-toggle", Text.of("command.inspector"));
        inspector.setGraphic(Icon.INSPECTOR.node());
        inspector.setOnAction(
                event -> model.inspectorOpenProperty().set(!model.inspectorOpenProperty().get()));
        model.inspectorOpenProperty()
                .subscribe(open -> inspector.pseudoClassStateChanged(ON, open));
        Button shortcuts = tool("shortcuts-button", Text.of("command.shortcuts"));
        shortcuts.setGraphic(Icon.KEYBOARD.node());
        shortcuts.setOnAction(event -> openShortcuts.run());
        HBox tools = new HBox(theme, inspector, shortcuts);
        tools.getStyleClass().add("tools");
        return tools;
    }

    private static Button tool(String id, String help) {
        Button tool = new Button();
        tool.setId(id);
        tool.getStyleClass().setAll("tool");
        tool.setAccessibleText(help);
        tool.setTooltip(new Tooltip(help));
        return tool;
    }

    private static Icon icon(Theme theme) {
        return switch (theme) {
            case LIGHT -> Icon.LIGHT;
            case DARK -> Icon.DARK;
            case SYSTEM -> Icon.SYSTEM;
        };
    }

    private void showVerdict(Verdict shown) {
        boolean any = shown.tone() != Tone.NEUTRAL;
        verdict.setVisible(any);
        verdict.setManaged(any);
        Label mark = new Label(shown.tone().mark());
        mark.getStyleClass().add("verdict-mark");
        Label headline = new Label(shown.headline());
        headline.getStyleClass().add("verdict-headline");
        Label reason = new Label(shown.reason());
        reason.getStyleClass().add("verdict-reason");
        HBox line = new HBox(mark, headline, reason);
        line.getStyleClass().add("verdict-line");
        verdict.setGraphic(line);
        verdict.setMinWidth(Region.USE_PREF_SIZE);
        verdict.setAccessibleText(shown.headline() + ", " + shown.reason());
        for (Tone tone : Tone.values()) verdict.getStyleClass().remove(tone.styleClass());
        verdict.getStyleClass().add(shown.tone().styleClass());
    }

    /// Two values that part at a step: the program's sign.
    private static Node logo() {
        Group sign =
                new Group(
                        line("M1 5.5h7v-2.5h9", "logo-perceived"),
                        line("M1 5.5h7v9h9", "logo-economic"));
        Pane pane = new Pane(sign);
        pane.getStyleClass().add("logo");
        Icon.grow(pane, sign, 18);
        return pane;
    }

    private static SVGPath line(String path, String style) {
        SVGPath line = new SVGPath();
        line.setContent(path);
        line.getStyleClass().addAll("logo-line", style);
        return line;
    }
}
