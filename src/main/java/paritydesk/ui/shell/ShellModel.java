package paritydesk.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;

import paritydesk.ui.look.Text;
import paritydesk.ui.look.Theme;
import paritydesk.ui.preference.Preferences;
import paritydesk.ui.work.Background;
import paritydesk.ui.work.Watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What the frame shows and can do, without a node: screens, context, verdict, status, inspector, notices, commands, theme.
public final class ShellModel {
    private static final int SHORTCUT_SCREENS = 9;
    private static final Command NOTHING = Command.of("", "", () -> {}).when(() -> false);

    private final Background background;
    private final Watch watch;
    private final ObservableList<Screen> screens = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper current = new ReadOnlyStringWrapper("");
    private final ObservableList<Place> places = FXCollections.observableArrayList();
    private final ObservableList<Command> commands = FXCollections.observableArrayList();
    private final List<Function<String, List<Command>>> searches = new ArrayList<>();
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ObservableList<Notice> banners = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Supplier<Node>>> dialog =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Verdict> verdict = new SimpleObjectProperty<>(Verdict.NONE);
    private final ObjectProperty<Command> verdictOpens = new SimpleObjectProperty<>(NOTHING);
    private final ObjectProperty<RunStatus> status = new SimpleObjectProperty<>(RunStatus.NONE);
    private final ObjectProperty<Inspection> inspection =
            new SimpleObjectProperty<>(Inspection.NONE);
    private final ObservableMap<String, String> kept = FXCollections.observableHashMap();
    private final BooleanProperty inspectorOpen = new SimpleBooleanProperty(true);
    private final Preferences preferences = new Preferences(kept);
    private final ObjectProperty<Optional<Supplier<Node>>> card =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Command> undo = new SimpleObjectProperty<>(NOTHING);
    private final ObjectProperty<Command> redo = new SimpleObjectProperty<>(NOTHING);

    public ShellModel(Background background) {
        this(background, new Watch());
    }

    /// @param watch times the JavaFX thread
    public ShellModel(Background background, Watch watch) {
        this.background = background;
        this.watch = watch;
        watch.at(current::get);
        commands.add(
                Command.of(
                                Text.of("command.theme"),
                                group(),
                                () -> themeProperty().set(themeProperty().get().next()))
                        .keys("Shortcut+Shift+L"));
        commands.add(
                Command.of(
                                Text.of("command.inspector"),
                                group(),
                                () -> inspectorOpen.set(!inspectorOpen.get()))
                        .keys("Shortcut+I"));
    }

    /// The door to other threads that all screens share.
    public Background background() {
        return background;
    }

    /// What holds up the JavaFX thread.
    public Watch watch() {
        return watch;
    }

    /// What screens remember from one start to the next, each under keys that begin with its id.
    public ObservableMap<String, String> kept() {
        return kept;
    }

    /// The screens in the order of the navigation. Only what exists is in it.
    public ObservableList<Screen> screens() {
        return screens;
    }

    /// The id of the screen that is shown, empty while there is none.
    public ReadOnlyStringProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// The screen that is shown.
    public Optional<Screen> current() {
        return screen(current.get());
    }

    /// Shows a screen; an id that does not exist leaves things as they are.
    public void show(String id) {
        screen(id).ifPresent(screen -> current.set(screen.id()));
    }

    /// The context from left to right: case, book, plan, scenario.
    public ObservableList<Place> places() {
        return places;
    }

    /// The program's commands; those of the screen shown and those that go to a screen come on top in [#available].
    public ObservableList<Command> commands() {
        return commands;
    }

    /// Adds a source of results to the palette, such as accounts by name.
    public void addSearch(Function<String, List<Command>> search) {
        searches.add(search);
    }

    /// What floats above the screen, oldest first.
    public ObservableList<Notice> notices() {
        return notices;
    }

    /// What holds for everything shown and stays until it holds no more, below the top bar.
    public ObservableList<Notice> banners() {
        return banners;
    }

    /// What asks something above everything else; nothing most of the time.
    public ObjectProperty<Optional<Supplier<Node>>> dialogProperty() {
        return dialog;
    }

    /// The go/no-go light.
    public ObjectProperty<Verdict> verdictProperty() {
        return verdict;
    }

    /// What a click on the light does.
    public ObjectProperty<Command> verdictOpensProperty() {
        return verdictOpens;
    }

    /// The status bar.
    public ObjectProperty<RunStatus> statusProperty() {
        return status;
    }

    /// What the inspector explains.
    public ObjectProperty<Inspection> inspectionProperty() {
        return inspection;
    }

    /// Whether the inspector is open.
    public BooleanProperty inspectorOpenProperty() {
        return inspectorOpen;
    }

    /// Explains something in the inspector and opens it.
    public void inspect(Inspection shown) {
        inspection.set(shown);
        inspectorOpen.set(true);
    }

    /// Light, dark or the system's.
    public ObjectProperty<Theme> themeProperty() {
        return preferences.themeProperty();
    }

    /// What the user set for the whole desktop.
    public Preferences preferences() {
        return preferences;
    }

    /// What stands over the inspector, such as the tour; nothing most of the time.
    public ObjectProperty<Optional<Supplier<Node>>> cardProperty() {
        return card;
    }

    /// Takes back the last edit; its title says which.
    public ObjectProperty<Command> undoProperty() {
        return undo;
    }

    /// Makes the edit again that was taken back last; its title says which.
    public ObjectProperty<Command> redoProperty() {
        return redo;
    }

    /// Everything that can be done now: the shown screen's commands, the program's, and a way to every screen.
    public List<Command> available() {
        Stream<Command> here = current().map(Screen::commands).orElse(List.of()).stream();
        return Stream.of(here, screens.stream().map(this::goTo), commands.stream())
                .flatMap(part -> part)
                .filter(command -> command.enabled().getAsBoolean())
                .toList();
    }

    /// What fits a query, best first; results of the added searches stand after the commands that fit.
    public List<Command> find(String query) {
        List<Command> found =
                new ArrayList<>(
                        available().stream()
                                .filter(command -> Fuzzy.score(query, words(command)) >= 0)
                                .sorted(
                                        Comparator.comparingInt(
                                                (Command command) ->
                                                        -Fuzzy.score(query, words(command))))
                                .toList());
        if (!query.isBlank()) searches.forEach(search -> found.addAll(search.apply(query.strip())));
        return found;
    }

    private Command goTo(Screen screen) {
        int number = screens.indexOf(screen) + 1;
        Command command = Command.of(screen.title(), Text.of("group.go"), () -> show(screen.id()));
        return number > SHORTCUT_SCREENS
                ? command
                : new Command(
                        command.title(),
                        command.group(),
                        KeyCombination.valueOf("Shortcut+" + number),
                        command.enabled(),
                        command.action());
    }

    private Optional<Screen> screen(String id) {
        return screens.stream().filter(screen -> screen.id().equals(id)).findFirst();
    }

    private static String words(Command command) {
        return command.title() + " " + command.group();
    }

    private static String group() {
        return Text.of("group.view");
    }
}
