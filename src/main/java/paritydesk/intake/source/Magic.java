package paritydesk.intake.source;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// What the first bytes of a file say it is, whatever its name says.
final class Magic {

    /// Formats that are not read, with what to do about each.
    private record Other(String bytes, String what, String remedy) {}

    private static final String UNPACK = "unpack it first, or pack it as gzip or zip";

    private static final List<Other> OTHERS =
            List.of(
                    new Other(
                            "\u00D0\u00CF\u0011\u00E0",
                            "an old Excel workbook (.xls) or one with a password",
                            "save it as .xlsx without a password, or as CSV"),
                    new Other("%PDF", "a PDF", "export the table itself as CSV or XLSX"),
                    new Other("PAR1", "a Parquet file", "export it as CSV or JSON Lines"),
                    new Other("Obj\u0001", "an Avro file", "export it as CSV or JSON Lines"),
                    new Other("ARROW1", "an Arrow file", "export it as CSV or JSON Lines"),
                    new Other("SQLite format 3", "a database", "export its table as CSV"),
                    new Other("BZh", "packed with bzip2", UNPACK),
                    new Other("\u00FD7zXZ", "packed with xz", UNPACK),
                    new Other("(\u00B5/\u00FD", "packed with zstd", UNPACK),
                    new Other("7z\u00BC\u00AF", "a 7z archive", UNPACK),
                    new Other("Rar!", "a RAR archive", UNPACK),
                    new Other("\u0089PNG", "a picture", "export the table itself as CSV or XLSX"),
                    new Other(
                            "\u00FF\u00D8\u00FF",
                            "a picture",
                            "export the table itself as CSV or XLSX"));

    private Magic() {}

    static boolean gzip(byte[] start) {
        return begins(start, "\u001F\u008B");
    }

    static boolean zip(byte[] start) {
        return begins(start, "PK\u0003\u0004")
                || begins(start, "PK\u0005\u0006")
                || begins(start, "PK\u0007\u0008");
    }

    /// Refuses what no reader of ours knows, by its right name.
    static void refuseOthers(String document, byte[] start) throws Refusal {
        for (var other : OTHERS) {
            if (begins(start, other.bytes())) {
                throw Refusal.of(
                        document, "other-format", "", "is " + other.what(), other.remedy());
            }
        }
        var page = web(start);
        if (page != null) {
            throw Refusal.of(
                    document,
                    "other-format",
                    page,
                    "is a web page, perhaps one that asks to log in",
                    "download the file itself again");
        }
    }

    private static @Nullable String web(byte[] start) {
        var text =
                new String(start, 0, Math.min(start.length, 256), StandardCharsets.ISO_8859_1)
                        .strip()
                        .toLowerCase(Locale.ROOT);
        return text.startsWith("<!doctype html") || text.startsWith("<html") ? "<html" : null;
    }

    private static boolean begins(byte[] start, String with) {
        if (start.length < with.length()) {
            return false;
        }
        for (int i = 0; i < with.length(); i++) {
            if ((start[i] & 0xFF) != with.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
