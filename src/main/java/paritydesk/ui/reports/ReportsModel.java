package paritydesk.ui.reports;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import paritydesk.file.Document;
import paritydesk.file.FileName;
import paritydesk.report.Memo;
import paritydesk.report.ReportForm;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.look.Text;
import paritydesk.ui.session.Session;
import paritydesk.ui.work.Progress;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes the memo of the run that is shown, off the JavaFX thread. A file appears whole or not at all.
public final class ReportsModel {

    private static final String KEY = "report";
    private static final int ID = 8;

    /// What is written unless the officer chooses otherwise.
    private static final Set<ReportForm> MEMO = EnumSet.of(ReportForm.PDF, ReportForm.HTML);

    private final Session session;
    private final Desk desk;
    private final Map<ReportForm, BooleanProperty> formats = new EnumMap<>(ReportForm.class);
    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>();
    private final ObservableList<Written> written = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final BooleanBinding ready;

    public ReportsModel(Session session, Desk desk) {
        this.session = session;
        this.desk = desk;
        for (var format : ReportForm.values()) {
            formats.put(format, new SimpleBooleanProperty(MEMO.contains(format)));
        }
        var parent = desk.file().toAbsolutePath().getParent();
        folder.set((parent == null ? Path.of("") : parent).resolve("reports"));
        ready =
                Bindings.createBooleanBinding(
                        () ->
                                session.judgedProperty().get().isPresent()
                                        && formats.values().stream().anyMatch(BooleanProperty::get),
                        inputs());
    }

    /// Whether a format is wanted.
    public BooleanProperty wanted(ReportForm format) {
        return formats.computeIfAbsent(format, any -> new SimpleBooleanProperty(true));
    }

    /// Where the files go; it is made when the first one is written.
    public ObjectProperty<Path> folderProperty() {
        return folder;
    }

    /// What was written since the desktop was started, latest first.
    public ObservableList<Written> written() {
        return written;
    }

    /// A memo that was written.
    ///
    /// @param bytes its size
    /// @param fingerprint of the run that it is about
    public record Written(Path file, Instant at, long bytes, String fingerprint) {

        /// Names and SHA-256 of files, one a line, as the log keeps them.
        static String hashes(List<Written> files) throws IOException {
            var lines = new ArrayList<String>();
            for (var file : files) {
                lines.add(
                        file.file().getFileName()
                                + " "
                                + Document.sha256(Files.readAllBytes(file.file())));
            }
            return String.join("\n", lines);
        }
    }

    /// The memo as it would be written now; nothing before the run was judged.
    public ObservableValue<Optional<Memo>> memo() {
        return session.judgedProperty()
                .map(
                        judged ->
                                judged.flatMap(
                                        list ->
                                                session.run()
                                                        .map(
                                                                run ->
                                                                        Memo.of(
                                                                                run,
                                                                                list,
                                                                                desk.time()
                                                                                        .instant()))));
    }

    /// Why nothing was written; empty where it was.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Whether there is a judged run and a format to write.
    public BooleanBinding ready() {
        return ready;
    }

    /// Writes the memo in every wanted format.
    public void write() {
        var evaluation = session.evaluation();
        var judged = session.judgedProperty().get();
        if (evaluation.isEmpty() || judged.isEmpty()) {
            return;
        }
        var run = evaluation.get().run();
        var memo = Memo.of(run, judged.get(), desk.time().instant());
        var name =
                FileName.of(run.scenario().plan().head().id())
                        + "-"
                        + run.head().fingerprint().substring(0, ID);
        var wanted =
                formats.entrySet().stream()
                        .filter(e -> e.getValue().get())
                        .map(Map.Entry::getKey)
                        .toList();
        var into = folder.get();
        fault.set("");
        session.background()
                .submit(
                        KEY,
                        Text.of("reports.writing"),
                        progress -> {
                            var files = write(memo, wanted, into, name, progress);
                            desk.exported(
                                    run.scenario().name() + " " + name, Written.hashes(files));
                            return files;
                        },
                        files -> written.addAll(0, files),
                        why -> fault.set(Text.of("reports.failed", Session.reason(why))));
    }

    private static List<Written> write(
            Memo memo, List<ReportForm> wanted, Path folder, String name, Progress progress)
            throws IOException {
        Files.createDirectories(folder);
        var files = new ArrayList<Written>();
        var parts = wanted.stream().flatMap(form -> form.parts(memo).stream()).toList();
        for (var one : parts) {
            progress.stopIfCancelled();
            var file = folder.resolve(name + one.ending());
            var part = Files.createTempFile(folder, name, ".part");
            try {
                try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
                    one.writing().to(out);
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            files.add(
                    new Written(
                            file,
                            memo.statedAt(),
                            Files.size(file),
                            memo.run().head().fingerprint()));
            progress.report((double) files.size() / parts.size());
        }
        return files;
    }

    private Observable[] inputs() {
        var all = new ArrayList<Observable>(formats.values());
        all.add(session.judgedProperty());
        return all.toArray(Observable[]::new);
    }
}
