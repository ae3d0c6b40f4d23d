package paritydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.headless.WideApplication;

import javafx.application.ColorScheme;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import paritydesk.checklist.SignOff;
import paritydesk.finding.Finding;
import paritydesk.store.Workspace;
import paritydesk.timeline.Run;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.look.Text;
import paritydesk.ui.session.Session;
import paritydesk.ui.shell.ShellModel;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What an officer does in the window: signs, writes the memo, opens files of his own, stops what takes too long.
@ExtendWith(ApplicationExtension.class)
final class JourneysTest {

    private static final String BOOK =
            """
            # paritydesk/book 1
            # id: own
            # name: Own book
            # as_of: 2025-12-14T17:40:59Z
            account,owner,venue,holder_class,leg,asset,quantity
            A1,O1,aave-v3,collateral,COLLATERAL,MKR,100
            A1,O1,aave-v3,collateral,DEBT,USDS,50000
            A2,O2,aave-v3,collateral,COLLATERAL,MKR,10
            A3,O3,aave-v3,collateral,COLLATERAL,MKR,1
            """;

    @TempDir private Path folder;

    private DeskWindow window;
    private Desk desk;
    private Desktop desktop;
    private ShellModel shell;

    @Start
    void start(Stage stage) {
        window = DeskWindow.show(stage, folder, ColorScheme.DARK);
        desk = window.desk();
        desktop = window.desktop();
        shell = window.shell();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aSignatureIsInTheWorkspaceAfterItWasClosed(FxRobot robot) throws Exception {
        opened(robot);
        judged();
        robot.interact(
                () -> {
                    shell.show("checklist");
                    desktop.choose("H1");
                });
        sign(robot, "Ada");
        until(() -> signatures().size() == 1);
        sign(robot, "ada ");
        until(() -> !fault(robot).isEmpty());
        assertThat(fault(robot)).contains("ada has signed H1 already");
        sign(robot, "Bob");
        until(() -> signatures().size() == 2);
        robot.interact(() -> robot.lookup("#checklist-log").queryAs(ToggleButton.class).fire());
        until(() -> !robot.lookup("#log-state").queryAs(Label.class).getText().isEmpty());
        assertThat(robot.lookup("#log-state").queryAs(Label.class).getText())
                .isEqualTo(Text.of("log.sound", desk.audit().head().text()));
        desk.close();
        try (var again = Workspace.open(folder.resolve("workspace"), InstantSource.system())) {
            assertThat(again.ledger().signOffs())
                    .extracting(SignOff::item, SignOff::name, SignOff::role, SignOff::comment)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("H1", "Ada", "Risk", "minutes 12"),
                            org.assertj.core.groups.Tuple.tuple("H1", "Bob", "Risk", "minutes 12"));
            assertThat(again.audit().broken()).isEmpty();
        }
    }

    private static String fault(FxRobot robot) {
        return robot.lookup("#sign-fault").queryAs(Label.class).getText();
    }

    @Test
    void theMemoIsWrittenWhereItWasAskedFor(FxRobot robot) throws Exception {
        opened(robot);
        judged();
        robot.interact(() -> shell.show("reports"));
        var into = Files.createDirectory(folder.resolve("committee"));
        WideApplication.NEXT_FILES.add(List.of(into.toFile()));
        fire(robot, "#report-choose");
        fire(robot, "#report-write");
        until(() -> robot.lookup("#report-written .strong").queryAll().size() == 2);
        assertThat(begin(into, ".pdf")).startsWith("%PDF-");
        assertThat(begin(into, ".html")).startsWithIgnoringCase("<!doctype html");
    }

    @Test
    void oneBadRowLeavesTheGoodOnesOrNothing(FxRobot robot) throws Exception {
        opened(robot);
        int before = scenarios();
        choose(robot, BOOK.replace("MKR,10\n", "MKR,-10\n"), plan -> plan);
        until(() -> robot.lookup("#open-take").queryButton().isVisible());
        assertThat(robot.lookup("#open-take").queryButton().getText())
                .isEqualTo(Text.of("open.good"));
        fire(robot, "#open-drop");
        assertThat(scenarios()).isEqualTo(before);
        choose(robot, BOOK.replace("MKR,10\n", "MKR,-10\n"), plan -> plan);
        until(() -> robot.lookup("#open-take").queryButton().isVisible());
        fire(robot, "#open-take");
        until(() -> run().scenario().book().id().equals("own"));
        assertThat(run().scenario().book().accounts())
                .extracting(account -> account.id())
                .containsExactly("A1", "A3");
    }

