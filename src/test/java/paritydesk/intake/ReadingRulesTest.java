package paritydesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import paritydesk.asset.Asset;
import paritydesk.book.BookTotals;
import paritydesk.intake.DateStyle.Order;
import paritydesk.intake.NumberStyle.Decimal;
import paritydesk.intake.NumberStyle.Grouping;
import paritydesk.intake.source.Given;
import paritydesk.timeline.Progress;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/// Numbers, dates, encodings, tokens, corrections and control totals.
class ReadingRulesTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT|NONE|1234.5|1234.5",
                "POINT|COMMA|1,234.5|1234.5",
                "COMMA|POINT|1.234,5|1234.5",
                "COMMA|SPACE|1 234 567,25|1234567.25",
                "POINT|APOSTROPHE|1'234.5|1234.5",
                "POINT|UNDERSCORE|1_234|1234",
                "POINT|NONE|(12.5)|-12.5",
                "POINT|NONE|−3|-3",
                "POINT|COMMA|$1,000|1000",
                "POINT|NONE|1.5e3|1500",
                "POINT|NONE|.5|0.5"
            })
    void numberIsReadInItsStyle(Decimal decimal, Grouping grouping, String cell, String value) {
        assertThat(new NumberStyle(decimal, grouping).parse(cell).value())
                .isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234", "12,34.5", "1,2345", "--1", "1.2.3", "1e", "0x", "١٢", "+", "1 2"})
    void whatDoesNotFitIsRefused(String cell) {
        var parsed = NumberStyle.PLAIN.parse(cell);

        assertThat(parsed.value()).isNull();
        assertThat(parsed.problem()).isNotBlank();
        assertThat(parsed.remedy()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DAY_MONTH_YEAR|UTC|01.02.2025|2025-02-01T00:00:00Z",
                "MONTH_DAY_YEAR|UTC|01/02/2025 9:30|2025-01-02T09:30:00Z",
                "DAY_MONTH_YEAR|Europe/Zurich|14.12.2025 18:40|2025-12-14T17:40:00Z",
                "YEAR_MONTH_DAY||2025-12-14 17:40:59.000 UTC|2025-12-14T17:40:59Z",
                "YEAR_MONTH_DAY||2025-12-14T18:40:59+0100|2025-12-14T17:40:59Z",
                "EPOCH_SECONDS||1765734059|2025-12-14T17:40:59Z",
                "EPOCH_MILLIS||1765734059000|2025-12-14T17:40:59Z"
            })
    void dateIsReadInItsStyle(Order order, String zone, String cell, String instant) {
        assertThat(new DateStyle(order, zone).parse(cell).value()).hasToString(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,false",
        "UTF-16LE,true",
        "UTF-16BE,true",
        "UTF-16LE,false",
        "UTF-16BE,false",
        "UTF-8,true"
    })
    void unicodeIsToldByItsBytes(String name, boolean mark) {
        var text = (mark ? "\uFEFF" : "") + "account,asset,side,amount\nZürich,MKR,collateral,5\n";
        var found = Sources.detected(Given.of("x.csv", text.getBytes(Charset.forName(name))));

        assertThat(found.mapping().form().encoding()).isEqualTo(name);
        assertThat(found.columns()).startsWith("account");
        assertThat(found.rows().getFirst().account()).isEqualTo("Zürich");
    }

    @Test
    void singleByteTextIsReadWithoutLoss() {
        var text =
                """
                account;asset;side;amount
                Zürich Köln Genève;MKR;collateral;5
                München große Straße;MKR;collateral;5
                """;
        var found =
                Sources.detected(Given.of("x.csv", text.getBytes(Charset.forName("windows-1252"))));

        assertThat(found.rows().getFirst().account()).isEqualTo("Zürich Köln Genève");
    }

    private static final List<Asset> PLAN =
            List.of(
                    new Asset("MKR", "Maker", 18, "SKY", "eip155:1", "0xAA"),
                    new Asset("FTM", "Fantom", 18, "FTM", null, null));

    private static Tokens.Resolved find(
            String symbol, String chain, String address, Alias... aliases) {
        var listed =
                List.of(
                        new Token("ABC", "eip155:1", "0x01", 18, true),
                        new Token("ABC", "eip155:10", "0x02", 18, true),
                        new Token("MKR", "eip155:10", "0x03", 18, true));
        return Tokens.of(PLAN, listed, List.of(aliases)).find(symbol, chain, address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "MKR|''|''|MKR|''",
                "mkr|''|''|MKR|''",
                "anything|ethereum|0xaa|MKR|''",
                "MKR|1|0xbad||unknown-token",
                "MKR|10|0x03||ambiguous-token",
                "ABC|''|''||ambiguous-token",
                "ABC|10|''|ABC|''",
                "XYZ|''|''||unknown-symbol"
            })
    void addressGoesBeforeSymbolAndDoubtIsAFault(
            String symbol, String chain, String address, String asset, String code) {
        var found = find(symbol, chain, address);

        assertThat(found.asset()).isEqualTo(asset);
        assertThat(found.code()).isEqualTo(code);
    }

    @Test
    void aliasDecides() {
        assertThat(find("ABC", "", "", new Alias("FTM", "ABC", null, null)).asset())
                .isEqualTo("FTM");
        assertThat(find("MKR", "10", "0x03", new Alias("MKR", null, "10", "0x03")).asset())
                .isEqualTo("MKR");
    }

    @Test
    void correctionStandsInsteadOfACellAndIsRecorded() {
        var given =
                Sources.text(
                        "b.csv",
                        """
                        account,asset,side,amount,as_of
                        A,MKR,collateral,many,2025-12-14T17:40:59Z
                        """);
        var mapping =
                Sources.answered(Sources.detected(given))
                        .withCorrections(List.of(new Mapping.Correction(2, "amount", "many", "7")));
        var taken =
                Intake.take(
                        given,
                        mapping,
                        Sources.setting(),
                        Intake.Checking.at(Sources.NOW),
                        Progress.NONE);

        assertThat(taken.clean()).isTrue();
        var book = Objects.requireNonNull(taken.book());
        assertThat(book.note()).contains("1 cells corrected by hand", "SHA-256 " + taken.sha256());
        assertThat(BookTotals.of(book).quantities().values()).hasToString("[7]");

        var stale =
                mapping.withCorrections(List.of(new Mapping.Correction(2, "amount", "few", "7")));
        assertThat(Sources.sentences(Sources.read(given, stale).findings()).toString())
                .contains("was to stand instead of “few”, which is not there");
    }

    @Test
    void controlTotalIsHeldToItsDigitsAndStopsUnlessAccepted() {
        var given = Sources.sample("wide.csv");
        var mapping = Sources.answered(Sources.detected(given));
        var good = List.of(control("collateral.MKR=123.8"), control("accounts=2"));
        var bad = List.of(control("debt.USDS=53000.7"));

        assertThat(take(given, mapping, good, "").clean()).isTrue();
        var stopped = take(given, mapping, bad, "");
        assertThat(stopped.clean()).isFalse();
        assertThat(stopped.goodRows()).isFalse();
        assertThat(Sources.sentences(stopped.findings()).getLast())
                .isEqualTo(
                        "wide.csv: total debt.USDS “53000.75”: is not the control total 53000.7;"
                                + " the difference is 0.05 — find the missing or doubled rows, or"
                                + " accept the difference with a reason");
        var accepted = take(given, mapping, bad, "rounded at source");
        assertThat(accepted.clean()).isTrue();
        assertThat(Objects.requireNonNull(accepted.book()).note())
                .contains("accepted: rounded at source");
    }

    private static Control control(String text) {
        return Objects.requireNonNull(Control.parse(text).value());
    }

    private static Intake.Taken take(
            Given given, Mapping mapping, List<Control> controls, String accepted) {
        return Intake.take(
                given,
                mapping,
                Sources.setting(),
                new Intake.Checking(Sources.NOW, controls, accepted),
                Progress.NONE);
    }

    @Test
    void mappingIsRememberedByItsHeaderWithoutInstantAndCorrections() throws IOException {
        var shelf = new MappingShelf(folder.resolve("mappings"));
        var first = Sources.sample("wide.csv");
        var mapping =
                Sources.answered(Sources.detected(first))
                        .withCorrections(
                                List.of(new Mapping.Correction(2, "account_id", null, "Z")));
        shelf.keep(mapping);

        var next = Sources.text("next.csv", "USDS debt,account_id,MKR collateral\n1,N,2\n");
        var found =
                Detector.detect(next, Sources.setting(), shelf::find, Sources.NOW)
                        .value()
                        .orElseThrow();
        assertThat(found.remembered()).isTrue();
        assertThat(found.mapping().corrections()).isEmpty();
        assertThat(found.mapping().open()).containsExactly("asOf");
        assertThat(found.rows().getFirst().legs()).hasSize(2);
    }

    @Test
    void readingStopsWhenNobodyWaits() {
        var text = new StringBuilder("account,MKR collateral\n");
        for (int i = 0; i < 10_000; i++) {
            text.append('A').append(i).append(",1\n");
        }
        var given = Sources.text("b.csv", text.toString());
        var mapping = Sources.answered(Sources.detected(given));
        var stopped =
                new Progress() {
                    @Override
                    public void done(double share) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () ->
                                BookReading.read(
                                        given,
                                        mapping,
                                        Sources.setting().tokens(mapping),
                                        Sources.NOW,
                                        stopped))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void columnCanBeReadAsAnotherField() {
        var mapping = Sources.answered(Sources.detected(Sources.sample("wide.csv")));
        var changed = Fields.assign(mapping, "USDS debt", Field.COLLATERAL);

        assertThat(Fields.of(changed, "USDS debt")).isEqualTo(Field.COLLATERAL);
        assertThat(Fields.of(Fields.assign(changed, "USDS debt", Field.NOT_READ), "USDS debt"))
                .isEqualTo(Field.NOT_READ);
        for (var field : Field.values()) {
            var other = Fields.assign(mapping, "account_id", field);
            boolean stays = field == Field.NOT_READ || field == Field.OWNER;
            assertThat(other.party().account().column()).as(field.name()).isNotNull();
            assertThat(stays || Fields.of(other, "account_id") != Field.NOT_READ).isTrue();
        }
    }
}
