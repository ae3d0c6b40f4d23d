package paritydesk.timeline;

import paritydesk.valuation.Column;
import paritydesk.valuation.Solvency;

import java.util.List;
import java.util.function.ToIntFunction;

/// Draws the headline from a run's paths.
final class Headlines {

    private Headlines() {}

    static Headline of(List<ParityPath> parity, BookPath book, AccountTable accounts) {
        var now = lowest(parity, gap -> gap.size() - 1);
        var worst = lowest(parity, Column::argMin);
        var ratio = lower(book.perceived().ratio(), book.economic().ratio());
        int lowest = ratio.argMin();
        int atRisk = 0;
        double atRiskDebt = 0;
        int unpriced = 0;
        for (int a = 0; a < accounts.healthWorst().size(); a++) {
            double least = Math.min(accounts.healthWorst().get(a), accounts.economicWorst().get(a));
            if (least < Headline.AT_RISK) {
                atRisk++;
                atRiskDebt += orZero(accounts.debt().get(a));
            }
            unpriced += accounts.ever(a, Solvency.UNPRICED) ? 1 : 0;
        }
        return new Headline(
                now.gap(),
                now.conversion(),
                worst.gap(),
                worst.step(),
                worst.conversion(),
                lowest < 0 ? Double.NaN : ratio.get(lowest),
                lowest,
                atRisk,
                atRiskDebt,
                peak(book.falsely(), accounts, Solvency.FALSE),
                peak(book.masked(), accounts, Solvency.MASKED),
                peak(book.truly(), accounts, Solvency.TRUE),
                unpriced);
    }

    /// Where a gap stood.
    private record Gap(double gap, int step, String conversion) {
        private static final Gap NONE = new Gap(Double.NaN, -1, "");
    }

    /// The lowest gap of all conversions, each taken at the step that `at` chooses of its holding parity; the first of equals.
    private static Gap lowest(List<ParityPath> parity, ToIntFunction<Column> at) {
        var lowest = Gap.NONE;
        for (var path : parity) {
            var held = path.holding().market();
            int step = at.applyAsInt(held);
            double gap = step < 0 ? Double.NaN : held.get(step) - 1;
            if (gap < lowest.gap() || (lowest.step() < 0 && !Double.isNaN(gap))) {
                lowest = new Gap(gap, step, path.conversionId());
            }
        }
        return lowest;
    }

    private static Headline.ClassPeak peak(
            BookPath.Count count, AccountTable accounts, Solvency solvency) {
        int ever = 0;
        for (int a = 0; a < accounts.everClasses().size(); a++) {
            ever += accounts.ever(a, solvency) ? 1 : 0;
        }
        int step = count.debt().argMax();
        if (ever == 0 || step < 0) {
            return new Headline.ClassPeak(0, -1, 0, 0);
        }
        return new Headline.ClassPeak(
                ever, step, (int) count.accounts().get(step), count.debt().get(step));
    }

    private static Column lower(Column a, Column b) {
        return Column.of(a.size(), s -> Math.min(a.get(s), b.get(s)));
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
