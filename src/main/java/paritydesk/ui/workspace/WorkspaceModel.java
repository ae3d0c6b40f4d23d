package paritydesk.ui.workspace;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Figures;
import paritydesk.store.About;
import paritydesk.store.Integrity;
import paritydesk.store.Passphrase;
import paritydesk.ui.desk.Care;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.look.Text;
import paritydesk.ui.session.Session;
import paritydesk.ui.work.Job;
import paritydesk.ui.work.Work;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// What the open workspace is, and what is done to all of it. Everything is read and done in the background, one after the other.
public final class WorkspaceModel {

    private static final String KEY = "workspace";
    private static final String LOOK = "workspace-look";

    private final Session session;
    private final Desk desk;
    private final Care care;
    private final Runnable restored;
    private final ReadOnlyObjectWrapper<Optional<About>> about =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Integrity>> looked =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Work>> work =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /// @param restored opens anew what another workspace now holds
    public WorkspaceModel(Session session, Desk desk, Runnable restored) {
        this.session = session;
        this.desk = desk;
        this.care = new Care(desk);
        this.restored = restored;
        session.onEvaluation(
                any -> {
                    if (about.get().isPresent()) {
                        look();
                    }
                });
    }

    public ReadOnlyObjectProperty<Optional<About>> aboutProperty() {
        return about.getReadOnlyProperty();
    }

    /// What the last check of everything found; nothing before one was made.
    public ReadOnlyObjectProperty<Optional<Integrity>> lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    /// What is being done to the workspace now.
    public ReadOnlyObjectProperty<Optional<Work>> workProperty() {
        return work.getReadOnlyProperty();
    }

    /// What came of the last thing that was done, as a sentence; may be empty.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Reads anew what can be said of the workspace.
    public void look() {
        session.background()
                .submit(
                        LOOK,
                        Text.of("workspace.looking"),
                        progress -> care.about(),
                        this::show,
                        why -> said.set(Session.reason(why)));
    }

    /// What was found in another workspace does not stand beside this one.
    private void show(About now) {
        if (about.get().filter(was -> was.file().equals(now.file())).isEmpty()) {
            looked.set(Optional.empty());
            said.set("");
        }
        about.set(Optional.of(now));
    }

    public boolean encrypted() {
        return about.get().map(About::encrypted).orElse(false);
    }

    public void backup() {
        run(
                Text.of("workspace.backing"),
                care::backup,
                made ->
                        said.set(
                                Text.of("workspace.backed", made.file().getFileName().toString())));
    }

    public void verify() {
        run(
                Text.of("workspace.verifying"),
                care::verify,
                found -> {
                    looked.set(Optional.of(found));
                    said.set(
                            found.sound()
                                    ? Text.of("workspace.sound")
                                    : found.findings().getFirst().sentence());
                });
    }

    public void compact(@Nullable Passphrase phrase) {
        run(
                Text.of("workspace.compacting"),
                progress -> care.compact(phrase, progress),
                done ->
                        said.set(
                                Text.of(
                                        "workspace.compacted",
                                        size(done.before()),
                                        size(done.after()))));
    }

    /// Encrypts, changes the passphrase, or deciphers where `then` is null.
    public void encrypt(@Nullable Passphrase was, @Nullable Passphrase then) {
        var done =
                then == null
                        ? "workspace.deciphered"
                        : was == null ? "workspace.encrypted.done" : "workspace.changed";
        run(
                Text.of("workspace.encrypting"),
                progress -> care.encrypt(was, then, progress),
                kept -> said.set(words(done, kept.toString())));
    }

    private static String words(String key, String kept) {
        return switch (key) {
            case "workspace.deciphered" -> Text.of("workspace.deciphered", kept);
            case "workspace.changed" -> Text.of("workspace.changed", kept);
            default -> Text.of("workspace.encrypted.done", kept);
        };
    }

    public void restore(Path backup, @Nullable Passphrase was, @Nullable Passphrase phrase) {
        run(
                Text.of("workspace.restoring"),
                progress -> care.restore(backup, was, phrase, progress),
                kept -> {
                    looked.set(Optional.empty());
                    said.set(Text.of("workspace.restored", kept.map(Path::toString).orElse("")));
                    restored.run();
                });
    }

    /// Stops what is being done; the workspace is as it was before.
    public void stop() {
        session.background().cancel(KEY);
    }

    private <T> void run(String title, Job<T> job, Consumer<T> done) {
        said.set("");
        work.set(
                Optional.of(
                        session.background()
                                .submit(
                                        KEY,
                                        title,
                                        job,
                                        result -> {
                                            over();
                                            done.accept(result);
                                        },
                                        this::failed)));
        if (session.background().running().stream().noneMatch(w -> w.key().equals(KEY))) {
            work.set(Optional.empty());
        }
    }

    private void failed(Throwable why) {
        over();
        said.set(
                why instanceof CancellationException
                        ? Text.of("workspace.stopped")
                        : Session.reason(why));
    }

    private void over() {
        work.set(Optional.empty());
        session.readOnlyProperty().set(!desk.readOnly().isEmpty());
        look();
    }

    /// Bytes as people read them.
    static String size(long bytes) {
        return bytes < 1_000_000
                ? Text.of("workspace.kilobytes", Figures.number(Math.ceilDiv(bytes, 1_000)))
                : Text.of("workspace.megabytes", Figures.number(Math.ceilDiv(bytes, 1_000_000)));
    }
}
