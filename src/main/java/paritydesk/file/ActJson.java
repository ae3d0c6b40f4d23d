package paritydesk.file;

import paritydesk.checklist.Act;
import paritydesk.finding.Checked;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// An act as the log keeps it: one JSON object whose `kind` names it. The same act is the same text.
public final class ActJson {

    private ActJson() {}

    public static String write(Act act) {
        var bytes = new ByteArrayOutputStream(512);
        try (var pen = new JsonPen(bytes)) {
            RecordWriter.tagged(pen, (Record) act);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// `place` is what findings call the text, such as `entry 12`.
    public static Checked<Act> read(String place, String text) {
        var findings = new Findings(place);
        var json = JsonTree.read(text, findings);
        if (!(json instanceof Json.Fields fields)) {
            return Checked.of(null, findings.list());
        }
        var act = RecordReader.read(new Cursor(findings, "", fields), Act.class);
        return Checked.of(act, findings.list());
    }
}
