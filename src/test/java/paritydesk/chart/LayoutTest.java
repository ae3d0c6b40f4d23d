package paritydesk.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class LayoutTest {
    private final Chart chart = ChartSample.timeline(245);

    @Test
    void nothingOverlapsAtAnyUsualSize() {
        for (double width : new double[] {500, 1100, 1900}) {
            for (double height : new double[] {420, 700, 1200}) {
                Layout layout = Layout.of(chart, width, height);
                List<Box> boxes = new ArrayList<>(layout.lanes());
                boxes.addAll(layout.plots());
                boxes.add(layout.heading());
                boxes.add(layout.axis());
                for (int i = 0; i < boxes.size(); i++) {
                    for (int j = i + 1; j < boxes.size(); j++) {
                        assertThat(boxes.get(i).overlaps(boxes.get(j)))
                                .as(boxes.get(i) + " and " + boxes.get(j))
                                .isFalse();
                    }
                }
                assertThat(boxes)
                        .allMatch(
                                box ->
                                        box.x() >= 0
                                                && box.right() <= width
                                                && box.bottom() <= height);
            }
        }
    }

    @Test
    void hitsAreTheInverseOfPlaces() {
        Layout layout = Layout.of(chart, 1100, 700);
        assertThat(layout.timeAt(layout.xAt(chart.axis().time(0.37))))
                .isCloseTo(chart.axis().time(0.37), within(1e-3));
        assertThat(layout.valueAt(0, layout.yAt(0, 1.5))).isCloseTo(1.5, within(1e-9));
        assertThat(layout.panelAt(layout.plots().get(2).middleY())).isEqualTo(2);
        assertThat(layout.panelAt(1)).isEqualTo(-1);
        Mark mark = chart.lanes().get(1).marks().get(1);
        assertThat(layout.markAt(layout.xAt(mark.from()) + 3, layout.lanes().get(1).middleY()))
                .contains(mark);
        assertThat(layout.markAt(layout.xAt(mark.from()) + 30, layout.lanes().get(1).middleY()))
                .isEmpty();
    }

    @Test
    void aLimitIsInTheAxisOnlyWhenItIsNear() {
        double[] times = {0, 50, 100};
        Series line = Series.step("ratio", times, new double[] {2.0, 2.2, 2.4}, Stroke.limit());
        Series near = Series.step("limit", times, new double[] {1.5, 1.5, 1.5}, Stroke.limit());
        Series far = Series.step("limit", times, new double[] {1.2, 1.2, 1.2}, Stroke.limit());
        assertThat(withLimit(line, near).axis().contains(1.5)).isTrue();
        Panel squashed = withLimit(line, far);
        assertThat(squashed.axis().low()).isGreaterThan(1.9);
        assertThat(EndLabel.of(squashed, new TimeAxis(0, 100)))
                .extracting(EndLabel::text)
                .contains("limit 1.20 ↓ below");
    }

    private static Panel withLimit(Series line, Series limit) {
        return Panel.of(
                "", "", NumberStyle.plain(2), List.of(Layer.Line.of(line), new Layer.Limit(limit)));
    }

    @Test
    void noTwoWordsCollide() {
        for (double width : new double[] {700, 1100, 1900}) {
            Words words = new Words();
            chart.draw(words, width, 700);
            for (int i = 0; i < words.boxes.size(); i++) {
                for (int j = i + 1; j < words.boxes.size(); j++) {
                    assertThat(
                                    words.boxes
                                            .get(i)
                                            .grown(-1.5)
                                            .overlaps(words.boxes.get(j).grown(-1.5)))
                            .as(words.texts.get(i) + " and " + words.texts.get(j) + " at " + width)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void spreadLabelsKeepTheirDistanceOrderAndBounds() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            double[] wanted = random.doubles(1 + random.nextInt(7), 0, 100).toArray();
            double[] placed = Spread.of(wanted, 14, 0, 100);
            assertThat(Arrays.stream(placed).boxed()).allMatch(y -> y >= -1e-9 && y <= 100 + 1e-9);
            double[] sorted = placed.clone();
            Arrays.sort(sorted);
            for (int i = 1; i < sorted.length; i++) {
                assertThat(sorted[i] - sorted[i - 1]).isGreaterThanOrEqualTo(14 - 1e-9);
            }
        }
        assertThat(Spread.of(new double[] {50, 50}, 14, 0, 100)).containsExactly(43, 57);
        assertThat(Spread.of(new double[] {80, 10}, 14, 0, 100)).containsExactly(80, 10);
        assertThat(Spread.of(new double[] {1, 2, 3}, 14, 0, 10)).containsExactly(0, 5, 10);
    }

    /// Remembers where words stand.
    private static final class Words implements Pen {
        private final List<Box> boxes = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();

        @Override
        public void text(String text, double x, double y, TextStyle style) {
            double width = style.width(text);
            double left =
                    switch (style.anchor()) {
                        case START -> x;
                        case MIDDLE -> x - width / 2;
                        case END -> x - width;
                    };
            if (!text.isEmpty()) {
                boxes.add(new Box(left, y - style.size() * 0.8, width, style.size()));
                texts.add(text);
            }
        }

        @Override
        public void clipped(Box box, Runnable drawing) {
            drawing.run();
        }

        @Override
        public void line(double x1, double y1, double x2, double y2, Stroke stroke) {}

        @Override
        public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {}

        @Override
        public void polygon(double[] xs, double[] ys, int count, Fill fill) {}

        @Override
        public void rect(Box box, Fill fill) {}

        @Override
        public void disc(double x, double y, double radius, Fill fill) {}

        @Override
        public void ring(double x, double y, double radius, Stroke stroke) {}
    }
}
