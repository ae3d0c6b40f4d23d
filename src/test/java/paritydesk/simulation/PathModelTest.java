package paritydesk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import paritydesk.study.PathDynamics;
import paritydesk.study.PathDynamics.AdoptionNoise;
import paritydesk.study.PathDynamics.AssetDynamics;
import paritydesk.study.PathDynamics.Correlation;
import paritydesk.study.PathDynamics.Jumps;
import paritydesk.study.PathDynamics.ParityGap;
import paritydesk.timeline.Small;

import java.time.Duration;
import java.util.List;

class PathModelTest {

    private static final int PATHS = 20_000;
    private static final List<String> ASSETS = List.of("OLD", "NEW", "USD");
    private static final PathGrid HALF_YEAR = PathGrid.standing(0, Duration.ofHours(365 * 12), 4);

    private static PathModel model(PathDynamics dynamics) {
        return new PathModel(3, HALF_YEAR, dynamics, ASSETS, Small.of().scenario().plan());
    }

    private static PathDynamics moving(AssetDynamics... assets) {
        return new PathDynamics(List.of(assets), List.of(), List.of(), List.of());
    }

    /// ln of the last market factor of each asset on each path.
    private static double[][] ends(PathDynamics dynamics) {
        var model = model(dynamics);
        var factors = new PathFactors(3, HALF_YEAR.size());
        var ends = new double[3][PATHS];
        for (int p = 0; p < PATHS; p++) {
            model.draw(p, factors);
            for (int a = 0; a < 3; a++) {
                ends[a][p] = Math.log(factors.market[a][HALF_YEAR.size() - 1]);
            }
        }
        return ends;
    }

    private static double mean(double[] x) {
        return java.util.Arrays.stream(x).average().orElseThrow();
    }

