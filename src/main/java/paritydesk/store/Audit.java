package paritydesk.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import paritydesk.audit.Chain;
import paritydesk.audit.Head;
import paritydesk.audit.Kind;
import paritydesk.audit.Note;
import paritydesk.checklist.Act;
import paritydesk.checklist.Checks;
import paritydesk.checklist.Evidence;
import paritydesk.checklist.Ledger;
import paritydesk.checklist.Threshold;
import paritydesk.file.ActJson;
import paritydesk.file.Document;

import java.time.Instant;
import java.util.Optional;

/// The log inside one transaction: what happened goes in, and what stands is read out of the verified chain and nowhere else.
record Audit(Handle handle, String actor, Verified verified) {

    Head note(Kind kind, String subject, String before, String after, Instant now) {
        return new LogTable(handle).append(new Note(actor, kind, subject, before, after), now);
    }

    Chain chain() {
        return verified.chain(new LogTable(handle));
    }

    /// What stands; only the part of the chain that holds is read, and the break is told.
    Ledger ledger() {
        return verified.ledger(new LogTable(handle), new EvidenceTable(handle));
    }

    /// Adds an act, with its evidence; refused where the log is broken or a rule of it forbids.
    Ledger act(Act act, byte @Nullable [] evidence, Instant now) {
        var ledger = ledger();
        var fault = ledger.broken().or(() -> ledger.fault(act, now));
        if (fault.isPresent()) {
            throw new Refused(fault.get());
        }
        if (act instanceof Act.Signed signed) {
            keep(signed.evidence(), evidence, now);
        }
        note(kind(act), act.subject(), before(act, ledger), readable(act), now);
        return ledger();
    }

    /// The text of an act, which the log has to give back as it was: one that it could not read would break it for good.
    private static String readable(Act act) {
        var text = ActJson.write(act);
        var back = ActJson.read("act", text);
        if (!back.value().equals(Optional.of(act))) {
            var why =
                    back.findings().isEmpty()
                            ? "it reads as another"
                            : back.findings().getFirst().sentence();
            throw new Refused("The log could not give this back as it is: " + why);
        }
        return text;
    }

    private void keep(@Nullable Evidence named, byte @Nullable [] bytes, Instant now) {
        if (named == null) {
            return;
        }
        if (bytes == null
                || bytes.length != named.size()
                || !Document.sha256(bytes).equals(named.sha256())) {
            throw new Refused("The file is not the evidence that the signature names.");
        }
        new EvidenceTable(handle).keep(named.sha256(), named.name(), bytes, now);
        verified.evidenceChanges();
    }

    static Kind kind(Act act) {
        return switch (act) {
            case Act.Joined _ -> Kind.PERSON;
            case Act.Signed _, Act.Withdrawn _ -> Kind.SIGN_OFF;
            case Act.Waived _ -> Kind.WAIVER;
            case Act.ThresholdSet _, Act.ThresholdReset _ -> Kind.THRESHOLD;
            case Act.ChecksTaken _ -> Kind.CHECKS;
        };
    }

    private static String before(Act act, Ledger ledger) {
        return switch (act) {
            case Act.Joined a -> ledger.role(a.name()).orElse("");
            case Act.ThresholdSet a -> line(a.item(), ledger);
            case Act.ThresholdReset a -> line(a.item(), ledger);
            case Act.ChecksTaken _ -> ledger.checks();
            case Act.Signed _, Act.Waived _, Act.Withdrawn _ -> "";
        };
    }

    private static String line(String id, Ledger ledger) {
        return Checks.item(id)
                .map(i -> ledger.thresholds().of(id, i.standard()))
                .map(Threshold::text)
                .orElse("");
    }
}
