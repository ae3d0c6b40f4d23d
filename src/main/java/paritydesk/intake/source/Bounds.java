package paritydesk.intake.source;

/// What a file of another program may be at most. Above what desks keep, and low enough that a hostile or damaged file is refused in
/// bounded memory.
public final class Bounds {

    private static final int MIB = 1 << 20;

    /// Bytes of a file once it is unpacked.
    static final long UNPACKED = 1024L * MIB;

    /// Bytes of a workbook as it lies on disk; it is held in memory while it is read.
    static final int WORKBOOK = 64 * MIB;

    /// How many times larger than packed a file may become, once it is above [#RATIO_FROM].
    static final long RATIO = 200;

    /// Bytes below which the ratio says nothing.
    static final long RATIO_FROM = 16L * MIB;

    /// Files in an archive.
    static final int ENTRIES = 1_000;

    /// Columns of a table.
    public static final int COLUMNS = 1_000;

    /// Characters of one cell.
    public static final int CELL = 32_767;

    /// Characters of one record: a row with all its cells, an element of a JSON list.
    static final int RECORD = MIB;

    /// Levels of nesting in JSON.
    static final int NESTING = 64;

    /// Rows of a table, or elements of a list.
    static final long ROWS = 5_000_000;

    /// Bytes from the start of a file that tell what it is.
    static final int SAMPLE = 1 << 18;

    private Bounds() {}
}
