package paritydesk.ui.shell;

import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import paritydesk.ui.help.Explained;
import paritydesk.ui.help.HelpEvent;
import paritydesk.ui.help.TopicPane;
import paritydesk.ui.look.Text;
import paritydesk.ui.part.State;
import paritydesk.ui.part.StatePane;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The frame: bars, navigation, the screen shown, inspector, and what lies above them.
public final class ShellPane extends StackPane {
    private static final KeyCombination PALETTE = KeyCombination.valueOf("Shortcut+K");

    private final ShellModel model;
    private final StackPane centre = new StackPane();
    private final StackPane card = new StackPane();
    private final StackPane scrim = new StackPane();
    private final Navigation navigation;
    private final InspectorPane inspector;
    private final TopBar top;
    private final PalettePane palette;
    private final ShortcutsPane shortcuts;
    private final Map<String, Node> contents = new HashMap<>();
    private Optional<Node> before = Optional.empty();

    public ShellPane(ShellModel model) {
        this.model = model;
        navigation = new Navigation(model);
        inspector = new InspectorPane(model);
        palette = new PalettePane(model, this::closeOverlay);
        shortcuts = new ShortcutsPane(model);
        top = new TopBar(model, this::openPalette, this::openShortcuts);
        getStyleClass().add("shell");
        centre.getStyleClass().add("centre");
        VBox.setVgrow(inspector, Priority.ALWAYS);
        VBox side = new VBox(card, inspector);
        VBox above = new VBox(top, new BannersPane(model));
        BorderPane frame = new BorderPane(centre, above, side, new StatusBar(model), navigation);
        model.dialogProperty().subscribe(this::showDialog);
        model.cardProperty().subscribe(this::showCard);
        scrim.getStyleClass().add("scrim");
        scrim.setVisible(false);
        scrim.setOnMousePressed(event -> leave());
        NoticesPane notices = new NoticesPane(model);
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        getChildren().addAll(frame, notices, scrim);
        addCommands();
        show();
        model.currentProperty().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_TYPED, this::type);
        addEventHandler(HelpEvent.ASKED, this::explain);
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                model.watch().watch(scene);
                            }
                        });
    }

    /// The inspector's width in pixels, to be kept.
    public DoubleProperty inspectorWidthProperty() {
        return inspector.widthSetting();
    }

    /// Opens the command palette.
    public void openPalette() {
        open(palette, Pos.TOP_CENTER);
        palette.open();
    }

    /// Opens the list of shortcuts.
    public void openShortcuts() {
        open(shortcuts, Pos.CENTER);
        shortcuts.open();
    }

    private void showCard(Optional<Supplier<Node>> shown) {
        card.getChildren().setAll(shown.map(Supplier::get).stream().toList());
        card.setManaged(shown.isPresent());
    }

    /// Puts the keyboard on the screen's list or table, on its first row where none is chosen.
    private void goToList() {
        Focus.list(centre).ifPresent(Node::requestFocus);
    }

    private void explain(HelpEvent asked) {
        var topic = asked.topic();
        model.inspect(
                new Inspection(topic.title(), Text.of("help.title"), () -> new TopicPane(topic)));
        asked.consume();
    }

    private void addCommands() {
        String group = Text.of("group.view");
        model.commands()
                .addAll(
                        Command.of(Text.of("command.palette"), group, this::openPalette)
                                .keys("Shortcut+K"),
                        Command.of(Text.of("command.shortcuts"), group, this::openShortcuts)
                                .keys("'?'"),
                        Command.of(Text.of("command.list"), group, this::goToList).keys("F7"),
                        Command.of(Text.of("command.part"), group, () -> cycle(1)).keys("F6"),
                        Command.of(Text.of("command.part.back"), group, () -> cycle(-1))
                                .keys("Shift+F6"));
    }

    private void open(Node overlay, Pos where) {
        if (!scrim.isVisible())
            before = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
        StackPane.setAlignment(overlay, where);
        overlay.setOnMousePressed(event -> event.consume());
        scrim.getChildren().setAll(overlay);
        scrim.setVisible(true);
    }

    private void showDialog(Optional<Supplier<Node>> shown) {
        shown.ifPresentOrElse(
                content -> {
                    Node node = content.get();
                    open(node, Pos.CENTER);
                    node.requestFocus();
                },
                this::closeOverlay);
    }

    /// Leaves what lies above the screen; a dialog is not there any more then.
    private void leave() {
        if (model.dialogProperty().get().isPresent()) model.dialogProperty().set(Optional.empty());
        else closeOverlay();
    }

    private void closeOverlay() {
        scrim.setVisible(false);
        scrim.getChildren().clear();
        before.ifPresent(Node::requestFocus);
        before = Optional.empty();
    }

    private void show() {
        Node content = model.current().map(this::content).orElseGet(ShellPane::nothing);
        centre.getChildren().setAll(content);
    }

    private Node content(Screen screen) {
        return contents.computeIfAbsent(screen.id(), any -> screen.content().get());
    }

    private static Node nothing() {
        StatePane pane = new StatePane(new StackPane());
        pane.stateProperty().set(new State.Empty(Text.of("shell.empty"), Optional.empty()));
        return pane;
    }

    private void press(KeyEvent event) {
        if (PALETTE.match(event)) openPalette();
        else if (scrim.isVisible()) {
            if (event.getCode() != KeyCode.ESCAPE) return;
            leave();
        } else if (!explained(event) && !runShortcut(event)) return;
        event.consume();
    }

    /// F1 explains the figure that has the keyboard; where there is none it is free for the screen.
    private boolean explained(KeyEvent event) {
        return event.getCode() == KeyCode.F1 && Explained.at(getScene().getFocusOwner());
    }

    private boolean runShortcut(KeyEvent event) {
        return model.available().stream()
                .filter(command -> !(command.keys() instanceof KeyCharacterCombination))
                .filter(command -> command.keys().match(event))
                .filter(command -> !typing() || modified(command.keys()))
                .findFirst()
                .map(Command::run)
                .orElse(false);
    }

    /// Keys that type nothing, so that they work in a text field too.
    private static boolean modified(KeyCombination keys) {
        return keys.getShortcut() == KeyCombination.ModifierValue.DOWN
                || keys.getControl() == KeyCombination.ModifierValue.DOWN
                || keys.getAlt() == KeyCombination.ModifierValue.DOWN
                || (keys instanceof KeyCodeCombination code && code.getCode().isFunctionKey());
    }

    /// Shortcuts that are characters, wherever the keyboard layout has them.
    private void type(KeyEvent event) {
        if (typing() || scrim.isVisible()) return;
        model.available().stream()
                .filter(
                        command ->
                                command.keys() instanceof KeyCharacterCombination keys
                                        && keys.getCharacter().equals(event.getCharacter()))
                .findFirst()
                .filter(Command::run)
                .ifPresent(command -> event.consume());
    }

    private boolean typing() {
        return getScene() != null && getScene().getFocusOwner() instanceof TextInputControl;
    }

    private void cycle(int direction) {
        Node owner = getScene().getFocusOwner();
        List<Node> parts = List.of(navigation, centre, card, inspector, top);
        Focus.cycle(parts, owner == null ? navigation : owner, direction);
        if (navigation.isFocusWithin()) navigation.focusCurrent();
    }
}
