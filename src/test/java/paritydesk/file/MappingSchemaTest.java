package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import paritydesk.intake.MappingFile;

import java.nio.charset.StandardCharsets;

/// The mapping's schema and its reader agree.
class MappingSchemaTest {

    private static final String MAPPING =
            """
            {"format": "paritydesk/mapping", "version": 1, "name": "m", "fingerprint": "0",
             "form": {"format": "CSV", "delimiter": "TAB", "header": 1},
             "numbers": {"decimal": "COMMA", "grouping": "POINT"},
             "dates": {"order": "DAY_MONTH_YEAR", "zone": "Europe/Zurich"},
             "book": {"asOf": "2025-12-14T17:40:59Z", "latest": false, "synthetic": false},
             "party": {"account": {"column": "account"}, "venue": {"fixed": "v"},
                       "holderClass": {"column": "class", "fixed": "c"}},
             "amounts": [{"column": "amount", "side": "DEBT", "assetColumn": "symbol",
                          "unit": "RAW", "decimals": 18, "sign": "NEGATIVE"}],
             "sides": [{"word": "lent", "side": "COLLATERAL"}],
             "aliases": [{"asset": "MKR", "symbol": "Maker", "chain": "1"}],
             "corrections": [{"row": 2, "column": "amount", "source": "x", "text": ""}],
             "open": ["zone"]}
            """;

    private static boolean refused(String text) {
        return MappingFile.read("m", text.getBytes(StandardCharsets.UTF_8)).blocked();
    }

    @Test
    void wholeMappingFitsBoth() {
        assertThat(Schemas.problems(DocumentKind.MAPPING, MAPPING)).isEmpty();
        assertThat(refused(MAPPING)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"COMMA|APOSTROPHE", "DEBT|OWED", "RAW|WEI", "zone|zones", "CSV|TSV"})
    void brokenMappingIsRefusedByBoth(String good, String bad) {
        var text = MAPPING.replace(good, bad);

        assertThat(text).isNotEqualTo(MAPPING);
        assertThat(Schemas.problems(DocumentKind.MAPPING, text)).isNotEmpty();
        assertThat(refused(text)).isTrue();
    }
}
