package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "mkr-to-sky, mkr-to-sky",
        "../../x, _.._x",
        "/etc/x, _etc_x",
        "C:\\x, C__x",
        ".hidden, hidden",
        "..., _",
        "Aé→b c.1, A__b_c.1"
    })
    void idCannotLeaveItsFolder(String id, String name) {
        assertThat(FileName.of(id)).isEqualTo(name);
    }

    @Test
    void longIdStillMakesAName() {
        assertThat(FileName.of("a".repeat(10_000))).hasSize(80);
    }
}
