package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.finding.Checked;
import paritydesk.finding.Place;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A document as it was given: its bytes untouched, their SHA-256, its kind and the name that the user knows it by. Findings and
/// figures refer to these bytes and no others, so this is what a workspace keeps.
public final class Document {

    private static final int PEEK = 1 << 14;
    private static final Pattern FORMAT = Pattern.compile("\"format\"\\s*:\\s*\"([^\"]{1,80})\"");

    private final DocumentKind kind;
    private final String name;
    private final byte[] bytes;
    private final String sha256;

    private Document(DocumentKind kind, String name, byte[] bytes) {
        this.kind = kind;
        this.name = name;
        this.bytes = bytes;
        this.sha256 = sha256(bytes);
    }

    public static Document of(DocumentKind kind, String name, byte[] bytes) {
        return new Document(kind, name, bytes.clone());
    }

    /// Reads a file and finds out its kind. The document goes by the file's name without its folder.
    public static Checked<Document> read(Path file) {
        var last = file.getFileName();
        var name = last == null ? file.toString() : last.toString();
        try (var in = Files.newInputStream(file)) {
            return read(name, in);
        } catch (IOException e) {
            var findings = new Findings(name);
            Source.unreadable(e, findings);
            return Checked.of(null, findings.list());
        }
    }

    /// Reads all of `in` within the limits. What begins with a brace is JSON and says its kind in `format`; anything else is taken
    /// for a book as a table.
    public static Checked<Document> read(String name, InputStream in) {
        var findings = new Findings(name);
        try {
            var buffered = new BufferedInputStream(in, PEEK);
            var start = peek(buffered);
            var bytes = bytes(buffered, start, findings);
            var kind = bytes == null ? null : kind(start, findings);
            return Checked.of(
                    bytes == null || kind == null ? null : new Document(kind, name, bytes),
                    findings.list());
        } catch (IOException e) {
            Source.unreadable(e, findings);
            return Checked.of(null, findings.list());
        }
    }

    private static String peek(BufferedInputStream in) throws IOException {
        in.mark(PEEK);
        var start = in.readNBytes(PEEK - 1);
        in.reset();
        var text = new String(start, StandardCharsets.UTF_8).stripLeading();
        return text.startsWith("\uFEFF") ? text.substring(1).stripLeading() : text;
    }

    private static byte @Nullable [] bytes(InputStream in, String start, Findings findings) {
        return isJson(start)
                ? Source.bytes(in, Limits.JSON_BYTES, findings)
                : Source.bytes(in, Limits.TABLE_BYTES, Limits.LINE, findings);
    }

    private static boolean isJson(String start) {
        return start.startsWith("{") || start.startsWith("[");
    }

    private static @Nullable DocumentKind kind(String start, Findings findings) {
        if (start.isEmpty()) {
            Source.empty(findings);
            return null;
        }
        if (!isJson(start)) {
            return DocumentKind.BOOK;
        }
        var stated = FORMAT.matcher(start);
        var format = stated.find() ? stated.group(1) : "";
        var kind = DocumentKind.ofFormat(format);
        if (kind.isEmpty()) {
            findings.block(
                    "wrong-format",
                    Place.of(findings.document()),
                    format,
                    "does not say in its format which kind of document it is",
                    "write \"format\": \"paritydesk/plan\" or another kind at its start");
        }
        return kind.orElse(null);
    }

    public DocumentKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /// A copy that the caller owns.
    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /// 64 hexadecimal digits, lower case.
    public String sha256() {
        return sha256;
    }

    /// Whether the document is a table and not JSON.
    boolean isTable() {
        int head = Math.min(bytes.length, PEEK);
        var start = new String(bytes, 0, head, StandardCharsets.UTF_8).replace("\uFEFF", "");
        return !isJson(start.stripLeading());
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document document
                && kind == document.kind
                && name.equals(document.name)
                && sha256.equals(document.sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return name + " (" + kind.label() + ", " + bytes.length + " bytes)";
    }
}
