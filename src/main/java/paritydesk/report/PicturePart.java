package paritydesk.report;

import paritydesk.asset.Figures;
import paritydesk.memo.Chapter;
import paritydesk.report.figure.DriverWords;
import paritydesk.report.figure.RatioFall;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Run;
import paritydesk.valuation.Drivers;
import paritydesk.valuation.Quotient;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The charts, each with a sentence that says how to read it.
final class PicturePart {

    private static final double TIMELINE = 960;

    private PicturePart() {}

    static Section timeline(Pictures pictures) {
        return new Section(
                Chapter.TIMELINE,
                true,
                List.of(
                        pictures.timeline(TIMELINE),
                        Markup.say(
                                "p",
                                "note",
                                "Perceived (dashed): oracle prices and the venue's live policy."
                                    + " Economic (solid): fair value and the policy before the"
                                    + " migration. Hairlines are the plan's events; where a line"
                                    + " jumps, both sides of the event are drawn. Shaded: the gap"
                                    + " between both truths. False: solid bars; masked: hatched;"
                                    + " true: thin.")));
    }

    static Section drivers(Memo memo, Pictures pictures) {
        Run run = memo.run();
        int from = run.clock().bookFrom();
        int to = run.clock().size() - 1;
        var content = new ArrayList<Markup>();
        content.add(
                Markup.paragraph(
                        "From "
                                + Figures.moment(run.clock().at(from))
                                + " to "
                                + Figures.moment(run.clock().at(to))
                                + ", over the accounts that owe something and have a price at both"
                                + " ends."));
        var words = DriverWords.between(run, -1, from, to);
        for (var quotient : Quotient.values()) {
            for (boolean seen : new boolean[] {false, true}) {
                fall(
                        pictures,
                        content,
                        (seen ? "Perceived " : "Economic ") + name(quotient),
                        Explain.bookDrivers(run, from, to, seen, quotient),
                        words);
            }
        }
        return new Section(Chapter.DRIVERS, true, content);
    }

    private static String name(Quotient quotient) {
        return switch (quotient) {
            case RATIO -> "collateral ratio";
            case HEALTH -> "health factor";
        };
    }

    private static void fall(
            Pictures pictures,
            List<Markup> content,
            String title,
            Drivers drivers,
            DriverWords words) {
        if (!RatioFall.possible(drivers)) {
            content.add(Markup.paragraph(title + ": nobody owes anything that can be valued."));
            return;
        }
        content.add(
                Markup.tag(
                        "div",
                        "keep",
                        Markup.say("h3", "", title),
                        pictures.fall(RatioFall.of("", "start", "end", drivers, words)),
                        Markup.say("p", "note", residual(drivers))));
    }

    private static String residual(Drivers drivers) {
        var split =
                drivers.substituted()
                        ? "Split by successive substitution, because a factor is zero or additive:"
                                + " the shares depend on the order of the drivers."
                        : "Split by LMDI: the shares add up and do not depend on an order.";
        return split
                + " Residual "
                + String.format(Locale.ROOT, "%.1e", Math.abs(drivers.residual()))
                + " in logs, total "
                + Figures.number(drivers.total(), 6)
                + ".";
    }
}
