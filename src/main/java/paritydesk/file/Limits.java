package paritydesk.file;

/// What a document may be at most. Far above any real one, and low enough that a hostile or damaged file is refused in
/// bounded memory.
final class Limits {

    static final int MIB = 1 << 20;

    /// Bytes of a JSON document.
    static final int JSON_BYTES = 64 * MIB;

    /// Bytes of a table.
    static final int TABLE_BYTES = 256 * MIB;

    /// Characters of one line of a table.
    static final int LINE = MIB;

    /// Levels of nesting; our own documents have eight at most.
    static final int NESTING = 64;

    /// Characters of one text in a JSON document.
    static final int TEXT = 100_000;

    /// Characters of one number, and places either side of its decimal point.
    static final int NUMBER = 100;

    /// Findings of one kind that are listed; the rest are counted.
    static final int LIKE_FINDINGS = 100;

    private Limits() {}
}
