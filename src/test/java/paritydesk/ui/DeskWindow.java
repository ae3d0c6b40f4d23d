package paritydesk.ui;

import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.testfx.util.WaitForAsyncUtils;

import paritydesk.store.RecentWorkspaces;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.look.Look;
import paritydesk.ui.shell.ShellModel;
import paritydesk.ui.shell.ShellPane;
import paritydesk.ui.work.Background;
import paritydesk.ui.work.Watch;

import java.nio.file.Path;
import java.time.InstantSource;

/// The real window of a laptop over a new workspace, as tests drive it.
public record DeskWindow(Desk desk, Desktop desktop, ShellModel shell, ShellPane pane) {

    /// Shows the window on a stage, over a workspace in `folder`. Nothing is opened in it yet.
    public static DeskWindow show(Stage stage, Path folder, ColorScheme scheme) {
        return show(stage, folder, scheme, new ShellModel(Background.threads(2)));
    }

    /// The same with every task on the JavaFX thread timed.
    static DeskWindow watched(Stage stage, Path folder, ColorScheme scheme, Watch watch) {
        return show(stage, folder, scheme, new ShellModel(Background.threads(2, watch), watch));
    }

    /// The same with everything done at once, on the JavaFX thread: what is shown is what it comes to.
    static DeskWindow still(Stage stage, Path folder, ColorScheme scheme) {
        return show(stage, folder, scheme, new ShellModel(Background.sameThread()));
    }

    private static DeskWindow show(Stage stage, Path folder, ColorScheme scheme, ShellModel shell) {
        Look.start();
        var desk =
                new Desk(
                        folder.resolve("workspace"),
                        new RecentWorkspaces(folder.resolve("recent.properties")),
                        InstantSource.system());
        var desktop = new Desktop(shell, desk, opened -> {});
        var pane = new ShellPane(shell);
        var scene = new Scene(pane, 1440, 900);
        Look.dress(scene, scheme);
        stage.setScene(scene);
        stage.show();
        return new DeskWindow(desk, desktop, shell, pane);
    }

    public void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> shell.background().close());
        desk.close();
    }
}
