package paritydesk.checklist;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Figures;
import paritydesk.plan.Event;
import paritydesk.plan.PlanFacts.Response;
import paritydesk.timeline.Run;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/// A27: every corrective action holds before the first loss. The first loss is the first step at which more accounts are falsely
/// liquidatable, or hidden under water, than when the book begins; the time to it runs from the plan's last event before it that moves
/// a figure, or from the beginning of the window where there is none.
final class ResponseInTime implements Check {

    private static final double SECONDS_AN_HOUR = 3600;

    private static final Item ITEM =
            new Item(
                    "A27",
                    "Responses in time",
                    "Does the slowest corrective action hold before the first loss?",
                    Severity.WARN,
                    Threshold.atLeast(
                                    0,
                                    "h to spare",
                                    "Timelocks of lending venues: five to seven days")
                            .within(0, 720));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        int step = firstLoss(run);
        if (step < 0) {
            return ITEM.outcome(
                    Verdict.PASS,
                    Measure.NONE,
                    "No account becomes falsely liquidatable or hidden under water in the window:"
                            + " there is nothing to be late for.",
                    Link.PLAN);
        }
        var slowest =
                run.scenario().plan().record().stated().responses().stream()
                        .max(Comparator.comparing(Response::delay));
        var loss = run.clock().at(step);
        var cause = cause(run, step);
        Instant since = cause == null ? run.clock().at(0) : cause.at();
        double left = Duration.between(since, loss).toSeconds() / SECONDS_AN_HOUR;
        var harm =
                "The first loss comes on "
                        + Figures.moment(loss)
                        + ", "
                        + Figures.number(left, 1)
                        + " h after "
                        + (cause == null ? "the window begins" : "“" + cause.head().title() + "”");
        if (slowest.isEmpty()) {
            return ITEM.outcome(
                    Verdict.FAIL,
                    Measure.NONE,
                    harm
                            + ", and the plan states no corrective action: state them under facts,"
                            + " responses.",
                    Link.step(step));
        }
        double delay = slowest.get().delay().toSeconds() / SECONDS_AN_HOUR;
        double spare = left - delay;
        return ITEM.outcome(
                ITEM.threshold().judge(spare),
                new Measure(spare, "h", Figures.number(spare, 1) + "\u202Fh"),
                harm + "; “" + slowest.get().name() + "” takes " + Figures.number(delay, 1) + " h.",
                Link.step(step));
    }

    private static int firstLoss(Run run) {
        int from = run.clock().bookFrom();
        for (int s = from; s < run.clock().size(); s++) {
            if (lost(run, s) > lost(run, from)) {
                return s;
            }
        }
        return -1;
    }

    private static double lost(Run run, int step) {
        return run.book().falsely().accounts().get(step) + run.book().masked().accounts().get(step);
    }

    /// The last event before or at a step that moves a figure; what stands on the near side of an event is not its doing.
    private static @Nullable Event cause(Run run, int step) {
        for (int s = step; s >= 0; s--) {
            var event = run.clock().steps().get(s).event();
            if (event != null && MovingEvents.moves(event)) {
                return event;
            }
        }
        return null;
    }
}
