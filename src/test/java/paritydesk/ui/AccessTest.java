package paritydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import paritydesk.ui.shell.ShellModel;
import paritydesk.ui.shell.ShellPane;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/// Whoever hears the screens instead of seeing them is told what each control is.
@ExtendWith(ApplicationExtension.class)
final class AccessTest {

    @TempDir private Path folder;

    private DeskWindow window;
    private Desktop desktop;
    private ShellModel shell;
    private ShellPane pane;

    @Start
    void start(Stage stage) {
        window = DeskWindow.show(stage, folder, ColorScheme.LIGHT);
        desktop = window.desktop();
        shell = window.shell();
        pane = window.pane();
        desktop.start();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everyControlOfEveryScreenHasAName(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> desktop.session().run().isPresent());
        var nameless = new TreeSet<String>();
        for (var screen : List.copyOf(shell.screens())) {
            robot.interact(() -> desktop.present(screen.id()));
            WaitForAsyncUtils.waitFor(
                    120,
                    TimeUnit.SECONDS,
                    () ->
                            WaitForAsyncUtils.asyncFx(() -> shell.background().running().isEmpty())
                                    .get());
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> walk(pane, screen.id(), nameless));
        }
        assertThat(nameless).isEmpty();
    }

    private static void walk(Node node, String screen, Set<String> nameless) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && !named(node)) {
            nameless.add(
                    "%s: %s #%s %s"
                            .formatted(
                                    screen,
                                    node.getClass().getSimpleName(),
                                    node.getId(),
                                    node.getStyleClass()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, screen, nameless));
        }
    }

    /// A name of its own or its words; a pane that only scrolls is no control.
    private static boolean named(Node node) {
        var told = node.getAccessibleText();
        boolean words =
                node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isBlank();
        return words || (told != null && !told.isBlank()) || node instanceof ScrollPane;
    }
}
