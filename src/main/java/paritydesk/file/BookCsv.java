package paritydesk.file;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.book.Leg;
import paritydesk.file.BookColumns.Column;
import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A book as a table, one row per leg, under comment lines that say what it is. Read as a stream: memory goes with the accounts,
/// not with the file. Where a row is wrong its account is left out and the good ones stay beside the findings. Rows are counted as
/// an editor counts lines.
public final class BookCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT
                    .builder()
                    .setCommentMarker('#')
                    .setIgnoreEmptyLines(true)
                    .setTrim(true)
                    .setTrailingData(true)
                    .setRecordSeparator("\n")
                    .get();

    private BookCsv() {}

    public static Checked<Book> read(String name, byte[] bytes) {
        return read(name, new ByteArrayInputStream(bytes));
    }

    public static Checked<Book> read(String name, InputStream in) {
        var findings = new Findings(name);
        Book book = null;
        try {
            book = book(in, findings);
        } catch (TableLines.TooLong e) {
            Source.tooLong(e.row(), findings);
        } catch (TableLines.TooLarge _) {
            Source.tooLarge(Limits.TABLE_BYTES, findings);
        } catch (IOException e) {
            Source.unreadable(e, findings);
        }
        return Checked.of(book, findings.list());
    }

    private static @Nullable Book book(InputStream in, Findings findings) throws IOException {
        var accounts = new BookAccounts(findings);
        var odd = new OddQuotes(accounts, findings);
        var lines = new TableLines(new InputStreamReader(in, StandardCharsets.UTF_8), odd);
        var head = new BookHead(findings);
        var header = header(lines, head, findings);
        var columns = header == null ? null : BookColumns.of(header, lines.count(), findings);
        if (columns == null) {
            return null;
        }
        odd.columns = columns;
        boolean whole = rows(lines, columns, accounts, findings);
        var asOf = head.asOf();
        return asOf == null || !whole
                ? null
                : new Book(
                        head.id(),
                        head.name(),
                        asOf,
                        head.synthetic(),
                        head.note(),
                        accounts.good());
    }

    /// Reads the comment lines; the first other line is the header.
    private static @Nullable String header(TableLines lines, BookHead head, Findings findings)
            throws IOException {
        for (var line = lines.next(); line != null; line = lines.next()) {
            var text = lines.count() == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (text.indexOf('\0') >= 0 || text.startsWith("\uFFFD\uFFFD")) {
                findings.block(
                        "not-utf8",
                        Place.of(findings.document()),
                        "",
                        "is written in UTF-16",
                        "save it as UTF-8");
                return null;
            }
            if (text.startsWith("#") || text.startsWith("\"#")) {
                head.line(text, lines.count());
            } else if (!text.isBlank()) {
                return text;
            }
        }
        Source.empty(findings);
        return null;
    }

    /// False where the table was cut off, for then nobody knows which legs are missing.
    private static boolean rows(
            TableLines lines, BookColumns columns, BookAccounts accounts, Findings findings)
            throws IOException {
        long above = lines.count();
        var format = FORMAT.builder().setDelimiter(columns.delimiter()).get();
        var row = new BookRow(columns, accounts, findings);
        long count = 0;
        try (var parser = format.parse(lines)) {
            for (var record : parser) {
                count++;
                long at = above + parser.getCurrentLineNumber();
                if (lines.unfinished() && at == lines.count() && record.size() < columns.width()) {
                    truncated(at, findings);
                    return false;
                }
                row.read(record, at);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
        if (count == 0) {
            findings.add(
                    Finding.warn(
                            "no-rows",
                            Place.of(findings.document()),
                            "",
                            "has no rows under its header",
                            "export the book again"));
        }
        return true;
    }

    private static void truncated(long row, Findings findings) {
        findings.block(
                "truncated",
                Place.row(findings.document(), row),
                "",
                "the table ends in the middle of this row",
                "it was cut off on its way; fetch it again");
    }

    /// Spoils the account of a line that cannot be taken apart for certain.
    private static final class OddQuotes implements TableLines.OddQuotes {
        private final BookAccounts accounts;
        private final Findings findings;
        private @Nullable BookColumns columns;

        private OddQuotes(BookAccounts accounts, Findings findings) {
            this.accounts = accounts;
            this.findings = findings;
        }

        @Override
        public void in(long row, String line) {
            findings.block(
                    "odd-quotes",
                    Place.row(findings.document(), row),
                    line,
                    "has a quotation mark without its partner",
                    "close it in the same row, or write two for one inside a cell");
            if (columns != null) {
                var cells = line.split(String.valueOf(columns.delimiter()), -1);
                int index = columns.index(Column.ACCOUNT);
                if (index < cells.length) {
                    accounts.spoil(cells[index].replace("\"", "").strip());
                }
            }
        }
    }

    public static byte[] write(Book book) {
        var bytes = new ByteArrayOutputStream(1 << 16);
        try {
            write(book, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Writes the table and leaves `out` open. Metadata stand on one line each: line breaks in them become spaces.
    public static void write(Book book, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write("# " + DocumentKind.BOOK.format() + " " + DocumentKind.VERSION + "\n");
        comment(writer, "id", book.id());
        comment(writer, "name", book.name());
        comment(writer, "as_of", book.asOf().toString());
        comment(writer, "synthetic", Boolean.toString(book.synthetic()));
        comment(writer, "note", book.note());
        boolean options = hasOptions(book);
        writer.write(String.join(",", BookColumns.titles(options)) + "\n");
        var printer = new CSVPrinter(writer, FORMAT);
        for (var account : book.accounts()) {
            write(printer, account, options);
        }
        printer.flush();
    }

    private static void comment(BufferedWriter out, String key, String value) throws IOException {
        if (!value.isEmpty()) {
            out.write("# " + key + ": " + value.replaceAll("\\R", " ") + "\n");
        }
    }

    private static boolean hasOptions(Book book) {
        return book.accounts().stream()
                .anyMatch(a -> a.legs().stream().anyMatch(Leg.Option.class::isInstance));
    }

    private static void write(CSVPrinter printer, Account account, boolean options)
            throws IOException {
        if (account.legs().isEmpty()) {
            print(printer, account, List.of("", "", ""), BookCsvTerms.NONE, options);
        }
        for (var leg : account.legs()) {
            var what = List.of(BookJson.kind(leg).name(), leg.asset(), plain(leg.quantity()));
            print(printer, account, what, BookCsvTerms.of(leg), options);
        }
    }

    private static void print(
            CSVPrinter printer,
            Account account,
            List<String> what,
            BookCsvTerms terms,
            boolean options)
            throws IOException {
        var cells =
                new ArrayList<>(
                        List.of(
                                account.id(),
                                account.owner(),
                                account.venue(),
                                account.holderClass()));
        cells.addAll(what);
        cells.addAll(terms.linear());
        if (options) {
            cells.addAll(terms.option());
        }
        printer.printRecord(cells);
    }

    static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : JsonPen.exact(value);
    }
}
