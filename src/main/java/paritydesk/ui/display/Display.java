package paritydesk.ui.display;

import java.util.Optional;
import java.util.Set;

/// Whether a window can open here; if not, what is lacking.
public sealed interface Display {
    /// A window can be opened, as far as can be known without opening one.
    record Usable() implements Display {}

    /// No window can be opened; `detail` names the thing that is lacking and is empty where `lack` says it all.
    record Missing(Lack lack, String detail) implements Display {}

    /// What a machine without a usable display lacks.
    enum Lack {
        /// The user asked for no window with `java.awt.headless=true`.
        HEADLESS_ASKED,
        /// No X server is named: `DISPLAY` is unset. A Wayland desktop names one too, for programs such as this.
        NO_SERVER_NAMED,
        /// `DISPLAY` is set to something that names no X server.
        SERVER_NAME_UNREADABLE,
        /// The named X server does not answer.
        SERVER_UNREACHABLE,
        /// A shared library that windows need is not installed.
        NO_LIBRARY,
        /// The X server answers, but not to this user.
        SERVER_REFUSES;

        /// The last word of the key under which the text bundle has a sentence for this lack.
        public String sign() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// The answer for the machine that this program runs on.
    static Display here() {
        return of(new ThisMachine());
    }

    /// The answer for any machine. Systems other than Linux and its like always have a window server of their own.
    static Display of(Machine machine) {
        if (offScreen(machine.property("glass.platform"))) {
            return new Usable();
        }
        if (machine.property("java.awt.headless").filter("true"::equalsIgnoreCase).isPresent()) {
            return new Missing(Lack.HEADLESS_ASKED, "");
        }
        var system = machine.property("os.name").orElse("");
        return system.startsWith("Windows") || system.startsWith("Mac")
                ? new Usable()
                : unix(machine);
    }

    /// A platform that draws into memory was chosen: it needs no display.
    private static boolean offScreen(Optional<String> platform) {
        return platform.isPresent() && !Set.of("gtk", "mac", "win").contains(platform.get());
    }

    private static Display unix(Machine machine) {
        var name = machine.variable("DISPLAY").orElse("");
        if (name.isBlank()) {
            return new Missing(Lack.NO_SERVER_NAMED, "");
        }
        var server = XServer.parse(name);
        if (server.isEmpty()) {
            return new Missing(Lack.SERVER_NAME_UNREADABLE, name);
        }
        if (!machine.answers(server.get())) {
            return new Missing(Lack.SERVER_UNREACHABLE, name);
        }
        var lacking =
                Machine.WINDOW_LIBRARIES.stream()
                        .filter(library -> !machine.loads(library))
                        .findFirst();
        if (lacking.isPresent()) {
            return new Missing(Lack.NO_LIBRARY, lacking.get());
        }
        return machine.admits(name) ? new Usable() : new Missing(Lack.SERVER_REFUSES, name);
    }
}
