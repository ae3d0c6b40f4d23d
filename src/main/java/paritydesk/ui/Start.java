package paritydesk.ui;

import javafx.application.Application;

import paritydesk.ui.display.Display;
import paritydesk.ui.look.Quiet;

import java.io.PrintStream;

/// Starts the desktop, or does what it can where no window opens. Apart from the program's entry, so that a command never loads a
/// graphics library.
public final class Start {
    private Start() {}

    /// Blocks until the window is closed; gives the exit code.
    public static int desktop(PrintStream out) {
        return switch (Display.here()) {
            case Display.Usable _ -> {
                Quiet.aboutPackaging();
                Application.launch(App.class);
                yield 0;
            }
            case Display.Missing missing -> NoDisplay.run(missing, out);
        };
    }
}
