package paritydesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.book.BookTotals;
import paritydesk.finding.Finding;

import java.math.BigDecimal;
import java.util.List;

/// Exports of five kinds of program say the same of two accounts; each is recognised, and the same book comes of it.
class SampleSourcesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dune-aave.csv",
                "subgraph-accounts.json",
                "exchange-margin.csv",
                "wide.csv"
            })
    void sameAccountsComeOutOfEverySource(String name) {
        var given = Sources.sample(name);
        var read = Sources.read(given, Sources.answered(Sources.detected(given)));

        assertThat(read.findings().stream().filter(Finding::blocks)).isEmpty();
        var totals = BookTotals.of(read.value().orElseThrow());
        assertThat(totals.accounts()).isEqualTo(2);
        assertThat(totals.quantities().get(new BookTotals.Key("collateral", "MKR")))
                .isEqualByComparingTo("123.75");
        assertThat(totals.quantities().get(new BookTotals.Key("debt", "USDS")))
                .isEqualByComparingTo("53000.75");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dune-aave.csv|Aave-like positions of a Dune query|[venue]",
                "subgraph-accounts.json|Account dump of a lending subgraph (Messari schema)|[asOf,"
                        + " venue]",
                "exchange-margin.csv|Margin balances of an exchange|[zone, venue]",
                "exchange-perps.csv|Positions of a derivatives exchange|[venue]",
                "wide.csv|wide.csv|[asOf, venue]",
                "positions.jsonl|positions.jsonl|[venue]",
                "ambiguous.csv|ambiguous.csv|[numbers, dates, zone, venue]"
            })
    void sourceIsRecognisedAndAsksWhatItDoesNotSay(String file, String name, String open) {
        var mapping = Sources.detected(Sources.sample(file)).mapping();

        assertThat(mapping.name()).isEqualTo(name);
        assertThat(mapping.open()).hasToString(open);
    }

    @Test
    void unitsAndSignsAreStatedInWords() {
        var amounts = Sources.detected(Sources.sample("wide.csv")).mapping().amounts();

        assertThat(amounts.stream().map(Amount::sentence))
                .containsExactly(
                        "column `MKR collateral` is read as MKR pledged, in whole tokens; positive"
                                + " = held, negative is a fault",
                        "column `USDS debt` is read as USDS owed, in whole tokens; positive = owed,"
                                + " negative is a fault");
    }

    @Test
    void openQuestionStopsTheReading() {
        var given = Sources.sample("ambiguous.csv");
        var read = Sources.read(given, Sources.detected(given).mapping());

        assertThat(read.value()).isEmpty();
        assertThat(Sources.sentences(read.findings()))
                .containsExactly(
                        "ambiguous.csv “numbers, dates, zone, venue”: was not answered, so that the"
                            + " file may be read in more than one way — answer it, or check what"
                            + " the mapping assumes and take it out of `open`");
    }

    @Test
    void answerDecidesWhatAnAmbiguousNumberAndDateMean() {
        var given = Sources.sample("ambiguous.csv");
        var mapping =
                Sources.answered(Sources.detected(given))
                        .withNumbers(
                                new NumberStyle(
                                        NumberStyle.Decimal.COMMA, NumberStyle.Grouping.NONE))
                        .withDates(new DateStyle(DateStyle.Order.MONTH_DAY_YEAR, "UTC"));
        var book = Sources.read(given, mapping).value().orElseThrow();

        assertThat(book.asOf()).hasToString("2025-01-02T00:00:00Z");
        assertThat(BookTotals.of(book).quantities().get(new BookTotals.Key("collateral", "MKR")))
                .isEqualByComparingTo(new BigDecimal("1.234"));
    }

    @Test
    void columnThatLooksLikeDebtOfAnUnknownTokenIsAskedAbout() {
        var given = Sources.text("w.csv", "account,MKR collateral,FOO debt\nA,1,2\n");
        var questions = Sources.detected(given).questions();

        assertThat(questions.stream().map(Question::about)).contains("asset FOO debt");
    }

    @Test
    void mappingReadsBackAsItWasWritten() {
        for (var name : List.of("dune-aave.csv", "subgraph-accounts.json", "exchange-perps.csv")) {
            var mapping =
                    Sources.detected(Sources.sample(name))
                            .mapping()
                            .withCorrections(List.of(new Mapping.Correction(2, "user", "a", "")))
                            .withAliases(List.of(new Alias("MKR", "Maker", "1", null)));
            var back = MappingFile.read("m.json", MappingFile.write(mapping));

            assertThat(Sources.sentences(back.findings())).isEmpty();
            assertThat(back.value()).contains(mapping);
        }
    }
}
