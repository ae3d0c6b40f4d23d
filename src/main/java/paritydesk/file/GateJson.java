package paritydesk.file;

import paritydesk.checklist.Basis;
import paritydesk.checklist.Checklist;
import paritydesk.checklist.Ledger;
import paritydesk.checklist.SignOff;
import paritydesk.checklist.Thresholds;
import paritydesk.checklist.Waived;
import paritydesk.checklist.Waiver;

import java.util.List;

/// What people did to the gate, as JSON: parts of the checklist's answer, and the answer of the commands that sign, waive and move
/// lines (gate.schema.json).
public final class GateJson {

    private GateJson() {}

    /// What stands after somebody acted: people, what was said of one item, moved lines, and where the log ends.
    ///
    /// @param signed the item acted on, where people sign it
    /// @param waived what was waived of it
    public static byte[] stands(Ledger ledger, List<Checklist.Answer> signed, List<Waived> waived) {
        return AnswerJson.answer(
                "gate",
                pen -> {
                    ledger.head().ifPresent(head -> pen.text("log", head.text()));
                    ledger.broken().ifPresent(why -> pen.text("broken", why));
                    pen.objects(
                            "people",
                            ledger.people().entrySet(),
                            (p, who) -> {
                                p.text("name", who.getKey());
                                p.text("role", who.getValue());
                            });
                    pen.objects("signed", signed, GateJson::human);
                    pen.objects("waived", waived, GateJson::waived);
                    lines(pen, ledger);
                });
    }

    /// Lines that were moved or that somebody proposes to move, and a document of own checks that waits for a second person.
    static void lines(JsonPen pen, Ledger ledger) {
        pen.objects("moved", ledger.thresholds().all(), GateJson::moved);
        var own = ledger.own();
        if (own.proposed().isPresent()) {
            pen.text("checksProposedBy", own.by());
        }
    }

    private static void moved(JsonPen pen, Thresholds.Moved moved) {
        pen.text("item", moved.item().id());
        pen.text("title", moved.item().title());
        pen.flag("inForce", moved.inForce());
        pen.text("default", moved.item().standard().text());
        pen.text("from", moved.change().from().text());
        pen.text("to", moved.to().text());
        pen.objects(
                "by",
                moved.change().movers(),
                (p, m) -> {
                    p.text("name", m.name());
                    p.text("role", m.role());
                    p.text("at", m.at());
                    p.text("reason", m.reason());
                });
    }

    static void human(JsonPen pen, Checklist.Answer answer) {
        pen.text("item", answer.item().id());
        pen.text("title", answer.item().title());
        pen.flag("blocker", answer.item().blocker());
        pen.number("needed", answer.item().signaturesNeeded());
        pen.flag("done", answer.signed());
        pen.objects("signatures", answer.signOffs(), (p, s) -> signature(p, s, answer.basis()));
    }

    private static void signature(JsonPen pen, SignOff sign, Basis basis) {
        pen.text("name", sign.name());
        pen.text("role", sign.role());
        pen.text("at", sign.at());
        pen.text("comment", sign.comment());
        pen.flag("counts", sign.counts(basis));
        pen.texts("stale", sign.stale(basis));
        var evidence = sign.evidence();
        if (evidence != null) {
            pen.object("evidence", () -> RecordWriter.fields(pen, evidence));
        }
    }

    static void waived(JsonPen pen, Waived waived) {
        pen.text("item", waived.item());
        pen.flag("inForce", waived.enough());
        pen.objects("holding", waived.holding(), GateJson::waiver);
        pen.objects("fallen", waived.fallen(), GateJson::waiver);
    }

    private static void waiver(JsonPen pen, Waiver waiver) {
        pen.text("name", waiver.name());
        pen.text("role", waiver.role());
        pen.text("at", waiver.at());
        pen.text("reason", waiver.reason());
        pen.text("until", waiver.until());
    }
}
