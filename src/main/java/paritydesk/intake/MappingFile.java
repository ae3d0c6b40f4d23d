package paritydesk.intake;

import paritydesk.file.DocumentKind;
import paritydesk.file.RecordDocument;
import paritydesk.finding.Checked;

/// A mapping as a JSON document, described by `mapping.schema.json`.
public final class MappingFile {

    private MappingFile() {}

    public static Checked<Mapping> read(String name, byte[] bytes) {
        return RecordDocument.read(name, bytes, DocumentKind.MAPPING, Mapping.class);
    }

    public static byte[] write(Mapping mapping) {
        return RecordDocument.write(DocumentKind.MAPPING, mapping);
    }
}
