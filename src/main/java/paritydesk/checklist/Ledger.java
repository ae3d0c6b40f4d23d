package paritydesk.checklist;

import paritydesk.audit.Head;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stands, as the sum of the log's acts: who belongs to the desk, what was signed and waived, which lines were moved, and the
/// desk's own checks. An act that breaks a rule counts for nothing, even where an entry of the log tells of it.
///
/// @param people roles by name, in the order of joining
/// @param checks the document of the desk's own checks, empty for none
/// @param head where the verified log ends; nothing where there is no log
/// @param broken why the log cannot be trusted, as a sentence; nothing where it can
public record Ledger(
        Map<String, String> people,
        List<SignOff> signOffs,
        List<Waiver> waivers,
        Thresholds thresholds,
        String checks,
        Optional<Head> head,
        Optional<String> broken) {

    /// Where no workspace is.
    public static final Ledger NONE =
            new Ledger(
                    Map.of(),
                    List.of(),
                    List.of(),
                    Thresholds.DEFAULT,
                    "",
                    Optional.empty(),
                    Optional.empty());

    public Ledger {
        people = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(people));
        signOffs = List.copyOf(signOffs);
        waivers = List.copyOf(waivers);
    }

    /// An act with its time.
    public record Done(Act act, Instant at) {}

    /// The sum of acts in their order.
    ///
    /// @param evidence hashes of the files that are kept as they were given
    public static Ledger of(
            List<Done> acts, Set<String> evidence, Head head, Optional<String> broken) {
        var ledger = NONE;
        for (var done : acts) {
            if (ledger.fault(done.act(), done.at()).isEmpty()) {
                ledger = ledger.and(done.act(), done.at(), evidence);
            }
        }
        return ledger.on(head, broken);
    }

    private Ledger on(Head end, Optional<String> fault) {
        return new Ledger(people, signOffs, waivers, thresholds, checks, Optional.of(end), fault);
    }

    /// The same person, however the name was typed.
    static String person(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /// Role of somebody who belongs to the desk.
    public Optional<String> role(String name) {
        return people.entrySet().stream()
                .filter(e -> person(e.getKey()).equals(person(name)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// Why an act may not be done now, as a sentence; nothing where it may.
    public Optional<String> fault(Act act, Instant now) {
        if (!(act instanceof Act.Joined) && role(act.name()).isEmpty()) {
            return Optional.of(
                    act.name().isBlank()
                            ? "Say who you are."
                            : act.name() + " does not belong to the desk; add the person first.");
        }
        var why =
                switch (act) {
                    case Act.Joined joined ->
                            joined.name().isBlank() || joined.role().isBlank()
                                    ? "A person needs a name and a role."
                                    : "";
                    case Act.Signed signed -> fault(signed);
                    case Act.Waived waived -> fault(waived, now);
                    case Act.Withdrawn withdrawn -> fault(withdrawn);
                    case Act.ThresholdSet set -> fault(set);
                    case Act.ThresholdReset reset ->
                            thresholds.change(reset.item()).isEmpty()
                                    ? reset.item() + " has its default already."
                                    : reason(reset.text());
                    case Act.ChecksTaken _ -> "";
                };
        return why.isEmpty() ? Optional.empty() : Optional.of(why);
    }

    private String fault(Act.Signed signed) {
        var evidence = signed.evidence();
        if (HumanItems.ALL.stream().noneMatch(i -> i.id().equals(signed.item()))) {
            return signed.item() + " is no item that people sign.";
        }
        if (evidence != null && evidence.size() > Evidence.LIMIT) {
            return evidence.name() + " is larger than 10 MiB.";
        }
        boolean twice =
                signOffs.stream()
                        .anyMatch(
                                s ->
                                        s.item().equals(signed.item())
                                                && same(s.name(), signed.name())
                                                && s.counts(signed.basis()));
        return twice
                ? signed.name() + " has signed " + signed.item() + " already; somebody else has to."
                : "";
    }

    private String fault(Act.Waived waived, Instant now) {
        if (!waived.until().isAfter(now)) {
            return "A waiver needs an end that lies ahead.";
        }
        boolean twice =
                waivers.stream()
                        .anyMatch(
                                w ->
                                        w.item().equals(waived.item())
                                                && same(w.name(), waived.name())
                                                && w.holds(waived.basis(), now));
        return twice
                ? waived.name() + " has waived " + waived.item() + " already; somebody else has to."
                : reason(waived.text());
    }

    private String fault(Act.Withdrawn withdrawn) {
        boolean any =
                signOffs.stream().anyMatch(s -> of(s.item(), s.name(), withdrawn))
                        || waivers.stream().anyMatch(w -> of(w.item(), w.name(), withdrawn));
        return any
                ? reason(withdrawn.text())
                : withdrawn.name() + " has neither signed nor waived " + withdrawn.item() + ".";
    }

    private static String fault(Act.ThresholdSet set) {
        var item = Checks.item(set.item());
        if (item.isEmpty() || !item.get().standard().movable()) {
            return set.item() + " has no line that could be moved.";
        }
        return item.get().standard().takes(set.warn(), set.limit())
                ? reason(set.text())
                : "The warning has to come before the limit, and both have to be figures.";
    }

    private static String reason(String text) {
        return text.isBlank() ? "A reason is needed." : "";
    }

    private static boolean of(String item, String name, Act.Withdrawn withdrawn) {
        return item.equals(withdrawn.item()) && same(name, withdrawn.name());
    }

    private static boolean same(String one, String other) {
        return person(one).equals(person(other));
    }

    private Ledger and(Act act, Instant at, Set<String> evidence) {
        var nextPeople = new LinkedHashMap<>(people);
        var signed = new ArrayList<>(signOffs);
        var waived = new ArrayList<>(waivers);
        var lines = new LinkedHashMap<>(thresholds.changes());
        var document = checks;
        switch (act) {
            case Act.Joined a -> {
                nextPeople.keySet().removeIf(n -> same(n, a.name()));
                nextPeople.put(a.name().strip(), a.role().strip());
            }
            case Act.Signed a -> signed.add(signOff(a, at, evidence));
            case Act.Waived a ->
                    waived.add(
                            new Waiver(
                                    a.item(),
                                    a.basis(),
                                    a.name(),
                                    role(a.name()).orElseThrow(),
                                    at,
                                    a.text(),
                                    a.until()));
            case Act.Withdrawn a -> {
                signed.removeIf(s -> of(s.item(), s.name(), a));
                waived.removeIf(w -> of(w.item(), w.name(), a));
            }
            case Act.ThresholdSet a ->
                    lines.put(
                            a.item(),
                            new Thresholds.Change(a.warn(), a.limit(), a.name(), at, a.text()));
            case Act.ThresholdReset a -> lines.remove(a.item());
            case Act.ChecksTaken a -> {
                var text = a.text();
                document = text == null ? "" : text;
            }
        }
        return new Ledger(
                nextPeople, signed, waived, new Thresholds(lines), document, head, broken);
    }

    private SignOff signOff(Act.Signed act, Instant at, Set<String> kept) {
        var evidence = act.evidence();
        var text = act.text();
        return new SignOff(
                act.item(),
                act.basis(),
                act.name(),
                role(act.name()).orElseThrow(),
                at,
                text == null ? "" : text,
                evidence,
                evidence != null && !kept.contains(evidence.sha256()));
    }
}
