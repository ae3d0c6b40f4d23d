package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.finding.Finding;
import paritydesk.finding.Place;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What the comment lines above the header of a book's table say: `# key: value` each. Only `as_of` has to be there; the id is
/// otherwise the file's name without its ending. A spreadsheet may have filled the lines up with delimiters or put them in quotes.
final class BookHead {

    private static final List<String> KEYS = List.of("id", "name", "as_of", "synthetic", "note");
    private static final String TITLE = "paritydesk/book";

    private final Findings findings;
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable Instant asOf;
    private boolean stated;
    private boolean synthetic;
    private String note = "";

    BookHead(Findings findings) {
        this.findings = findings;
    }

    void line(String raw, long row) {
        var text = raw.strip().replaceAll("[;,\\t\"]+$", "").replaceFirst("^\"?#", "").strip();
        if (text.startsWith(TITLE)) {
            version(text.substring(TITLE.length()).strip(), row);
            return;
        }
        int colon = text.indexOf(':');
        if (colon > 0) {
            var key = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            value(key, text.substring(colon + 1).strip(), row);
        }
    }

    private void version(String version, long row) {
        if (version.matches("\\d{1,9}") && Integer.parseInt(version) > DocumentKind.VERSION) {
            findings.block(
                    "newer-version",
                    Place.row(findings.document(), row),
                    version,
                    "is newer than the version that this program reads (1)",
                    "open it with a newer program, or export it as version 1");
        } else if (!version.equals("1")) {
            findings.block(
                    "wrong-version",
                    Place.row(findings.document(), row),
                    version,
                    "is not a version that exists",
                    "write # " + TITLE + " 1");
        }
    }

    private void value(String key, String value, long row) {
        switch (key) {
            case "id" -> id = value;
            case "name" -> name = value;
            case "note" -> note = value;
            case "as_of" -> asOf(value, row);
            case "synthetic" -> synthetic(value, row);
            default -> unknown(key, row);
        }
    }

    private void unknown(String key, long row) {
        Similar.to(key, KEYS)
                .ifPresent(
                        near ->
                                findings.add(
                                        Finding.warn(
                                                "unknown-field",
                                                Place.row(findings.document(), row),
                                                key,
                                                "is not a line that is read",
                                                "did you mean " + near + "?")));
    }

    private void asOf(String value, long row) {
        stated = true;
        var parsed = Parsed.instant(value);
        asOf = parsed.value();
        if (asOf == null) {
            findings.block(
                    "wrong-value",
                    Place.cell(findings.document(), row, "as_of"),
                    value,
                    parsed.problem(),
                    parsed.remedy());
        }
    }

    private void synthetic(String value, long row) {
        synthetic = value.equalsIgnoreCase("true");
        if (!synthetic && !value.equalsIgnoreCase("false")) {
            findings.block(
                    "not-a-flag",
                    Place.cell(findings.document(), row, "synthetic"),
                    value,
                    "is neither true nor false",
                    "write true or false");
        }
    }

    /// The instant of the book; null with a finding where none is stated.
    @Nullable Instant asOf() {
        if (!stated) {
            findings.block(
                    "missing-field",
                    Place.of(findings.document()),
                    "",
                    "does not say at which instant its positions stood",
                    "add a line above the header, such as # as_of: 2025-12-14T17:40:59Z");
        }
        return asOf;
    }

    String id() {
        return id == null || id.isEmpty() ? stem(findings.document()) : id;
    }

    String name() {
        return name == null || name.isEmpty() ? id() : name;
    }

    boolean synthetic() {
        return synthetic;
    }

    String note() {
        return note;
    }

    private static String stem(String file) {
        var plain = file.substring(file.lastIndexOf('/') + 1);
        int dot = plain.lastIndexOf('.');
        return dot > 0 ? plain.substring(0, dot) : plain;
    }
}
