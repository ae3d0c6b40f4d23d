package paritydesk.report.figure;

import paritydesk.chart.Waterfall;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Run;
import paritydesk.valuation.Quotient;

import java.util.Optional;

/// What moved a figure between two steps of a run, as a waterfall that says at its ends when that was.
///
/// @param fall nothing where the figure is no number at one end: no debt, or no price
/// @param substituted that the split depends on the order of the drivers
public record DriverFall(Optional<Waterfall> fall, boolean substituted) {

    /// Of one account, or (−1) of the book over the accounts that owe and are priced at both steps.
    public static DriverFall of(
            Run run, int account, int from, int to, boolean perceived, Quotient quotient) {
        var found =
                account < 0
                        ? Explain.bookDrivers(run, from, to, perceived, quotient)
                        : Explain.accountDrivers(run, account, from, to, perceived, quotient);
        if (!RatioFall.possible(found)) {
            return new DriverFall(Optional.empty(), false);
        }
        var words = DriverWords.between(run, account, from, to);
        var clock = run.clock();
        return new DriverFall(
                Optional.of(RatioFall.of("", clock.when(from), clock.when(to), found, words)),
                found.substituted());
    }
}
