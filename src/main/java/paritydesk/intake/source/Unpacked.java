package paritydesk.intake.source;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// A file without its packing: gzip and zip are undone one level deep, in a stream, by what the bytes say and not the name.
///
/// @param workbook whether the content is an XLSX, which is itself a zip
/// @param packing a word for what was undone, or empty
/// @param entries the files of an archive; more than one asks which
public record Unpacked(
        String document, boolean workbook, String packing, List<String> entries, Given content) {

    private static final String BOOK = "xl/workbook.xml";

    public Unpacked {
        entries = List.copyOf(entries);
    }

    /// Takes a file out of its packing.
    ///
    /// @param entry the file of an archive that is wanted, or null for the first
    public static Unpacked of(Given given, @Nullable String entry) throws IOException {
        var start = given.start(512);
        if (start.length == 0) {
            throw Refusal.of(
                    given.name(), "empty", "", "is empty", "fetch or export the document again");
        }
        Magic.refuseOthers(given.name(), start);
        if (Magic.gzip(start)) {
            return gzip(given);
        }
        return Magic.zip(start)
                ? zip(given, entry)
                : new Unpacked(given.name(), false, "", List.of(), measured(given));
    }

    private static Given measured(Given given) {
        return new Given(
                given.name(),
                given.size(),
                () -> new Measured(given.name(), given.open(), () -> Long.MAX_VALUE / 2));
    }

    private static Unpacked gzip(Given given) throws IOException {
        var inner =
                new Given(
                        given.name(),
                        -1,
                        () -> {
                            var packed = new Counted(given.open());
                            return guarded(
                                    given.name(),
                                    new Measured(
                                            given.name(),
                                            new GZIPInputStream(packed, 1 << 16),
                                            packed::count));
                        });
        return inner(given, inner, "gzip", List.of());
    }

    private static Unpacked zip(Given given, @Nullable String wanted) throws IOException {
        var names = names(given);
        if (names.contains(BOOK)) {
            return new Unpacked(given.name(), true, "", List.of(), given);
        }
        var files = names.stream().filter(Unpacked::counts).toList();
        if (files.isEmpty()) {
            throw Refusal.of(
                    given.name(),
                    "empty-archive",
                    "",
                    "is an archive without a file",
                    "pack the table and send it again");
        }
        if (wanted != null && !files.contains(wanted)) {
            throw Refusal.of(
                    given.name(),
                    "no-such-entry",
                    wanted,
                    "is not in the archive",
                    "choose from " + String.join(", ", files.stream().limit(8).toList()));
        }
        var chosen = wanted == null ? files.getFirst() : wanted;
        return inner(given, new Given(given.name(), -1, () -> entry(given, chosen)), "zip", files);
    }

    private static Unpacked inner(Given given, Given inner, String packing, List<String> entries)
            throws IOException {
        var start = inner.start(512);
        if (start.length == 0) {
            throw Refusal.of(
                    given.name(), "empty", "", "is empty inside its " + packing, "pack it again");
        }
        Magic.refuseOthers(given.name(), start);
        if (Magic.gzip(start)) {
            throw nested(given.name());
        }
        if (!Magic.zip(start)) {
            return new Unpacked(given.name(), false, packing, entries, inner);
        }
        var book = Given.of(given.name(), whole(inner));
        if (!names(book).contains(BOOK)) {
            throw nested(given.name());
        }
        return new Unpacked(given.name(), true, packing, entries, book);
    }

    private static Refusal nested(String document) {
        return Refusal.of(
                document,
                "nested-archive",
                "",
                "has an archive inside its archive",
                "unpack it and import the file that is wanted");
    }

    static byte[] whole(Given given) throws IOException {
        try (var in = given.open()) {
            var bytes = in.readNBytes(Bounds.WORKBOOK + 1);
            if (bytes.length > Bounds.WORKBOOK) {
                throw Refusal.of(
                        given.name(),
                        "too-large",
                        "",
                        "is a workbook of more than " + (Bounds.WORKBOOK >> 20) + " MiB",
                        "export its sheet as CSV");
            }
            return bytes;
        }
    }

    /// The files of an archive. Nothing is written anywhere, but a name that leads out of its folder tells what the archive is for.
    private static List<String> names(Given given) throws IOException {
        var names = new ArrayList<String>();
        var packed = new Counted(given.open());
        try (var zip = new ZipInputStream(packed)) {
            for (var next = next(given.name(), zip); next != null; next = next(given.name(), zip)) {
                if (names.size() == Bounds.ENTRIES) {
                    throw Refusal.of(
                            given.name(),
                            "too-many-entries",
                            "",
                            "is an archive of more than " + Bounds.ENTRIES + " files",
                            "pack the table alone");
                }
                slip(given.name(), next.getName());
                names.add(next.getName());
                var content = guarded(given.name(), new Measured(given.name(), zip, packed::count));
                content.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
        return names;
    }

    private static @Nullable ZipEntry next(String document, ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | IllegalArgumentException broken) {
            throw broken(document, broken);
        }
    }

    private static InputStream entry(Given given, String wanted) throws IOException {
        var packed = new Counted(given.open());
        var zip = new ZipInputStream(packed);
        for (var next = next(given.name(), zip); next != null; next = next(given.name(), zip)) {
            if (next.getName().equals(wanted)) {
                return guarded(given.name(), new Measured(given.name(), zip, packed::count));
            }
        }
        throw Refusal.of(
                given.name(), "no-such-entry", wanted, "is not in the archive", "choose another");
    }

    private static boolean counts(String name) {
        var last = name.substring(name.lastIndexOf('/') + 1);
        return !last.isEmpty() && !last.startsWith(".") && !name.startsWith("__MACOSX/");
    }

    private static void slip(String document, String name) throws Refusal {
        var plain = name.replace('\\', '/');
        if (plain.startsWith("/")
                || plain.matches("[A-Za-z]:.*")
                || ("/" + plain + "/").contains("/../")) {
            throw Refusal.of(
                    document,
                    "path-outside",
                    name,
                    "leads out of the archive's folder",
                    "do not open it: such an archive was made to overwrite files");
        }
    }

    private static Refusal broken(String document, Exception broken) {
        var why = broken.getMessage();
        return Refusal.of(
                document,
                "broken-archive",
                "",
                "is damaged or was cut off" + (why == null ? "" : " (" + why + ")"),
                "fetch it again");
    }

    /// What a packed stream says when it is damaged, as a finding.
    private static InputStream guarded(String document, InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                try {
                    return super.read(target, offset, length);
                } catch (java.io.EOFException | ZipException damage) {
                    throw broken(document, damage);
                }
            }
        };
    }

    public InputStream open() throws IOException {
        try {
            return content.open();
        } catch (java.io.EOFException | ZipException damage) {
            throw broken(document, damage);
        }
    }

    /// A stream that counts what was taken of it.
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            count += Math.max(0, n);
            return n;
        }
    }

    /// Bytes of the content in memory, for a reader that goes to and fro.
    InputStream held() throws IOException {
        return new ByteArrayInputStream(whole(content));
    }
}
