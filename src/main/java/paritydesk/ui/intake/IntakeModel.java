package paritydesk.ui.intake;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Figures;
import paritydesk.file.Loaded;
import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.intake.Amount;
import paritydesk.intake.Answers;
import paritydesk.intake.Control;
import paritydesk.intake.Detection;
import paritydesk.intake.Detector;
import paritydesk.intake.Field;
import paritydesk.intake.Fields;
import paritydesk.intake.Intake;
import paritydesk.intake.Joined;
import paritydesk.intake.Mapping;
import paritydesk.intake.Question;
import paritydesk.intake.Setting;
import paritydesk.intake.source.Given;
import paritydesk.scenario.Scenario;
import paritydesk.store.KeptScenario;
import paritydesk.store.Take;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.look.Text;
import paritydesk.ui.part.WorkWords;
import paritydesk.ui.session.Session;
import paritydesk.ui.session.Told;
import paritydesk.ui.work.Job;
import paritydesk.ui.work.Work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A file of another program on its way into the workspace, as the book of the scenario that is open. Nothing is kept before [#take].
public final class IntakeModel {

    private static final String WORK = "intake";

    private final Session session;
    private final Desk desk;
    private final Runnable opened;
    private final ReadOnlyObjectWrapper<Optional<Detection>> detection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Intake.Taken>> taken =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Loaded>> joined =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(Text.of("intake.none"));
    private final ObservableList<Finding> found = FXCollections.observableArrayList();
    private final FilteredList<Finding> findings = new FilteredList<>(found);
    private final StringProperty filter = new SimpleStringProperty("");
    private final StringProperty controls = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private Optional<Given> given = Optional.empty();
    private @Nullable Work newest;

    /// @param opened runs once the book is in, so that it can be shown
    public IntakeModel(Session session, Desk desk, Runnable opened) {
        this.session = session;
        this.desk = desk;
        this.opened = opened;
        filter.subscribe(this::narrow);
    }

    /// How the file would be read; empty before one is chosen.
    public ReadOnlyObjectProperty<Optional<Detection>> detectionProperty() {
        return detection.getReadOnlyProperty();
    }

    /// What came of the whole file; empty while a question is open, or it was not read yet.
    public ReadOnlyObjectProperty<Optional<Intake.Taken>> takenProperty() {
        return taken.getReadOnlyProperty();
    }

    /// What was found, as far as the filter lets it through.
    public ObservableList<Finding> findings() {
        return findings;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    /// Control totals, parted by blanks or semicolons: `collateral.MKR=1234.5`.
    public StringProperty controlsProperty() {
        return controls;
    }

    /// Why a control total may differ.
    public StringProperty reasonProperty() {
        return reason;
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    /// How far the work is, 0 to 1; below 0 while that is not known.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// The same in words, with the time left; empty while nothing runs.
    public ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// The scenario that the book would make, which [#allows] judges; empty while nothing was read.
    public ReadOnlyObjectProperty<Optional<Loaded>> joinedProperty() {
        return joined.getReadOnlyProperty();
    }

    /// Whether everything can be taken in, or the good rows alone.
    public boolean allows(Take take) {
        return joined.get().map(take::allows).orElse(false);
    }

    /// The state of the scenario that the book is for; nothing can be read without one.
    private Optional<Scenario> scenario() {
        return session.run().map(run -> run.scenario());
    }

    /// Looks at a file.
    public void open(Path file) {
        try {
            look(Given.of(file));
        } catch (IOException e) {
            forget();
            summary.set(String.valueOf(e.getMessage()));
        }
    }

    /// Looks at what was given.
    public void look(Given file) {
        forget();
        given = Optional.of(file);
        var setting = scenario().map(Setting::of).orElse(Setting.NONE);
        var shelf = desk.mappings();
        work(
                Text.of("intake.looking", file.name()),
                progress -> Detector.detect(file, setting, shelf::find, desk.time().instant()),
                this::seen);
    }

    private void forget() {
        given = Optional.empty();
        detection.set(Optional.empty());
        taken.set(Optional.empty());
        joined.set(Optional.empty());
        found.clear();
        summary.set(Text.of("intake.none"));
    }

    /// Leaves the file; nothing was taken in.
    public void drop() {
        session.background().cancel(WORK);
        forget();
        summary.set(Text.of("intake.dropped"));
    }

    private void seen(Checked<Detection> result) {
        taken.set(Optional.empty());
        joined.set(Optional.empty());
        detection.set(result.value());
        found.setAll(result.value().map(Detection::findings).orElse(result.findings()));
        var open = result.value().map(d -> d.questions().size()).orElse(0);
        summary.set(
                result.value().isEmpty()
                        ? Text.of("intake.unreadable")
                        : open > 0 ? Text.counted("intake.open", open) : Text.of("intake.ready"));
        if (result.value().isPresent() && open == 0) {
            readAll();
        }
    }

    /// Answers a question; what is wrong with the answer otherwise.
    public Optional<String> answer(Question question, String text) {
        var now = detection.get();
        if (now.isEmpty()) {
            return Optional.empty();
        }
        var next = Answers.give(now.get().mapping(), question, text);
        var mapping = next.value();
        if (mapping == null) {
            return Optional.of("“" + text + "” " + next.problem() + " — " + next.remedy());
        }
        under(mapping);
        return Optional.empty();
    }

    /// Reads a column as another field.
    public void assign(String column, Field field) {
        detection.get().ifPresent(d -> under(Fields.assign(d.mapping(), column, field)));
    }

    /// Reads a column of amounts in another unit or with another sign.
    public void count(String column, UnaryOperator<Amount> change) {
        detection
                .get()
                .map(Detection::mapping)
                .ifPresent(
                        m ->
                                under(
                                        m.withAmounts(
                                                m.amounts().stream()
                                                        .map(
                                                                a ->
                                                                        a.column().equals(column)
                                                                                ? change.apply(a)
                                                                                : a)
                                                        .toList())));
    }

    /// Shows the file under a changed mapping.
    public void under(Mapping mapping) {
        var file = given;
        var before = detection.get();
        if (file.isEmpty() || before.isEmpty()) {
            return;
        }
        var setting = scenario().map(Setting::of).orElse(Setting.NONE);
        work(
                Text.of("intake.looking", file.get().name()),
                progress ->
                        Detector.under(
                                file.get(), mapping, before.get(), setting, desk.time().instant()),
                this::seen);
    }

    /// Puts another text into a cell; it is recorded in the mapping.
    public void correct(Finding finding, String text) {
        var cell = FoundCell.of(finding);
        var now = detection.get();
        if (cell.isEmpty() || now.isEmpty()) {
            return;
        }
        var mapping = now.get().mapping();
        var corrections = new ArrayList<>(mapping.corrections());
        corrections.removeIf(
                c -> c.row() == cell.get().row() && c.column().equals(cell.get().column()));
        corrections.add(new Mapping.Correction(cell.get().row(), cell.get().column(), null, text));
        under(mapping.withCorrections(corrections));
    }

    /// Reads the whole file.
    public void readAll() {
        var file = given;
        var now = detection.get();
        var scenario = scenario();
        if (file.isEmpty() || now.isEmpty()) {
            return;
        }
        if (scenario.isEmpty()) {
            summary.set(Text.of("intake.noscenario"));
            return;
        }
        var checking = checking();
        if (checking.isEmpty()) {
            return;
        }
        var mapping = now.get().mapping();
        work(
                Text.of("intake.reading", file.get().name()),
                progress -> {
                    var read =
                            Intake.take(
                                    file.get(),
                                    mapping,
                                    Setting.of(scenario.get()),
                                    checking.get(),
                                    new Told(progress));
                    return new Read(read, Joined.with(scenario.get(), read, file.get().name()));
                },
                this::read);
    }

    private record Read(Intake.Taken taken, Loaded joined) {}

    private void read(Read result) {
        taken.set(Optional.of(result.taken()));
        joined.set(Optional.of(result.joined()));
        found.setAll(result.joined().scenario().findings());
        var book = result.taken().book();
        long blocks = found.stream().filter(Finding::blocks).count();
        summary.set(
                book == null
                        ? Text.of("intake.nobook")
                        : Text.of(
                                "intake.read",
                                Figures.number(book.accounts().size()),
                                Figures.number(blocks),
                                Figures.number(found.size() - blocks)));
    }

    private Optional<Intake.Checking> checking() {
        var totals = new ArrayList<Control>();
        for (var text : controls.get().split("[\\s;]+")) {
            if (!text.isBlank()) {
                var parsed = Control.parse(text);
                var value = parsed.value();
                if (value == null) {
                    summary.set("“" + text + "” " + parsed.problem() + " — " + parsed.remedy());
                    return Optional.empty();
                }
                totals.add(value);
            }
        }
        return Optional.of(new Intake.Checking(desk.time().instant(), totals, reason.get()));
    }

    /// Takes the book in, all of it or its good rows, remembers the mapping, and opens it.
    public void take(Take how) {
        var what = joined.get();
        var mapping = taken.get().map(Intake.Taken::mapping);
        if (what.isEmpty() || !how.allows(what.get())) {
            return;
        }
        work(
                Text.of("open.keeping"),
                progress -> {
                    var kept = desk.keep(what.get(), how);
                    mapping.ifPresent(this::remember);
                    return kept;
                },
                this::kept);
    }

    private void remember(Mapping mapping) {
        try {
            desk.mappings().keep(mapping);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void kept(Checked<KeptScenario> result) {
        if (result.value().isEmpty()) {
            summary.set(Text.of("open.refused"));
            return;
        }
        var scenario = result.value().get();
        forget();
        session.evaluate(
                Text.of("session.opening"),
                progress -> desk.value(scenario, progress),
                this::failed);
        opened.run();
    }

    private <T> void work(String words, Job<T> job, Consumer<T> then) {
        busy.set(true);
        fraction.set(-1);
        progress.set("");
        var work =
                session.background()
                        .submit(
                                WORK,
                                words,
                                job,
                                result -> {
                                    ended();
                                    then.accept(result);
                                },
                                this::failed);
        newest = work;
        work.fractionProperty().subscribe(now -> progressed(work));
    }

    /// A report that comes late is none of what runs now.
    private void progressed(Work work) {
        if (busy.get() && work.equals(newest)) {
            fraction.set(work.fractionProperty().get());
            progress.set(WorkWords.of(work));
        }
    }

    private void ended() {
        busy.set(false);
        fraction.set(-1);
        progress.set("");
    }

    private void failed(Throwable why) {
        ended();
        summary.set(
                why instanceof CancellationException
                        ? Text.of("intake.stopped")
                        : Session.reason(why));
    }

    private void narrow(String words) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        findings.setPredicate(
                f ->
                        wanted.isEmpty()
                                || f.sentence().toLowerCase(Locale.ROOT).contains(wanted)
                                || f.code().contains(wanted));
    }

    /// What was detected, in sentences: the file, and unit and sign of every amount.
    public List<String> reasons() {
        return detection
                .get()
                .map(
                        d -> {
                            var all = new ArrayList<>(d.reasons());
                            d.mapping()
                                    .amounts()
                                    .forEach(a -> all.add(capital(a.sentence()) + "."));
                            return List.copyOf(all);
                        })
                .orElse(List.of());
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
