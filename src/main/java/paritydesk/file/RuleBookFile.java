package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.finding.Checked;
import paritydesk.venue.rule.RuleBook;

import java.io.InputStream;

/// A rule book as JSON.
public final class RuleBookFile {

    private RuleBookFile() {}

    public static Checked<RuleBook> read(String name, byte[] bytes) {
        return JsonDocument.read(name, bytes, DocumentKind.RULEBOOK, RuleBookFile::book);
    }

    public static Checked<RuleBook> read(String name, InputStream in) {
        return JsonDocument.read(name, in, DocumentKind.RULEBOOK, RuleBookFile::book);
    }

    public static byte[] write(RuleBook book) {
        return JsonPen.bytes(DocumentKind.RULEBOOK, pen -> RecordWriter.fields(pen, book));
    }

    private static @Nullable RuleBook book(Cursor c) {
        return RecordReader.read(c, RuleBook.class);
    }
}
