package paritydesk.chart;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// A made-up but lifelike run for pictures and timings: two truths, a penalty ladder, events, bars. Seeded, so that every picture is repeatable.
public final class ChartSample {
    private static final double DAY = 86_400;
    private static final double START = Instant.parse("2025-11-26T00:00:00Z").getEpochSecond();

    private ChartSample() {}

    static double[] times(int count, double days) {
        double[] times = new double[count];
        Arrays.setAll(times, i -> START + i * days * DAY / (count - 1));
        return times;
    }

    static double[] walk(long seed, int count, double start, double step) {
        Random random = new Random(seed);
        double[] walk = new double[count];
        double level = start;
        for (int i = 0; i < count; i++) {
            level += random.nextGaussian() * step - (level - start) * 0.01;
            walk[i] = level;
        }
        return walk;
    }

    static double[] map(double[] of, java.util.function.DoubleUnaryOperator how) {
        return Arrays.stream(of).map(how).toArray();
    }

    static double day(double days) {
        return START + days * DAY;
    }

    /// Five strips over 61 days, `points` points a series.
    public static Chart timeline(int points) {
        double[] times = times(points, 61);
        double[] perceived = walk(7, points, 1.62, 0.3 / Math.sqrt(points));
        double[] economic = new double[points];
        Arrays.setAll(
                economic,
                i ->
                        perceived[i]
                                * (times[i] < day(9)
                                        ? 1
                                        : times[i] < day(33)
                                                ? 0.965
                                                : times[i] < day(50) ? 0.93 : 0.985));
        Series oracle = Series.step("perceived", times, perceived, Stroke.dashed(Ink.PERCEIVED));
        Series fair = Series.step("economic", times, economic, Stroke.solid(Ink.ECONOMIC));
        Panel ratio =
                Panel.of(
                                "Collateral ratio",
                                "value of collateral per unit of debt",
                                NumberStyle.plain(2),
                                List.of(
                                        new Layer.GapFill(oracle, fair),
                                        Layer.Threshold.limit(1.45, "threshold 1.45"),
                                        Layer.Line.namingLowest(fair),
                                        Layer.Line.of(oracle)))
                        .weighing(2.2);
        double[] gap = new double[points];
        Arrays.setAll(
                gap, i -> economic[i] / perceived[i] - 1 + 0.004 * Math.sin(i * 40.0 / points));
        Series parity = Series.step("gap", times, gap, Stroke.solid(Ink.ECONOMIC));
        Panel gaps =
                Panel.of(
                        "Parity gap",
                        "%",
                        NumberStyle.percent(2),
                        List.of(
                                new Layer.Band(
                                        -0.02, 0.02, new Fill(Ink.NEUTRAL, 0.12), "±2 % band"),
                                new Layer.Line(parity, Layer.Extremes.BOTH)));
        Panel bars =
                Panel.of(
                        "Liquidations",
                        "accounts under water",
                        NumberStyle.plain(0),
                        List.of(bars(times, economic)));
        Series coverage =
                Series.linear(
                        "coverage",
                        times,
                        map(walk(3, points, 1.1, 0.8 / Math.sqrt(points)), v -> Math.max(0.42, v)),
                        Stroke.solid(Ink.GOOD));
        Panel cover =
                Panel.of(
                        "Liquidity coverage",
                        "exit depth ÷ forced sale",
                        NumberStyle.times(2),
                        List.of(
                                Layer.Threshold.limit(1, "needed 1.00×"),
                                Layer.Line.namingLowest(coverage)));
        Series adoption =
                Series.linear(
                        "converted",
                        times,
                        map(times, t -> 0.81 / (1 + Math.exp(-(t - day(28)) / DAY / 5))),
                        Stroke.solid(Ink.NEUTRAL));
        Panel adopted =
                Panel.of(
                        "Adoption",
                        "% of supply",
                        NumberStyle.percent(0),
                        List.of(Layer.Line.of(adoption)));
        return new Chart(
                "MKR → SKY",
                "Aave v3, synthetic book of 10 000 accounts · plan v3",
                new TimeAxis(day(0), day(61)),
                lanes(),
                List.of(ratio, gaps, bars, cover, adopted));
    }

