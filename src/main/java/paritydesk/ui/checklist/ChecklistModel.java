package paritydesk.ui.checklist;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Figures;
import paritydesk.checklist.Act;
import paritydesk.checklist.Basis;
import paritydesk.checklist.Checklist;
import paritydesk.checklist.Checks;
import paritydesk.checklist.Evidence;
import paritydesk.checklist.Gate;
import paritydesk.checklist.Item;
import paritydesk.checklist.Ledger;
import paritydesk.checklist.Outcome;
import paritydesk.checklist.Severity;
import paritydesk.checklist.Thresholds;
import paritydesk.file.ChecksFile;
import paritydesk.file.Document;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The list with its verdicts, the item looked at, and the form that signs it.
public final class ChecklistModel {

    private static final String KEY = "sign";

    private final Session session;
    private final Desk desk;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ObservableList<Gate.Blocker> blockers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Entry>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper turn = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

    private final ReadOnlyStringWrapper broken = new ReadOnlyStringWrapper("");

    /// Stays while a run is judged and there is no list.
    private String wanted = "";

    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");

    public ChecklistModel(Session session, Desk desk) {
        this.session = session;
        this.desk = desk;
        session.judgedProperty().subscribe(this::show);
    }

    /// Whether nothing can be signed, because nothing can be kept.
    public BooleanProperty readOnlyProperty() {
        return session.readOnlyProperty();
    }

    /// The computed items, then the questions to people.
    public ObservableList<Entry> entries() {
        return entries;
    }

    /// What keeps the gate shut.
    public ObservableList<Gate.Blocker> blockers() {
        return blockers;
    }

    /// The item looked at.
    public ReadOnlyObjectProperty<Optional<Entry>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Turns with every judgement, for what is shown of the item looked at may be another thing though its line is the same.
    public ReadOnlyIntegerProperty turnProperty() {
        return turn.getReadOnlyProperty();
    }

    /// Verdicts counted, as one line.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Why the log cannot be trusted, so that the gate is shut whatever was signed; empty where it can.
    public ReadOnlyStringProperty brokenProperty() {
        return broken.getReadOnlyProperty();
    }

