package paritydesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;

import paritydesk.ui.look.Icon;
import paritydesk.ui.look.Theme;
import paritydesk.ui.work.Background;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

final class ShellModelTest {
    private final ShellModel model = new ShellModel(Background.sameThread());
    private final List<String> done = new ArrayList<>();

    @Test
    void onlyScreensThatExistAreShown() {
        model.screens().add(Screen.of("plan", "Plan", Icon.PLAN, Region::new));
        model.show("nowhere");
        assertThat(model.current()).isEmpty();
        model.show("plan");
        model.show("nowhere");
        assertThat(model.current()).map(Screen::title).contains("Plan");
    }

    @Test
    void typedLettersFindCommandsByTheStartsOfTheirWords() {
        model.commands().add(Command.of("Open a case", "File", () -> {}));
        model.commands().add(Command.of("Compare plans once", "Plan", () -> {}));
        assertThat(titles("oac")).first().isEqualTo("Open a case");
        assertThat(titles("case")).containsExactly("Open a case");
        assertThat(titles("")).contains("Open a case", "Compare plans once");
        assertThat(titles("zzz")).isEmpty();
    }

    @Test
    void whatCannotBeDoneIsNotOfferedAndDoesNothing() {
        Command undo = Command.of("Undo", "Edit", () -> done.add("undo")).when(() -> false);
        model.commands().add(undo);
        assertThat(titles("undo")).isEmpty();
        assertThat(undo.run()).isFalse();
        assertThat(done).isEmpty();
    }

    @Test
    void searchesAnswerInThePaletteAfterTheCommands() {
        model.commands().add(Command.of("Accounts at risk", "Go to", () -> {}));
        model.addSearch(query -> List.of(Command.of("Account " + query, "Book", () -> {})));
        assertThat(titles("acc")).containsExactly("Accounts at risk", "Account acc");
        assertThat(titles("")).doesNotContain("Account ");
    }

    @Test
    void theShownScreensCommandsComeFirst() {
        Command step =
                Command.of("Step to the next event", "Timeline", () -> {}).keys("Shift+Right");
        model.screens().add(new Screen("t", "Timeline", Icon.TIMELINE, List.of(step), Region::new));
        assertThat(model.available()).doesNotContain(step);
        model.show("t");
        assertThat(model.available()).first().isEqualTo(step);
    }

    @Test
    void statusTellsWhatTheFiguresRestOn() {
        RunStatus status =
                new RunStatus(
                        10_000,
                        2,
                        "8f3a12c0ff",
                        Instant.parse("2026-01-26T06:00:00Z"),
                        Duration.ofMillis(14));
        assertThat(status.parts())
                .containsExactly(
                        "10\u202F000 accounts",
                        "2 unpriced",
                        "run 8f3a12",
                        "data to 26 Jan 2026 06:00 UTC",
                        "14 ms");
        assertThat(RunStatus.NONE.parts()).containsExactly("No run yet");
    }

    @Test
    void explainingSomethingOpensTheInspector() {
        model.inspectorOpenProperty().set(false);
        model.inspect(new Inspection("Parity gap", "", Region::new));
        assertThat(model.inspectorOpenProperty().get()).isTrue();
    }

    @Test
    void themesGoRound() {
        assertThat(Theme.SYSTEM.next().next().next()).isEqualTo(Theme.SYSTEM);
    }

    private List<String> titles(String query) {
        return model.find(query).stream().map(Command::title).toList();
    }
}
