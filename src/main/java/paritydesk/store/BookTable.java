package paritydesk.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.book.Leg;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Books, each as one piece under its hash. Earlier versions kept them as rows, which are still read: in the order of the document,
/// by plain JDBC, because a hundred thousand of them go by.
final class BookTable {

    private static final int DIGITS = 32;

    private final Handle handle;
    private final Path file;
    private final Connection connection;

    BookTable(Handle handle, Path file) {
        this.handle = handle;
        this.file = file;
        this.connection = handle.getConnection();
    }

    /// Number of the book that is this very one from this document, or of the one that is kept now.
    int keep(Book book, String document, boolean complete) throws SQLException {
        int legs = book.accounts().stream().mapToInt(a -> a.legs().size()).sum();
        int known = find(book, document, legs, complete);
        if (known >= 0) {
            return known;
        }
        int number = next();
        var pack = new LargeTable(handle, file).keep(PackWriter.of(book));
        writeHead(number, book, document, legs, complete, pack);
        return number;
    }

    private int find(Book book, String document, int legs, boolean complete) throws SQLException {
        var sql =
                "SELECT number FROM book WHERE document = ? AND id = ? AND name = ? AND as_of = ?"
                    + " AND synthetic = ? AND note = ? AND accounts = ? AND legs = ? AND complete ="
                    + " ?";
        try (var query = connection.prepareStatement(sql)) {
            bindHead(query, 1, book, document, legs, complete);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getInt(1) : -1;
            }
        }
    }

    private int next() throws SQLException {
        try (var query =
                        connection.prepareStatement(
                                "SELECT coalesce(max(number), 0) + 1 FROM book");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void writeHead(
            int number, Book book, String document, int legs, boolean complete, String pack)
            throws SQLException {
        var sql = "INSERT INTO book VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (var insert = connection.prepareStatement(sql)) {
            insert.setInt(1, number);
            bindHead(insert, 2, book, document, legs, complete);
            insert.setString(11, pack);
            insert.executeUpdate();
        }
    }

    private static void bindHead(
            PreparedStatement to, int at, Book book, String document, int legs, boolean complete)
            throws SQLException {
        to.setString(at, document);
        to.setString(at + 1, book.id());
        to.setString(at + 2, book.name());
        to.setObject(at + 3, book.asOf());
        to.setBoolean(at + 4, book.synthetic());
        to.setString(at + 5, book.note());
        to.setInt(at + 6, book.accounts().size());
        to.setInt(at + 7, legs);
        to.setBoolean(at + 8, complete);
    }

    /// Numbers of all books.
    List<Integer> numbers() {
        return handle.createQuery("SELECT number FROM book ORDER BY number")
                .mapTo(Integer.class)
                .list();
    }

    /// The document that a book was read from, and whether all of its rows were taken.
    Source source(int number) {
        return handle.createQuery("SELECT document, complete FROM book WHERE number = :number")
                .bind("number", number)
                .map((row, _) -> new Source(row.getString(1), row.getBoolean(2)))
                .one();
    }

    record Source(String document, boolean complete) {}

    Book read(int number) throws SQLException {
        var pack =
                handle.createQuery(
                                "SELECT pack FROM book WHERE number = :number AND pack IS NOT NULL")
                        .bind("number", number)
                        .mapTo(String.class)
                        .findOne();
        return pack.isPresent()
                ? PackReader.of(new LargeTable(handle, file).read(pack.get()))
                : readRows(number);
    }

    /// A book that an earlier version kept as rows.
    private Book readRows(int number) throws SQLException {
        var legs = readLegs(number);
        var accounts = readAccounts(number, legs);
        try (var query = connection.prepareStatement("SELECT * FROM book WHERE number = ?")) {
            query.setInt(1, number);
            try (var row = query.executeQuery()) {
                row.next();
                return new Book(
                        text(row, "id"),
                        text(row, "name"),
                        Objects.requireNonNull(row.getObject("as_of", Instant.class)),
                        row.getBoolean("synthetic"),
                        text(row, "note"),
                        accounts);
            }
        }
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private List<Account> readAccounts(int number, List<List<Leg>> legs) throws SQLException {
        var accounts = new ArrayList<Account>();
        var words = new Words();
        try (var query =
                range(
                        "SELECT id, owner, venue, holder_class FROM account WHERE place BETWEEN ?"
                                + " AND ? ORDER BY place",
                        number)) {
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    int i = accounts.size();
                    accounts.add(
                            new Account(
                                    Objects.requireNonNull(row.getString(1)),
                                    Objects.requireNonNull(row.getString(2)),
                                    words.one(row.getString(3)),
                                    words.one(row.getString(4)),
                                    i < legs.size() ? legs.get(i) : List.of()));
                }
            }
        }
        return accounts;
    }

    /// Legs by account; accounts at the end of the book that have none are missing.
    private List<List<Leg>> readLegs(int number) throws SQLException {
        var legs = new ArrayList<List<Leg>>();
        var words = new Words();
        try (var query =
                range(
                        "SELECT account, kind, asset, quantity, multiplier, entry_price,"
                            + " maintenance_rate, margin, option_right, strike, expiry, volatility"
                            + " FROM leg WHERE place BETWEEN ? AND ? ORDER BY place",
                        number)) {
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    int account = row.getInt(1);
                    while (legs.size() <= account) {
                        legs.add(new ArrayList<>(2));
                    }
                    legs.get(account).add(leg(row, words));
                }
            }
        }
        return legs;
    }

    private static Leg leg(ResultSet row, Words words) throws SQLException {
        var asset = words.one(row.getString(3));
        var quantity = exact(row, 4);
        return switch (words.one(row.getString(2))) {
            case "COLLATERAL" -> new Leg.Collateral(asset, quantity);
            case "DEBT" -> new Leg.Debt(asset, quantity);
            default -> derivative(row, asset, quantity);
        };
    }

    private static Leg derivative(ResultSet row, String asset, BigDecimal quantity)
            throws SQLException {
        var margin = row.getBigDecimal(8) == null ? null : exact(row, 8);
        var right = row.getString(9);
        if (right == null) {
            return new Leg.Linear(
                    asset, quantity, exact(row, 5), exact(row, 6), exact(row, 7), margin);
        }
        return new Leg.Option(
                asset,
                quantity,
                exact(row, 5),
                exact(row, 6),
                exact(row, 7),
                margin,
                Leg.Right.valueOf(right),
                exact(row, 10),
                Instant.parse(Objects.requireNonNull(row.getString(11))),
                exact(row, 12));
    }

    /// The database shortens 100 to 1E+2; documents write 100.
    private static BigDecimal exact(ResultSet row, int column) throws SQLException {
        var value = Objects.requireNonNull(row.getBigDecimal(column));
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private PreparedStatement range(String sql, int number) throws SQLException {
        var query = connection.prepareStatement(sql);
        query.setLong(1, first(number));
        query.setLong(2, first(number + 1) - 1);
        return query;
    }

    private static long first(int number) {
        return (long) number << DIGITS;
    }

    /// Keeps one copy of a word that stands in thousands of rows.
    private static final class Words {
        private final Map<String, String> known = new HashMap<>();

        String one(@Nullable String word) {
            var text = Objects.requireNonNull(word);
            var first = known.putIfAbsent(text, text);
            return first == null ? text : first;
        }
    }
}
