package paritydesk.ui;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;

import paritydesk.checklist.Act;
import paritydesk.checklist.Basis;
import paritydesk.checklist.Evidence;
import paritydesk.file.Cases;
import paritydesk.file.Document;
import paritydesk.store.RecentWorkspaces;
import paritydesk.store.Take;
import paritydesk.store.Workspace;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.look.Dress;
import paritydesk.ui.shell.ShellModel;
import paritydesk.ui.shell.ShellPane;
import paritydesk.ui.work.Background;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Pictures of the checklist in each state that an item can be in, for whoever looks after the screen: `GatePictures FOLDER`.
public final class GatePictures {

    private static final Instant THEN = Instant.parse("2026-01-27T09:00:00Z");
    private static final Instant NOW = THEN.plus(Duration.ofDays(3));
    private static final byte[] LETTER = "approved".getBytes(StandardCharsets.UTF_8);

    private GatePictures() {}

    public static void main(String[] args) throws Exception {
        var out = Path.of(args[0]);
        var folder = Files.createTempDirectory("gate");
        Pictures.start();
        var done = new CompletableFuture<Boolean>();
        Platform.runLater(
                () -> {
                    try {
                        states(out, folder);
                        done.complete(true);
                    } catch (IOException | SQLException | RuntimeException failed) {
                        done.completeExceptionally(failed);
                    }
                });
        done.get();
        Platform.exit();
    }

    private static void states(Path out, Path folder) throws IOException, SQLException {
        var file = folder.resolve("desk");
        fill(file, folder);
        sql(file, "DELETE FROM evidence WHERE name = 'lost.txt'");
        for (var item :
                List.of("H5", "H1", "H2", "H4", "H6", "A22", "A8", "A28", "A11", "D1", "A27")) {
            draw(file, folder, out, item, false);
        }
        draw(file, folder, out, "log", true);
        sql(file, "UPDATE log SET subject = 'H9' WHERE number = 6");
        draw(file, folder, out, "log-broken", true);
        draw(file, folder, out, "broken", false);
    }

    private static void fill(Path file, Path folder) throws IOException {
        try (var open = Workspace.open(file, InstantSource.fixed(THEN))) {
            var kept = open.keep(Cases.open("mkr-sky"), Take.ALL_OR_NOTHING).value().orElseThrow();
            var here = Basis.of(open.scenario(kept.id()));
            var before =
                    new Basis(
                            here.id(),
                            "another",
                            here.book(),
                            here.market(),
                            here.parameters(),
                            here.window());
            open.act(new Act.Joined("Ada Byron", "Head of risk"));
            open.act(new Act.Joined("Grace Hopper", "Treasury"));
            for (var name : List.of("Ada Byron", "Grace Hopper")) {
                open.sign(signed("H2", name, here, "letter.txt"), LETTER);
                open.act(new Act.Signed("H4", name, before, "call list of January", null));
                open.act(waived("A8", name, here, "the venue pays the penalty", 90));
                open.act(waived("A28", name, here, "told by mail", 1));
                open.act(new Act.ThresholdSet("A10", name, 1, 3, "thin market in January"));
            }
            open.act(new Act.Signed("H1", "Ada Byron", here, "minutes 12 of the committee", null));
            open.sign(
                    signed("H6", "Ada Byron", here, "lost.txt"),
                    "x".getBytes(StandardCharsets.UTF_8));
            open.act(waived("A22", "Ada Byron", here, "the holder sells until March", 30));
            open.act(new Act.ThresholdSet("A11", "Grace Hopper", 2, 2, "quarterly step"));
            open.act(new Act.ChecksTaken("Ada Byron", checks(5)));
            open.act(new Act.ChecksTaken("Ada Byron", checks(50)));
        }
        Files.writeString(folder.resolve("recent.properties"), "");
    }

    private static Act.Signed signed(String item, String name, Basis basis, String file) {
        var bytes = file.equals("lost.txt") ? "x".getBytes(StandardCharsets.UTF_8) : LETTER;
        var evidence = new Evidence(file, bytes.length, Document.sha256(bytes));
        return new Act.Signed(item, name, basis, "addresses compared", evidence);
    }

    private static Act.Waived waived(String item, String name, Basis basis, String why, int days) {
        return new Act.Waived(item, name, basis, why, THEN.plus(Duration.ofDays(days)));
    }

    private static String checks(int most) {
        return """
        {"format": "paritydesk/checks", "version": 1, "checks": [
          {"id": "D1", "name": "Masked share", "text": "Is at most a tenth of the debt under water masked?",
           "severity": "BLOCK", "formula": "100 * maskedDebt / MAX(1, maskedDebt + trueDebt)",
           "sense": "AT_MOST", "warn": %d, "limit": %d, "unit": "%%", "source": "Risk policy 4.2"}]}
        """
                .formatted(most, most);
    }

    private static void draw(Path file, Path folder, Path out, String name, boolean log)
            throws IOException {
        var recent = new RecentWorkspaces(folder.resolve("recent.properties"));
        try (var desk = new Desk(file, recent, InstantSource.fixed(NOW))) {
            var shell = new ShellModel(Background.sameThread());
            var pane = new ShellPane(shell);
            new Desktop(shell, desk, _ -> {}).start();
            shell.show("checklist");
            Pictures.take(pane, Pictures.LAPTOP, Dress.of(ColorScheme.DARK), out.resolve("x.png"));
            if (log) {
                ((ToggleButton) pane.lookup("#checklist-log")).fire();
            } else {
                choose((TableView<?>) pane.lookup("#checklist-table"), name);
            }
            for (var scheme : ColorScheme.values()) {
                var at = name + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
                Pictures.take(pane, Pictures.LAPTOP, Dress.of(scheme), out.resolve(at + ".png"));
            }
            Pictures.take(
                    pane,
                    Pictures.MONITOR,
                    Dress.of(ColorScheme.LIGHT),
                    out.resolve(name + "-large.png"));
        }
    }

    private static void choose(TableView<?> table, String id) {
        for (int row = 0; row < table.getItems().size(); row++) {
            if (String.valueOf(table.getItems().get(row)).contains("id=" + id + ",")) {
                table.getSelectionModel().clearAndSelect(row);
                table.scrollTo(Math.max(0, row - 6));
            }
        }
    }

    private static void sql(Path file, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + file);
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
