package paritydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import paritydesk.ui.look.Dress;
import paritydesk.ui.look.Look;
import paritydesk.ui.look.Notation;
import paritydesk.ui.look.TextSize;
import paritydesk.ui.preference.Zone;
import paritydesk.ui.shell.Screen;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every screen in the real window of a laptop: nothing is cut short, overlaps, sticks out or scrolls sideways at either end of the text
/// sizes, and figures and instants read as they were set.
@ExtendWith(ApplicationExtension.class)
final class EveryScreenTest {
    private static final String CASE = "usdc-2023";

    /// Figures with a decimal point; not a part of a word, version, path or instant.
    private static final Pattern POINT =
            Pattern.compile(
                    "(?<![\\p{L}\\d._/:-])\\d{1,3}(?:\\u202F\\d{3})*\\.\\d+(?![\\d_/:]|\\.\\d|-\\d)");

    private static final Pattern THIN_GROUP = Pattern.compile("\\d\\u202F\\d{3}");
    private static final Pattern UTC_ALONE = Pattern.compile("\\d{2}:\\d{2} UTC(?! · )");

    @TempDir private Path folder;

    private DeskWindow window;

    @Start
    void start(Stage stage) {
        window = DeskWindow.still(stage, folder, ColorScheme.LIGHT);
        window.desktop()
                .session()
                .evaluate(
                        CASE,
                        progress -> window.desk().openCase(CASE, progress),
                        why -> {
                            throw new AssertionError(why);
                        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void nothingIsCutOverlapsSticksOutOrScrollsSidewaysAndFiguresReadAsTheyWereSet(FxRobot robot) {
        var found = new TreeSet<String>();
        everyScreen(
                robot,
                new Dress(ColorScheme.LIGHT, TextSize.NORMAL, Notation.COMMA),
                screen -> {
                    LayoutFaults.of(window.pane()).forEach(f -> found.add(screen + ": " + f));
                    found.addAll(written(screen, THIN_GROUP));
                });
        everyScreen(
                robot,
                new Dress(ColorScheme.DARK, TextSize.LARGEST, Notation.THIN_COMMA),
                screen -> {
                    LayoutFaults.of(window.pane())
                            .forEach(f -> found.add(screen + ", large: " + f));
                    found.addAll(written(screen, POINT));
                });
        assertThat(found).isEmpty();
    }

    @Test
    void instantsHaveTheSecondClockBesideThem(FxRobot robot) {
        var found = new TreeSet<String>();
        var tokyo = Zone.parse("Asia/Tokyo");
        var dress = new Dress(ColorScheme.DARK, TextSize.NORMAL, Notation.THIN, tokyo::beside);
        show(
                robot,
                dress,
                Stream.of("overview", "timeline", "checklist", "account", "reports"),
                screen -> found.addAll(written(screen, UTC_ALONE)));
        assertThat(found).isEmpty();
    }

    private List<String> written(String screen, Pattern pattern) {
        return texts(window.pane())
                .filter(text -> pattern.matcher(text.getText()).find())
                .filter(text -> pattern != UTC_ALONE || !inTable(text))
                .map(text -> screen + ": " + text.getText())
                .toList();
    }

    private void everyScreen(FxRobot robot, Dress dress, Consumer<String> look) {
        var screens = window.shell().screens().stream().map(Screen::id);
        show(robot, dress, Stream.concat(screens, Stream.of("account")), look);
    }

    private void show(FxRobot robot, Dress dress, Stream<String> screens, Consumer<String> look) {
        robot.interact(
                () -> {
                    Look.dress(window.pane().getScene(), dress);
                    screens.toList()
                            .forEach(
                                    screen -> {
                                        window.desktop().present(screen);
                                        for (int i = 0; i < 3; i++) {
                                            window.pane().applyCss();
                                            window.pane().layout();
                                        }
                                        look.accept(screen);
                                    });
                });
    }

    /// What can be read; not what is typed, and not the examples that a notation is chosen by.
    private static Stream<Text> texts(Node node) {
        if (!node.isVisible() || node instanceof TextInputControl || example(node)) {
            return Stream.empty();
        }
        return switch (node) {
            case Text text -> Stream.of(text);
            case Parent parent ->
                    parent.getChildrenUnmodifiable().stream().flatMap(EveryScreenTest::texts);
            default -> Stream.empty();
        };
    }

    private static boolean example(Node node) {
        return node instanceof ToggleButton
                && node.getId() != null
                && node.getId().startsWith("preference-figures");
    }

    private static boolean inTable(Node node) {
        return Stream.iterate(node, n -> n != null, Node::getParent)
                .anyMatch(TableCell.class::isInstance);
    }
}
