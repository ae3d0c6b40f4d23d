package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.book.Leg;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// A venue's whole book is read while somebody waits for it.
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
    void hundredThousandRowsAreReadWhileSomebodyWaits() {
        var accounts = IntStream.range(0, 50_000).mapToObj(LargeBookTest::account).toList();
        var book = new Book("b", "b", Instant.EPOCH, true, "", accounts);
        var bytes = BookCsv.write(book);
        BookCsv.read("warm.csv", bytes);

        long start = System.nanoTime();
        var read = BookCsv.read("book.csv", bytes);
        var took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(read.value()).contains(book);
        assertThat(took).isLessThan(Duration.ofSeconds(3));
    }
}
