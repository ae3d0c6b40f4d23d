package paritydesk.report;

import paritydesk.asset.Figures;
import paritydesk.checklist.Checklist;
import paritydesk.checklist.Item;
import paritydesk.checklist.Outcome;
import paritydesk.checklist.Severity;
import paritydesk.checklist.SignOff;
import paritydesk.checklist.Verdict;
import paritydesk.checklist.Waiver;
import paritydesk.memo.Chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Every computed item with figure, threshold and its source; every human item with who signed it.
final class ChecklistPart {

    private ChecklistPart() {}

    static Section of(Memo memo) {
        var content = new ArrayList<Markup>();
        content.add(Markup.say("h3", "", "Computed"));
        content.add(computed(memo.checklist()).markup());
        content.add(Markup.say("h3", "fresh", "Signed by people"));
        content.add(
                Markup.paragraph(
                        "A blocker (◆) needs two different people; a signature holds for the plan,"
                                + " book, market and parameters that it was given on."));
        content.add(signed(memo.checklist()).markup());
        if (!memo.checklist().waived().isEmpty()) {
            content.add(Markup.say("h3", "fresh", "Waived"));
            content.add(
                    Markup.paragraph(
                            "A waiver needs two different people; from its end on it is as if it"
                                    + " had never been given."));
            content.add(waived(memo.checklist()).markup());
        }
        var moved = memo.checklist().ledger().thresholds().all();
        if (!moved.isEmpty()) {
            content.add(Markup.say("h3", "fresh", "Moved lines"));
            content.add(
                    Markup.paragraph(
                            "A blocker’s line moves once a second person has moved it to the same"
                                    + " place; no line moves beyond the bounds of its check."));
            content.add(MovedLines.grid(moved).markup());
        }
        memo.checklist()
                .head()
                .ifPresent(
                        head ->
                                content.add(
                                        Markup.paragraph(
                                                "Signatures, waivers and thresholds are those of"
                                                        + " the workspace’s verified log, which"
                                                        + " ended at "
                                                        + head.text()
                                                        + ".")));
        return new Section(Chapter.CHECKLIST, true, content);
    }

    private static Grid computed(Checklist list) {
        var grid =
                new Grid(
                        "checks",
                        Grid.words("item"),
                        Grid.words("verdict and figure"),
                        Grid.words("finding, threshold and its source"));
        for (Outcome outcome : list.outcomes()) {
            var item = outcome.item();
            boolean blocker = item.severity() == Severity.BLOCK;
            grid.row(
                    List.of(
                            Markup.tag(
                                    "div",
                                    "",
                                    Markup.say("b", "", item.id() + (blocker ? " ◆" : "")),
                                    Markup.say("div", "", item.title())),
                            Markup.tag(
                                    "div",
                                    "",
                                    verdict(outcome.verdict()),
                                    Markup.say("div", "", outcome.figure().text())),
                            Markup.tag(
                                    "div",
                                    "",
                                    Markup.say("div", "", outcome.why()),
                                    Markup.say(
                                            "div",
                                            "note",
                                            item.threshold().text()
                                                    + " · "
                                                    + item.threshold().source()
                                                    + standard(item)))));
        }
        return grid;
    }

    /// What the line was before the desk moved it.
    private static String standard(Item item) {
        return item.moved()
                ? " · moved by the desk from "
                        + item.standard().text()
                        + " ("
                        + item.standard().source()
                        + ")"
                : "";
    }

    private static Grid waived(Checklist list) {
        var grid =
                new Grid(
                        "checks questions",
                        Grid.line("item"),
                        Grid.words("reason"),
                        Grid.words("who, until when"));
        for (var waived : list.waived()) {
            waived.holding()
                    .forEach(
                            w ->
                                    waiver(
                                            grid,
                                            w,
                                            waived.enough()
                                                    ? "in force"
                                                    : "needs a second person"));
            waived.fallen()
                    .forEach(
                            w ->
                                    waiver(
                                            grid,
                                            w,
                                            w.basis().changed(list.basis()).isEmpty()
                                                    ? "expired"
                                                    : "given on something else"));
        }
        return grid;
    }

    private static void waiver(Grid grid, Waiver waiver, String state) {
        grid.row(
                List.of(
                        Markup.say("b", "", waiver.item()),
                        Markup.say("div", "", waiver.reason()),
                        Markup.tag(
                                "div",
                                "",
                                Markup.say(
                                        "div",
                                        "",
                                        waiver.name()
                                                + ", "
                                                + waiver.role()
                                                + ", "
                                                + Figures.moment(waiver.at())),
                                Markup.say(
                                        "div",
                                        "note",
                                        "until "
                                                + Figures.moment(waiver.until())
                                                + ": "
                                                + state))));
    }

    static Markup verdict(Verdict verdict) {
        var sign =
                switch (verdict) {
                    case PASS -> "✓ ";
                    case WARN -> "⚠ ";
                    case FAIL -> "✕ ";
                    case NOT_APPLICABLE -> "– ";
                };
        var style = "mark " + verdict.name().toLowerCase(Locale.ROOT).replace("_", "-");
        return Markup.say("span", style, sign + verdict.label().toLowerCase(Locale.ROOT));
    }

    private static Grid signed(Checklist list) {
        var grid =
                new Grid(
                        "checks questions",
                        Grid.line("item"),
                        Grid.words("question"),
                        Grid.line("signatures"));
        for (var answer : list.answers()) {
            var item = answer.item();
            var signatures = new ArrayList<Markup>();
            answer.signOffs().forEach(s -> signatures.add(signature(s, answer)));
            if (!answer.signed()) {
                signatures.add(
                        Markup.say("div", item.blocker() ? "bad" : "note", answer.missing()));
            }
            grid.row(
                    List.of(
                            Markup.say("b", "", item.id() + (item.blocker() ? " ◆" : "")),
                            Markup.tag(
                                    "div",
                                    "",
                                    Markup.say("div", "", item.title()),
                                    Markup.say("div", "note", item.question())),
                            Markup.tag("div", "", signatures)));
        }
        return grid;
    }

    private static Markup signature(SignOff sign, Checklist.Answer answer) {
        var words = sign.name() + ", " + sign.role() + ", " + Figures.moment(sign.at());
        var parts = new ArrayList<>(List.of(Markup.say("div", "", words)));
        parts.add(Markup.say("div", "note", sign.comment()));
        var evidence = sign.evidence();
        if (evidence != null) {
            parts.add(
                    Markup.say(
                            "div",
                            "note",
                            evidence.name() + ", SHA-256 " + evidence.sha256().substring(0, 16)));
        }
        if (!sign.counts(answer.basis())) {
            parts.add(
                    Markup.say(
                            "div",
                            "bad",
                            "stale: " + String.join(", ", sign.stale(answer.basis()))));
        }
        return Markup.tag("div", "signature", parts);
    }
}
