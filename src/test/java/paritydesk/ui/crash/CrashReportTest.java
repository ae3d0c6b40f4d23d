package paritydesk.ui.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;

class CrashReportTest {

    private static final Instant NOW = Instant.parse("2026-01-19T12:00:00Z");

    @TempDir private Path folder;

    private static CrashReport report(String value) {
        try {
            return CrashReport.of(new IllegalStateException(value, fault(value)), "1", NOW);
        } catch (RuntimeException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static Exception fault(String value) {
        return new ArithmeticException("account A17 holds " + value);
    }

    @Test
    void codeIsThatOfTheFaultAndNotOfTheValues() {
        assertThat(report("12.5").code()).isEqualTo(report("99").code()).matches("[0-9a-f]{8}");
        var other = CrashReport.of(new IllegalStateException("12.5"), "1", NOW);
        assertThat(other.code()).isNotEqualTo(report("12.5").code());
    }

    @Test
    void reportNamesPlacesAndNoValue() {
        assertThat(report("12.5").text())
                .contains("IllegalStateException", "ArithmeticException", "CrashReportTest.fault")
                .doesNotContain("12.5", "A17");
    }

    @Test
    void reportIsItsOwnersAlone() throws IOException {
        var file = folder.resolve("fault.txt");
        var report = report("1");
        report.save(file);
        assertThat(file).hasContent(report.text());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
