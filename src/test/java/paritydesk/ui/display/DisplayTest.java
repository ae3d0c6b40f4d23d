package paritydesk.ui.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import paritydesk.ui.display.Display.Lack;
import paritydesk.ui.display.Display.Missing;
import paritydesk.ui.display.Display.Usable;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

class DisplayTest {
    private static final Set<XServer> LOCAL = Set.of(new XServer("", 0));
    private static final Set<String> GTK = Set.copyOf(Machine.WINDOW_LIBRARIES);

    /// A machine made of answers.
    private record Told(
            Map<String, String> properties,
            Map<String, String> variables,
            Set<XServer> servers,
            Set<String> libraries)
            implements Machine {
        @Override
        public Optional<String> property(String name) {
            return Optional.ofNullable(properties.get(name));
        }

        @Override
        public Optional<String> variable(String name) {
            return Optional.ofNullable(variables.get(name));
        }

        @Override
        public boolean answers(XServer server) {
            return servers.contains(server);
        }

        /// Refuses only the display whose screen is the ninth.
        @Override
        public boolean admits(String display) {
            return !display.endsWith(".9");
        }

        @Override
        public boolean loads(String library) {
            return libraries.contains(library);
        }
    }

    private static Display linux(
            Map<String, String> variables, Set<XServer> servers, Set<String> libraries) {
        return Display.of(new Told(Map.of("os.name", "Linux"), variables, servers, libraries));
    }

    @Test
    void linuxWithServerAndLibrariesIsUsable() {
        assertThat(linux(Map.of("DISPLAY", ":0"), LOCAL, GTK)).isEqualTo(new Usable());
    }

    @Test
    void linuxWithoutDisplayNamesNoServer() {
        assertThat(linux(Map.of(), LOCAL, GTK)).isEqualTo(new Missing(Lack.NO_SERVER_NAMED, ""));
    }

    @Test
    void waylandWithoutItsServerForOlderProgramsIsNotEnough() {
        assertThat(linux(Map.of("WAYLAND_DISPLAY", "wayland-0"), LOCAL, GTK))
                .isEqualTo(new Missing(Lack.NO_SERVER_NAMED, ""));
    }

    @Test
    void leftOverDisplayVariableIsNotBelieved() {
        assertThat(linux(Map.of("DISPLAY", ":7"), LOCAL, GTK))
                .isEqualTo(new Missing(Lack.SERVER_UNREACHABLE, ":7"));
    }

    @Test
    void unreadableDisplayVariableIsNamed() {
        assertThat(linux(Map.of("DISPLAY", "screen one"), LOCAL, GTK))
                .isEqualTo(new Missing(Lack.SERVER_NAME_UNREADABLE, "screen one"));
    }

    @Test
    void missingLibraryIsNamed() {
        assertThat(linux(Map.of("DISPLAY", ":0"), LOCAL, Set.of("libX11.so.6", "libgtk-3.so.0")))
                .isEqualTo(new Missing(Lack.NO_LIBRARY, "libXtst.so.6"));
    }

    @Test
    void serverThatRefusesThisUserIsNotUsable() {
        assertThat(linux(Map.of("DISPLAY", ":0.9"), LOCAL, GTK))
                .isEqualTo(new Missing(Lack.SERVER_REFUSES, ":0.9"));
    }

    @Test
    void windowsAndMacNeedNoServerName() {
        for (var system : Set.of("Windows 11", "Mac OS X")) {
            assertThat(
                            Display.of(
                                    new Told(
                                            Map.of("os.name", system),
                                            Map.of(),
                                            Set.of(),
                                            Set.of())))
                    .as(system)
                    .isEqualTo(new Usable());
        }
    }

    @Test
    void headlessWishIsRespectedEverywhere() {
        for (var system : Set.of("Windows 11", "Mac OS X", "Linux")) {
            var machine =
                    new Told(
                            Map.of("os.name", system, "java.awt.headless", "TRUE"),
                            Map.of("DISPLAY", ":0"),
                            LOCAL,
                            GTK);
            assertThat(Display.of(machine))
                    .as(system)
                    .isEqualTo(new Missing(Lack.HEADLESS_ASKED, ""));
        }
    }

    @Test
    void platformThatDrawsIntoMemoryNeedsNoDisplay() {
        var properties =
                Map.of(
                        "os.name",
                        "Linux",
                        "glass.platform",
                        "Headless",
                        "java.awt.headless",
                        "true");
        assertThat(Display.of(new Told(properties, Map.of(), Set.of(), Set.of())))
                .isEqualTo(new Usable());
    }

    @Test
    void everyLackHasASignOfItsOwn() {
        assertThat(Lack.values())
                .extracting(Lack::sign)
                .doesNotHaveDuplicates()
                .contains("no-library");
    }
}
