package paritydesk.report;

import paritydesk.asset.Figures;
import paritydesk.checklist.Checklist;
import paritydesk.checklist.Outcome;
import paritydesk.checklist.Severity;
import paritydesk.checklist.SignOff;
import paritydesk.checklist.Verdict;

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
                        "A blocker (◆) needs two different people; a signature holds for this"
                                + " version of the plan alone."));
        content.add(signed(memo.checklist()).markup());
        return new Section("checklist", "Checklist", true, content);
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
                                                    + item.threshold().source()))));
        }
        return grid;
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
            answer.signOffs().forEach(s -> signatures.add(signature(s)));
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

    private static Markup signature(SignOff sign) {
        var words = sign.name() + ", " + sign.role() + ", " + Figures.moment(sign.at());
        return Markup.tag(
                "div",
                "signature",
                Markup.say("div", "", words),
                Markup.say("div", "note", sign.comment()));
    }
}
