package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.market.Oracle;
import paritydesk.plan.Event;
import paritydesk.timeline.LadderRung;
import paritydesk.timeline.OverlapReading;
import paritydesk.timeline.Run;
import paritydesk.timeline.SeriesComparison;
import paritydesk.timeline.SwitchReading;

import java.time.Instant;

/// The results of a run that are exact or come straight from the documents' points.
final class RunJsonExact {

    private RunJsonExact() {}

    static void write(JsonPen pen, Run run) {
        pen.objects("ladder", run.exact().ladder(), RunJsonExact::rung);
        pen.objects("switches", run.exact().switches(), (p, s) -> reading(p, run, s));
        pen.objects("comparisons", run.exact().comparisons(), RunJsonExact::comparison);
        if (!run.exact().overlaps().isEmpty()) {
            pen.objects("overlaps", run.exact().overlaps(), RunJsonExact::overlap);
        }
    }

    private static void overlap(JsonPen pen, OverlapReading reading) {
        pen.text("event", reading.event());
        pen.text("at", reading.at());
        pen.text("until", reading.until());
        pen.text("venue", reading.venue());
        pen.text("asset", reading.asset());
        pen.figure("mean", reading.deviation().mean());
        pen.figure("largest", reading.deviation().largest());
        pen.figure("shareInBand", reading.deviation().shareInBand());
        pen.figure("seconds", reading.deviation().seconds());
    }

    private static void rung(JsonPen pen, LadderRung rung) {
        pen.text("conversion", rung.conversion());
        pen.text("event", rung.event());
        pen.text("at", rung.at());
        pen.decimal("fee", rung.fee());
        pen.decimal("perToken", rung.perToken());
    }

    private static void reading(JsonPen pen, Run run, SwitchReading reading) {
        pen.text("event", reading.event());
        pen.text("at", reading.at());
        pen.text("venue", reading.venue());
        pen.text("asset", reading.asset());
        pen.decimal("before", reading.before());
        pen.decimal("after", reading.after());
        pen.text("afterUnits", reading.afterUnits());
        pen.number("decimals", decimals(run, reading));
        pen.figure("deviation", reading.deviation());
        pen.flag("refused", reading.refused());
    }

    /// Places of the oracle that the event switches to.
    private static int decimals(Run run, SwitchReading reading) {
        return run.scenario()
                .plan()
                .event(reading.event())
                .filter(Event.OracleSwitch.class::isInstance)
                .map(Event.OracleSwitch.class::cast)
                .flatMap(e -> run.scenario().market().oracle(e.oracle()))
                .map(Oracle::decimals)
                .orElseGet(() -> reading.after().scale());
    }

    private static void comparison(JsonPen pen, SeriesComparison comparison) {
        pen.text("conversion", comparison.conversion());
        pen.text("series", comparison.series());
        pen.number("samples", comparison.samples());
        pen.figure("mean", comparison.mean());
        pen.figure("deviation", comparison.deviation());
        pen.figure("least", comparison.least());
        pen.figure("most", comparison.most());
        pen.figure("flatMean", comparison.flatMean());
        instant(pen, "stepAfter", comparison.stepAfter());
        instant(pen, "stepBy", comparison.stepBy());
    }

    private static void instant(JsonPen pen, String name, @Nullable Instant at) {
        if (at == null) {
            pen.nothing(name);
        } else {
            pen.text(name, at);
        }
    }
}
