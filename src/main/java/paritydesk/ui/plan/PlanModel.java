package paritydesk.ui.plan;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import paritydesk.file.DocumentDiff;
import paritydesk.file.DocumentForm;
import paritydesk.file.DocumentKind;
import paritydesk.file.FormField;
import paritydesk.file.MarketFile;
import paritydesk.file.PlanFile;
import paritydesk.file.VenuesFile;
import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.plan.Plan;
import paritydesk.plan.PlanHead;
import paritydesk.scenario.QuickFix;
import paritydesk.scenario.Scenario;
import paritydesk.store.PlanRevision;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.desk.Exports;
import paritydesk.ui.form.FieldsModel;
import paritydesk.ui.help.Topic;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.session.Session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Plan, market and venues of the scenario as edited, part by part. What is typed becomes an edit of the session as soon as its document can be
/// read; until then it stays in its field with what is wrong.
public final class PlanModel implements FieldsModel {

    private static final String SAVE = "plan.save";
    private static final String VERSIONS = "plan.versions";

    private final Session session;
    private final Desk desk;
    private final Exports exports;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.FINDINGS);
    private final ObservableList<PlanRevision> versions = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Row>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> difference =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final Map<DocumentKind, DocumentForm> forms = new LinkedHashMap<>();
    private final List<Runnable> told = new ArrayList<>();
    private Map<String, String> faults = Map.of();
    private DocumentKind document = DocumentKind.PLAN;
    private final ReadOnlyObjectWrapper<DocumentKind> shown =
            new ReadOnlyObjectWrapper<>(DocumentKind.PLAN);
    private Optional<Scenario> read = Optional.empty();

    /// What stands below the parts.
    public enum Page {
        FINDINGS,
        VERSIONS
    }

    public PlanModel(Session session, Desk desk) {
        this.session = session;
        this.desk = desk;
        exports = new Exports(session, desk, why -> note.set(Session.reason(why)));
        session.historyProperty().subscribe(now -> fill());
        session.findingsProperty().subscribe(now -> list());
        session.onEvaluation(now -> readVersions());
    }

    /// Whether nothing can be kept.
    public BooleanProperty readOnlyProperty() {
        return session.readOnlyProperty();
    }

    public ObservableList<Row> rows() {
        return rows;
    }

    /// What the linter and the checks say of the scenario as edited.
    public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return session.findingsProperty();
    }

    public ReadOnlyObjectProperty<Optional<Row>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What stands below the parts now.
    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    /// Versions of the plan that were kept, latest first.
    public ObservableList<PlanRevision> versions() {
        return versions;
    }

    /// What differs between the version that was asked for and the plan as edited.
    public ReadOnlyObjectProperty<List<String>> differenceProperty() {
        return difference.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// The document whose parts are shown.
    public ReadOnlyObjectProperty<DocumentKind> documentProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Shows what a path names, as in `plan/conversions/mkr-to-sky`: a document, and in it the first part of a list, or the one that goes
    /// by a name.
    public void show(String path) {
        var steps = path.split("/", 3);
        show(DocumentKind.valueOf(steps[0].toUpperCase(Locale.ROOT)));
        var list = steps.length > 1 ? steps[1] : "";
        rows.stream()
                .filter(r -> r.part().list().equals(list))
                .filter(r -> steps.length < 3 || r.part().name().equals(steps[2]))
                .findFirst()
                .ifPresent(this::choose);
    }

    /// Shows the parts of another document.
    public void show(DocumentKind kind) {
        document = kind;
        shown.set(kind);
        chosen.set(Optional.empty());
        list();
    }

    public void choose(Row row) {
        if (!chosen.get().filter(row::equals).isPresent()) {
            faults = Map.of();
            chosen.set(Optional.of(row));
            tell();
        }
    }

    /// Chooses the part that a finding stands at.
    public void choose(Finding found) {
        for (var row : rows) {
            if (belongs(found, row)) {
                choose(row);
                return;
            }
        }
    }

    /// The kinds of events that can be added.
    public List<String> kinds() {
        return form(DocumentKind.PLAN).map(f -> f.kinds("events")).orElse(List.of());
    }

    /// What the document that is shown can take one more of; of a venue that is chosen, terms of an asset too.
    public List<Addition> additions() {
        var lists =
                switch (document) {
                    case PLAN -> List.of("events", "assets", "conversions", "adoption");
                    case MARKET ->
                            List.of(
                                    "series",
                                    "quotes",
                                    "oracles",
                                    "depth",
                                    "rates",
                                    "pools",
                                    "reserves",
                                    "rateModels");
                    case VENUES -> Stream.concat(Stream.of("venues"), terms().stream()).toList();
                    default -> List.<String>of();
                };
        return form(document).stream()
                .flatMap(
                        f ->
                                lists.stream()
                                        .flatMap(
                                                l ->
                                                        f.kinds(l).stream()
                                                                .map(k -> new Addition(l, k))))
                .toList();
    }

    private Optional<String> terms() {
        return chosen.get()
                .map(r -> r.part().pointer())
                .filter(p -> p.matches("/venues/\\d+.*"))
                .map(p -> p.replaceAll("^/(venues/\\d+).*", "$1/assets"));
    }

    /// Adds an event of a kind.
    public void add(String kind) {
        show(DocumentKind.PLAN);
        add(new Addition("events", kind));
    }

    /// Adds a part behind the last one of its list, named after what the scenario has, and chooses it.
    public void add(Addition addition) {
        var scenario = session.scenario();
        var into = form(document);
        if (scenario.isEmpty() || into.isEmpty()) {
            return;
        }
        var given = new Beginnings(scenario.get(), looked()).of(addition);
        var next = into.get().add(addition.list(), addition.kind(), given);
        var key =
                next.parts().stream()
                        .filter(p -> p.pointer().matches("/" + addition.list() + "/\\d+"))
                        .map(p -> next.value(p.pointer() + "/id"))
                        .reduce((first, second) -> second)
                        .orElse("");
        take(document, Text.of("plan.edit.add", addition.title()), next);
        choose(added(addition, key));
    }

    /// Where the part that was added stands now: by its id, as events are put in order, or as the last of its list.
    private String added(Addition addition, String id) {
        var parts =
                form(document).stream()
                        .flatMap(f -> f.parts().stream())
                        .map(DocumentForm.Part::pointer)
                        .filter(p -> p.matches("/" + addition.list() + "/\\d+"))
                        .toList();
        return parts.stream()
                .filter(p -> !id.isEmpty() && valueAt(p + "/id").equals(id))
                .findFirst()
                .orElseGet(() -> parts.isEmpty() ? "" : parts.getLast());
    }

    private String valueAt(String pointer) {
        return form(document).map(f -> f.value(pointer)).orElse("");
    }

    private void choose(String pointer) {
        rows.stream()
                .filter(r -> r.part().pointer().equals(pointer))
                .findFirst()
                .ifPresent(this::choose);
    }

    public void duplicate() {
        chosen.get()
                .filter(r -> !r.part().pointer().isEmpty())
                .ifPresent(
                        r ->
                                form(r.document())
                                        .ifPresent(
                                                f ->
                                                        take(
                                                                r.document(),
                                                                Text.of(
                                                                        "plan.edit.copy",
                                                                        r.part().name()),
                                                                f.duplicate(r.part().pointer()))));
    }

    public void remove() {
        chosen.get()
                .filter(r -> !r.part().pointer().isEmpty())
                .ifPresent(
                        r -> {
                            chosen.set(Optional.empty());
                            form(r.document())
                                    .ifPresent(
                                            f ->
                                                    take(
                                                            r.document(),
                                                            Text.of(
                                                                    "plan.edit.remove",
                                                                    r.part().name()),
                                                            f.remove(r.part().pointer())));
                        });
    }

    /// The obvious mend of a finding.
    public Optional<QuickFix> fix(Finding found) {
        return session.scenario().flatMap(s -> QuickFix.of(found, s));
    }

    public void mend(QuickFix fix) {
        session.edit(fix.title(), fix.next());
    }

    /// The chosen conversion as a sentence, as its converter stands where the scrubber is; empty for any other part.
    public String sentence() {
        var scenario = session.scenario();
        return chosen.get()
                .filter(r -> r.part().list().equals("conversions"))
                .flatMap(r -> scenario.flatMap(s -> s.plan().conversion(r.part().name())))
                .map(c -> Saying.sentence(c, scenario.orElseThrow().plan(), looked()))
                .orElse("");
    }

    private Instant looked() {
        return session.run()
                .map(r -> r.clock().at(session.stepProperty().get()))
                .or(() -> session.scenario().map(s -> s.options().to()))
                .orElseThrow();
    }

    // ---- versions

    /// Keeps the scenario as edited as the plan's next revision and opens what was kept.
    public void save() {
        var scenario = session.scenario();
        var shown = session.evaluation();
        if (scenario.isEmpty() || shown.isEmpty()) {
            return;
        }
        var next = scenario.get().withPlan(revised(scenario.get().plan()));
        var name = shown.get().name();
        session.evaluate(
                Text.of("plan.saving"),
                progress -> desk.value(desk.save(next, name), progress),
                why -> note.set(Session.reason(why)));
    }

    private Plan revised(Plan plan) {
        var h = plan.head();
        int latest = versions.stream().mapToInt(PlanRevision::revision).max().orElse(0);
        return new Plan(
                new PlanHead(
                        h.id(),
                        Math.max(latest, h.revision()) + 1,
                        h.name(),
                        h.kind(),
                        h.status(),
                        h.parityAgainst(),
                        h.supersededBy()),
                plan.assets(),
                plan.conversions(),
                plan.adoption(),
                plan.events(),
                plan.record());
    }

    /// Says what differs between a version and the plan as edited.
    public void compare(PlanRevision version) {
        var now = form(DocumentKind.PLAN);
        session.background()
                .submit(
                        VERSIONS,
                        Text.of("plan.comparing"),
                        progress -> desk.plan(version),
                        kept ->
                                now.ifPresent(
                                        f ->
                                                difference.set(
                                                        DocumentDiff.of(
                                                                DocumentForm.of(
                                                                        DocumentKind.PLAN,
                                                                        PlanFile.write(kept)),
                                                                f))),
                        why -> note.set(Session.reason(why)));
    }

    /// Takes a version's plan as the next edit.
    public void open(PlanRevision version) {
        session.background()
                .submit(
                        VERSIONS,
                        Text.of("plan.comparing"),
                        progress -> desk.plan(version),
                        kept ->
                                session.scenario()
                                        .ifPresent(
                                                s ->
                                                        session.edit(
                                                                Text.of(
                                                                        "plan.edit.version",
                                                                        Integer.toString(
                                                                                version
                                                                                        .revision())),
                                                                s.withPlan(kept))),
                        why -> note.set(Session.reason(why)));
    }

    private void readVersions() {
        session.scenario()
                .ifPresent(
                        s ->
                                session.background()
                                        .submit(
                                                SAVE,
                                                Text.of("plan.comparing"),
                                                progress ->
                                                        desk.planRevisions(s.plan().head().id()),
                                                versions::setAll,
                                                why -> note.set(Session.reason(why))));
    }

    /// Writes the plan as edited to a file.
    public void export(Path file) {
        form(DocumentKind.PLAN)
                .ifPresent(
                        f -> {
                            try {
                                Files.write(file, f.bytes());
                                exports.accept(file);
                                note.set(Text.of("plan.exported", file.getFileName().toString()));
                            } catch (IOException e) {
                                note.set(Session.reason(e));
                            }
                        });
    }

    /// Reads a plan from a file as the next edit; what is wrong with it is said and nothing is taken.
    public void take(Path file) {
        try {
            var name = file.getFileName().toString();
            var read = PlanFile.read(name, Files.readAllBytes(file));
            if (read.blocked()) {
                note.set(read.findings().getFirst().sentence());
                return;
            }
            session.scenario()
                    .ifPresent(
                            s ->
                                    session.edit(
                                            Text.of("plan.edit.import", name),
                                            s.withPlan(read.value().orElseThrow())));
        } catch (IOException e) {
            note.set(Session.reason(e));
        }
    }

    // ---- fields

    @Override
    public String identity() {
        return chosen.get()
                .map(r -> r.document() + r.part().pointer() + r.part().kind())
                .orElse("");
    }

    @Override
    public List<FormField> fields() {
        return chosen.get()
                .flatMap(r -> form(r.document()).map(f -> f.fields(r.part().pointer())))
                .orElse(List.of());
    }

    @Override
    public Map<String, String> faults() {
        var all = new HashMap<String, String>();
        for (var finding : session.findingsProperty().get()) {
            all.putIfAbsent(pointer(finding), finding.text() + " — " + finding.remedy());
        }
        all.putAll(faults);
        return all;
    }

    @Override
    public void type(String pointer, String text) {
        change(pointer, f -> f.with(pointer, text));
    }

    @Override
    public void more(String pointer) {
        change(pointer, f -> f.more(pointer));
    }

    @Override
    public void fewer(String pointer) {
        change(pointer, f -> f.fewer(pointer));
    }

    private void change(String pointer, Function<DocumentForm, DocumentForm> change) {
        chosen.get()
                .ifPresent(
                        r ->
                                form(r.document())
                                        .ifPresent(
                                                f ->
                                                        take(
                                                                r.document(),
                                                                Text.of(
                                                                        "plan.edit.field",
                                                                        r.part().name(),
                                                                        called(pointer)),
                                                                change.apply(f))));
    }

    /// A field by its name in words.
    private String called(String pointer) {
        return fields().stream()
                .filter(f -> f.pointer().equals(pointer))
                .map(FormField::name)
                .findFirst()
                .orElseGet(() -> pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    @Override
    public Optional<Topic> help(FormField field) {
        return field.help().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Topic(
                                field.pointer(),
                                field.name(),
                                field.help(),
                                "",
                                "",
                                Text.of("plan.schema"),
                                false));
    }

    @Override
    public String name(FormField field) {
        return field.name();
    }

    @Override
    public void onChange(Runnable run) {
        told.add(run);
    }

    private void tell() {
        told.forEach(Runnable::run);
    }

    // ---- documents

    private Optional<DocumentForm> form(DocumentKind kind) {
        return Optional.ofNullable(forms.get(kind));
    }

    /// Makes an edit of a form that can be read as its document; else says at its field what is wrong and keeps what is typed.
    private void take(DocumentKind kind, String title, DocumentForm next) {
        var scenario = session.scenario().orElseThrow();
        Checked<Scenario> made =
                switch (kind) {
                    case PLAN -> made(PlanFile.read("plan", next.bytes()), scenario::withPlan);
                    case MARKET ->
                            made(MarketFile.read("market", next.bytes()), scenario::withMarket);
                    case VENUES ->
                            made(VenuesFile.read("venues", next.bytes()), scenario::withVenues);
                    default -> Checked.of(scenario, List.of());
                };
        forms.put(kind, next);
        faults =
                made.findings().stream()
                        .collect(
                                Collectors.toMap(
                                        f -> f.place().spot().replaceAll(" \\(line.*", ""),
                                        f -> f.text() + " — " + f.remedy(),
                                        (a, b) -> a));
        if (made.value().isPresent() && made.findings().stream().noneMatch(Finding::blocks)) {
            read = made.value();
            session.edit(title, made.value().get());
        }
        list();
        tell();
    }

    private static <T> Checked<Scenario> made(Checked<T> read, Function<T, Scenario> into) {
        return Checked.of(read.value().map(into).orElse(null), read.findings());
    }

    /// Forms of the scenario as edited; those that were just typed into stay as they are.
    private void fill() {
        var scenario = session.scenario();
        if (scenario.isEmpty()) {
            return;
        }
        if (!scenario.equals(read)) {
            read = scenario;
            faults = Map.of();
            var s = scenario.get();
            forms.put(
                    DocumentKind.PLAN,
                    DocumentForm.of(DocumentKind.PLAN, PlanFile.write(s.plan())));
            forms.put(
                    DocumentKind.MARKET,
                    DocumentForm.of(DocumentKind.MARKET, MarketFile.write(s.market())));
            forms.put(
                    DocumentKind.VENUES,
                    DocumentForm.of(DocumentKind.VENUES, VenuesFile.write(s.venues())));
        }
        list();
        tell();
    }

    private void list() {
        var kept = chosen.get();
        var next = new ArrayList<Row>();
        form(document).ifPresent(f -> f.parts().forEach(p -> next.add(row(f, p))));
        next.sort(
                java.util.Comparator.comparing(
                        r -> r.part().list().equals("events") ? r.when() : ""));
        rows.setAll(next);
        kept.ifPresent(
                was ->
                        next.stream()
                                .filter(r -> r.part().pointer().equals(was.part().pointer()))
                                .filter(r -> r.document() == was.document())
                                .findFirst()
                                .ifPresentOrElse(
                                        r -> chosen.set(Optional.of(r)),
                                        () -> chosen.set(Optional.empty())));
    }

    private Row row(DocumentForm form, DocumentForm.Part part) {
        int count = 0;
        var tone = Tone.NEUTRAL;
        for (var finding : session.findingsProperty().get()) {
            if (belongs(finding, part)) {
                count++;
                tone =
                        finding.refuses()
                                ? Tone.BLOCKER
                                : tone == Tone.BLOCKER ? tone : Tone.CAUTION;
            }
        }
        return new Row(
                form.kind(),
                part,
                form.value(part.pointer() + "/at"),
                Saying.kind(form, part),
                Saying.says(form, part),
                count,
                tone);
    }

    private boolean belongs(Finding found, Row row) {
        return belongs(found, row.part());
    }

    private boolean belongs(Finding found, DocumentForm.Part part) {
        return !part.pointer().isEmpty() && pointer(found).startsWith(part.pointer() + "/");
    }

    /// A finding names elements of lists by their ids, a form by their places.
    private String pointer(Finding found) {
        var steps = found.place().spot().replaceAll(" \\(line.*", "").split("/");
        var form = form(document);
        var path = new StringBuilder();
        for (int i = 1; i < steps.length; i++) {
            var here = path.toString();
            var step = steps[i];
            boolean index = step.matches("\\d+");
            if (!index && form.isPresent() && i % 2 == 0) {
                for (int n = 0; !form.get().value(here + "/" + n + "/id").isEmpty(); n++) {
                    if (form.get().value(here + "/" + n + "/id").equals(step)) {
                        step = Integer.toString(n);
                        break;
                    }
                }
            }
            path.append('/').append(step);
        }
        return path.toString();
    }
}
