package paritydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import paritydesk.ui.look.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

final class SettingsTest {
    @TempDir Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Settings settings =
                new Settings(
                        new Settings.Bounds(-1200, 40, 1600, 1000, true),
                        Theme.DARK,
                        "timeline",
                        false,
                        412,
                        List.of("/books/ä desk.mv.db", "/books/b.mv.db"),
                        Map.of("positions.columns", "account 68,hf 64", "a.b", "=ü\t1"));
        Path file = folder.resolve("new").resolve("desktop.properties");
        settings.write(file);
        settings.write(file);
        assertThat(Settings.read(file)).isEqualTo(settings);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aMissingOrBrokenFileIsAFirstStart() throws IOException {
        assertThat(Settings.read(folder.resolve("none"))).isEqualTo(Settings.FIRST);
        Path broken = folder.resolve("broken");
        Files.writeString(
                broken, "window.width=wide\ntheme=PINK\ninspector.width=9999\nwindow.x=\\u00");
        assertThat(Settings.read(broken)).isEqualTo(Settings.FIRST);
        Files.writeString(broken, "window.width=wide\ntheme=PINK\ninspector.width=9999\n");
        assertThat(Settings.read(broken).window()).isEqualTo(Settings.FIRST.window());
        assertThat(Settings.read(broken).theme()).isEqualTo(Theme.SYSTEM);
        assertThat(Settings.read(broken).inspectorWidth()).isEqualTo(640);
    }

    @Test
    void aFileThatCannotBeReadIsKeptAside() throws IOException {
        Path file = folder.resolve("desktop.properties");
        Files.writeString(file, "theme=DARK\nwindow.x=\\u00");
        var aside = Settings.setAside(file).orElseThrow();
        assertThat(Files.readString(aside.kept())).startsWith("theme=DARK");
        assertThat(aside.reason()).isNotBlank();
        assertThat(file).doesNotExist();
        Files.write(file, new byte[] {'a', '=', (byte) 0xff, (byte) 0xfe});
        var second = Settings.setAside(file).orElseThrow();
        assertThat(second.kept()).isNotEqualTo(aside.kept()).exists();
        assertThat(aside.kept()).exists();
        Settings.FIRST.write(file);
        assertThat(Settings.setAside(file)).isEmpty();
        assertThat(Settings.setAside(folder.resolve("none"))).isEmpty();
    }

    @Test
    void anOpenedWorkspaceMovesToTheHeadOfTheRecentOnes() {
        Settings settings = Settings.FIRST.opened("a").opened("b").opened("a");
        assertThat(settings.recent()).containsExactly("a", "b");
        for (int i = 0; i < 20; i++) settings = settings.opened("w" + i);
        assertThat(settings.recent()).hasSize(10).startsWith("w19");
    }
}
