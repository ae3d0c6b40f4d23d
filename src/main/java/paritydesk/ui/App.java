package paritydesk.ui;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;

import paritydesk.ui.desk.Desk;
import paritydesk.ui.look.Dress;
import paritydesk.ui.look.Look;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.shell.Notice;
import paritydesk.ui.shell.ShellModel;
import paritydesk.ui.shell.ShellPane;
import paritydesk.ui.work.Background;
import paritydesk.ui.work.Watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The desktop's start: shows the frame at once, with everything as it was left, and wires what stands in it.
public final class App extends Application {
    private static final List<Integer> ICONS = List.of(16, 32, 48, 64, 128, 256);

    private final Watch watch = new Watch();
    private final Background background = Background.threads(2, watch);
    private final Desk desk = Desk.ofThisMachine();
    private Settings settings = Settings.FIRST;
    private Optional<Settings.Aside> aside = Optional.empty();
    private String unreadable = "";

    @Override
    public void init() {
        try {
            aside = Settings.setAside(Settings.file());
            settings = Settings.read(Settings.file());
        } catch (IOException e) {
            unreadable = String.valueOf(e.getMessage());
        }
    }

    @Override
    public void start(Stage stage) {
        Look.start();
        ShellModel model = new ShellModel(background, watch);
        ShellPane pane = new ShellPane(model);
        model.themeProperty().set(settings.theme());
        model.inspectorOpenProperty().set(settings.inspectorOpen());
        tell(model);
        pane.inspectorWidthProperty().set(settings.inspectorWidth());
        model.kept().putAll(settings.kept());
        var preferences = model.preferences();
        Look.dressWindows(
                preferences.themeProperty(),
                preferences.textSizeProperty(),
                preferences.notationProperty(),
                preferences.clock());
        Desktop desktop = new Desktop(model, desk, this::showFolder);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> Platform.runLater(() -> desktop.crashed(fault)));
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, fault) -> desktop.crashed(fault));
        model.show(settings.screen());

        Scene scene = new Scene(pane);
        Look.dress(
                scene,
                new Dress(
                        settings.theme().scheme(),
                        preferences.textSizeProperty().get(),
                        preferences.notationProperty().get(),
                        preferences.clock().getValue()));
        stage.setScene(scene);
        stage.setTitle(Text.of("app.title"));
        stage.getIcons().setAll(icons());
        place(stage);
        stage.setOnHiding(event -> remember(stage, model, pane));
        stage.show();
        desktop.start();
        desktop.guided().offer();
    }

    /// Says what became of settings that could not be read.
    private void tell(ShellModel model) {
        aside.ifPresent(
                found ->
                        model.notices()
                                .add(
                                        Notice.of(
                                                Tone.CAUTION,
                                                Text.of(
                                                        "settings.aside",
                                                        found.kept().toString(),
                                                        found.reason()))));
        if (!unreadable.isEmpty()) {
            model.notices()
                    .add(Notice.of(Tone.CAUTION, Text.of("settings.unreadable", unreadable)));
        }
    }

    private void showFolder(Path folder) {
        getHostServices().showDocument(folder.toUri().toString());
    }

    @Override
    public void stop() {
        background.close();
        desk.close();
    }

    private void place(Stage stage) {
        Settings.Bounds was = settings.window();
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        stage.setWidth(was.width());
        stage.setHeight(was.height());
        boolean known = !Double.isNaN(was.x()) && !Double.isNaN(was.y());
        if (known
                && !Screen.getScreensForRectangle(was.x(), was.y(), was.width(), was.height())
                        .isEmpty()) {
            stage.setX(was.x());
            stage.setY(was.y());
        } else {
            Rectangle2D room = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(was.width(), room.getWidth()));
            stage.setHeight(Math.min(was.height(), room.getHeight()));
        }
        stage.setMaximized(was.maximized());
    }

    private void remember(Stage stage, ShellModel model, ShellPane pane) {
        if (!unreadable.isEmpty()) {
            return; // what could neither be read nor put aside is not written over
        }
        Settings.Bounds now =
                new Settings.Bounds(
                        stage.getX(),
                        stage.getY(),
                        stage.getWidth(),
                        stage.getHeight(),
                        stage.isMaximized());
        settings =
                new Settings(
                        stage.isMaximized()
                                ? new Settings.Bounds(
                                        settings.window().x(),
                                        settings.window().y(),
                                        settings.window().width(),
                                        settings.window().height(),
                                        true)
                                : now,
                        model.themeProperty().get(),
                        model.currentProperty().get(),
                        model.inspectorOpenProperty().get(),
                        pane.inspectorWidthProperty().get(),
                        settings.recent(),
                        model.kept());
        try {
            settings.write(Settings.file());
        } catch (IOException e) {
            model.notices()
                    .add(
                            Notice.of(
                                    Tone.CAUTION,
                                    Text.of(
                                            "settings.unwritable",
                                            String.valueOf(e.getMessage()))));
        }
    }

    private static List<Image> icons() {
        return ICONS.stream()
                .map(size -> App.class.getResourceAsStream("icon-" + size + ".png"))
                .flatMap(Stream::ofNullable)
                .map(Image::new)
                .toList();
    }
}
