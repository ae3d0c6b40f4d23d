package paritydesk.ui.checklist;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import paritydesk.asset.Figures;
import paritydesk.checklist.Checklist;
import paritydesk.checklist.Gate;
import paritydesk.checklist.SignOff;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Session;

import java.util.List;
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
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");

    public ChecklistModel(Session session, Desk desk) {
        this.session = session;
        this.desk = desk;
        session.judgedProperty().subscribe(this::show);
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

    /// Verdicts counted, as one line.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Why a signature was not taken; empty where it was.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    public void choose(Entry entry) {
        fault.set("");
        chosen.set(Optional.of(entry));
    }

    /// Chooses an item by its id; one that does not exist changes nothing.
    public void choose(String id) {
        entries.stream().filter(e -> e.id().equals(id)).findFirst().ifPresent(this::choose);
    }

    /// Who signed, when, and what was said.
    public record Signature(String who, String at, String comment) {}

    /// Signatures under the item looked at, oldest first.
    public List<Signature> signatures() {
        return chosen.get().flatMap(entry -> answer(entry.id())).stream()
                .flatMap(a -> a.signOffs().stream())
                .map(
                        s ->
                                new Signature(
                                        s.name() + ", " + s.role(),
                                        Figures.moment(s.at()),
                                        s.comment()))
                .toList();
    }

    /// Signs the item looked at. A name and a role are needed, and a name that did not sign it before: else nothing is kept and
    /// the fault says why.
    ///
    /// @param kept runs once the signature is in the workspace
    public void sign(String name, String role, String comment, Runnable kept) {
        var entry = chosen.get();
        var evaluation = session.evaluation();
        if (entry.isEmpty() || evaluation.isEmpty()) {
            return;
        }
        if (name.isBlank() || role.isBlank()) {
            fault.set(Text.of("sign.incomplete"));
            return;
        }
        var before = answer(entry.get().id());
        if (before.filter(a -> signed(a, name)).isPresent()) {
            fault.set(twice(before.get(), name.strip()));
            return;
        }
        fault.set("");
        var sign =
                new SignOff(
                        entry.get().id(),
                        evaluation.get().planHash(),
                        name.strip(),
                        role.strip(),
                        desk.time().instant(),
                        comment.strip());
        session.background()
                .submit(
                        KEY,
                        Text.of("sign.keeping"),
                        progress -> desk.sign(sign),
                        all -> {
                            take(evaluation.get(), all);
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

    private static boolean signed(Checklist.Answer answer, String name) {
        return answer.signOffs().stream()
                .anyMatch(s -> s.name().strip().equalsIgnoreCase(name.strip()));
    }

    private static String twice(Checklist.Answer answer, String name) {
        return answer.signed()
                ? Text.of("sign.again", name, answer.item().id())
                : Text.of("sign.twice", name, answer.item().id());
    }

    private void take(Evaluation signed, List<SignOff> all) {
        boolean same =
                session.evaluation()
                        .filter(now -> now.planHash().equals(signed.planHash()))
                        .isPresent();
        if (same) {
            session.judgedProperty()
                    .get()
                    .ifPresent(judged -> session.judge(Checklist.of(judged.outcomes(), all)));
        }
    }

    private void show(Optional<Checklist> judged) {
        entries.setAll(judged.map(Entries::of).orElse(List.of()));
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
                chosen.get()
                        .flatMap(
                                was ->
                                        entries.stream()
                                                .filter(e -> e.id().equals(was.id()))
                                                .findFirst())
                        .or(this::firstOpen));
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
