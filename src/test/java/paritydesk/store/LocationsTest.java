package paritydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

class LocationsTest {

    @TempDir private Path folder;

    private static Properties properties(String... pairs) {
        var properties = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.setProperty(pairs[i], pairs[i + 1]);
        }
        return properties;
    }

    @Test
    void workspacesLieInTheUsersHomeUnlessToldOtherwise() {
        var linux = properties("user.home", "/home/ada", "os.name", "Linux");
        assertThat(Locations.of(linux, Map.of()))
                .isEqualTo(
                        new Locations(
                                Path.of("/home/ada/ParityDesk"),
                                Path.of("/home/ada/.config/paritydesk")));
        assertThat(Locations.of(linux, Map.of("PARITYDESK_HOME", "/data")).home())
                .isEqualTo(Path.of("/data"));
        linux.setProperty("paritydesk.home", "/first");
        assertThat(Locations.of(linux, Map.of("PARITYDESK_HOME", "/data")).home())
                .isEqualTo(Path.of("/first"));
    }

    @Test
    void configurationLiesWhereTheSystemWantsIt() {
        var mac = properties("user.home", "/Users/ada", "os.name", "Mac OS X");
        assertThat(Locations.of(mac, Map.of()).config())
                .isEqualTo(Path.of("/Users/ada/Library/Application Support/ParityDesk"));
        var windows = properties("user.home", "/u", "os.name", "Windows 11");
        assertThat(Locations.of(windows, Map.of("APPDATA", "/u/Roaming")).config())
                .isEqualTo(Path.of("/u/Roaming/ParityDesk"));
    }

    @Test
    void latestWorkspaceStandsFirstAndOnlyOnce() {
        var recent = new RecentWorkspaces(folder.resolve("deep/recent.properties"));
        for (int i = 0; i < 12; i++) {
            recent.opened(folder.resolve("w" + i), Samples.NOON.plusSeconds(i));
        }
        recent.opened(folder.resolve("w5 ä\\x=#"), Samples.NOON);
        recent.opened(folder.resolve("w5"), Samples.NOON.plusSeconds(99));
        assertThat(recent.list())
                .hasSize(10)
                .startsWith(
                        new RecentWorkspaces.Entry(
                                folder.resolve("w5"), Samples.NOON.plusSeconds(99)),
                        new RecentWorkspaces.Entry(folder.resolve("w5 ä\\x=#"), Samples.NOON))
                .doesNotHaveDuplicates();
    }

    @Test
    void unreadableListIsAnEmptyOne() throws IOException {
        var file = folder.resolve("recent.properties");
        assertThat(new RecentWorkspaces(file).list()).isEmpty();
        Files.writeString(file, "1.path=\\u12\n");
        assertThat(new RecentWorkspaces(file).list()).isEmpty();
        Files.writeString(file, "1.path=/a\n1.at=yesterday\n");
        assertThat(new RecentWorkspaces(file).list()).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }
}
