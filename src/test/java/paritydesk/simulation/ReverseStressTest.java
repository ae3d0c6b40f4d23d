package paritydesk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;

import paritydesk.study.PriceShock;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Small;

import java.util.List;
import java.util.function.ToDoubleFunction;

class ReverseStressTest {

    private static ReverseStress.Found smallest(
            int axes, double tolerance, ToDoubleFunction<double[]> lacking) {
        return requireNonNull(
                new ReverseStress(axes, tolerance, lacking, Progress.NONE).smallest());
    }

    @Test
    void oneAxisIsClosedInToTheEdge() {
        // 1000 of collateral, 600 of debt: more than 50 is lacking under 550.
        var found = smallest(1, 50, x -> Math.max(0, 600 - 1000 * Math.exp(-x[0])));
        assertThat(found.size()).isCloseTo(-Math.log(0.55), within(1e-10));
        assertThat(found.shock()).containsExactly(found.size());
        assertThat(found.lacking()).isGreaterThan(50).isCloseTo(50, within(1e-6));
    }

    @Test
    void smallestOfSeveralCrossingsIsFound() {
        var found = smallest(1, 0.5, x -> (x[0] > 3 && x[0] < 4) || x[0] > 9 ? 1 : 0);
        assertThat(found.size()).isCloseTo(3, within(1e-9));
    }

    @Test
    void planeIsTouchedWhereItIsNearest() {
        // 3x + 4y = 10 is nearest at (1.2, 1.6), at a distance of 2.
        var found = smallest(2, 10, x -> 3 * x[0] + 4 * x[1]);
        assertThat(found.size()).isCloseTo(2, within(1e-5));
        assertThat(found.shock().get(0)).isCloseTo(1.2, within(0.01));
        assertThat(found.shock().get(1)).isCloseTo(1.6, within(0.01));
    }

    @Test
    void axisThatDoesNothingStaysOut() {
        var found = smallest(3, 1, x -> x[1]);
        assertThat(found.size()).isCloseTo(1, within(1e-6));
        assertThat(found.shock().get(0)).isZero();
        assertThat(found.shock().get(2)).isZero();
    }

    @Test
    void bookThatAlreadyLacksNeedsNoShock() {
        var found = smallest(2, 1, _ -> 2);
        assertThat(found.size()).isZero();
        assertThat(found.lacking()).isEqualTo(2);
    }

    @Test
    void shockThatDoesNotExistIsNotInvented() {
        assertThat(new ReverseStress(1, 1, _ -> 1, Progress.NONE).smallest()).isNull();
        assertThat(new ReverseStress(2, 1, _ -> 0, Progress.NONE).smallest()).isNull();
        assertThatThrownBy(() -> new ReverseStress(0, 1, _ -> 0, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bookBreaksWhereItsCollateralNoLongerCoversIt() {
        var run = Small.of().book(Small.account("a", 10, 600), Small.account("b", 10, 500)).run();
        var shocks = Shocks.at(run, run.clock().size() - 1);
        var standing = shocks.standing();
        var found =
                smallest(
                        1,
                        100,
                        x ->
                                standing.run(
                                                shocks.factors(
                                                        List.of(
                                                                new PriceShock(
                                                                        "OLD", Math.exp(-x[0])))))
                                        .deficit());
        // (600 − 1000f) + (500 − 1000f) = 100 at f = 0.5.
        assertThat(Math.exp(-found.size())).isCloseTo(0.5, within(1e-9));
    }
}
