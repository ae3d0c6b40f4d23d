package paritydesk.report;

import paritydesk.asset.Figures;
import paritydesk.checklist.Checklist;
import paritydesk.checklist.Outcome;
import paritydesk.checklist.Verdict;
import paritydesk.timeline.Headline;
import paritydesk.timeline.Headline.ClassPeak;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Go or no-go, with everything that stands in the way, and the figures that the answer rests on.
final class VerdictPart {

    private VerdictPart() {}

    static Section of(Memo memo) {
        var content = new ArrayList<Markup>();
        content.add(answer(memo.checklist()));
        content.add(figures(memo).markup());
        content.addAll(blockers(memo.checklist()));
        content.addAll(warnings(memo.checklist()));
        return new Section("verdict", "Verdict and why", true, content);
    }

    private static Markup answer(Checklist list) {
        long failing = list.outcomes().stream().filter(Outcome::blocks).count();
        long open = list.answers().stream().filter(Checklist.Answer::blocks).count();
        var gate = list.gate();
        var words =
                gate.open()
                        ? "No blocker: every blocking check passes and every blocking question is"
                                + " signed by two people."
                        : failing
                                + (failing == 1
                                        ? " blocking check fails, "
                                        : " blocking checks fail, ")
                                + open
                                + (open == 1
                                        ? " blocking question is not fully signed."
                                        : " blocking questions are not fully signed.");
        return Markup.tag(
                "p",
                "verdict " + (gate.open() ? "good" : "bad"),
                Markup.say("b", "", (gate.open() ? "✓ " : "✕ ") + gate.decision().label()),
                Markup.text("\u2002" + words));
    }

    /// The headline figures of the run, each with its unit and its time.
    static Grid figures(Memo memo) {
        Headline head = memo.run().headline();
        var grid =
                new Grid(
                        "figures",
                        Grid.line("figure"),
                        Grid.figure("value"),
                        Grid.words("when, and what it means"));
        grid.row(
                "parity gap at the end",
                Figures.signedPercent(head.gapNow(), 2),
                "what conversion pays against the plan's reference");
        grid.row(
                "parity gap at its worst",
                Figures.signedPercent(head.gapWorst(), 2),
                when(memo, head.gapWorstStep()));
        grid.row(
                "lowest collateral ratio",
                Figures.number(head.ratioLowest(), 3),
                when(memo, head.ratioLowestStep()) + ", the lower of both truths");
        grid.row(
                "accounts at risk",
                Figures.number(head.atRisk()),
                Figures.compact(head.atRiskDebt())
                        + " "
                        + memo.currency()
                        + " of debt; worst health factor under "
                        + Figures.number(Headline.AT_RISK, 1));
        peak(
                memo,
                grid,
                "false liquidations",
                head.falsely(),
                "sound, but the venue would liquidate");
        peak(
                memo,
                grid,
                "masked insolvencies",
                head.masked(),
                "under water, but the venue does not see it");
        peak(memo, grid, "true liquidations", head.truly(), "under water in both truths");
        grid.row(
                "accounts without a price",
                Figures.number(head.unpriced()),
                "left out of every total and counted here");
        return grid;
    }

    private static void peak(Memo memo, Grid grid, String name, ClassPeak peak, String meaning) {
        var at =
                peak.accountsEver() == 0
                        ? ""
                        : "; at most "
                                + Figures.compact(peak.debtThen())
                                + " "
                                + memo.currency()
                                + " of debt, "
                                + Figures.day(memo.run().clock().at(peak.step()));
        grid.row(name, Figures.number(peak.accountsEver()), meaning + at);
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
