package paritydesk.valuation.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import paritydesk.valuation.margin.RampPlanner.Exposure;
import paritydesk.valuation.margin.RampPlanner.Task;

import java.util.List;

class RampPlannerTest {

    @Test
    void goesDownAsFarAsTheBudgetAllows() {
        var exposures =
                List.of(
                        new Exposure(0.75, 40),
                        new Exposure(0.72, 50),
                        new Exposure(0.715, 20),
                        new Exposure(0.60, 70),
                        new Exposure(0.40, 1_000),
                        new Exposure(0.85, 5_000));
        var plan = RampPlanner.plan(exposures, new Task(80, 50, 100, 100, 0));
        assertThat(plan.blocked()).isFalse();
        assertThat(plan.steps())
                .containsExactly(
                        new RampPlanner.Step(72, 40, 1),
                        new RampPlanner.Step(60, 70, 2),
                        new RampPlanner.Step(50, 70, 1));
    }

    @Test
    void accountStandsAtItsLevelAndBreaksUnderIt() {
        var one = List.of(new Exposure(0.70, 10));
        assertThat(RampPlanner.plan(one, new Task(80, 70, 100, 0, 0)).steps())
                .containsExactly(new RampPlanner.Step(70, 0, 0));
        var blocked = RampPlanner.plan(one, new Task(80, 69, 100, 9, 0));
        assertThat(blocked.blocked()).isTrue();
        assertThat(blocked.needed()).isEqualTo(10);
        assertThat(blocked.steps()).containsExactly(new RampPlanner.Step(70, 0, 0));
        assertThat(RampPlanner.plan(one, new Task(80, 69, 100, 10, 0)).steps())
                .containsExactly(new RampPlanner.Step(69, 10, 1));
    }

    @Test
    void largestStepIsKept() {
        var plan = RampPlanner.plan(List.of(), new Task(80, 65, 100, 0, 6));
        assertThat(plan.steps().stream().map(RampPlanner.Step::level)).containsExactly(74, 68, 65);
        assertThat(RampPlanner.plan(List.of(), new Task(80, 80, 100, 0, 0)).steps()).isEmpty();
    }

    @Test
    void exposureBreaksWhereHealthIsOne() {
        var exposure = Exposure.of(1_000, 100, 800, 800);
        assertThat(exposure.breaks()).isCloseTo(0.7, within(1e-15));
        assertThat(Exposure.of(0, 100, 800, 800).breaks()).isEqualTo(Double.NEGATIVE_INFINITY);
        var none = RampPlanner.plan(List.of(Exposure.of(0, 1, 2, 9)), new Task(9, 0, 10, 0, 0));
        assertThat(none.steps()).containsExactly(new RampPlanner.Step(0, 0, 0));
    }

    @Property(tries = 300)
    void noScheduleTakesFewerSteps(
            @ForAll @Size(min = 0, max = 5) List<@IntRange(min = 1, max = 9) Integer> levels,
            @ForAll @IntRange(min = 0, max = 30) int budget,
            @ForAll @IntRange(min = 0, max = 4) int largest) {
        var exposures = levels.stream().map(l -> new Exposure(l / 9.0, l * 7 % 11 + 1)).toList();
        var task = new Task(9, 0, 9, budget, largest);
        var plan = RampPlanner.plan(exposures, task);
        int fewest = fewest(exposures, task, 9);
        if (plan.blocked()) {
            assertThat(fewest).isEqualTo(NEVER);
            assertThat(plan.needed()).isGreaterThan(budget);
        } else {
            assertThat(plan.steps()).hasSize(fewest);
        }
        double told = 0;
        int from = 9;
        for (var step : plan.steps()) {
            assertThat(step.liquidated())
                    .isLessThanOrEqualTo(budget)
                    .isEqualTo(moved(exposures, task, from, step.level()));
            told += step.liquidated();
            from = step.level();
        }
        assertThat(told).isEqualTo(moved(exposures, task, 9, from));
    }

    private static final int NEVER = 1_000;

    /// Tries every schedule.
    private static int fewest(List<Exposure> exposures, Task task, int level) {
        if (level == task.target()) {
            return 0;
        }
        int best = NEVER;
        for (int next = level - 1; next >= task.target(); next--) {
            boolean near = task.largestStep() == 0 || level - next <= task.largestStep();
            if (near && moved(exposures, task, level, next) <= task.budget()) {
                best = Math.min(best, 1 + fewest(exposures, task, next));
            }
        }
        return Math.min(best, NEVER);
    }

    private static double moved(List<Exposure> exposures, Task task, int from, int to) {
        return exposures.stream()
                .filter(e -> e.breaks() <= from / (double) task.ticks())
                .filter(e -> e.breaks() > to / (double) task.ticks())
                .mapToDouble(Exposure::value)
                .sum();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Task(1, 2, 10, 0, 0)).hasMessageContaining("falls");
        assertThatThrownBy(() -> new Task(2, 1, 0, 0, 0)).hasMessageContaining("ticks");
        assertThatThrownBy(() -> new Task(2, 1, 10, -1, 0)).hasMessageContaining("budget");
        assertThatThrownBy(() -> new Exposure(0.5, -1)).hasMessageContaining("negative");
        assertThatThrownBy(() -> new Exposure(Double.NaN, 1)).hasMessageContaining("level");
    }
}
