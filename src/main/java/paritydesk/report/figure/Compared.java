package paritydesk.report.figure;

import paritydesk.asset.Figures;
import paritydesk.explore.Output;
import paritydesk.timeline.Run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The main figures of several runs beside each other, the first with the others: screen and memo read the same.
public record Compared(List<Line> lines) {

    public Compared {
        lines = List.copyOf(lines);
    }

    /// How a figure is shown.
    public enum Kind {
        RATIO,
        FRACTION,
        ACCOUNTS,
        MONEY,
        /// Seconds since 1970; NaN for never.
        DAY
    }

    /// A figure that runs are compared by.
    public enum Figure {
        LOWEST_RATIO("lowest collateral ratio", Kind.RATIO),
        WORST_GAP("parity gap at its worst", Kind.FRACTION),
        LAST_GAP("parity gap at the end", Kind.FRACTION),
        AT_RISK("accounts at risk", Kind.ACCOUNTS),
        FALSE("false liquidations", Kind.ACCOUNTS),
        MASKED("masked insolvencies", Kind.ACCOUNTS),
        TRUE("true liquidations", Kind.ACCOUNTS),
        FIRST("first liquidation", Kind.DAY),
        DYNAMIC_REPAID("repaid by liquidators on the way", Kind.MONEY),
        DYNAMIC_BAD_DEBT("bad debt left on the way", Kind.MONEY),
        DYNAMIC_LOWEST("lowest ratio on the way", Kind.RATIO);

        private final String title;
        private final Kind kind;

        Figure(String title, Kind kind) {
            this.title = title;
            this.kind = kind;
        }

        public String title() {
            return title;
        }

        public Kind kind() {
            return kind;
        }

        private boolean dynamic() {
            return this == DYNAMIC_REPAID || this == DYNAMIC_BAD_DEBT || this == DYNAMIC_LOWEST;
        }
    }

    /// One figure over all runs, in their order, whose moments are told as those of `window`, the first run's.
    public record Line(Figure figure, List<Double> values, Duration window) {
        public Line {
            values = List.copyOf(values);
        }

        /// The value of a run as it is shown; `never` where a day never comes.
        public String text(int run, String never) {
            double value = values.get(run);
            return switch (figure.kind()) {
                case RATIO -> Figures.number(value, 3);
                case FRACTION -> Figures.signedPercent(value, 2);
                case ACCOUNTS -> Figures.number(value, 0);
                case MONEY -> Figures.compact(value);
                case DAY ->
                        Double.isNaN(value)
                                ? never
                                : Figures.within(Instant.ofEpochSecond((long) value), window);
            };
        }

        /// A run's value less that of the first; NaN where one has none, and between days.
        public double change(int run) {
            return figure.kind() == Kind.DAY ? Double.NaN : values.get(run) - values.getFirst();
        }

        /// The same as it is shown: `=` for none, nothing between days.
        public String changed(int run, String never) {
            if (figure.kind() == Kind.DAY) {
                return text(run, never).equals(text(0, never)) ? "=" : "";
            }
            double change = change(run);
            if (change == 0 || Double.isNaN(change)) {
                return "=";
            }
            var sign = change < 0 ? "−" : "+";
            return switch (figure.kind()) {
                case RATIO, DAY -> sign + Figures.number(Math.abs(change), 3);
                case FRACTION -> Figures.signedPercent(change, 2);
                case ACCOUNTS -> sign + Figures.number(Math.abs(change), 0);
                case MONEY -> sign + Figures.compact(Math.abs(change));
            };
        }
    }

    /// The first of `runs` is the one that the others are held against.
    public static Compared of(List<Run> runs) {
        boolean dynamic = runs.stream().allMatch(r -> r.dynamics() != null);
        var window = runs.getFirst().clock().window();
        var lines = new ArrayList<Line>();
        for (var figure : Figure.values()) {
            if (dynamic || !figure.dynamic()) {
                var read = read(figure);
                lines.add(
                        new Line(figure, runs.stream().map(read::applyAsDouble).toList(), window));
            }
        }
        return new Compared(lines);
    }

    private static ToDoubleFunction<Run> read(Figure figure) {
        return switch (figure) {
            case LOWEST_RATIO -> r -> r.headline().ratioLowest();
            case WORST_GAP -> r -> r.headline().gapWorst();
            case LAST_GAP -> r -> r.headline().gapNow();
            case AT_RISK -> r -> r.headline().atRisk();
            case FALSE -> r -> r.headline().falsely().accountsEver();
            case MASKED -> r -> r.headline().masked().accountsEver();
            case TRUE -> r -> r.headline().truly().accountsEver();
            case FIRST -> Compared::first;
            case DYNAMIC_REPAID -> Output.DYNAMIC_REPAID::of;
            case DYNAMIC_BAD_DEBT -> Output.DYNAMIC_BAD_DEBT::of;
            case DYNAMIC_LOWEST -> Output.DYNAMIC_LOWEST::of;
        };
    }

    /// When the first account may be liquidated; NaN where none ever may.
    private static double first(Run run) {
        var steps = run.accounts().firstBreach();
        int first =
                IntStream.range(0, steps.size())
                        .map(steps::get)
                        .filter(step -> step >= 0)
                        .min()
                        .orElse(-1);
        return first < 0 ? Double.NaN : run.clock().at(first).getEpochSecond();
    }
}
