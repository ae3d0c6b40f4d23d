package paritydesk.ui.display;

import java.util.List;
import java.util.Optional;

/// What [Display] asks a machine, so that tests can answer for machines that they do not run on.
public interface Machine {
    /// What the toolkit's window part loads by name on Linux; each brings what it needs itself.
    List<String> WINDOW_LIBRARIES = List.of("libX11.so.6", "libgtk-3.so.0", "libXtst.so.6");

    /// A Java system property.
    Optional<String> property(String name);

    /// An environment variable.
    Optional<String> variable(String name);

    /// Whether something listens where the X server should be.
    boolean answers(XServer server);

    /// Whether a shared library can be loaded.
    boolean loads(String library);

    /// Whether the X server of this name lets this program in; asked only once the server answers and the libraries load.
    boolean admits(String display);
}
