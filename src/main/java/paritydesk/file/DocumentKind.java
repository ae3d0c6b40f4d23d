package paritydesk.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of document that the product reads or writes. A JSON document states its kind in `format` and the version of that
/// format in `version`.
public enum DocumentKind {
    CASE,
    PLAN,
    MARKET,
    VENUES,
    BOOK,
    STUDY,
    RULEBOOK,
    CHECKS,
    TEMPLATE,
    MAPPING,
    RUN;

    /// The one version that this program reads and writes.
    public static final int VERSION = 1;

    private static final String FAMILY = "paritydesk/";

    /// What stands in `format`: `paritydesk/plan`.
    public String format() {
        return FAMILY + label();
    }

    /// The kind as a word in a sentence, and as a key in a manifest.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DocumentKind> ofFormat(String format) {
        return Arrays.stream(values()).filter(k -> k.format().equals(format)).findFirst();
    }
}
