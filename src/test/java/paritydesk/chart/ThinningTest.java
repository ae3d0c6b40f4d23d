package paritydesk.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class ThinningTest {
    private record Point(double x, double y) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyColumnKeepsItsExtremesAndEndsInOrder(long seed) {
        Random random = new Random(seed);
        List<Point> points = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < 5_000; i++) {
            x += random.nextInt(20) == 0 ? random.nextDouble() * 3 : random.nextDouble() * 0.05;
            points.add(new Point(x, random.nextGaussian()));
        }
        List<Point> thinned = thinned(points);
        assertThat(points).containsSubsequence(thinned);
        assertThat(summary(thinned)).isEqualTo(summary(points));
        assertThat(thinned.size()).isLessThanOrEqualTo(4 * summary(points).size());
    }

    @Test
    void sparsePointsAllSurvive() {
        List<Point> points =
                List.of(new Point(0.5, 1), new Point(1.5, 4), new Point(1.5, 2), new Point(9, 3));
        assertThat(thinned(points)).isEqualTo(points);
    }

    @Test
    void aGapBreaksTheRun() {
        List<Integer> runs = new ArrayList<>();
        Thinning thinning = new Thinning((xs, ys, count) -> runs.add(count));
        thinning.add(1, 1);
        thinning.add(2, 1);
        thinning.end();
        thinning.end();
        thinning.add(2, 3);
        thinning.end();
        assertThat(runs).containsExactly(2, 1);
    }

    private static List<Point> thinned(List<Point> points) {
        List<Point> kept = new ArrayList<>();
        Thinning thinning =
                new Thinning(
                        (xs, ys, count) -> {
                            for (int i = 0; i < count; i++) {
                                kept.add(new Point(xs[i], ys[i]));
                            }
                        });
        points.forEach(point -> thinning.add(point.x(), point.y()));
        thinning.end();
        return kept;
    }

    private static Map<Double, List<Double>> summary(List<Point> points) {
        Map<Double, List<Double>> columns = new HashMap<>();
        for (Point point : points) {
            columns.merge(
                    Math.floor(point.x()),
                    List.of(point.y(), point.y(), point.y(), point.y()),
                    (a, b) ->
                            List.of(
                                    a.get(0),
                                    Math.min(a.get(1), b.get(1)),
                                    Math.max(a.get(2), b.get(2)),
                                    b.get(3)));
        }
        return columns;
    }
}
