package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.finding.Finding;
import paritydesk.finding.Place;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The header of a book's table: which delimiter parts its cells, and at which index each column stands. Columns come in any
/// order; those that we do not know are told and passed over.
record BookColumns(char delimiter, Map<Column, Integer> indices, int width) {

    private static final List<Character> CANDIDATES = List.of(',', ';', '\t');

    /// The columns, the first seven of which every book has.
    enum Column {
        ACCOUNT,
        OWNER,
        VENUE,
        HOLDER_CLASS,
        LEG,
        ASSET,
        QUANTITY,
        MULTIPLIER,
        ENTRY_PRICE,
        MAINTENANCE_RATE,
        MARGIN,
        RIGHT,
        STRIKE,
        EXPIRY,
        VOLATILITY;

        /// Columns that a book without derivatives does not need.
        static final List<Column> LINEAR_ONLY =
                List.of(MULTIPLIER, ENTRY_PRICE, MAINTENANCE_RATE, MARGIN);

        /// Columns that a book without options does not need, nor write.
        static final List<Column> OPTION_ONLY = List.of(RIGHT, STRIKE, EXPIRY, VOLATILITY);

        String title() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean required() {
            return !LINEAR_ONLY.contains(this) && !OPTION_ONLY.contains(this);
        }
    }

    static List<String> titles() {
        return titles(true);
    }

    /// The header, with the columns of options or without.
    static List<String> titles(boolean options) {
        return Arrays.stream(Column.values())
                .filter(c -> options || !Column.OPTION_ONLY.contains(c))
                .map(Column::title)
                .toList();
    }

    int index(Column column) {
        return indices.getOrDefault(column, -1);
    }

    /// Null where a required column is missing.
    static @Nullable BookColumns of(String header, long row, Findings findings) {
        char delimiter = delimiter(header);
        var names = header.split(String.valueOf(delimiter), -1);
        var indices = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < names.length; i++) {
            place(plain(names[i]), i, row, indices, findings);
        }
        if (delimiter != ',') {
            findings.add(
                    Finding.info(
                            "delimiter",
                            Place.row(findings.document(), row),
                            "",
                            "was read with "
                                    + (delimiter == ';' ? "semicolons" : "tabs")
                                    + " between its columns"));
        }
        return complete(indices, row, findings)
                ? new BookColumns(delimiter, Map.copyOf(indices), names.length)
                : null;
    }

    private static char delimiter(String header) {
        char best = ',';
        for (char candidate : CANDIDATES) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static String plain(String name) {
        return name.replace("\"", "").strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
    }

    private static void place(
            String name, int index, long row, Map<Column, Integer> indices, Findings findings) {
        var column = Arrays.stream(Column.values()).filter(c -> c.title().equals(name)).findFirst();
        var where = Place.cell(findings.document(), row, name);
        if (column.isPresent() && indices.putIfAbsent(column.get(), index) != null) {
            findings.block(
                    "duplicate-field", where, "", "stands twice in the header", "remove one");
        } else if (column.isEmpty() && !name.isEmpty()) {
            findings.add(
                    Finding.warn(
                            "unknown-column",
                            where,
                            "",
                            "is not a column of a book and was not read",
                            Similar.to(name, titles())
                                    .map(near -> "did you mean " + near + "?")
                                    .orElse("leave it out, or give it the name of a column")));
        }
    }

    private static boolean complete(Map<Column, Integer> indices, long row, Findings findings) {
        boolean all = true;
        for (var column : Column.values()) {
            if (column.required() && !indices.containsKey(column)) {
                all = false;
                findings.block(
                        "missing-column",
                        Place.cell(findings.document(), row, column.title()),
                        "",
                        "is missing from the header",
                        "the header reads " + String.join(",", titles(false)));
            }
        }
        return all;
    }
}
