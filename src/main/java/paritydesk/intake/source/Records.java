package paritydesk.intake.source;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The records of a file, one after another.
public interface Records extends Closeable {

    /// Names of the columns, no two alike.
    List<String> columns();

    /// The next record; null at the end.
    @Nullable Line next() throws IOException;

    /// How much of the file has been read, 0 to 1.
    double share();

    /// Opens a file as a form says.
    static Records open(Given given, Form form) throws IOException {
        var file = Unpacked.of(given, form.entry());
        if (file.workbook() != (form.format() == Format.XLSX)) {
            throw Refusal.of(
                    given.name(),
                    "other-format",
                    "",
                    "is "
                            + (file.workbook() ? "an Excel workbook" : "not an Excel workbook")
                            + ", where the mapping expects "
                            + form.format().words(),
                    "detect it anew, or choose the mapping of its kind");
        }
        return switch (form.format()) {
            case CSV -> CsvRecords.open(file, form, charset(given.name(), form));
            case XLSX -> XlsxRecords.open(file, form);
            case JSON, JSON_LINES -> JsonRecords.open(file, form, charset(given.name(), form));
        };
    }

    private static Charset charset(String document, Form form) throws Refusal {
        var name = form.encoding();
        if (name == null) {
            return StandardCharsets.UTF_8;
        }
        var known = Encodings.known(name);
        if (known.isEmpty()) {
            throw Refusal.of(
                    document,
                    "unknown-encoding",
                    name,
                    "is not an encoding that is known here",
                    "write UTF-8, UTF-16LE, windows-1252, ISO-8859-1 or another");
        }
        return known.get();
    }

    /// Headings as names of columns: stripped, none empty, none twice.
    static List<String> named(String document, List<String> headings) throws Refusal {
        if (headings.size() > Bounds.COLUMNS) {
            throw Refusal.of(
                    document,
                    "too-many-columns",
                    "",
                    "has "
                            + headings.size()
                            + " columns, more than the "
                            + Bounds.COLUMNS
                            + " that a table may have",
                    "export only the columns of the positions");
        }
        var names = new ArrayList<String>(headings.size());
        var seen = new HashSet<String>();
        for (int i = 0; i < headings.size(); i++) {
            var plain = headings.get(i).replaceAll("[\\p{Cntrl}\\uFEFF]+", " ").strip();
            var name = plain.isEmpty() ? "column " + (i + 1) : plain;
            for (int n = 2; !seen.add(name); n++) {
                name = (plain.isEmpty() ? "column " + (i + 1) : plain) + " (" + n + ")";
            }
            names.add(name);
        }
        return List.copyOf(names);
    }
}
