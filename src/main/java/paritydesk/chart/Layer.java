package paritydesk.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/// One thing drawn in a [Panel].
public sealed interface Layer {
    /// Which extremes of the visible part of a line are named.
    enum Extremes {
        NONE,
        MIN,
        MAX,
        BOTH
    }

    /// A line, labelled at its end with its name and last visible value.
    record Line(Series series, Extremes extremes) implements Layer {
        public static Line of(Series series) {
            return new Line(series, Extremes.NONE);
        }

        public static Line namingLowest(Series series) {
            return new Line(series, Extremes.MIN);
        }
    }

    /// How a line stood before what is being tried now: thin, beneath the lines, without a label of its own.
    record Ghost(Series series) implements Layer {
        public static Ghost step(double[] times, double[] values) {
            return new Ghost(
                    Series.step("before", times, values, new Stroke(Ink.NEUTRAL, 1, Dash.SOLID)));
        }
    }

    /// The gap between two lines, tinted with the ink of whichever is lower.
    record GapFill(Series one, Series other) implements Layer {}

    /// An area between two lines in one ink: nest several for 50, 90 and 99 %.
    record Ribbon(Series low, Series high, Fill fill, String label) implements Layer {}

    /// A level that matters: always in view, labelled at the right.
    record Threshold(double value, String label, Stroke stroke) implements Layer {
        public static Threshold limit(double value, String label) {
            return new Threshold(value, label, Stroke.limit());
        }
    }

    /// A line that matters but must not press the others flat: drawn while it runs near what else the panel shows, else only
    /// named at the edge beyond which it lies.
    record Limit(Series series) implements Layer {}

    /// A stretch of time that differs from the rest, tinted, with a hairline where it ends and words at that end, one line each.
    record Span(double from, double to, Fill fill, List<String> words) implements Layer {
        public Span {
            words = List.copyOf(words);
        }
    }

    /// A constant range, such as ±2 %, labelled at the right.
    record Band(double low, double high, Fill fill, String label) implements Layer {}

    /// Stacked bars, first at the bottom. All series share their times; a bar reaches to the next time.
    record Bars(List<Bar> bars) implements Layer {
        public Bars {
            bars = List.copyOf(bars);
            for (Bar bar : bars) {
                if (!bar.series().sharesTimesWith(bars.getFirst().series())) {
                    throw new IllegalArgumentException(
                            "bars with different times: " + bar.series().name());
                }
            }
        }

        /// The height of the whole stack at an index, gaps as 0.
        double total(int index) {
            double total = 0;
            for (Bar bar : bars) {
                double value = bar.series().value(index);
                total += Double.isNaN(value) ? 0 : value;
            }
            return total;
        }
    }

    /// A named point.
    record Note(double time, double value, String text, Ink ink) implements Layer {}

    /// The series in it that belong in a table.
    default List<Series> columns() {
        return switch (this) {
            case Line line -> List.of(line.series());
            case Ghost _ -> List.of();
            case GapFill gap -> List.of(gap.one(), gap.other());
            case Ribbon ribbon -> List.of(ribbon.low(), ribbon.high());
            case Bars bars -> bars.bars().stream().map(Bar::series).toList();
            case Limit limit -> List.of(limit.series());
            case Threshold _, Band _, Note _, Span _ -> List.of();
        };
    }

    /// The values that an axis has to cover for it.
    default double[] extent() {
        return switch (this) {
            case Line line -> line.series().values();
            case Ghost ghost -> ghost.series().values();
            case GapFill _, Limit _, Span _ -> new double[0];
            case Ribbon ribbon ->
                    DoubleStream.concat(
                                    DoubleStream.of(ribbon.low().values()),
                                    DoubleStream.of(ribbon.high().values()))
                            .toArray();
            case Threshold threshold -> new double[] {threshold.value()};
            case Band band -> new double[] {band.low(), band.high()};
            case Bars bars -> stacked(bars);
            case Note note -> new double[] {note.value()};
        };
    }

    private static double[] stacked(Bars bars) {
        int size = bars.bars().isEmpty() ? 0 : bars.bars().getFirst().series().size();
        double[] extent = new double[size + 1];
        for (int i = 0; i < size; i++) {
            extent[i] = bars.total(i);
        }
        return extent;
    }
}
