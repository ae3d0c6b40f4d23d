package paritydesk.book;

import java.time.Instant;
import java.util.List;

/// All positions as they stood at `asOf`. `synthetic` marks a book that was generated and not read from a venue; it is shown
/// wherever the book's figures are.
public record Book(
        String id,
        String name,
        Instant asOf,
        boolean synthetic,
        String note,
        List<Account> accounts) {

    public Book {
        accounts = List.copyOf(accounts);
    }

    /// The same book with other accounts.
    public Book withAccounts(List<Account> others) {
        return new Book(id, name, asOf, synthetic, note, others);
    }
}
