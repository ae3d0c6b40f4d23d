package paritydesk.checklist;

import paritydesk.market.Quote;
import paritydesk.plan.Conversion;
import paritydesk.plan.Fees;
import paritydesk.timeline.PricePath;
import paritydesk.timeline.Run;

import java.util.Optional;

/// Prices that a run has computed, looked up.
final class Prices {

    private Prices() {}

    static Optional<PricePath> path(Run run, String venue, String asset) {
        return run.prices().stream()
                .filter(p -> p.venue().equals(venue) && p.asset().equals(asset))
                .findFirst();
    }

    static Optional<PricePath> path(Run run, String asset) {
        return run.prices().stream().filter(p -> p.asset().equals(asset)).findFirst();
    }

    /// Fair value of one new token at the last step; NaN where no venue of the run lists it and its series is missing.
    static double newToken(Run run, Conversion conversion) {
        return newToken(run, conversion, run.clock().size() - 1);
    }

    static double newToken(Run run, Conversion conversion, int step) {
        var target = conversion.ratio().to();
        var listed = path(run, target);
        if (listed.isPresent()) {
            return listed.get().fair().get(step);
        }
        return run.scenario()
                .market()
                .quote(target)
                .map(quote -> standing(run, quote, step))
                .orElse(Double.NaN);
    }

    /// What one old token pays at a step, `Σ ρ(1 − φ)·F_new` over the conversion alone, or over every branch where it is one of a fork.
    static double paid(Run run, Conversion conversion, int step) {
        var plan = run.scenario().plan();
        var from = conversion.ratio().from();
        double sum = 0;
        for (var by : plan.conversions()) {
            boolean counts =
                    conversion.branch() == null
                            ? by.equals(conversion)
                            : by.ratio().from().equals(from);
            if (counts) {
                var fee = Fees.of(plan, by).at(run.clock().at(step));
                double paying = by.ratio().value() * (1 - fee.doubleValue());
                sum += paying * newToken(run, by, step);
            }
        }
        return sum;
    }

    private static double standing(Run run, Quote quote, int step) {
        return switch (quote) {
            case Quote.Traded traded ->
                    run.scenario()
                            .market()
                            .series(traded.series())
                            .flatMap(s -> s.latest(run.clock().at(step)))
                            .map(p -> p.value().doubleValue())
                            .orElse(Double.NaN);
            case Quote.Fixed fixed -> fixed.price().doubleValue();
            case Quote.Converted _ -> Double.NaN;
        };
    }
}
