package paritydesk.ui.desk;

import paritydesk.file.Document;
import paritydesk.ui.look.Text;
import paritydesk.ui.session.Session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Notes in the workspace's log what leaves the desktop as a file: of which run, the file's name, and the SHA-256 of its bytes.
public final class Exports implements Consumer<Path> {

    private final Session session;
    private final Desk desk;
    private final Consumer<Throwable> failed;

    public Exports(Session session, Desk desk, Consumer<Throwable> failed) {
        this.session = session;
        this.desk = desk;
        this.failed = failed;
    }

    /// Notes a file that was written just now.
    @Override
    public void accept(Path file) {
        var subject =
                session.run().map(r -> r.scenario().name() + " " + r.head().shortId()).orElse("");
        session.background()
                .submit(
                        "export " + file,
                        Text.of("export.noting"),
                        progress -> {
                            var hash = Document.sha256(Files.readAllBytes(file));
                            desk.exported(subject, file.getFileName() + " " + hash);
                            return file;
                        },
                        done -> {},
                        failed);
    }
}
