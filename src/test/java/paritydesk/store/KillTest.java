package paritydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A few kills of every kind; `mvn -Pkill` does hundreds.
class KillTest {

    @TempDir private Path folder;

    @Test
    void workspaceHoldsAllOrNothingOfWhatAKilledProcessDid() throws Exception {
        var results = new Kills(folder, 7, Kills.small()).run(Doing.values().length);
        assertThat(results.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(Doing.values().length);
    }
}
