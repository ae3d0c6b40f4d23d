package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.market.Oracle;
import paritydesk.market.Quote;
import paritydesk.plan.Conversion;
import paritydesk.plan.Fees;
import paritydesk.timeline.Run;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A5: whatever values the old token by its conversion takes off the fee that is in force at the time of the valuation. Market
/// feeds are left to A10: the market knows the fee by itself.
final class FeeInEveryPrice implements Check {

    /// Noise that is no stale fee: a capped ratio is published with this much rounding.
    private static final double ROUNDING = 1e-4;

    private static final Item ITEM =
            new Item(
                    "A5",
                    "Fee of the moment in every price",
                    "Does every price that rests on the conversion take off the fee in force at"
                            + " that time?",
                    Severity.BLOCK,
                    Threshold.atMost(
                            0, "prices", "MKR to SKY: the penalty rises by a point a quarter"));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var faults = new ArrayList<Fault>();
        int looked = 0;
        for (var use : OracleUse.of(run)) {
            var conversion = run.scenario().plan().conversionOf(use.asset());
            var oracle = run.scenario().market().oracle(use.oracle());
            if (conversion.isPresent() && oracle.isPresent()) {
                looked++;
                fault(run, use, oracle.get(), conversion.get()).ifPresent(faults::add);
            }
        }
        for (var conversion : run.scenario().plan().conversions()) {
            fixedQuote(run, conversion).ifPresent(faults::add);
        }
        if (looked == 0 && faults.isEmpty()) {
            return ITEM.notApplicable(
                    "No venue of the book prices a token that the plan converts.");
        }
        var figure =
                new Measure(
                        faults.size(),
                        "prices",
                        faults.isEmpty() ? "none ignores it" : faults.size() + " ignore it");
        if (faults.isEmpty()) {
            return ITEM.outcome(
                    Verdict.PASS,
                    figure,
                    "Every computed price in the window takes off the fee in force at its time.",
                    Link.ORACLES);
        }
        return ITEM.outcome(
                Verdict.FAIL,
                figure,
                String.join("; ", faults.stream().map(Fault::text).toList()) + ".",
                Link.step(run.clock().indexAt(faults.getFirst().since())));
    }

    private static Optional<Fault> fault(
            Run run, OracleUse use, Oracle oracle, Conversion conversion) {
        var fees = Fees.of(run.scenario().plan(), conversion);
        return switch (oracle) {
            case Oracle.ConversionRatio computed
                    when !computed.netOfFee()
                            && charged(fees, use.from(), use.until()).isPresent() ->
                    charged(fees, use.from(), use.until())
                            .map(r -> new Fault(ignores(use, r), later(use.from(), r.from())));
            case Oracle.Pegged pegged when fees.changes(use.from(), use.until()) ->
                    Optional.of(
                            new Fault(
                                    use.oracle()
                                            + " at "
                                            + use.venue()
                                            + " stays at "
                                            + Figures.exact(pegged.price())
                                            + " while the fee changes",
                                    use.from()));
            case Oracle.CappedRatio capped -> stale(run, use, capped, conversion, fees);
            case Oracle.ConversionRatio _,
                    Oracle.Pegged _,
                    Oracle.DirectFeed _,
                    Oracle.PeggedToOld _,
                    Oracle.StableCap _,
                    Oracle.Floor _,
                    Oracle.Frozen _,
                    Oracle.TimeWeighted _,
                    Oracle.Smoothed _,
                    Oracle.Median _,
                    Oracle.Cautious _,
                    Oracle.Chained _ ->
                    Optional.empty();
        };
    }

    /// The first rung with a fee that is in force inside `[from, to]`.
    private static Optional<Fees.Rung> charged(Fees fees, Instant from, Instant to) {
        if (fees.at(from).signum() > 0) {
            return Optional.of(new Fees.Rung(from, fees.at(from)));
        }
        return fees.rungs().stream()
                .filter(r -> r.from().isAfter(from) && !r.from().isAfter(to))
                .filter(r -> r.fee().signum() > 0)
                .findFirst();
    }

    private static String ignores(OracleUse use, Fees.Rung rung) {
        double over = 1 / (1 - rung.fee().doubleValue()) - 1;
        return use.oracle()
                + " at "
                + use.venue()
                + " ignores a fee of "
                + Figures.percent(rung.fee().doubleValue(), 2)
                + " and so values "
                + use.asset()
                + " "
                + Figures.percent(over, 2)
                + " too high";
    }

    /// A capped ratio whose live ratio stands above what the conversion pays.
    private static Optional<Fault> stale(
            Run run, OracleUse use, Oracle.CappedRatio capped, Conversion conversion, Fees fees) {
        var series = run.scenario().market().series(capped.liveRatio());
        if (series.isEmpty()) {
            return Optional.empty();
        }
        var moments = new ArrayList<Instant>(List.of(use.from()));
        fees.rungs().stream()
                .map(Fees.Rung::from)
                .filter(t -> inside(use, t))
                .forEach(moments::add);
        for (var t : moments) {
            double paid = conversion.ratio().value() * (1 - fees.at(t).doubleValue());
            double live = series.get().standing(t).map(BigDecimal::doubleValue).orElse(Double.NaN);
            if (live > paid * (1 + ROUNDING)) {
                return Optional.of(
                        new Fault(
                                use.oracle()
                                        + " at "
                                        + use.venue()
                                        + " reads a ratio of "
                                        + Figures.number(live, 4)
                                        + " where the conversion pays "
                                        + Figures.number(paid, 4),
                                t));
            }
        }
        return Optional.empty();
    }

    /// A fair value fixed by assumption cannot follow a fee that changes.
    private static Optional<Fault> fixedQuote(Run run, Conversion conversion) {
        var asset = conversion.ratio().from();
        var from = run.clock().at(0);
        var to = run.clock().at(run.clock().size() - 1);
        var quote = run.scenario().market().quote(asset);
        boolean stale =
                quote.isPresent()
                        && quote.get() instanceof Quote.Fixed
                        && Fees.of(run.scenario().plan(), conversion).changes(from, to);
        return stale
                ? Optional.of(
                        new Fault(
                                "the fair value of " + asset + " is fixed while the fee changes",
                                from))
                : Optional.empty();
    }

    private static boolean inside(OracleUse use, Instant t) {
        return t.isAfter(use.from()) && !t.isAfter(use.until());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private record Fault(String text, Instant since) {}
}