    @Test
    void filesOfOnesOwnOpenThroughTheWindow(FxRobot robot) throws Exception {
        opened(robot);
        choose(robot, BOOK, plan -> plan);
        until(() -> robot.lookup("#open-take").queryButton().isVisible());
        fire(robot, "#open-take");
        until(() -> run().scenario().book().id().equals("own"));
        assertThat(run().scenario().book().accounts()).hasSize(3);
    }

    @Test
    void aRatioTheWrongWayRoundIsRefusedInASentence(FxRobot robot) throws Exception {
        opened(robot);
        int before = scenarios();
        choose(
                robot,
                BOOK,
                plan ->
                        plan.replaceFirst("\"numerator\": \"24000\"", "\"numerator\": \"1\"")
                                .replaceFirst(
                                        "\"denominator\": \"1\"", "\"denominator\": \"24000\""));
        TableView<Finding> found = robot.lookup("#open-findings").queryTableView();
        until(() -> !found.getItems().isEmpty());
        assertThat(found.getItems()).anyMatch(f -> f.text().contains("wrong way round"));
        assertThat(robot.lookup("#open-take").queryButton().isVisible()).isFalse();
        assertThat(scenarios()).isEqualTo(before);
    }

    @Test
    void whatIsLoadingCanBeStoppedAndStartedAgain(FxRobot robot) throws Exception {
        var never = new CountDownLatch(1);
        robot.interact(
                () ->
                        session()
                                .evaluate(
                                        Text.of("session.opening"),
                                        progress -> {
                                            progress.report(0.25);
                                            never.await();
                                            return desk.start(progress);
                                        },
                                        why -> {}));
        assertThat(sentence(robot)).isEqualTo(Text.of("session.opening"));
        fire(robot, ".state-stop");
        assertThat(sentence(robot)).isEqualTo(Text.of("session.stopped"));
        never.countDown();
        fire(robot, ".state-card .primary");
        until(() -> session().run().isPresent());
    }

    @Test
    void aStartThatFailsSaysWhyAndWhatToDo(FxRobot robot) {
        robot.interact(
                () ->
                        session()
                                .evaluate(
                                        Text.of("session.opening"),
                                        progress -> {
                                            throw new IOException("The disk is gone.");
                                        },
                                        why -> {}));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(sentence(robot)).isEqualTo(Text.of("session.failed"));
        assertThat(robot.lookup(".state-reason").queryAs(Label.class).getText())
                .isEqualTo("The disk is gone.");
        fire(robot, ".state-card .primary");
        assertThat(shell.currentProperty().get()).isEqualTo("open");
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void fire(FxRobot robot, String query) {
        robot.interact(() -> robot.lookup(query).queryAs(Button.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String sentence(FxRobot robot) {
        return robot.lookup(".state-sentence").queryAs(Label.class).getText();
    }

    private static String begin(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            var file = files.filter(f -> f.toString().endsWith(ending)).findFirst().orElseThrow();
            return new String(Files.readAllBytes(file), 0, 20, StandardCharsets.ISO_8859_1);
        }
    }

    private void sign(FxRobot robot, String name) {
        robot.interact(
                () -> {
                    robot.lookup("#sign-name").queryAs(TextInputControl.class).setText(name);
                    robot.lookup("#sign-role").queryAs(TextInputControl.class).setText("Risk");
                    robot.lookup("#sign-comment")
                            .queryAs(TextInputControl.class)
                            .setText("minutes 12");
                });
        fire(robot, "#sign-button");
    }

    private void choose(FxRobot robot, String book, java.util.function.UnaryOperator<String> plan)
            throws IOException {
        var files = new java.util.ArrayList<File>();
        for (var name : List.of("plan.json", "market.json", "venues.json")) {
            try (var in = getClass().getResourceAsStream("/paritydesk/cases/mkr-sky/" + name)) {
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                var changed = name.equals("plan.json") ? plan.apply(text) : text;
                files.add(Files.writeString(folder.resolve(name), changed).toFile());
            }
        }
        files.add(Files.writeString(folder.resolve("book.csv"), book).toFile());
        robot.interact(() -> shell.show("open"));
        WideApplication.NEXT_FILES.add(List.copyOf(files));
        fire(robot, "#open-files");
    }

    private List<SignOff> signatures() {
        return session().judgedProperty().get().stream()
                .flatMap(list -> list.answers().getFirst().signOffs().stream())
                .toList();
    }

    private int scenarios() {
        return desk.scenarios().size();
    }

    private Session session() {
        return desktop.session();
    }

    private Run run() {
        return session().run().orElseThrow();
    }

    private void judged() throws Exception {
        until(() -> session().judgedProperty().get().isPresent());
    }

    private void opened(FxRobot robot) throws Exception {
        robot.interact(() -> desktop.start());
        until(() -> session().run().isPresent());
    }
}
