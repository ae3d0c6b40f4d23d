package paritydesk.intake;

import paritydesk.file.Document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// What files of one source have in common: their columns, in whichever order and spelling of capitals.
final class Fingerprints {

    private static final int LENGTH = 16;

    private Fingerprints() {}

    static String of(List<String> columns) {
        var text = columns.stream().map(Roles::plain).sorted().collect(Collectors.joining("\n"));
        return Document.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
    }
}
