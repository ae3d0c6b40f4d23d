package paritydesk.checklist;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What may be done to a gate, given what stands at an instant. A log is read by the same rules by which acts are taken into it. Every
/// answer is why an act is refused, as a sentence; empty where it is not.
record Rules(Ledger ledger, Instant now) {

    private static final double MIB = 1 << 20;

    /// A year and the rest of its last day.
    private static final Duration LONGEST_WAIVER = Duration.ofDays(367);

    String fault(Act act) {
        if (!(act instanceof Act.Joined) && ledger.role(act.name()).isEmpty()) {
            return stranger(act.name());
        }
        return switch (act) {
            case Act.Joined joined -> fault(joined);
            case Act.Signed signed -> fault(signed);
            case Act.Waived waived -> fault(waived);
            case Act.Withdrawn withdrawn -> fault(withdrawn);
            case Act.ThresholdSet set -> fault(set);
            case Act.ThresholdReset reset -> fault(reset);
            case Act.ChecksTaken taken -> fault(taken);
        };
    }

    private String stranger(String name) {
        if (name.isBlank()) {
            return "Say who you are.";
        }
        return lookalike(name)
                .map(
                        n ->
                                "“"
                                        + name
                                        + "” looks like "
                                        + n
                                        + ", who belongs to the desk, but is written with other"
                                        + " characters.")
                .orElse(name + " does not belong to the desk; add the person first.");
    }

    /// Somebody of the desk whose name could be taken for this one and is another.
    private Optional<String> lookalike(String name) {
        return ledger.people().keySet().stream()
                .filter(n -> !Names.same(n, name) && Names.alike(n, name))
                .findFirst();
    }

    private String fault(Act.Joined joined) {
        if (joined.name().isBlank() || joined.role().isBlank()) {
            return "A person needs a name and a role.";
        }
        return Names.fault(joined.name())
                .or(
                        () ->
                                lookalike(joined.name())
                                        .map(
                                                n ->
                                                        "“"
                                                                + joined.name()
                                                                + "” looks like "
                                                                + n
                                                                + ", who belongs to the desk; add"
                                                                + " what tells the two apart."))
                .orElse("");
    }

    private String fault(Act.Signed signed) {
        var evidence = signed.evidence();
        if (HumanItems.ALL.stream().noneMatch(i -> i.id().equals(signed.item()))) {
            return signed.item() + " is no item that people sign.";
        }
        if (evidence != null && evidence.size() > Evidence.LIMIT) {
            return evidence.name()
                    + " is larger than "
                    + Math.round(Evidence.LIMIT / MIB)
                    + " MiB.";
        }
        boolean twice =
                ledger.signOffs().stream()
                        .anyMatch(
                                s ->
                                        s.item().equals(signed.item())
                                                && Names.same(s.name(), signed.name())
                                                && s.counts(signed.basis()));
        return twice
                ? signed.name() + " has signed " + signed.item() + " already; somebody else has to."
                : "";
    }

    private String fault(Act.Waived waived) {
        if (!waived.until().isAfter(now)) {
            return "A waiver needs an end that lies ahead.";
        }
        if (waived.until().isAfter(now.plus(LONGEST_WAIVER))) {
            return "A waiver ends within a year.";
        }
        boolean twice =
                ledger.waivers().stream()
                        .anyMatch(
                                w ->
                                        w.item().equals(waived.item())
                                                && Names.same(w.name(), waived.name())
                                                && w.holds(waived.basis(), now));
        return twice
                ? waived.name() + " has waived " + waived.item() + " already; somebody else has to."
                : reason(waived.text());
    }

    private String fault(Act.Withdrawn withdrawn) {
        var item = withdrawn.item();
        boolean any =
                ledger.signOffs().stream().anyMatch(s -> withdrawn.of(s.item(), s.name()))
                        || ledger.waivers().stream().anyMatch(w -> withdrawn.of(w.item(), w.name()))
                        || ledger.thresholds()
                                .proposal(item)
                                .filter(p -> p.movedBy(withdrawn.name()))
                                .isPresent();
        return any
                ? reason(withdrawn.text())
                : withdrawn.name()
                        + " has neither signed, waived nor proposed anything of "
                        + item
                        + ".";
    }

    private String fault(Act.ThresholdSet set) {
        var found = Checks.item(set.item());
        if (found.isEmpty() || !found.get().standard().movable()) {
            return set.item() + " has no line that could be moved.";
        }
        var item = found.get();
        var refusal = item.standard().refusal(set.warn(), set.limit());
        return refusal.isPresent()
                ? "The line of " + item.id() + " stays: " + refusal.get() + "."
                : moved(item, set.name(), set.warn(), set.limit(), set.text());
    }

    private String fault(Act.ThresholdReset reset) {
        var found = Checks.item(reset.item());
        if (found.isEmpty() || ledger.thresholds().change(reset.item()).isEmpty()) {
            return reset.item() + " has its default already.";
        }
        var standard = found.get().standard();
        return moved(found.get(), reset.name(), standard.warn(), standard.limit(), reset.text());
    }

    private String moved(Item item, String name, double warn, double limit, String text) {
        var lines = ledger.thresholds();
        if (lines.of(item.id(), item.standard()).stands(warn, limit)) {
            return "The line of " + item.id() + " stands there already.";
        }
        boolean twice =
                lines.proposal(item.id())
                        .filter(p -> p.warn() == warn && p.limit() == limit)
                        .filter(p -> p.movedBy(name))
                        .isPresent();
        return twice
                ? name
                        + " has moved the line of "
                        + item.id()
                        + " there already; somebody else has"
                        + " to confirm it."
                : reason(text);
    }

    private String fault(Act.ChecksTaken taken) {
        var text = taken.text() == null ? "" : taken.text();
        var own = ledger.own();
        if (text.equals(own.text()) && own.proposed().isEmpty()) {
            return "These are the desk's own checks already.";
        }
        return own.proposed().equals(Optional.of(text)) && Names.same(own.by(), taken.name())
                ? taken.name() + " has taken these checks already; somebody else has to."
                : "";
    }

    private static String reason(String text) {
        return text.isBlank() ? "A reason is needed." : "";
    }
}
