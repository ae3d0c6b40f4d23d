package paritydesk.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Quantiles read from bins against the plain way: sort, find the bin that reaches the rank, go along it in a straight line.
class HealthBinsTest {

    private static double[] book(long seed, int size) {
        var random = new SplittableRandom(seed);
        double centre = Math.exp(2 * random.nextGaussian());
        return random.doubles(size)
                .map(u -> centre * Math.exp(1.5 * (u - 0.5) + 0.2 * random.nextGaussian()))
                .sorted()
                .toArray();
    }

    private static long below(double[] sorted, int edge) {
        double at = HealthBins.edge(edge);
        return Arrays.stream(sorted).filter(h -> h < at).count();
    }

    /// Walks every edge from the first.
    private static double plainly(double[] sorted, double level) {
        double wanted = level * sorted.length;
        long before = 0;
        double from = 0;
        for (int edge = 0; edge < HealthBins.EDGES; edge++) {
            long count = below(sorted, edge);
            if (count >= wanted) {
                double part = (wanted - before) / (count - before);
                return from + (HealthBins.edge(edge) - from) * part;
            }
            before = count;
            from = HealthBins.edge(edge);
        }
        return HealthBins.edge(HealthBins.EDGES - 1);
    }

    @Property(tries = 60)
    void theSearchFindsWhatAWalkOverEveryEdgeFinds(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 300) int size,
            @ForAll @IntRange(min = -5, max = 3000) int hint) {
        double[] sorted = book(seed, size);
        for (int i = 0; i < HealthBins.levels(); i++) {
            double level = HealthBins.level(i);
            double found = HealthBins.quantile(level, size, edge -> below(sorted, edge), hint);
            assertThat(found).isEqualTo(plainly(sorted, level));
        }
    }

    @Property(tries = 40)
    void aQuantileIsOffByLessThanItsBin(
            @ForAll long seed, @ForAll @IntRange(min = 40, max = 400) int size) {
        double[] sorted = book(seed, size);
        for (int i = 0; i < HealthBins.levels(); i++) {
            int rank = (int) Math.ceil(HealthBins.level(i) * size);
            double exact = sorted[Math.max(0, rank - 1)];
            if (exact > 1.0 / 16 && exact < 64) {
                double found =
                        HealthBins.quantile(
                                HealthBins.level(i), size, edge -> below(sorted, edge), 700);
                assertThat(found).isCloseTo(exact, within(exact / 128));
            }
        }
    }

    @Test
    void levelsAreThoseThatARunKeeps() {
        double[] levels = new double[HealthBins.levels()];
        Arrays.setAll(levels, HealthBins::level);
        assertThat(levels).containsExactly(0.01, 0.05, 0.25, 0.5);
    }

    @Test
    void edgesAreTwoHundredAndFiftySixToAnOctave() {
        assertThat(HealthBins.edge(0)).isEqualTo(1.0 / 16);
        assertThat(HealthBins.edge(256)).isEqualTo(1.0 / 8);
        assertThat(HealthBins.edge(HealthBins.EDGES - 1)).isEqualTo(64);
        assertThat(HealthBins.edge(4 * 256 + 64)).isEqualTo(1.25);
    }

    @Test
    void aFigureFallsIntoTheBinThatEndsAboveIt() {
        assertThat(HealthBins.of(0)).isZero();
        assertThat(HealthBins.of(1.0 / 16)).isEqualTo(1);
        assertThat(HealthBins.of(Math.nextDown(1.0 / 16))).isZero();
        assertThat(HealthBins.of(64)).isEqualTo(HealthBins.EDGES);
        assertThat(HealthBins.of(Double.POSITIVE_INFINITY)).isEqualTo(HealthBins.EDGES);
        for (double health : new double[] {0.07, 0.5, 1, 1.2345, 7, 63}) {
            int bin = HealthBins.of(health);
            assertThat(health).isLessThan(HealthBins.edge(bin));
            assertThat(health).isGreaterThanOrEqualTo(HealthBins.edge(bin - 1));
        }
    }

    @Test
    void withoutAccountsThereIsNoQuantileAndAboveAllEdgesItIsTheLast() {
        assertThat(HealthBins.quantile(0.5, 0, edge -> 0, 10)).isNaN();
        assertThat(HealthBins.quantile(0.5, 10, edge -> 0, 10)).isEqualTo(64);
        assertThat(HealthBins.quantile(0.5, 10, edge -> 10, 2000)).isEqualTo(1.0 / 32);
    }
}
