package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.book.Leg;
import paritydesk.finding.Checked;
import paritydesk.finding.Finding;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What a risk officer reads when a book's table is wrong, and which accounts remain.
class BadBookTest {

    private static final String HEAD =
            """
            # paritydesk/book 1
            # id: b
            # as_of: 2025-12-14T17:40:59Z
            account,owner,venue,holder_class,leg,asset,quantity
            """;
    private static final String GOOD = "G,O,v,c,COLLATERAL,MKR,1.5\n";

    private static Checked<Book> read(String text) {
        return BookCsv.read("book.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> sentences(Checked<Book> checked) {
        return checked.findings().stream().map(Finding::sentence).toList();
    }

    private static List<String> accounts(Checked<Book> checked) {
        return checked.value().orElseThrow().accounts().stream().map(Account::id).toList();
    }

    private static final String LEFT_OUT =
            "book.csv: leaves out as a whole each account that has a row in error: A";

    @Test
    void negativeQuantityLeavesItsWholeAccountOut() {
        var read = read(HEAD + GOOD + "A,A,v,c,collateral,MKR,1\nA,A,v,c,debt,USDS,-20\n");

        assertThat(sentences(read))
                .containsExactly(
                        "book.csv: row 7, column quantity “-20”: is below zero — write what is held"
                                + " or owed as a positive number; what is owed is a DEBT leg",
                        LEFT_OUT);
        assertThat(accounts(read)).containsExactly("G");
    }

    @Test
    void strangeColumnIsToldWithWhatToDo() {
        var text = HEAD.replace("quantity", "quantity,wat") + GOOD.replace("1.5", "1.5,x");
        assertThat(sentences(read(text)))
                .containsExactly(
                        "book.csv: row 4, column wat: is not a column of a book and was not read —"
                                + " leave it out, or give it the name of a column");
    }

    @Test
    void unknownLegAndEmptyCells() {
        assertThat(sentences(read(HEAD + "A,A,,c,colateral,MKR,\n")))
                .containsExactly(
                        "book.csv: row 5, column venue: is empty — write the venue",
                        "book.csv: row 5, column leg “colateral”: is not a kind of leg — did you"
                                + " mean COLLATERAL?",
                        "book.csv: row 5, column quantity: is empty — write the quantity",
                        LEFT_OUT);
    }

    @Test
    void accountAtTwoVenues() {
        assertThat(sentences(read(HEAD + "A,A,v,c,DEBT,USDS,1\nA,A,w,c,COLLATERAL,MKR,1\n")))
                .containsExactly(
                        "book.csv: row 6, column venue “w”: is not what row 5 says of the same"
                            + " account, v — give each account one venue, or two accounts two ids",
                        LEFT_OUT);
    }

    @Test
    void sameRowTwiceIsRefusedAndTwoThatDifferAreAddedUp() {
        var row = "A,A,v,c,DEBT,USDS,1\n";

        assertThat(sentences(read(HEAD + row + row)))
                .containsExactly(
                        "book.csv: row 6 “USDS”: repeats a row of account A to the last digit —"
                                + " remove one of the two",
                        LEFT_OUT);
        var sum = read(HEAD + row + "A,A,v,c,DEBT,USDS,2\n");
        assertThat(sum.blocked()).isFalse();
        assertThat(sentences(sum))
                .containsExactly(
                        "book.csv: row 6 “USDS”: is a second such leg of account A; both were added"
                                + " up — write one row with the sum");
        assertThat(sum.value().orElseThrow().accounts().getFirst().legs())
                .containsExactly(new Leg.Debt("USDS", new BigDecimal("3")));
    }

    @Test
    void byteOrderMarkSemicolonsAndDecimalCommas() {
        var text =
                """
                # as_of: 2025-12-14T17:40:59Z;;;;;;
                account;owner;venue;holder_class;leg;asset;quantity
                A;A;v;c;COLLATERAL;MKR;0,125
                B;B;v;c;COLLATERAL;MKR;1,250
                C;C;v;c;COLLATERAL;MKR;1.234,5
                """;

        var read = read("\uFEFF" + text.replace("\n", "\r\n"));

        assertThat(sentences(read))
                .containsExactly(
                        "book.csv: row 2: was read with semicolons between its columns",
                        "book.csv: row 3, column quantity “0,125”: was read with its comma as the"
                                + " decimal sign: 0.125",
                        "book.csv: row 4, column quantity “1,250”: may be 1.250 or 1250, depending"
                                + " on what the comma means — write it with a point for decimals",
                        "book.csv: row 5, column quantity “1.234,5”: has separators between"
                                + " thousands — write 1234.5",
                        "book.csv: leaves out as a whole each account that has a row in error: B,"
                                + " C");
        assertThat(accounts(read)).containsExactly("A");
        assertThat(read.value().orElseThrow().id()).isEqualTo("book");
    }

    @Test
    void tabsAndColumnsInAnyOrder() {
        var text =
                """
                # as_of: 2025-12-14T17:40:59Z
                quantity|asset|leg|holder_class|venue|owner|account|margn
                1|MKR|COLLATERAL|c|v|O|A|
                """;

        assertThat(sentences(read(text.replace('|', '\t'))))
                .containsExactly(
                        "book.csv: row 2, column margn: is not a column of a book and was not read"
                                + " — did you mean margin?",
                        "book.csv: row 2: was read with tabs between its columns");
    }

    @Test
    void missingColumnAndMissingInstant() {
        assertThat(sentences(read("account,owner,venue,holder_class,leg,asset\nA,A,v,c,DEBT,U\n")))
                .containsExactly(
                        "book.csv: row 1, column quantity: is missing from the header — the header"
                                + " reads account,owner,venue,holder_class,leg,asset,quantity,"
                                + "multiplier,entry_price,maintenance_rate,margin");
        assertThat(sentences(read("account,owner,venue,holder_class,leg,asset,quantity\n" + GOOD)))
                .containsExactly(
                        "book.csv: does not say at which instant its positions stood — add a line"
                                + " above the header, such as # as_of: 2025-12-14T17:40:59Z");
    }

    @Test
    void numberThatASeparatorSplitIntoTwoCells() {
        assertThat(sentences(read(HEAD + "A,A,v,c,DEBT,USDS,1,000\n")))
                .containsExactly(
                        "book.csv: row 5: has 8 cells where the header has 7 — put a cell that"
                                + " contains the delimiter in quotation marks",
                        LEFT_OUT);
    }

    @Test
    void quotationMarkWithoutPartnerDoesNotSwallowTheRest() {
        var read = read(HEAD + "A,\"A,v,c,DEBT,USDS,1\n" + GOOD + "A,A,v,c,COLLATERAL,MKR,1\n");

        assertThat(sentences(read))
                .containsExactly(
                        "book.csv: row 5 “A,\"A,v,c,DEBT,USDS,1”: has a quotation mark without its"
                            + " partner — close it in the same row, or write two for one inside a"
                            + " cell",
                        LEFT_OUT);
        assertThat(accounts(read)).containsExactly("G");
    }

    @Test
    void tableThatWasCutOff() {
        var read = read(HEAD + GOOD + "A,A,v,c,DE");

        assertThat(sentences(read))
                .containsExactly(
                        "book.csv: row 6: the table ends in the middle of this row — it was cut off"
                                + " on its way; fetch it again");
        assertThat(read.value()).isEmpty();
    }

    @Test
    void gigabyteOfOneLineIsRefusedAfterOneMebibyte() {
        var endless = new Endless(HEAD + GOOD, 'x', 1L << 30);

        var read = BookCsv.read("book.csv", endless);

        assertThat(sentences(read))
                .containsExactly(
                        "book.csv: row 6: is longer than a line may be (1 MiB), so nothing after it"
                            + " was read — check that this is the right file and that its lines end"
                            + " with a line break");
        assertThat(endless.given()).isLessThan(4L << 20);
    }

    @Test
    void gigabyteOfOneLineIsRefusedBeforeItsKindIsKnown() {
        assertThat(Document.read("book.csv", new Endless("", 'x', 1L << 30)).findings())
                .extracting(Finding::code)
                .containsExactly("line-too-long");
    }

    @Test
    void oneHundredLikeFindingsAreListedAndTheRestCounted() {
        var read = read(HEAD + "A,A,v,c,DEBT,USDS,x\n".repeat(1_000));

        assertThat(read.findings()).hasSize(102);
        assertThat(read.findings().getLast().sentence())
                .isEqualTo(
                        "book.csv: has 900 more findings like those listed — mend the ones listed"
                                + " and read it again");
    }

    @Test
    void bytesThatAreNotUtf8SpoilTheirAccountOnly() {
        var bytes = (HEAD + GOOD + "A,J?rg,v,c,DEBT,USDS,1\n").getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? (byte) 0xF6 : bytes[i];
        }

        var read = BookCsv.read("book.csv", bytes);

        assertThat(sentences(read))
                .containsExactly(
                        "book.csv: row 6, column owner “J\uFFFDrg”: has a byte that is not UTF-8 —"
                                + " save the file as UTF-8",
                        LEFT_OUT);
        assertThat(accounts(read)).containsExactly("G");
    }

