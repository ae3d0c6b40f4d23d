package paritydesk.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;

/// Times in words and back.
final class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "Instant, 2025-09-22T14:00:00Z, 2025-09-22 14:00 UTC",
        "Instant, 2025-11-26T06:00:59Z, 2025-11-26 06:00:59 UTC",
        "Instant, 2025-11-26T06:00:59.5Z, 2025-11-26T06:00:59.5Z",
        "Instant, soon, soon",
        "Duration, PT180H, 7 d 12 h",
        "Duration, PT6H, 6 h",
        "Duration, PT1H30M, 1 h 30 min",
        "Duration, PT0S, 0 s",
        "Duration, long, long",
        "'', PT6H, PT6H"
    })
    void whatADocumentHoldsIsShownInWords(String type, String raw, String shown) {
        assertThat(Times.shown(type, raw)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "Instant, 2025-09-22 14:00 UTC, 2025-09-22T14:00:00Z",
        "Instant, 2025-09-22 14:00, 2025-09-22T14:00:00Z",
        "Instant, 2025-09-22 14:00:30 UTC, 2025-09-22T14:00:30Z",
        "Instant, 22 Sep 2025 14:00 UTC, 2025-09-22T14:00:00Z",
        "Instant, 2025-09-22, 2025-09-22T00:00:00Z",
        "Instant, 2025-09-22T14:00:00Z, 2025-09-22T14:00:00Z",
        "Instant, 2025-09-22T14:00:00+02:00, 2025-09-22T14:00:00+02:00",
        "Instant, 2025-13-22 14:00, 2025-13-22 14:00",
        "Duration, 7 d 12 h, PT180H",
        "Duration, 7d12h, PT180H",
        "Duration, 90 min, PT1H30M",
        "Duration, PT180H, PT180H",
        "Duration, a week, a week"
    })
    void whatIsTypedIsReadInWordsAndAsDocumentsHaveIt(String type, String typed, String held) {
        assertThat(Times.read(type, typed)).isEqualTo(held);
    }

    @Property(tries = 200)
    void everyTimeComesBack(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long seconds) {
        var at = Instant.ofEpochSecond(seconds).toString();
        assertThat(Times.read("Instant", Times.shown("Instant", at))).isEqualTo(at);
        var time = Duration.ofSeconds(seconds).toString();
        assertThat(Times.read("Duration", Times.shown("Duration", time))).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value =
                    "2025-09-22T14:00:00Z, 1 | 2025-09-23T14:00:00Z, 2;2025-09-22 14:00 UTC, 1 |"
                            + " 2025-09-23 14:00 UTC, 2")
    void rowsShowTheirInstants(String raw, String shown) {
        assertThat(Times.shown("rows", raw)).isEqualTo(shown);
        assertThat(Times.read("rows", shown)).isEqualTo(raw);
    }
}
