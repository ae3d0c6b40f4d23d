package paritydesk.file;

import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import paritydesk.book.Leg;
import paritydesk.file.BookColumns.Column;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the rows of a book's table, one after another, into accounts.
final class BookRow {

    private final BookColumns columns;
    private final BookAccounts accounts;
    private final Findings findings;
    private boolean commaTold;
    private boolean good;
    private long row;

    BookRow(BookColumns columns, BookAccounts accounts, Findings findings) {
        this.columns = columns;
        this.accounts = accounts;
        this.findings = findings;
    }

    void read(CSVRecord record, long at) {
        row = at;
        good = true;
        var account = cell(record, Column.ACCOUNT);
        tooWide(record);
        if (account.isEmpty()) {
            bad(
                    "missing-field",
                    Column.ACCOUNT,
                    "",
                    "is empty, so the row was not read",
                    "write the id of the account");
            return;
        }
        var owner = cell(record, Column.OWNER);
        var head =
                new BookAccounts.Head(
                        account,
                        owner.isEmpty() ? account : owner,
                        filled(record, Column.VENUE),
                        filled(record, Column.HOLDER_CLASS));
        good &= accounts.meets(head, row);
        var leg = hasLeg(record) ? leg(record) : null;
        if (good && leg != null) {
            good = accounts.add(account, leg, row);
        }
        if (!good) {
            accounts.spoil(account);
        }
    }

    /// A row whose leg, asset and quantity are all empty is an account that holds nothing.
    private boolean hasLeg(CSVRecord record) {
        return !(cell(record, Column.LEG).isEmpty()
                && cell(record, Column.ASSET).isEmpty()
                && cell(record, Column.QUANTITY).isEmpty());
    }

    private @Nullable Leg leg(CSVRecord record) {
        var name = cell(record, Column.LEG);
        var kind = Parsed.choice(name.toUpperCase(Locale.ROOT), BookJson.Kind.class);
        if (kind.value() == null) {
            bad("unknown-leg", Column.LEG, name, "is not a kind of leg", kind.remedy());
        }
        var asset = accounts.word(filled(record, Column.ASSET));
        var quantity = number(record, Column.QUANTITY);
        if (kind.value() == BookJson.Kind.LINEAR) {
            alone(record, Column.OPTION_ONLY, "not-option", "an OPTION leg only");
            return linear(record, asset, quantity);
        }
        if (kind.value() == BookJson.Kind.OPTION) {
            return option(record, asset, quantity);
        }
        if (quantity.signum() < 0) {
            bad(
                    "negative-quantity",
                    Column.QUANTITY,
                    cell(record, Column.QUANTITY),
                    Decimals.NEGATIVE,
                    Decimals.NEGATIVE_REMEDY);
        }
        if (kind.value() != null) {
            alone(record, Column.LINEAR_ONLY, "not-linear", "a LINEAR leg only");
            alone(record, Column.OPTION_ONLY, "not-option", "an OPTION leg only");
        }
        if (!good || kind.value() == null) {
            return null;
        }
        return kind.value() == BookJson.Kind.DEBT
                ? new Leg.Debt(asset, quantity)
                : new Leg.Collateral(asset, quantity);
    }

    private @Nullable Leg linear(CSVRecord record, String asset, BigDecimal quantity) {
        var multiplier = number(record, Column.MULTIPLIER);
        var entry = number(record, Column.ENTRY_PRICE);
        var rate = number(record, Column.MAINTENANCE_RATE);
        var margin = cell(record, Column.MARGIN).isEmpty() ? null : number(record, Column.MARGIN);
        if (!good) {
            return null;
        }
        return held(record, () -> new Leg.Linear(asset, quantity, multiplier, entry, rate, margin));
    }

    /// The leg, unless its terms contradict each other.
    private @Nullable Leg held(CSVRecord record, Supplier<Leg> leg) {
        try {
            return leg.get();
        } catch (IllegalArgumentException e) {
            good = false;
            findings.block(
                    "refused",
                    Place.row(findings.document(), row),
                    brief(record),
                    "does not hold together: " + e.getMessage(),
                    "correct the row");
            return null;
        }
    }

