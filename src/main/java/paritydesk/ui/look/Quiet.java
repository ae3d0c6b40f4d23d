package paritydesk.ui.look;

import java.util.logging.Logger;

/// Keeps one remark of the window toolkit off the terminal: that it stands on the class path, which is how this program is packaged
/// and of no use to its reader. Everything else that the toolkit has to say is printed as before.
public final class Quiet {
    /// Held here, because loggers that nobody holds are forgotten with their settings.
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private Quiet() {}

    /// Call before the toolkit starts.
    public static void aboutPackaging() {
        TOOLKIT.setFilter(
                remark ->
                        remark.getMessage() == null
                                || !remark.getMessage().contains("Unsupported JavaFX"));
    }
}
