package paritydesk.ui.reports;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import paritydesk.checklist.Checklist;
import paritydesk.file.FileName;
import paritydesk.report.Memo;
import paritydesk.report.ReportFolder;
import paritydesk.report.ReportForm;
import paritydesk.report.figure.Beside;
import paritydesk.timeline.Run;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.look.Text;
import paritydesk.ui.session.Pinned;
import paritydesk.ui.session.Session;
import paritydesk.ui.session.Told;

import java.nio.file.Path;
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
    private final ReadOnlyObjectWrapper<Optional<Memo>> memo =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final LayoutModel layout = new LayoutModel();
    private final PreviewModel preview;
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
        preview = new PreviewModel(session, this);
        session.judgedProperty().subscribe(now -> make());
        session.pinned().subscribe(this::make);
        layout.onChange(now -> make());
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

    /// A file that was written.
    ///
    /// @param bytes its size
    /// @param fingerprint of the run that it is about
    public record Written(Path file, Instant at, long bytes, String fingerprint) {}

    /// The memo as it would be written now; nothing before the run was judged.
    public ReadOnlyObjectProperty<Optional<Memo>> memo() {
        return memo.getReadOnlyProperty();
    }

    /// How it will look.
    public LayoutModel layout() {
        return layout;
    }

    /// Its pages.
    public PreviewModel preview() {
        return preview;
    }

    /// The names of the runs that it will be compared with: those that are pinned.
    public List<String> compared() {
        return session.pinned().stream().map(Pinned::name).toList();
    }

    private void make() {
        memo.set(
                session.judgedProperty()
                        .get()
                        .flatMap(list -> session.run().map(run -> memo(run, list))));
    }

    private Memo memo(Run run, Checklist list) {
        var others =
                session.pinned().stream()
                        .filter(p -> !p.run().equals(run))
                        .map(p -> new Beside.Named(p.name(), p.run()))
                        .toList();
        return Memo.of(run, list, desk.time().instant())
                .in(layout.chosenProperty().get())
                .comparedWith(others);
    }

    /// Why nothing was written; empty where it was.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Whether there is a judged run and a format to write.
    public BooleanBinding ready() {
        return ready;
    }

    /// Writes the memo in every wanted format, and notes it in the log.
    public void write() {
        make();
        if (memo.get().isEmpty()) {
            return;
        }
        var run = memo.get().get().run();
        var now = memo.get().get();
        var findings = session.findingsProperty().get();
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
                            var whole = now.from(desk.documents(run), findings, List.of());
                            var files =
                                    ReportFolder.write(
                                            whole, wanted, into, name, new Told(progress));
                            desk.exported(
                                    run.scenario().name() + " " + name,
                                    ReportFolder.Written.hashes(files));
                            return files;
                        },
                        files -> written.addAll(0, shown(files, now)),
                        why -> fault.set(Text.of("reports.failed", Session.reason(why))));
    }

    private static List<Written> shown(List<ReportFolder.Written> files, Memo memo) {
        return files.stream()
                .map(
                        f ->
                                new Written(
                                        f.file(),
                                        memo.statedAt(),
                                        f.bytes(),
                                        memo.run().head().fingerprint()))
                .toList();
    }

    private Observable[] inputs() {
        var all = new ArrayList<Observable>(formats.values());
        all.add(session.judgedProperty());
        return all.toArray(Observable[]::new);
    }
}
