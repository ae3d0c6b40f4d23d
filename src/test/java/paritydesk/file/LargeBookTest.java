package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.book.Leg;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// A venue's whole book loses nothing on its way through a table.
class LargeBookTest {

    private static Account account(int i) {
        return new Account(
                "A" + i,
                "O" + i / 2,
                "aave-v3",
                "collateral",
                List.of(
                        new Leg.Collateral("MKR", BigDecimal.valueOf(1_000_000 + i, 6)),
                        new Leg.Debt("USDS", BigDecimal.valueOf(7_000_000_000L + i, 6))));
    }

    @Test
    void hundredThousandRowsAreReadAsTheyWereWritten() {
        var accounts = IntStream.range(0, 50_000).mapToObj(LargeBookTest::account).toList();
        var book = new Book("b", "b", Instant.EPOCH, true, "", accounts);
        var bytes = BookCsv.write(book);
        var read = BookCsv.read("book.csv", bytes);
        assertThat(read.findings()).isEmpty();
        assertThat(read.value()).contains(book);
    }
}
