package paritydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import paritydesk.store.Backup;
import paritydesk.store.Workspace;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// What an officer does with the workspace as a whole.
@ExtendWith(ApplicationExtension.class)
final class WorkspaceJourneyTest {

    private static final String SECRET = "correct horse, battery";

    @TempDir private Path folder;

    private DeskWindow window;

    @Start
    void start(Stage stage) {
        window = DeskWindow.show(stage, folder, ColorScheme.LIGHT);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static void until(Callable<Boolean> what) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, what);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void opened(FxRobot robot) throws Exception {
        robot.interact(window.desktop()::start);
        until(() -> window.desktop().session().run().isPresent());
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(Button.class).fire());
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(PasswordField.class).setText(text));
    }

    private String said(FxRobot robot) {
        return robot.lookup("#workspace-said").queryAs(Label.class).getText();
    }

    @Test
    void workspaceIsBackedUpVerifiedEncryptedAndUnlocked(FxRobot robot) throws Exception {
        opened(robot);
        robot.interact(() -> window.shell().show("workspace"));
        until(() -> !robot.lookup("#workspace-backup").tryQuery().isEmpty());
        fire(robot, "workspace-backup");
        until(() -> said(robot).startsWith("Backed up and verified"));
        fire(robot, "workspace-verify");
        until(() -> said(robot).startsWith("Everything is what it has to be"));
        fire(robot, "workspace-encrypt");
        type(robot, "passphrase-fresh", "short");
        fire(robot, "passphrase-go");
        assertThat(robot.lookup("#passphrase-fault").queryAs(Label.class).getText()).isNotEmpty();
        type(robot, "passphrase-fresh", SECRET);
        assertThat(robot.lookup("#passphrase-hint").queryAs(Label.class).getText())
                .isEqualTo("Strong.");
        type(robot, "passphrase-again", SECRET);
        fire(robot, "passphrase-go");
        until(() -> said(robot).startsWith("Encrypted."));
        assertThat(Workspace.encrypted(window.desk().file())).isTrue();
        assertThat(window.desk().readOnly()).isEmpty();

        window.desk().close();
        robot.interact(window.desktop()::start);
        until(() -> !robot.lookup("#passphrase-present").tryQuery().isEmpty());
        type(robot, "passphrase-present", "not the right one");
        fire(robot, "passphrase-go");
        until(() -> !robot.lookup("#passphrase-present").tryQuery().isEmpty());
        type(robot, "passphrase-present", SECRET);
        fire(robot, "passphrase-go");
        until(() -> robot.lookup("#passphrase-present").tryQuery().isEmpty());
        until(() -> window.desktop().session().judgedProperty().get().isPresent());
        assertThat(window.desk().ledger().broken()).isEmpty();
    }

    @Test
    void workspaceThatIsOpenElsewhereIsReadAndNothingCanBeSigned(FxRobot robot) throws Exception {
        try (var other = Workspace.open(folder.resolve("workspace"), InstantSource.system())) {
            assertThat(other.backup(paritydesk.timeline.Progress.NONE).occasion())
                    .isEqualTo(Backup.Occasion.ASKED);
            opened(robot);
            until(() -> !window.shell().banners().isEmpty());
            assertThat(window.shell().banners().getFirst().text())
                    .contains("Read-only", "another ParityDesk", "process");
            robot.interact(() -> window.shell().show("checklist"));
            until(() -> window.desktop().session().judgedProperty().get().isPresent());
            robot.interact(() -> window.desktop().choose("H1"));
            until(() -> !robot.lookup("#sign-button").tryQuery().isEmpty());
            assertThat(robot.lookup("#sign-button").<Node>query().isDisabled()).isTrue();
            assertThat(other.scenarios()).isEmpty();
        }
        fire(robot, "banner-action");
        until(() -> window.shell().banners().isEmpty());
        robot.interact(() -> window.shell().show("checklist"));
        until(() -> window.desktop().session().judgedProperty().get().isPresent());
        robot.interact(() -> window.desktop().choose("H1"));
        until(() -> !robot.lookup("#sign-button").tryQuery().isEmpty());
        assertThat(robot.lookup("#sign-button").<Node>query().isDisabled()).isFalse();
    }

    @Test
    void faultOfTheProgramIsToldWithACodeAndItsReportCanBeRead(FxRobot robot) {
        robot.interact(() -> window.desktop().crashed(new IllegalStateException("4 711.25 MKR")));
        var report = robot.lookup("#crash-report").queryAs(TextArea.class).getText();
        assertThat(report)
                .contains("IllegalStateException", "WorkspaceJourneyTest")
                .doesNotContain("711");
        fire(robot, "crash-close");
        assertThat(robot.lookup("#crash-report").tryQuery()).isEmpty();
    }
}
