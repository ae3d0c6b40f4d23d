package paritydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.headless.WideApplication;

import javafx.application.ColorScheme;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import paritydesk.asset.Figures;
import paritydesk.book.Leg;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Run;
import paritydesk.ui.part.KeyValues;
import paritydesk.ui.shell.ShellModel;
import paritydesk.valuation.Quotient;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// What an officer does with accounts in the window, by keyboard.
@ExtendWith(ApplicationExtension.class)
final class PositionsJourneyTest {

    @TempDir private Path folder;

    private DeskWindow window;
    private Desktop desktop;
    private ShellModel shell;

    @Start
    void start(Stage stage) {
        window = DeskWindow.show(stage, folder, ColorScheme.DARK);
        desktop = window.desktop();
        shell = window.shell();
        desktop.start();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aFilterIsCompletedByKeyboardAndExported(FxRobot robot) throws Exception {
        var run = opened(robot);
        robot.clickOn("#positions-filter").write("wors").type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> filter(robot).getText().equals("worst "));
        robot.write("< 1 and not debt < 1k").type(KeyCode.ENTER);
        var debt = Explain.accountsAt(run, desktop.session().stepProperty().get()).debt();
        long expected =
                IntStream.range(0, debt.size())
                        .filter(a -> run.accounts().healthWorst().get(a) < 1)
                        .filter(a -> debt.get(a) >= 1000)
                        .count();
        TableView<?> table = robot.lookup("#positions-table").queryTableView();
        until(() -> table.getItems().size() == expected);
        assertThat(expected).isPositive();
        var file = folder.resolve("shown.csv");
        WideApplication.NEXT_FILES.add(List.of(file.toFile()));
        fire(robot, "#positions-export");
        until(() -> Files.exists(file));
        assertThat(Files.readAllLines(file))
                .contains("# filter: worst < 1 and not debt < 1k")
                .contains("# fingerprint: " + run.head().fingerprint());
        assertThat(Files.readAllLines(file).stream().filter(l -> !l.startsWith("#")))
                .hasSize((int) expected + 1);
    }

    @Test
    void anAccountIsOpenedTriedAppliedAndLeft(FxRobot robot) throws Exception {
        var run = opened(robot);
        int account = run.accounts().debt().argMax();
        robot.interact(() -> desktop.session().select(account));
        TableView<?> table = robot.lookup("#positions-table").queryTableView();
        robot.interact(table::requestFocus);
        robot.type(KeyCode.ENTER);
        until(() -> !robot.lookup("#account-page").queryAll().isEmpty());
        var who = run.scenario().book().accounts().get(account);
        assertThat(robot.lookup("#account-title").queryAs(Label.class).getText())
                .isEqualTo(who.id());
        int debt =
                IntStream.range(0, who.legs().size())
                        .filter(i -> who.legs().get(i) instanceof Leg.Debt)
                        .findFirst()
                        .orElseThrow();
        robot.interact(
                () -> robot.lookup("#whatif-leg-" + debt).queryAs(TextField.class).setText("1"));
        until(() -> !robot.lookup("#whatif-apply").queryButton().isDisabled());
        fire(robot, "#whatif-apply");
        until(() -> quantity(account, debt).compareTo(BigDecimal.ONE) == 0);
        robot.interact(() -> desktop.session().undo());
        until(() -> quantity(account, debt).compareTo(who.legs().get(debt).quantity()) == 0);
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#account-page").queryAll().isEmpty());
        assertThat(table.isVisible()).isTrue();
    }

    /// The breach button moves the scrubber, the figures and their head follow, and the inspector of the moment explains the health factor.
    @Test
    void aBreachIsGoneToAndItsHealthFactorExplained(FxRobot robot) throws Exception {
        var run = opened(robot);
        var head = robot.lookup("#positions-moment").queryAs(Label.class);
        robot.interact(() -> desktop.session().goTo(run.clock().bookFrom()));
        robot.interact(() -> shell.show("timeline"));
        until(() -> !robot.lookup("#timeline-breach-next").queryAll().isEmpty());
        fire(robot, "#timeline-breach-next");
        int step = desktop.session().stepProperty().get();
        assertThat(step)
                .isEqualTo(
                        IntStream.range(0, run.accounts().firstBreach().size())
                                .map(run.accounts().firstBreach()::get)
                                .filter(s -> s > run.clock().bookFrom())
                                .min()
                                .orElseThrow());
        until(() -> head.getText().contains(Figures.moment(run.clock().at(step))));
        robot.interact(() -> robot.lookup(".drivers-health").queryAs(ToggleButton.class).fire());
        assertThat(desktop.session().quotientProperty().get()).isEqualTo(Quotient.HEALTH);
        robot.interact(() -> robot.lookup(".drivers-health").queryAs(ToggleButton.class).fire());
        assertThat(robot.lookup(".drivers-health").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        var figures = robot.lookup(".step-pane .key-values").queryAs(KeyValues.class);
        assertThat(figures.getChildren()).hasSizeGreaterThan(40);
    }

    private BigDecimal quantity(int account, int leg) {
        return run().scenario().book().accounts().get(account).legs().get(leg).quantity();
    }

    private static TextField filter(FxRobot robot) {
        return robot.lookup("#positions-filter").queryAs(TextField.class);
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
    }

    private Run opened(FxRobot robot) throws Exception {
        until(() -> desktop.session().run().isPresent());
        robot.interact(() -> shell.show("positions"));
        until(() -> !robot.lookup("#positions-table").queryAll().isEmpty());
        return run();
    }

    private Run run() {
        return desktop.session().run().orElseThrow();
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