    /// The row's filled cells that say what its leg is.
    private String brief(CSVRecord record) {
        return Stream.of(Column.values())
                .filter(c -> c.compareTo(Column.QUANTITY) >= 0)
                .filter(c -> !cell(record, c).isEmpty())
                .map(c -> c.title() + " " + cell(record, c))
                .collect(Collectors.joining(", "));
    }

    /// Cells that belong to another kind of leg.
    private void alone(CSVRecord record, List<Column> columns, String code, String whose) {
        for (var column : columns) {
            var cell = cell(record, column);
            if (!cell.isEmpty()) {
                bad(code, column, cell, "belongs to " + whose, "leave it empty");
            }
        }
    }

    private @Nullable Leg option(CSVRecord record, String asset, BigDecimal quantity) {
        var multiplier = number(record, Column.MULTIPLIER);
        var entry = number(record, Column.ENTRY_PRICE);
        var rate = number(record, Column.MAINTENANCE_RATE);
        var margin = cell(record, Column.MARGIN).isEmpty() ? null : number(record, Column.MARGIN);
        var strike = number(record, Column.STRIKE);
        var volatility = number(record, Column.VOLATILITY);
        var right = parsed(record, Column.RIGHT, c -> Parsed.choice(c, Leg.Right.class));
        var expiry = parsed(record, Column.EXPIRY, Parsed::instant);
        if (!good || right == null || expiry == null) {
            return null;
        }
        return held(
                record,
                () ->
                        new Leg.Option(
                                asset,
                                quantity,
                                multiplier,
                                entry,
                                rate,
                                margin,
                                right,
                                strike,
                                expiry,
                                volatility));
    }

    private <T> @Nullable T parsed(
            CSVRecord record, Column column, Function<String, Parsed<T>> parse) {
        var cell = filled(record, column);
        if (cell.isEmpty()) {
            return null;
        }
        var read = parse.apply(column == Column.RIGHT ? cell.toUpperCase(Locale.ROOT) : cell);
        if (read.value() == null) {
            bad("wrong-value", column, cell, read.problem(), read.remedy());
        }
        return read.value();
    }

    private BigDecimal number(CSVRecord record, Column column) {
        var cell = filled(record, column);
        if (cell.isEmpty()) {
            return BigDecimal.ZERO;
        }
        boolean comma = columns.delimiter() == ';' && Decimals.hasComma(cell);
        var parsed = comma ? Decimals.comma(cell) : Parsed.decimal(cell);
        var value = parsed.value();
        if (value == null) {
            bad("wrong-value", column, cell, parsed.problem(), parsed.remedy());
            return BigDecimal.ZERO;
        }
        if (comma && !commaTold) {
            commaTold = true;
            findings.add(
                    Finding.info(
                            "decimal-comma",
                            Place.cell(findings.document(), row, column.title()),
                            cell,
                            "was read with its comma as the decimal sign: " + value));
        }
        return value;
    }

    private String filled(CSVRecord record, Column column) {
        var cell = cell(record, column);
        if (cell.isEmpty()) {
            bad("missing-field", column, "", "is empty", "write the " + words(column));
        }
        return cell;
    }

    private static String words(Column column) {
        return column.title().replace('_', ' ');
    }

    private String cell(CSVRecord record, Column column) {
        int index = columns.index(column);
        var cell = index < 0 || index >= record.size() ? "" : record.get(index);
        if (cell.indexOf('\uFFFD') >= 0) {
            bad("not-utf8", column, cell, "has a byte that is not UTF-8", "save the file as UTF-8");
        }
        return cell;
    }

    private void tooWide(CSVRecord record) {
        for (int i = columns.width(); i < record.size(); i++) {
            if (!record.get(i).isEmpty()) {
                good = false;
                findings.block(
                        "row-width",
                        Place.row(findings.document(), row),
                        "",
                        "has " + record.size() + " cells where the header has " + columns.width(),
                        "put a cell that contains the delimiter in quotation marks");
                return;
            }
        }
    }

    private void bad(String code, Column column, String value, String text, String remedy) {
        good = false;
        var place = Place.cell(findings.document(), row, column.title());
        findings.block(code, place, value, text, remedy);
    }
}
