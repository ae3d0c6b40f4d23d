package paritydesk.report;

import paritydesk.asset.Figures;
import paritydesk.checklist.Checklist;
import paritydesk.checklist.Waived;
import paritydesk.timeline.Headline;
import paritydesk.timeline.Headline.ClassPeak;

import java.util.ArrayList;
import java.util.List;

/// What stands at the top of a memo, as words and figures: the document and the screen that announces it say the same.
///
/// @param open whether the gate is
/// @param decision GO or NO-GO
/// @param words the decision's reason as a sentence
/// @param foot the line at the foot of every page: fingerprint, engine and seed
public record FirstPage(
        String title,
        boolean open,
        String decision,
        String words,
        List<Line> figures,
        String foot) {

    public FirstPage {
        figures = List.copyOf(figures);
    }

    /// A headline figure with its unit, its time and what it means.
    public record Line(String name, String value, String meaning) {}

    public static FirstPage of(Memo memo) {
        var gate = memo.checklist().gate();
        return new FirstPage(
                memo.title(),
                gate.open(),
                gate.decision().label(),
                words(memo.checklist()),
                figures(memo),
                memo.foot());
    }

    private static String words(Checklist list) {
        long failing =
                list.outcomes().stream()
                        .filter(o -> o.blocks() && stands(list, o.item().id()))
                        .count();
        long open =
                list.answers().stream()
                        .filter(a -> a.blocks() && stands(list, a.item().id()))
                        .count();
        long waived = list.waived().stream().filter(Waived::enough).count();
        var broken = list.ledger().broken();
        if (broken.isPresent()) {
            return broken.get();
        }
        return list.gate().open()
                ? "No blocker: every blocking check passes and every blocking question is"
                        + " signed by two people"
                        + (waived == 0 ? "." : ", save what was waived (see the checklist).")
                : failing
                        + (failing == 1 ? " blocking check fails, " : " blocking checks fail, ")
                        + open
                        + (open == 1
                                ? " blocking question is not fully signed."
                                : " blocking questions are not fully signed.");
    }

    private static boolean stands(Checklist list, String item) {
        return list.gate().blockers().stream().anyMatch(b -> b.item().equals(item));
    }

    private static List<Line> figures(Memo memo) {
        Headline head = memo.run().headline();
        var lines = new ArrayList<Line>();
        lines.add(
                new Line(
                        "parity gap at the end",
                        Figures.signedPercent(head.gapNow(), 2),
                        "what the book's holding is worth at market, against the plan's"
                                + " reference"));
        lines.add(
                new Line(
                        "parity gap at its worst",
                        Figures.signedPercent(head.gapWorst(), 2),
                        VerdictPart.when(memo, head.gapWorstStep())));
        lines.add(
                new Line(
                        "lowest collateral ratio",
                        Figures.number(head.ratioLowest(), 3),
                        VerdictPart.when(memo, head.ratioLowestStep())
                                + ", the lower of both truths"));
        lines.add(
                new Line(
                        "accounts at risk",
                        Figures.number(head.atRisk()),
                        Figures.compact(head.atRiskDebt())
                                + " "
                                + memo.currency()
                                + " of debt; worst health factor under "
                                + Figures.number(Headline.AT_RISK, 1)));
        peak(
                memo,
                lines,
                "false liquidations",
                head.falsely(),
                "sound, but the venue would liquidate");
        peak(
                memo,
                lines,
                "masked insolvencies",
                head.masked(),
                "under water, but the venue does not see it");
        peak(memo, lines, "true liquidations", head.truly(), "under water in both truths");
        lines.add(
                new Line(
                        "accounts without a price",
                        Figures.number(head.unpriced()),
                        "left out of every total and counted here"));
        return lines;
    }

    private static void peak(
            Memo memo, List<Line> lines, String name, ClassPeak peak, String meaning) {
        var at =
                peak.accountsEver() == 0
                        ? ""
                        : "; at most "
                                + Figures.compact(peak.debtThen())
                                + " "
                                + memo.currency()
                                + " of debt, "
                                + memo.run().clock().when(peak.step());
        lines.add(new Line(name, Figures.number(peak.accountsEver()), meaning + at));
    }
}
