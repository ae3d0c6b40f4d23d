package paritydesk.checklist;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Figures;
import paritydesk.plan.Event;
import paritydesk.timeline.Run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A17: a cut of a liquidation threshold is small, is announced, and does not end just above a crowd of accounts. The next cliff is the
/// highest threshold below the cut at which more than a twentieth of the debt would be liquidatable [ours].
final class ThresholdCut implements Check {

    private static final double LEAST_DAYS = 7;
    private static final double LEAST_ROOM = 8;
    private static final double CROWD = 0.05;

    private static final Item ITEM =
            new Item(
                    "A17",
                    "Size of threshold cuts",
                    "Is each cut of a threshold small, announced, and far from the next cliff?",
                    Severity.WARN,
                    Threshold.atMost(
                                    3,
                                    "points",
                                    "Risk stewards' practice: ≤ 3 points at once, 7 days' notice, ≥"
                                            + " 8 points to the next cliff")
                            .within(0.5, 10));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        double largest = 0;
        Event.@Nullable ThresholdChange worst = null;
        Event.@Nullable Announcement announced = null;
        var faults = new ArrayList<String>();
        for (var event : run.scenario().plan().events()) {
            if (event instanceof Event.Announcement told) {
                announced = told;
            }
            if (!(event instanceof Event.ThresholdChange cut)) {
                continue;
            }
            double points = points(run, cut);
            if (!(points > 0)) {
                continue;
            }
            if (points > largest) {
                largest = points;
                worst = cut;
            }
            judge(run, cut, points, announced, faults);
        }
        if (worst == null) {
            return ITEM.notApplicable("The plan lowers no liquidation threshold in the window.");
        }
        var why =
                faults.isEmpty()
                        ? "The largest cut at once takes "
                                + Figures.number(largest, 1)
                                + " points, with notice and room below it."
                        : String.join("; ", faults) + ".";
        return ITEM.outcome(
                faults.isEmpty() ? Verdict.PASS : Verdict.WARN,
                new Measure(largest, "points", Figures.number(largest, 1) + "\u202Fpoints"),
                why,
                Link.step(run.clock().indexAt(worst.at())));
    }

    private static void judge(
            Run run,
            Event.ThresholdChange cut,
            double points,
            Event.@Nullable Announcement announced,
            List<String> faults) {
        var title = "“" + cut.head().title() + "”";
        if (cut.over().isZero() && points > ITEM.threshold().limit() + 1e-9) {
            faults.add(title + " takes " + Figures.number(points, 1) + " points at once");
        }
        double days =
                announced == null
                        ? 0
                        : Duration.between(announced.at(), cut.at()).toSeconds() / 86_400.0;
        if (days < LEAST_DAYS) {
            faults.add(
                    title + " comes " + Figures.number(days, 1) + " days after it was announced");
        }
        double room = room(run, cut);
        if (room < LEAST_ROOM) {
            faults.add(
                    title
                            + " ends "
                            + Figures.number(room, 1)
                            + " points above a threshold at which 5 % of the debt is liquidatable");
        }
    }

    /// What the cut takes, in points of the threshold; NaN outside the window.
    private static double points(Run run, Event.ThresholdChange cut) {
        var path = Prices.path(run, cut.venue(), cut.asset());
        int step = run.clock().indexAt(cut.at());
        if (path.isEmpty() || step < 1 || cut.at().isBefore(run.clock().at(0))) {
            return Double.NaN;
        }
        int before = step;
        while (before > 0 && !run.clock().at(before - 1).isBefore(cut.at())) {
            before--;
        }
        return 100 * (path.get().threshold().get(before) - cut.to().doubleValue());
    }

    /// Points between the new threshold and the next crowd of accounts, at the step after the cut.
    private static double room(Run run, Event.ThresholdChange cut) {
        int step = Math.max(run.clock().indexAt(cut.at().plus(cut.over())), 0);
        if (step < run.clock().bookFrom()) {
            return Double.POSITIVE_INFINITY;
        }
        var health = paritydesk.timeline.Explain.healthAt(run, step).perceived();
        var accounts = run.scenario().book().accounts();
        double[][] exposed =
                java.util.stream.IntStream.range(0, accounts.size())
                        .filter(a -> accounts.get(a).venue().equals(cut.venue()))
                        .filter(a -> pledges(run, a, cut.asset()))
                        .filter(a -> health.get(a) >= 1 && Double.isFinite(health.get(a)))
                        .mapToObj(a -> new double[] {health.get(a), run.accounts().debt().get(a)})
                        .sorted((x, y) -> Double.compare(x[0], y[0]))
                        .toArray(double[][]::new);
        double all = 0;
        for (double[] one : exposed) {
            all += one[1];
        }
        double sum = 0;
        for (double[] one : exposed) {
            sum += one[1];
            if (sum > CROWD * all) {
                double threshold = cut.to().doubleValue();
                return 100 * (threshold - threshold / one[0]);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private static boolean pledges(Run run, int account, String asset) {
        return run.scenario().book().accounts().get(account).legs().stream()
                .anyMatch(
                        l ->
                                l instanceof paritydesk.book.Leg.Collateral
                                        && l.asset().equals(asset));
    }
}
