package paritydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.headless.WideApplication;

import javafx.application.ColorScheme;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// A book of an exchange goes through the assistant in the real window.
@ExtendWith(ApplicationExtension.class)
final class IntakeJourneyTest {

    private static final String BOOK =
            """
            account;currency;wallet_balance;borrowed;as_of
            A-1;MKR;120,5;0;2025-12-14T17:40:59Z
            A-1;USDS;0;-52000,25;2025-12-14T17:40:59Z
            A-2;MKR;3,25;0;2025-12-14T17:40:59Z
            """;

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

    @Test
    void questionsAreAnsweredACellMendedAndTheBookOpened(FxRobot robot) throws Exception {
        robot.interact(() -> window.desktop().start());
        until(() -> window.desktop().session().run().isPresent());
        robot.interact(() -> window.shell().show("intake"));
        var file = Files.writeString(folder.resolve("margin.csv"), BOOK);
        WideApplication.NEXT_FILES.add(List.of(file.toFile()));
        fire(robot, "#intake-choose");
        until(() -> robot.lookup("#intake-answer-venue").tryQuery().isPresent());
        robot.interact(() -> answer(robot, "venue").setValue("aave-v3"));
        until(() -> robot.lookup("#intake-answer-venue").tryQuery().isEmpty());
        robot.interact(() -> answer(robot, "sign").setValue("POSITIVE"));
        until(() -> robot.lookup("#intake-good").queryButton().isVisible());
        assertThat(robot.lookup("#intake-take").queryButton().isVisible()).isFalse();
        robot.interact(() -> findings(robot).getSelectionModel().select(fault(robot)));
        robot.interact(
                () -> robot.lookup("#intake-mend").queryAs(TextField.class).setText("52000,25"));
        fire(robot, "#intake-correct");
        until(() -> robot.lookup("#intake-take").queryButton().isVisible());
        fire(robot, "#intake-take");
        until(
                () ->
                        window.desktop()
                                        .session()
                                        .run()
                                        .orElseThrow()
                                        .scenario()
                                        .book()
                                        .accounts()
                                        .size()
                                == 2);
        assertThat(window.shell().currentProperty().get()).isEqualTo("overview");
    }

    private static int fault(FxRobot robot) {
        var items = findings(robot).getItems();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).toString().contains("negative-quantity")) {
                return i;
            }
        }
        throw new AssertionError("no finding about the negative debt in " + items);
    }

    private static TableView<?> findings(FxRobot robot) {
        return robot.lookup("#intake-findings").queryAs(TableView.class);
    }

    @SuppressWarnings("unchecked") // the answers of a question are texts
    private static ComboBox<String> answer(FxRobot robot, String about) {
        return robot.lookup("#intake-answer-" + about).queryAs(ComboBox.class);
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void fire(FxRobot robot, String query) {
        robot.interact(() -> robot.lookup(query).queryAs(Button.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
