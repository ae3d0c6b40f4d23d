package paritydesk.ui.shell;

import javafx.application.ColorScheme;
import javafx.application.Platform;

import paritydesk.ui.Pictures;
import paritydesk.ui.look.Tone;
import paritydesk.ui.work.Background;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// Draws the frame with sample content to `target/screens`, to be looked at.
final class ShellPictures {
    private static final Path FOLDER = Path.of("target", "screens");

    private ShellPictures() {}

    static void main() throws Exception {
        Pictures.start();
        CountDownLatch drawn = new CountDownLatch(1);
        Platform.runLater(
                () -> {
                    try {
                        drawAll();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    } finally {
                        drawn.countDown();
                    }
                });
        drawn.await();
        Platform.exit();
    }

    private static void drawAll() throws IOException {
        for (ColorScheme scheme : ColorScheme.values()) {
            for (String screen : new String[] {"overview", "plan", "timeline", "scenarios"}) {
                draw(screen, Pictures.LAPTOP, scheme, pane -> {});
            }
            draw("palette", Pictures.LAPTOP, scheme, ShellPane::openPalette);
            draw("shortcuts", Pictures.LAPTOP, scheme, ShellPane::openShortcuts);
            draw("overview-large", Pictures.MONITOR, scheme, pane -> {});
        }
    }

    private static void draw(
            String name,
            Pictures.Format format,
            ColorScheme scheme,
            java.util.function.Consumer<ShellPane> then)
            throws IOException {
        ShellModel model = Sample.model(Background.sameThread());
        model.show(name);
        model.notices()
                .add(
                        new Notice(
                                Tone.GOOD,
                                "The plan was saved as version 3.",
                                Optional.of(Command.of("Undo", "", () -> {}))));
        ShellPane pane = new ShellPane(model);
        then.accept(pane);
        Pictures.take(
                pane,
                format,
                scheme,
                FOLDER.resolve(
                        "shell-"
                                + name
                                + "-"
                                + scheme.name().toLowerCase(java.util.Locale.ROOT)
                                + ".png"));
    }
}
