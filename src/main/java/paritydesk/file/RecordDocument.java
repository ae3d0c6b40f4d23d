package paritydesk.file;

import paritydesk.finding.Checked;

/// A document whose root object is a record, read and written by its components, with the findings of every other reader.
public final class RecordDocument {

    private RecordDocument() {}

    public static <T extends Record> Checked<T> read(
            String name, byte[] bytes, DocumentKind kind, Class<T> type) {
        return JsonDocument.read(name, bytes, kind, cursor -> RecordReader.read(cursor, type));
    }

    public static byte[] write(DocumentKind kind, Record record) {
        return JsonPen.bytes(kind, pen -> RecordWriter.fields(pen, record));
    }
}
