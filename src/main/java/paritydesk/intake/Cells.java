package paritydesk.intake;

import org.jspecify.annotations.Nullable;

import paritydesk.file.Findings;
import paritydesk.file.Parsed;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.intake.source.Bounds;
import paritydesk.intake.source.Format;
import paritydesk.intake.source.Line;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The cells of one record at a time, by the names of their columns, with what is wrong with any of them. Once something is, the record
/// is not good.
final class Cells {

    private static final Pattern ROUNDED =
            Pattern.compile("[+-]?[0-9]([.,][0-9]{1,14})?[eE]\\+?[0-9]{2,3}");

    /// Digits that a workbook keeps of a number.
    private static final int KEPT = 15;

    private final Map<String, Integer> indices = new HashMap<>();
    private final Mapping mapping;
    private final Findings findings;
    private final Set<String> formulas = new HashSet<>();
    private final Set<String> unsound = new HashSet<>();
    private Line line = Line.of(0, List.of());
    private boolean good;

    Cells(List<String> columns, Mapping mapping, Findings findings) {
        this.mapping = mapping;
        this.findings = findings;
        for (int i = 0; i < columns.size(); i++) {
            indices.put(columns.get(i), i);
        }
    }

    void on(Line next) {
        line = next;
        good = true;
        unsound.clear();
    }

    boolean has(String column) {
        return indices.containsKey(column);
    }

    boolean good() {
        return good;
    }

    long row() {
        return line.number();
    }

    /// The cell of a column, stripped; empty where there is none.
    String text(@Nullable String column) {
        if (column == null) {
            return "";
        }
        int index = index(column);
        var cell = line.cell(index);
        if (unsound.contains(column)) {
            return "";
        }
        if (line.isFormula(index)) {
            formula(column, cell);
        }
        if ((line.isFormula(index) && cell.isBlank()) || !sound(column, cell)) {
            unsound.add(column);
            return "";
        }
        return cell.strip();
    }

    private int index(String column) {
        return indices.getOrDefault(column, -1);
    }

    String text(@Nullable Word word) {
        if (word == null) {
            return "";
        }
        var cell = text(word.column());
        var fixed = word.fixed();
        return cell.isEmpty() && fixed != null ? fixed : cell;
    }

    String filled(Word word, String what) {
        var text = text(word);
        var column = word.column();
        if (text.isEmpty() && (column == null || !unsound.contains(column))) {
            bad(
                    "missing-field",
                    column == null ? what : column,
                    "",
                    "is empty",
                    "write the " + what);
        }
        return text;
    }

    private void formula(String column, String cell) {
        if (cell.isBlank()) {
            bad(
                    "formula",
                    column,
                    "",
                    "is a formula whose value the workbook did not keep",
                    "open the workbook, let it calculate, and save it; or paste the values");
        } else if (formulas.add(column)) {
            findings.add(
                    Finding.warn(
                            "formula",
                            place(column),
                            cell,
                            "is calculated by a formula; the value that the workbook kept was"
                                    + " taken, here and in the rest of the column",
                            "open the workbook, let it calculate, and save it; or paste the"
                                    + " values"));
        }
    }

    private boolean sound(String column, String cell) {
        if (cell.length() > Bounds.CELL) {
            return bad(
                    "cell-too-long",
                    column,
                    cell,
                    "is longer than a cell may be (32 767 characters)",
                    "check that this is the right file");
        }
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\uFFFD') {
                return bad(
                        "bad-encoding",
                        column,
                        cell,
                        "has a byte that its encoding does not know",
                        "choose the encoding that the file is written in");
            }
            if (c == 0) {
                return bad(
                        "zero-character",
                        column,
                        cell.replace("\0", ""),
                        "has a character of value zero",
                        "choose the encoding (perhaps UTF-16), or export the file again");
            }
            if (c == '\n' || c == '\r') {
                return bad(
                        "line-break",
                        column,
                        cell.replaceAll("\\R", "⏎"),
                        "has a line break in it, so that it may be two rows in one",
                        "close the quotation mark in the row where it begins");
            }
            if (Character.isSurrogate(c) && lone(cell, i)) {
                return bad(
                        "half-character",
                        column,
                        "",
                        "has half of a character",
                        "export the file again");
            }
        }
        return true;
    }

    private static boolean lone(String cell, int i) {
        char c = cell.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 >= cell.length() || !Character.isLowSurrogate(cell.charAt(i + 1))
                : i == 0 || !Character.isHighSurrogate(cell.charAt(i - 1));
    }

    /// The number in a column; null with a finding where it is none.
    @Nullable BigDecimal number(String column) {
        var cell = text(column);
        if (cell.isEmpty()) {
            if (!unsound.contains(column)) {
                bad("missing-field", column, "", "is empty", "write the amount");
            }
            return null;
        }
        return number(column, cell);
    }

    @Nullable BigDecimal number(Word word, String what) {
        var cell = filled(word, what);
        var column = word.column();
        return cell.isEmpty() ? null : number(column == null ? what : column, cell);
    }

    @Nullable BigDecimal number(String column, String cell) {
        int index = index(column);
        boolean typed = line.isTyped(index);
        var style = typed ? NumberStyle.PLAIN : mapping.numberStyle();
        Parsed<BigDecimal> parsed = style.parse(cell);
        var value = parsed.value();
        if (value == null) {
            bad("wrong-value", column, cell, parsed.problem(), parsed.remedy());
            return null;
        }
        if (ROUNDED.matcher(cell).matches()) {
            findings.add(
                    Finding.warn(
                            "rounded",
                            place(column),
                            cell,
                            "was rounded by the program that wrote it; its last digits are lost",
                            "export the column as text, with all digits"));
        }
        boolean workbook = typed && mapping.form().format() == Format.XLSX;
        if (workbook && value.stripTrailingZeros().precision() > KEPT) {
            findings.add(
                    Finding.warn(
                            "rounded",
                            place(column),
                            cell,
                            "has more digits than a workbook keeps of a number (15)",
                            "keep the column as text in the workbook"));
        }
        return value;
    }

    Place place(String column) {
        return Place.cell(findings.document(), line.number(), column);
    }

    boolean bad(String code, String column, String value, String text, String remedy) {
        good = false;
        findings.block(code, place(column), value, text, remedy);
        return false;
    }

    void warn(String code, String column, String value, String text, String remedy) {
        findings.add(Finding.warn(code, place(column), value, text, remedy));
    }
}
