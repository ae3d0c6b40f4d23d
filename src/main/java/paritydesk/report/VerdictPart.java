package paritydesk.report;

import paritydesk.asset.Figures;
import paritydesk.checklist.Checklist;
import paritydesk.checklist.Outcome;
import paritydesk.checklist.Verdict;
import paritydesk.memo.Chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Go or no-go, with everything that stands in the way, and the figures that the answer rests on.
final class VerdictPart {

    private VerdictPart() {}

    static Section of(Memo memo) {
        var content = new ArrayList<Markup>();
        var page = FirstPage.of(memo);
        content.add(answer(page));
        content.add(figures(page).markup());
        content.addAll(blockers(memo.checklist()));
        content.addAll(warnings(memo.checklist()));
        return new Section(Chapter.VERDICT, true, content);
    }

    private static Markup answer(FirstPage page) {
        return Markup.tag(
                "p",
                "verdict " + (page.open() ? "good" : "bad"),
                Markup.say("b", "", (page.open() ? "✓ " : "✕ ") + page.decision()),
                Markup.text("\u2002" + page.words()));
    }

    /// The headline figures of the run, each with its unit and its time.
    private static Grid figures(FirstPage page) {
        var grid =
                new Grid(
                        "figures",
                        Grid.line("figure"),
                        Grid.figure("value"),
                        Grid.words("when, and what it means"));
        page.figures().forEach(f -> grid.row(f.name(), f.value(), f.meaning()));
        return grid;
    }

    private static List<Markup> blockers(Checklist list) {
        var failing = list.outcomes().stream().filter(Outcome::blocks).toList();
        var open = list.answers().stream().filter(Checklist.Answer::blocks).toList();
        var items = new ArrayList<Markup>();
        failing.forEach(o -> items.add(item(o)));
        if (!open.isEmpty()) {
            var ids = open.stream().map(a -> a.item().id()).collect(Collectors.joining(", "));
            items.add(
                    Markup.tag(
                            "li",
                            "",
                            Markup.say("b", "", "Signatures missing. "),
                            Markup.text(
                                    "Two different people have to sign each of "
                                            + ids
                                            + " (see the checklist).")));
        }
        return items.isEmpty()
                ? List.of()
                : List.of(together("What stands in the way", Markup.tag("ul", "", items)));
    }

    private static List<Markup> warnings(Checklist list) {
        var items =
                list.outcomes().stream()
                        .filter(o -> !o.blocks())
                        .filter(o -> o.verdict() == Verdict.WARN || o.verdict() == Verdict.FAIL)
                        .map(VerdictPart::item)
                        .toList();
        return items.isEmpty()
                ? List.of()
                : List.of(together("What to decide on", Markup.tag("ul", "", items)));
    }

    private static Markup item(Outcome outcome) {
        return Markup.tag(
                "li",
                "",
                Markup.say("b", "", outcome.item().id() + " " + outcome.item().title() + ". "),
                Markup.text(outcome.why()));
    }

    private static Markup together(String heading, Markup block) {
        return Markup.tag("div", "keep", Markup.say("h3", "", heading), block);
    }

    static String when(Memo memo, int step) {
        return step < 0 ? "never" : Figures.moment(memo.run().clock().at(step));
    }
}