    @Test
    void derivativeColumnsBelongToDerivatives() {
        var head = HEAD.replace("quantity\n", "quantity,multiplier,entry_price,maintenance_rate\n");

        assertThat(sentences(read(head + "A,A,v,c,DEBT,USDS,1,1,,\nB,B,v,c,LINEAR,MKR,-2,0,9,1\n")))
                .containsExactly(
                        "book.csv: row 5, column multiplier “1”: belongs to a LINEAR leg only —"
                                + " leave it empty",
                        "book.csv: row 6 “quantity -2, multiplier 0, entry_price 9,"
                            + " maintenance_rate 1”: does not hold together: a derivative on MKR"
                            + " has a multiplier above zero and no negative price or rate — correct"
                            + " the row",
                        "book.csv: leaves out as a whole each account that has a row in error: A,"
                                + " B");
    }

    private static final String OPTIONS =
            """
            # paritydesk/book 1
            # id: b
            # as_of: 2025-12-14T17:40:59Z
            account,owner,venue,holder_class,leg,asset,quantity,multiplier,entry_price,maintenance_rate,margin,right,strike,expiry,volatility
            """;

    @Test
    void optionIsReadWithItsTerms() {
        var read =
                read(OPTIONS + "A,A,v,c,option,MKR,-2,1,33,0.1,,put,1400,2026-03-27T08:00Z,0.75\n");

        assertThat(read.findings()).isEmpty();
        var leg = (Leg.Option) read.value().orElseThrow().accounts().getFirst().legs().getFirst();
        assertThat(leg.right()).isEqualTo(Leg.Right.PUT);
        assertThat(leg.strike()).isEqualByComparingTo("1400");
        assertThat(leg.expiry()).isEqualTo("2026-03-27T08:00:00Z");
        assertThat(leg.margin()).isNull();
    }

    @Test
    void optionWithoutItsTermsAndTermsWithoutAnOptionAreTold() {
        assertThat(sentences(read(OPTIONS + "A,A,v,c,OPTION,MKR,-2,1,33,0.1,,BOTH,,soon,0.75\n")))
                .anyMatch(s -> s.contains("column right “BOTH”"))
                .anyMatch(s -> s.contains("column strike: is empty — write the strike"))
                .anyMatch(s -> s.contains("column expiry “soon”"));
        assertThat(sentences(read(OPTIONS + "A,A,v,c,LINEAR,MKR,-2,1,33,0.1,,PUT,,,\n")))
                .anyMatch(s -> s.contains("column right “PUT”: belongs to an OPTION leg only"));
        assertThat(
                        sentences(
                                read(
                                        OPTIONS
                                                + "A,A,v,c,OPTION,MKR,1,1,1,0,,PUT,0,2026-03-27T08:00Z,1\n")))
                .anyMatch(s -> s.contains("a strike above zero"));
    }
}
