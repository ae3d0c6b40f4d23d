package paritydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/// A few kills of every kind; `mvn -Pkill` does hundreds.
class KillTest {

    private static final int COUNT = Doing.values().length + 4;

    @TempDir private Path folder;

    @Test
    void workspaceHoldsAllOrNothingOfWhatAKilledProcessDid() throws Exception {
        var results =
                new Kills(Files.createDirectory(folder.resolve("desk")), 7, Kills.small())
                        .run(COUNT);
        assertThat(results.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(COUNT);
    }
}