    private static double covariance(double[] x, double[] y) {
        double mx = mean(x);
        double my = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - mx) * (y[i] - my);
        }
        return sum / (x.length - 1);
    }

    private static double meanOfPrice(double[] logs) {
        return java.util.Arrays.stream(logs).map(Math::exp).average().orElseThrow();
    }

    @Test
    void logarithmsHaveTheMomentsOfBrownianMotion() {
        var ends = ends(moving(new AssetDynamics("USD", 0.1, 0.4, null)));
        assertThat(mean(ends[2])).isCloseTo((0.1 - 0.08) / 2, within(0.008));
        assertThat(covariance(ends[2], ends[2])).isCloseTo(0.08, within(0.004));
        assertThat(meanOfPrice(ends[2])).isCloseTo(Math.exp(0.05), within(0.01));
        assertThat(ends[0]).containsOnly(0);
    }

    @Test
    void jumpsKeepTheMeanAndAddTheirVariance() {
        var ends = ends(moving(new AssetDynamics("USD", 0.1, 0.2, new Jumps(3, -0.1, 0.15))));
        assertThat(meanOfPrice(ends[2])).isCloseTo(Math.exp(0.05), within(0.012));
        double variance = 0.04 / 2 + 1.5 * (0.01 + 0.0225);
        assertThat(covariance(ends[2], ends[2])).isCloseTo(variance, within(0.004));
    }

    @Test
    void oldTokenMovesWithWhatItIsConvertedInto() {
        var ends = ends(moving(new AssetDynamics("NEW", 0, 0.5, null)));
        assertThat(ends[0]).isEqualTo(ends[1]);
        assertThat(covariance(ends[1], ends[1])).isCloseTo(0.125, within(0.006));
        var own =
                ends(
                        moving(
                                new AssetDynamics("NEW", 0, 0.5, null),
                                new AssetDynamics("OLD", 0, 0.1, null)));
        assertThat(covariance(own[0], own[0])).isCloseTo(0.005, within(0.0005));
    }

    @Test
    void assetsMoveTogetherAsStated() {
        var pair =
                List.of(
                        new AssetDynamics("NEW", 0, 0.5, null),
                        new AssetDynamics("USD", 0, 0.3, null));
        for (double rho : new double[] {-1, -0.6, 0, 0.8, 1}) {
            var ends =
                    ends(
                            new PathDynamics(
                                    pair,
                                    List.of(new Correlation("NEW", "USD", rho)),
                                    List.of(),
                                    List.of()));
            assertThat(covariance(ends[1], ends[2])).isCloseTo(rho * 0.15 / 2, within(0.003));
        }
    }

    @Test
    void contradictoryCorrelationsAreRefused() {
        var three = ASSETS.stream().map(a -> new AssetDynamics(a, 0, 0.5, null)).toList();
        var dynamics =
                new PathDynamics(
                        three,
                        List.of(
                                new Correlation("OLD", "NEW", 0.9),
                                new Correlation("NEW", "USD", 0.9),
                                new Correlation("OLD", "USD", -0.9)),
                        List.of(),
                        List.of());
        assertThatThrownBy(() -> model(dynamics)).hasMessageContaining("contradict");
    }

    @Test
    void gapReturnsToParityAndOraclesMayNotSeeIt() {
        var dynamics =
                new PathDynamics(
                        List.of(),
                        List.of(),
                        List.of(
                                new ParityGap("OLD", 4, 0.3, false),
                                new ParityGap("USD", 0, 0.3, true)),
                        List.of());
        var ends = ends(dynamics);
        double stationary = 0.09 / 8 * (1 - Math.exp(-4));
        assertThat(covariance(ends[0], ends[0])).isCloseTo(stationary, within(0.0006));
        assertThat(covariance(ends[2], ends[2])).isCloseTo(0.045, within(0.002));
        assertThat(ends[1]).containsOnly(0);
        var factors = new PathFactors(3, HALF_YEAR.size());
        model(dynamics).draw(1, factors);
        assertThat(factors.oracle[0]).containsOnly(1);
        assertThat(factors.market[0][4]).isNotEqualTo(1);
        assertThat(factors.oracle[2]).isEqualTo(factors.market[2]);
        assertThat(factors.market[0][0]).isEqualTo(1);
    }

    @Test
    void noiseOfAdoptionIsBrownianOnTheLogit() {
        var dynamics =
                new PathDynamics(
                        List.of(), List.of(), List.of(), List.of(new AdoptionNoise("OLD", 2)));
        var model = model(dynamics);
        var factors = new PathFactors(3, HALF_YEAR.size());
        double squares = 0;
        for (int p = 0; p < PATHS; p++) {
            model.draw(p, factors);
            squares += factors.noise[0][4] * factors.noise[0][4] / PATHS;
            assertThat(factors.noise[1][4]).isZero();
        }
        assertThat(squares).isCloseTo(2, within(0.1));
    }

    @Test
    void noiseNeverConvertsMoreThanAllNorTakesBack() {
        var factors = new PathFactors(1, 6);
        double[] share = {1, 0.9, 0.5, 0.4, 0.1, 0};
        factors.noise[0] = new double[] {9, 1, -3, 50, -1000, 2};
        double[] stays = factors.stays(share, 0);
        double[] goes = factors.goes(share, stays);
        assertThat(stays[0]).isEqualTo(1);
        assertThat(stays[1] * share[1]).isCloseTo(1 / (1 + Math.exp(-1) / 9), within(1e-12));
        assertThat(stays[2] * share[2]).isCloseTo(1 / (1 + Math.exp(3)), within(1e-12));
        assertThat(stays[3] * share[3]).isCloseTo(1 / (1 + Math.exp(3)), within(1e-12));
        assertThat(stays[4]).isZero();
        assertThat(stays[5]).isEqualTo(1);
        for (int s = 1; s < 6; s++) {
            assertThat(stays[s] * share[s] + goes[s] * (1 - share[s])).isCloseTo(1, within(1e-12));
        }
        assertThat(goes[0]).isEqualTo(1);
    }

    @Test
    void stepsWithoutTimeBetweenThemMoveNothing() {
        var run = Small.of().run();
        var grid = PathGrid.along(run.clock(), 0, 2);
        assertThat(grid.years(0)).isZero();
        assertThat(grid.years(1)).isCloseTo(1 / 365.0, within(1e-15));
        assertThat(HALF_YEAR.years(0)).isZero();
        assertThat(HALF_YEAR.years(4)).isCloseTo(0.125, within(1e-15));
        assertThatThrownBy(() -> PathGrid.along(run.clock(), 3, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PathGrid.along(run.clock(), 0, 5000))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PathGrid.standing(0, Duration.ZERO, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PathGrid.standing(0, Duration.ofDays(1), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new AssetDynamics("A", Double.NaN, 0, null))
                .hasMessageContaining("drift of A");
        assertThatThrownBy(() -> new AssetDynamics("A", 0, -0.1, null))
                .hasMessageContaining("volatility of A");
        assertThatThrownBy(() -> new Jumps(-1, 0, 0)).hasMessageContaining("jumps per year");
        assertThatThrownBy(() -> new Correlation("A", "B", 1.1)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> new ParityGap("A", -1, 0, true)).hasMessageContaining("of A");
        assertThatThrownBy(() -> new AdoptionNoise("A", -1)).hasMessageContaining("of A");
        var a = new AssetDynamics("A", 0, 0, null);
        var b = new AssetDynamics("B", 0, 0, null);
        assertThatThrownBy(() -> moving(a, a)).hasMessageContaining("twice");
        var none = List.<AdoptionNoise>of();
        var ab = new Correlation("A", "B", 0);
        var ba = new Correlation("B", "A", 0);
        assertThatThrownBy(() -> new PathDynamics(List.of(a, b), List.of(ab, ba), List.of(), none))
                .hasMessageContaining("once");
        assertThatThrownBy(() -> new PathDynamics(List.of(a), List.of(ab), List.of(), none))
                .hasMessageContaining("no dynamics");
        var aa = new Correlation("A", "A", 0);
        assertThatThrownBy(() -> new PathDynamics(List.of(a), List.of(aa), List.of(), none))
                .hasMessageContaining("once");
    }
}
