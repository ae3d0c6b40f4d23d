package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.finding.Checked;
import paritydesk.study.Dynamics;
import paritydesk.study.Question;
import paritydesk.study.Study;

import java.io.InputStream;

/// A study as JSON: what acts on the clock, and the questions that are put to a run, each by its `kind`.
public final class StudyFile {

    private StudyFile() {}

    public static Checked<Study> read(String name, byte[] bytes) {
        return JsonDocument.read(name, bytes, DocumentKind.STUDY, StudyFile::study);
    }

    public static Checked<Study> read(String name, InputStream in) {
        return JsonDocument.read(name, in, DocumentKind.STUDY, StudyFile::study);
    }

    public static byte[] write(Study study) {
        return JsonPen.bytes(
                DocumentKind.STUDY,
                pen -> {
                    pen.text("id", study.id());
                    pen.text("name", study.name());
                    var dynamics = study.dynamics();
                    if (dynamics != null) {
                        pen.object("dynamics", () -> RecordWriter.fields(pen, dynamics));
                    }
                    pen.objects(
                            "questions",
                            study.questions(),
                            (inner, question) -> RecordWriter.tagged(inner, (Record) question));
                });
    }

    private static @Nullable Study study(Cursor c) {
        var id = c.id("id");
        var name = c.text("name");
        var dynamics =
                c.optionalObject("dynamics", inner -> RecordReader.read(inner, Dynamics.class));
        var questions =
                c.list(
                        "questions",
                        inner -> RecordReader.read(inner, Question.class),
                        new Cursor.Key<>("id", Question::id));
        return c.make(() -> new Study(id, name, dynamics, questions));
    }
}
