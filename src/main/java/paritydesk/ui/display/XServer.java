package paritydesk.ui.display;

import java.util.Optional;
import java.util.regex.Pattern;

/// An X server as `DISPLAY` names it: a host, empty for this machine's own socket, and the number of the display.
public record XServer(String host, int number) {
    /// `[host]:number[.screen]`; the host may be an address with colons in brackets.
    private static final Pattern NAME =
            Pattern.compile(
                    "(?<host>[^:\\[\\]/]*|\\[[0-9a-fA-F:]+\\]):(?<number>\\d{1,4})(\\.\\d+)?");

    private static final int FIRST_PORT = 6000;

    /// Empty where the name does not follow the form; `unix:0` is this machine's socket, as `:0` is.
    static Optional<XServer> parse(String name) {
        var match = NAME.matcher(name.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var host = match.group("host");
        return Optional.of(
                new XServer(
                        host.equals("unix") ? "" : host, Integer.parseInt(match.group("number"))));
    }

    /// The name of the socket in the folder of X sockets.
    String socket() {
        return "X" + number;
    }

    /// Where the server listens when it is reached over the network.
    int port() {
        return FIRST_PORT + number;
    }
}