    private static Layer.Bars bars(double[] times, double[] economic) {
        double[] falsely = map(economic, v -> Math.max(0, Math.round((1.56 - v) * 300)));
        double[] masked = map(economic, v -> Math.max(0, Math.round((1.50 - v) * 200)));
        double[] truly = map(economic, v -> Math.max(0, Math.round((1.58 - v) * 80)));
        return new Layer.Bars(
                List.of(
                        new Bar(
                                Series.step(
                                        "false",
                                        times,
                                        falsely,
                                        Stroke.solid(Ink.FALSE_LIQUIDATION)),
                                Bar.Pattern.SOLID),
                        new Bar(
                                Series.step(
                                        "masked",
                                        times,
                                        masked,
                                        Stroke.solid(Ink.MASKED_INSOLVENCY)),
                                Bar.Pattern.HATCHED),
                        new Bar(
                                Series.step(
                                        "true", times, truly, Stroke.solid(Ink.TRUE_LIQUIDATION)),
                                Bar.Pattern.OPEN)));
    }

    private static List<Lane> lanes() {
        return List.of(
                new Lane(
                        "conversion",
                        List.of(
                                Mark.point(
                                        "open", "conversion opens", day(3), Glyph.DISC, Ink.TEXT),
                                Mark.point("p1", "penalty 1 %", day(9), Glyph.DIAMOND, Ink.TEXT),
                                Mark.point("p2", "penalty 2 %", day(33), Glyph.DIAMOND, Ink.TEXT))),
                new Lane(
                        "oracle",
                        List.of(
                                Mark.window("freeze", "feed frozen", day(14), day(23), Ink.TEXT),
                                Mark.point(
                                        "switch",
                                        "feed replaced",
                                        day(50),
                                        Glyph.SQUARE,
                                        Ink.TEXT))),
                new Lane(
                        "policy",
                        List.of(
                                Mark.ramp(
                                        "ramp",
                                        "threshold 1.40 → 1.45",
                                        day(28),
                                        day(40),
                                        Ink.TEXT))));
    }

    static Waterfall waterfall() {
        return new Waterfall(
                "Why the ratio changed",
                "before",
                1.62,
                List.of(
                        new Waterfall.Driver("price of collateral", -0.11),
                        new Waterfall.Driver("penalty step", -0.045),
                        new Waterfall.Driver("debt interest", -0.006),
                        new Waterfall.Driver("collateral added", 0.021)),
                "after",
                1.48,
                NumberStyle.plain(2));
    }

    static Histogram histogram() {
        Random random = new Random(5);
        double[][] counts = new double[3][40];
        for (int i = 0; i < 10_000; i++) {
            double health = Math.exp(random.nextGaussian() * 0.35 + 0.45);
            int bin = (int) Math.floor((health - 0.6) / 0.08);
            if (bin >= 0 && bin < 40) {
                int group = health >= 1 ? 2 : random.nextInt(3) == 0 ? 1 : 0;
                counts[group][bin]++;
            }
        }
        return new Histogram(
                "Health factors",
                "accounts",
                0.6,
                0.08,
                List.of(
                        group("false", Ink.FALSE_LIQUIDATION, Bar.Pattern.SOLID, counts[0]),
                        group("masked", Ink.MASKED_INSOLVENCY, Bar.Pattern.HATCHED, counts[1]),
                        group("healthy", Ink.NEUTRAL, Bar.Pattern.SOLID, counts[2])),
                1,
                "liquidation 1.0",
                NumberStyle.plain(1),
                NumberStyle.plain(0));
    }

    private static Histogram.Group group(
            String name, Ink ink, Bar.Pattern pattern, double[] counts) {
        return new Histogram.Group(name, ink, pattern, Arrays.stream(counts).boxed().toList());
    }
}
