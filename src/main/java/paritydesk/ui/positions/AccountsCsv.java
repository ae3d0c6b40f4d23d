package paritydesk.ui.positions;

import paritydesk.timeline.Run;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// What the table shows as a document: comma, CRLF, quotes where needed (RFC 4180), under comment lines that say what it is of. Figures are
/// shortest decimals in plain units (shares as fractions), moments are ISO 8601. Words that a spreadsheet would take for a formula, those
/// that begin with = + - @ or a control character, get an apostrophe before them.
final class AccountsCsv {

    private static final String STARTS = "=+-@\t\r\n";

    private AccountsCsv() {}

    /// What stands above the rows.
    ///
    /// @param at the scrubber's moment
    /// @param made when it was written
    record Head(String filter, Instant at, Instant made) {}

    static String of(Rows rows, List<Field> fields, List<Integer> wanted, Head head, String money) {
        var written = fields.stream().filter(Field::written).toList();
        var out = new StringBuilder(comments(rows.run(), wanted.size(), head));
        out.append(
                line(
                        written.stream()
                                .map(field -> quoted(safe(Words.title(field, money))))
                                .toList()));
        for (int row : wanted) {
            out.append(line(written.stream().map(field -> cell(rows, field, row)).toList()));
        }
        return out.toString();
    }

    private static String comments(Run run, int count, Head head) {
        var book = run.scenario().book();
        return List.of(
                        "book: " + book.id() + (book.synthetic() ? " (synthetic)" : ""),
                        "filter: " + head.filter(),
                        "accounts: " + count + " of " + book.accounts().size(),
                        "moment: " + head.at(),
                        "fingerprint: " + run.head().fingerprint(),
                        "engine: " + run.head().engineVersion() + ", seed " + run.head().seed(),
                        "written: " + head.made())
                .stream()
                .map(text -> "# " + text.replaceAll("\\R", " ") + "\r\n")
                .collect(Collectors.joining());
    }

    private static String cell(Rows rows, Field field, int row) {
        if (!field.numeric()) {
            return quoted(safe(rows.text(field, row)));
        }
        double value = rows.number(field, row);
        if (Double.isNaN(value)) {
            return "";
        }
        if (field.kind() == Field.Kind.MOMENT) {
            return Instant.ofEpochSecond((long) value).toString();
        }
        return Double.isInfinite(value)
                ? "inf"
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /// Words that no spreadsheet computes.
    static String safe(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String line(List<String> cells) {
        return String.join(",", cells) + "\r\n";
    }
}
