package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.finding.Finding;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What the commands on a workspace as a whole answer (workspace.schema.json).
public final class WorkspaceJson {

    private WorkspaceJson() {}

    /// What a command found or did.
    ///
    /// @param did the command's name
    /// @param good nothing blocks
    /// @param bytes of the file, `tables` their version
    /// @param heldBy who has it open for writing, empty for nobody
    public record State(
            String did,
            boolean good,
            Path file,
            long bytes,
            int tables,
            boolean encrypted,
            String heldBy) {}

    /// A copy that lies beside the workspace; `why` says what it was taken for.
    public record Copy(Path file, Instant at, int tables, long bytes, String why) {}

    /// What was looked at, and how the log ends.
    public record Looked(
            int documents,
            int books,
            int scenarios,
            int runs,
            int evidence,
            String head,
            List<Finding> findings) {
        public Looked {
            findings = List.copyOf(findings);
        }
    }

    /// Writes the answer.
    ///
    /// @param backups all of them, latest first
    /// @param kept the workspace as it was before, where it was kept
    public static byte[] write(
            State state, List<Copy> backups, @Nullable Path kept, @Nullable Looked looked) {
        return AnswerJson.answer(
                "workspace",
                pen -> {
                    pen.text("did", state.did());
                    pen.flag("good", state.good());
                    pen.text("file", state.file());
                    pen.number("bytes", Long.valueOf(state.bytes()));
                    pen.number("tables", state.tables());
                    pen.flag("encrypted", state.encrypted());
                    pen.text("heldBy", state.heldBy().isEmpty() ? null : state.heldBy());
                    pen.text("kept", kept);
                    pen.objects("backups", backups, WorkspaceJson::copy);
                    if (looked != null) {
                        pen.object("looked", () -> looked(pen, looked));
                    }
                });
    }

    private static void copy(JsonPen pen, Copy copy) {
        pen.text("file", copy.file());
        pen.text("at", copy.at());
        pen.number("tables", copy.tables());
        pen.number("bytes", Long.valueOf(copy.bytes()));
        pen.text("why", copy.why());
    }

    private static void looked(JsonPen pen, Looked looked) {
        pen.number("documents", looked.documents());
        pen.number("books", looked.books());
        pen.number("scenarios", looked.scenarios());
        pen.number("runs", looked.runs());
        pen.number("evidence", looked.evidence());
        pen.text("head", looked.head());
        pen.objects("findings", looked.findings(), AnswerJson::finding);
    }
}
