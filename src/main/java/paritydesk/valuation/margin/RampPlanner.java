package paritydesk.valuation.margin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The fastest fall of a threshold (or recognition) whose liquidated value per step stays in a budget [ours]. Going down as far as
/// the budget allows with every step takes the fewest steps there are, because what a lower level liquidates does not depend on
/// the way to it; a test tries every schedule on small books. An account counts once, at the level that breaks it, with the value
/// that its liquidation moves; accounts that are broken before the ramp are not the ramp's doing and do not count.
public final class RampPlanner {

    private RampPlanner() {}

    /// An account on the ramp: liquidatable under the level `breaks`, and what that moves (reporting currency).
    public record Exposure(double breaks, double value) {

        public Exposure {
            if (Double.isNaN(breaks) || !(value >= 0) || !Double.isFinite(value)) {
                throw new IllegalArgumentException("a level and a value that is not negative");
            }
        }

        /// `HF = (others + collateral·level)/debt < 1` under `level = (debt − others)/collateral`; never where it has nothing of
        /// the collateral.
        public static Exposure of(double collateral, double others, double debt, double value) {
            double breaks =
                    collateral > 0 ? (debt - others) / collateral : Double.NEGATIVE_INFINITY;
            return new Exposure(breaks, value);
        }
    }

    /// What is asked: from `start` down to `target` in `ticks` of a level (1e4 for basis points), at most `budget` per step and at
    /// most `largestStep` ticks (0 for no limit).
    public record Task(int start, int target, int ticks, double budget, int largestStep) {
        public Task {
            if (ticks <= 0 || target < 0 || target > start) {
                throw new IllegalArgumentException("a ramp falls from start to target, in ticks");
            }
            if (!(budget >= 0) || largestStep < 0) {
                throw new IllegalArgumentException("budget and largest step are not negative");
            }
        }
    }

    /// One step of a schedule: the level after it in ticks, and what it liquidates.
    public record Step(int level, double liquidated, int accounts) {}

    /// The schedule. `blocked` says that single levels break more than the budget, so that the ramp stops above its target at the
    /// last step's level; `needed` is the budget that the next tick would take (0 where it is not blocked).
    public record Schedule(List<Step> steps, boolean blocked, double needed) {
        public Schedule {
            steps = List.copyOf(steps);
        }
    }

    public static Schedule plan(List<Exposure> exposures, Task task) {
        var open =
                exposures.stream()
                        .filter(e -> e.breaks() <= task.start() / (double) task.ticks())
                        .sorted(Comparator.comparingDouble(Exposure::breaks).reversed())
                        .toList();
        var steps = new ArrayList<Step>();
        int level = task.start();
        int next = 0;
        while (level > task.target()) {
            var step = furthest(open, next, level, task);
            if (step.level() == level) {
                return new Schedule(steps, true, needed(open, next, level - 1, task));
            }
            steps.add(step);
            level = step.level();
            next += step.accounts();
        }
        return new Schedule(steps, false, 0);
    }

    /// The lowest level that one step may reach: just above the first account that the budget has no room for.
    private static Step furthest(List<Exposure> open, int from, int level, Task task) {
        int limit = task.largestStep() == 0 ? task.target() : level - task.largestStep();
        int to = Math.max(task.target(), limit);
        double sum = 0;
        int count = 0;
        for (int i = from; i < open.size() && broken(open.get(i), to, task); ) {
            int top = highestBroken(open.get(i), task);
            double together = 0;
            int same = i;
            while (same < open.size() && broken(open.get(same), top, task)) {
                together += open.get(same++).value();
            }
            if (sum + together > task.budget()) {
                return new Step(Math.min(level, top + 1), sum, count);
            }
            sum += together;
            count += same - i;
            i = same;
        }
        return new Step(to, sum, count);
    }

    private static double needed(List<Exposure> open, int from, int level, Task task) {
        double sum = 0;
        for (int i = from; i < open.size() && broken(open.get(i), level, task); i++) {
            sum += open.get(i).value();
        }
        return sum;
    }

    private static boolean broken(Exposure exposure, int level, Task task) {
        return level / (double) task.ticks() < exposure.breaks();
    }

    /// The highest tick at which an account is broken.
    private static int highestBroken(Exposure exposure, Task task) {
        int tick = (int) Math.ceil(exposure.breaks() * task.ticks());
        while (tick >= 0 && !broken(exposure, tick, task)) {
            tick--;
        }
        return tick;
    }
}
