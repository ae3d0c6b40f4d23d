package paritydesk.file;

import paritydesk.timeline.Headline;
import paritydesk.timeline.Run;

/// The headline of a run, each step also as its instant.
final class RunJsonHeadline {

    private RunJsonHeadline() {}

    static void write(JsonPen pen, Run run) {
        var headline = run.headline();
        pen.object(
                "headline",
                () -> {
                    pen.figure("parityGapNow", headline.gapNow());
                    name(pen, "parityGapNowConversion", headline.gapNowConversion());
                    pen.figure("parityGapWorst", headline.gapWorst());
                    name(pen, "parityGapWorstConversion", headline.gapWorstConversion());
                    moment(pen, "parityGapWorst", run, headline.gapWorstStep());
                    pen.figure("ratioLowest", headline.ratioLowest());
                    moment(pen, "ratioLowest", run, headline.ratioLowestStep());
                    pen.figure("atRiskBelow", Headline.AT_RISK);
                    pen.number("atRisk", headline.atRisk());
                    pen.figure("atRiskDebt", headline.atRiskDebt());
                    pen.object("FALSE", () -> peak(pen, run, headline.falsely()));
                    pen.object("MASKED", () -> peak(pen, run, headline.masked()));
                    pen.object("TRUE", () -> peak(pen, run, headline.truly()));
                    pen.number("unpriced", headline.unpriced());
                });
    }

    private static void name(JsonPen pen, String field, String id) {
        if (id.isEmpty()) {
            pen.nothing(field);
        } else {
            pen.text(field, id);
        }
    }

    private static void peak(JsonPen pen, Run run, Headline.ClassPeak peak) {
        pen.number("accountsEver", peak.accountsEver());
        pen.number("accountsThen", peak.accountsThen());
        pen.figure("debtThen", peak.debtThen());
        moment(pen, "peak", run, peak.step());
    }

    /// Step and instant under one name; both null where there is none.
    static void moment(JsonPen pen, String name, Run run, int step) {
        if (step < 0) {
            pen.nothing(name + "Step");
            pen.nothing(name + "At");
        } else {
            pen.number(name + "Step", step);
            pen.text(name + "At", run.clock().at(step));
        }
    }
}
