package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.finding.Checked;

import java.io.InputStream;

/// What all JSON documents have in common: a limit, UTF-8, one object, and a head that says which format and version it is. A
/// document of another format or a newer version is refused at once, for then no field of it can be judged.
final class JsonDocument {

    private JsonDocument() {}

    static <T> Checked<T> read(
            String name, InputStream in, DocumentKind kind, Cursor.Shape<T> shape) {
        var findings = new Findings(name);
        var bytes = Source.bytes(in, Limits.JSON_BYTES, findings);
        return bytes == null
                ? Checked.of(null, findings.list())
                : read(bytes, findings, kind, shape);
    }

    static <T> Checked<T> read(
            String name, byte[] bytes, DocumentKind kind, Cursor.Shape<T> shape) {
        var findings = new Findings(name);
        if (bytes.length > Limits.JSON_BYTES) {
            Source.tooLarge(Limits.JSON_BYTES, findings);
            return Checked.of(null, findings.list());
        }
        return read(bytes, findings, kind, shape);
    }

    private static <T> Checked<T> read(
            byte[] bytes, Findings findings, DocumentKind kind, Cursor.Shape<T> shape) {
        var root = root(bytes, findings);
        if (root == null) {
            return Checked.of(null, findings.list());
        }
        var cursor = new Cursor(findings, "", root);
        var value = headFits(cursor, kind) ? shape.read(cursor) : null;
        return Checked.of(value, findings.list());
    }

    private static Json.@Nullable Fields root(byte[] bytes, Findings findings) {
        var text = Source.text(bytes, findings);
        var json = text == null ? null : JsonTree.read(text, findings);
        if (json == null || json instanceof Json.Fields) {
            return (Json.Fields) json;
        }
        findings.block(
                "not-an-object",
                JsonTree.at(findings.document(), "", json.spot().line(), json.spot().column()),
                "",
                "does not begin with an object",
                "check that this is the right file");
        return null;
    }

    private static boolean headFits(Cursor cursor, DocumentKind kind) {
        var format = cursor.optional("format", Scalar.TEXT);
        long version = cursor.optional("version", Scalar.WHOLE, 0L);
        if (format == null) {
            cursor.refuse("missing-field", "format", "is missing", "add \"" + kind.format() + "\"");
            return false;
        }
        if (!format.equals(kind.format())) {
            cursor.refuse(
                    "wrong-format",
                    "format",
                    "is not the format of a " + kind.label() + " document",
                    DocumentKind.ofFormat(format)
                            .map(other -> "open it as a " + other.label() + " document")
                            .orElse("write " + kind.format()));
            return false;
        }
        if (version > DocumentKind.VERSION) {
            cursor.refuse(
                    "newer-version",
                    "version",
                    "is newer than the version that this program reads (1)",
                    "open it with a newer program, or export it as version 1");
            return false;
        }
        if (version != DocumentKind.VERSION) {
            cursor.refuse("wrong-version", "version", "is not a version that exists", "write 1");
            return false;
        }
        return true;
    }
}
