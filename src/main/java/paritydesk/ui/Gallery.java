package paritydesk.ui;

import javafx.application.ColorScheme;

import paritydesk.ui.desk.Desk;
import paritydesk.ui.look.Dress;
import paritydesk.ui.look.Notation;
import paritydesk.ui.look.TextSize;
import paritydesk.ui.shell.Screen;
import paritydesk.ui.shell.ShellModel;
import paritydesk.ui.shell.ShellPane;
import paritydesk.ui.work.Background;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Pictures of every screen on what is open, in light and dark, the size of a laptop and of a large monitor.
public final class Gallery {

    private final ShellModel shell = new ShellModel(Background.sameThread());
    private final ShellPane pane = new ShellPane(shell);
    private final Desktop desktop;

    /// Opens and values what the workspace holds, on this thread. On the JavaFX thread.
    public Gallery(Desk desk) {
        desktop = new Desktop(shell, desk, folder -> {});
        desktop.start();
    }

    public Desktop desktop() {
        return desktop;
    }

    /// Writes the pictures as `<screen>-<scheme>-<width>x<height>.png`; gives what was written.
    public List<Path> write(Path folder) throws IOException {
        return write(folder, TextSize.NORMAL);
    }

    /// The same at a text size, which is named at the end where it is not 100 %.
    public List<Path> write(Path folder, TextSize size) throws IOException {
        var files = new ArrayList<Path>();
        var pages =
                Stream.concat(shell.screens().stream().map(Screen::id), Stream.of("account"))
                        .toList();
        for (var page : pages) {
            desktop.present(page);
            for (var scheme : ColorScheme.values()) {
                for (var format : List.of(Pictures.LAPTOP, Pictures.MONITOR)) {
                    var file = folder.resolve(name(page, scheme, format, size));
                    Pictures.take(pane, format, new Dress(scheme, size, Notation.THIN), file);
                    files.add(file);
                }
            }
        }
        return files;
    }

    private static String name(
            String screen, ColorScheme scheme, Pictures.Format format, TextSize size) {
        return screen
                + "-"
                + scheme.name().toLowerCase(Locale.ROOT)
                + "-"
                + format.width()
                + "x"
                + format.height()
                + (size == TextSize.NORMAL ? "" : "-" + Math.round(100 * size.scale()))
                + ".png";
    }
}