    /// Why a signature was not taken; empty where it was.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    public void choose(Entry entry) {
        fault.set("");
        wanted = entry.id();
        chosen.set(Optional.of(entry));
    }

    /// Chooses an item by its id; one that does not exist changes nothing.
    public void choose(String id) {
        entries.stream().filter(e -> e.id().equals(id)).findFirst().ifPresent(this::choose);
    }

    /// What people said of the item looked at: signatures, waivers, moves of its line.
    public Statements statements() {
        var judged = session.judgedProperty().get();
        return chosen.get()
                .flatMap(entry -> judged.map(list -> Statements.of(list, entry.id())))
                .orElse(Statements.NONE);
    }

    /// Signatures under the item looked at, oldest first.
    public List<Statements.Said> signatures() {
        return statements().signatures();
    }

    /// Waivers of the item looked at, those in force first.
    public List<Statements.Said> waivers() {
        return statements().waivers();
    }

    /// Where somebody proposes to move the line of the item looked at; nothing where nobody does.
    public Optional<Thresholds.Change> proposal() {
        return chosen.get()
                .flatMap(
                        entry ->
                                session.judgedProperty()
                                        .get()
                                        .flatMap(
                                                list ->
                                                        list.ledger()
                                                                .thresholds()
                                                                .proposal(entry.id())));
    }

    /// Who wants other checks of the desk's own; empty where nobody waits for a second person.
    public String checksProposedBy() {
        return session.judgedProperty().get().map(list -> list.ledger().own().by()).orElse("");
    }

    /// The computed item looked at, with its line and its default.
    public Optional<Item> item() {
        return chosen.get()
                .flatMap(
                        entry ->
                                session.judgedProperty().get().stream()
                                        .flatMap(list -> list.outcomes().stream())
                                        .map(Outcome::item)
                                        .filter(i -> i.id().equals(entry.id()))
                                        .findFirst());
    }

    /// Whether the line of the item looked at can be moved: it is the product's, and more than "nothing at all".
    public boolean movable() {
        return item().filter(i -> Checks.item(i.id()).isPresent())
                .filter(i -> i.standard().movable())
                .isPresent();
    }

    /// Whether a failure of the item looked at shuts the gate, so that it can be waived.
    public boolean waivable() {
        return item().filter(i -> i.severity() == Severity.BLOCK).isPresent()
                || chosen.get().flatMap(e -> answer(e.id())).stream()
                        .anyMatch(a -> a.item().blocker());
    }

    /// Names and roles of the desk.
    public Map<String, String> people() {
        return session.judgedProperty().get().map(j -> j.ledger().people()).orElse(Map.of());
    }

    /// Somebody who acts. A name that the desk does not know joins it with the role that is given, a known one needs none.
    public record Actor(String name, String role) {
        public Actor {
            name = name.strip();
            role = role.strip();
        }
    }

    /// Signs the item looked at, on the plan, book, market and parameters as they are shown.
    ///
    /// @param evidence a file to keep with it, or null
    /// @param kept runs once the signature is in the workspace
    public void sign(Actor who, String comment, @Nullable Path evidence, Runnable kept) {
        var text = blankless(comment);
        act(
                who,
                (item, basis) -> {
                    if (evidence == null) {
                        return desk.act(new Act.Signed(item, who.name(), basis, text, null));
                    }
                    var file = String.valueOf(evidence.getFileName());
                    if (Files.size(evidence) > Evidence.LIMIT) {
                        throw new IOException(Text.of("sign.large", file));
                    }
                    var bytes = Files.readAllBytes(evidence);
                    var named = new Evidence(file, bytes.length, Document.sha256(bytes));
                    return desk.sign(new Act.Signed(item, who.name(), basis, text, named), bytes);
                },
                false,
                kept);
    }

    /// Takes back what somebody signed or waived of the item looked at.
    public void withdraw(Actor who, String reason, Runnable kept) {
        act(
                who,
                (item, _) -> desk.act(new Act.Withdrawn(item, who.name(), reason.strip())),
                false,
                kept);
    }

    /// Waives the item looked at until the end of a day (`2026-12-31`) in UTC.
    public void waive(Actor who, String reason, String day, Runnable kept) {
        Instant until;
        try {
            until =
                    LocalDate.parse(day.strip())
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeException _) {
            fault.set(Text.of("waive.day"));
            return;
        }
        act(
                who,
                (item, basis) ->
                        desk.act(new Act.Waived(item, who.name(), basis, reason.strip(), until)),
                false,
                kept);
    }

    /// Moves the line of the item looked at; both figures are in its own unit.
    public void move(Actor who, String warn, String limit, String reason, Runnable kept) {
        double least;
        double most;
        try {
            most = number(limit);
            least = warn.isBlank() ? most : number(warn);
        } catch (NumberFormatException _) {
            fault.set(Text.of("threshold.figure"));
            return;
        }
        act(
                who,
                (item, _) ->
                        desk.act(
                                new Act.ThresholdSet(
                                        item, who.name(), least, most, reason.strip())),
                true,
                kept);
    }

    /// The default line again.
    public void reset(Actor who, String reason, Runnable kept) {
        act(
                who,
                (item, _) -> desk.act(new Act.ThresholdReset(item, who.name(), reason.strip())),
                true,
                kept);
    }

    /// Takes a document of the desk's own checks; what is wrong with it is the fault that is shown.
    public void take(Actor who, Path file) {
        act(
                who,
                (_, _) -> {
                    var bytes = Files.readAllBytes(file);
                    var read = ChecksFile.read(String.valueOf(file.getFileName()), bytes);
                    if (read.value().isEmpty()) {
                        throw new IOException(read.findings().getFirst().sentence());
                    }
                    var text = new String(bytes, StandardCharsets.UTF_8);
                    return desk.act(new Act.ChecksTaken(who.name(), text));
                },
                true,
                () -> {});
    }

    private static double number(String text) {
        return Double.parseDouble(text.strip().replace('\u2212', '-').replace("\u202F", ""));
    }

    private static @Nullable String blankless(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /// Something done to the gate of an item, on what it is shown for.
    private interface Deed {
        Ledger on(String item, Basis basis) throws IOException;
    }

    /// @param moves whether figures have to be judged anew
    private void act(Actor who, Deed deed, boolean moves, Runnable kept) {
        var entry = chosen.get();
        var judged = session.judgedProperty().get();
        var evaluation = session.evaluation();
        if (entry.isEmpty() || judged.isEmpty() || evaluation.isEmpty()) {
            return;
        }
        var known = judged.get().ledger().role(who.name());
        if (who.name().isEmpty() || (known.isEmpty() && who.role().isEmpty())) {
            fault.set(Text.of("sign.incomplete"));
            return;
        }
        fault.set("");
        boolean joins = !who.role().isEmpty() && !known.equals(Optional.of(who.role()));
        session.background()
                .submit(
                        KEY,
                        Text.of("sign.keeping"),
                        progress -> {
                            if (joins) {
                                desk.act(new Act.Joined(who.name(), who.role()));
                            }
                            var ledger = deed.on(entry.get().id(), judged.get().basis());
                            return moves
                                    ? desk.judge(evaluation.get().run(), progress)
                                    : judged.get().with(ledger, desk.time().instant());
                        },
                        next -> {
                            take(evaluation.get(), next);
                            kept.run();
                        },
                        why -> fault.set(Session.reason(why)));
    }

    private Optional<Checklist.Answer> answer(String item) {
        return session.judgedProperty().get().stream()
                .flatMap(judged -> judged.answers().stream())
                .filter(a -> a.item().id().equals(item))
                .findFirst();
    }

    /// A list about a run that is not shown any more is made anew for the one that is.
    private void take(Evaluation about, Checklist next) {
        session.evaluation()
                .filter(now -> now.equals(about))
                .ifPresentOrElse(
                        now -> session.judge(next),
                        () -> session.evaluation().ifPresent(this::again));
    }

    private void again(Evaluation now) {
        session.background()
                .submit(
                        "checks",
                        Text.of("checklist.judging"),
                        progress -> desk.judge(now.run(), progress),
                        session::judge,
                        why -> fault.set(Session.reason(why)));
    }

    private void show(Optional<Checklist> judged) {
        entries.setAll(judged.map(Entries::of).orElse(List.of()));
        broken.set(judged.flatMap(list -> list.ledger().broken()).orElse(""));
        blockers.setAll(judged.map(list -> list.gate().blockers()).orElse(List.of()));
        summary.set(
                judged.isEmpty()
                        ? Text.of("checklist.judging")
                        : Text.of(
                                "checklist.summary",
                                count(Tone.GOOD),
                                count(Tone.CAUTION),
                                count(Tone.BLOCKER),
                                count(Tone.NEUTRAL)));
        chosen.set(
                entries.stream()
                        .filter(e -> e.id().equals(wanted))
                        .findFirst()
                        .or(this::firstOpen));
        chosen.get().ifPresent(entry -> wanted = entry.id());
        turn.set(turn.get() + 1);
    }

    /// What an officer looks at first: what keeps the gate shut, else what is to be decided, else the first item.
    private Optional<Entry> firstOpen() {
        return entries.stream()
                .filter(e -> e.tone() == Tone.BLOCKER)
                .findFirst()
                .or(() -> entries.stream().filter(e -> e.tone() == Tone.CAUTION).findFirst())
                .or(() -> entries.stream().findFirst());
    }

    private String count(Tone tone) {
        return Figures.number(entries.stream().filter(e -> e.tone() == tone).count());
    }
}
