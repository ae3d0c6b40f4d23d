package paritydesk.ui.open;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import paritydesk.file.CaseManifest;
import paritydesk.file.Cases;
import paritydesk.file.Loaded;
import paritydesk.file.ScenarioLoader;
import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.store.KeptScenario;
import paritydesk.store.RecentWorkspaces;
import paritydesk.store.Take;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.look.Text;
import paritydesk.ui.session.Session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Cases, files and workspaces to open. Files are read and checked first; what then happens is the user's choice, and nothing is
/// half taken in.
public final class OpenModel {

    private static final String READ = "open.read";
    private static final String KEEP = "open.keep";

    private final Session session;
    private final Desk desk;
    private final Runnable opened;
    private final ObservableList<CaseManifest> cases = FXCollections.observableArrayList();
    private final ObservableList<RecentWorkspaces.Entry> recent =
            FXCollections.observableArrayList();
    private final ObservableList<Path> files = FXCollections.observableArrayList();
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(Choice.NONE);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private Optional<Loaded> loaded = Optional.empty();

    /// @param opened runs once something is open, so that it can be shown
    public OpenModel(Session session, Desk desk, Runnable opened) {
        this.session = session;
        this.desk = desk;
        this.opened = opened;
        cases.setAll(Cases.list());
        session.onEvaluation(any -> recent.setAll(desk.recent()));
    }

    /// What can be done with the files that were read.
    public enum Choice {
        /// Nothing was read.
        NONE,
        /// They cannot be used as they are.
        NOTHING,
        /// Everything can be taken in.
        ALL,
        /// Only the rows without a fault can, or nothing.
        GOOD_ROWS
    }

    /// The real cases that come with the product.
    public ObservableList<CaseManifest> cases() {
        return cases;
    }

    /// Workspaces opened before, latest first.
    public ObservableList<RecentWorkspaces.Entry> recent() {
        return recent;
    }

    /// The files chosen.
    public ObservableList<Path> files() {
        return files;
    }

    /// Everything found in them.
    public ObservableList<Finding> findings() {
        return findings;
    }

    public ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /// What came of reading or opening, as a sentence; may be empty.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Opens a case as it was kept, taking it in first where it is new.
    public void openCase(String id) {
        session.evaluate(
                Text.of("session.opening"), progress -> desk.openCase(id, progress), this::failed);
        opened.run();
    }

    /// Opens what the workspace keeps.
    public void openKept(KeptScenario kept) {
        session.evaluate(
                Text.of("session.opening"), progress -> desk.value(kept, progress), this::failed);
        opened.run();
    }

    /// Leaves the present workspace for another one.
    public void openWorkspace(Path file) {
        session.evaluate(
                Text.of("session.opening"),
                progress -> desk.openWorkspace(file, progress),
                this::failed);
        opened.run();
    }

    /// Reads and checks files; nothing is taken in yet.
    public void read(List<Path> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        files.setAll(chosen);
        session.background()
                .submit(
                        READ,
                        Text.of("open.reading"),
                        progress -> ScenarioLoader.open(chosen),
                        this::show,
                        this::failed);
    }

    /// Takes in what was read and opens it.
    public void take() {
        var what = loaded;
        if (what.isEmpty()) {
            return;
        }
        var how = choice.get() == Choice.GOOD_ROWS ? Take.GOOD_ROWS : Take.ALL_OR_NOTHING;
        session.background()
                .submit(
                        KEEP,
                        Text.of("open.keeping"),
                        progress -> desk.keep(what.get(), how),
                        this::kept,
                        this::failed);
    }

    /// Forgets what was read.
    public void drop() {
        loaded = Optional.empty();
        files.clear();
        findings.clear();
        choice.set(Choice.NONE);
        summary.set(Text.of("open.dropped"));
    }

    private void show(Loaded next) {
        loaded = Optional.of(next);
        findings.setAll(next.scenario().findings());
        choice.set(
                Take.ALL_OR_NOTHING.allows(next)
                        ? Choice.ALL
                        : Take.GOOD_ROWS.allows(next) ? Choice.GOOD_ROWS : Choice.NOTHING);
        long blocks = findings.stream().filter(Finding::blocks).count();
        summary.set(
                Text.counted(
                        "open.found",
                        blocks,
                        Text.counted("open.remarks", findings.size() - blocks)));
    }

    private void kept(Checked<KeptScenario> result) {
        if (result.value().isEmpty()) {
            summary.set(Text.of("open.refused"));
            return;
        }
        var scenario = result.value().get();
        drop();
        summary.set("");
        session.evaluate(
                Text.of("session.opening"),
                progress -> desk.value(scenario, progress),
                this::failed);
        opened.run();
    }

    private void failed(Throwable why) {
        summary.set(Session.reason(why));
    }
}
