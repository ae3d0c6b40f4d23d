package paritydesk.checklist;

import paritydesk.asset.Counted;
import paritydesk.asset.Figures;
import paritydesk.book.Leg;
import paritydesk.plan.Conversion;
import paritydesk.plan.Fees;
import paritydesk.timeline.ParityPath;
import paritydesk.timeline.Run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A8: collateral in the old token is worth as much after conversion as before, per account and in total, at the fee of the last
/// step at which the converter is open. The quantity is converted as the ledger does it, rounded down; value before is the plan's reference.
final class ValueKept implements Check {

    /// A loss smaller than this in the reporting currency is rounding, however large a share it is of a grain of dust.
    private static final double CENT = 0.01;

    private static final Item ITEM =
            new Item(
                    "A8",
                    "Value before = value after",
                    "Does conversion keep the value of the old token's holders, per account and in"
                            + " total?",
                    Severity.BLOCK,
                    Threshold.atMost(0.1, "%", "Reconciliation practice: a tenth of a percent")
                            .within(0, 5));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var tallies = new ArrayList<Tally>();
        for (var path : run.parity()) {
            run.scenario()
                    .plan()
                    .conversion(path.conversionId())
                    .flatMap(c -> tally(run, c, path))
                    .ifPresent(tallies::add);
        }
        if (tallies.isEmpty()) {
            return ITEM.notApplicable(
                    run.parity().stream().anyMatch(p -> lastOpen(run, p) >= 0)
                            ? "The book holds no collateral that the plan converts."
                            : "No converter is open at any step of the window.");
        }
        var worst = tallies.stream().reduce((a, b) -> b.gap() < a.gap() ? b : a).orElseThrow();
        double limit = ITEM.threshold().limit() / 100;
        boolean lost = tallies.stream().anyMatch(t -> !(t.gap() >= -limit) || t.accounts() > 0);
        boolean gained = worst.gap() > limit;
        var verdict = lost ? Verdict.FAIL : gained ? Verdict.WARN : Verdict.PASS;
        var figure = new Measure(worst.gap() * 100, "%", Figures.signedPercent(worst.gap(), 3));
        return ITEM.outcome(verdict, figure, worst.sentence(run), Link.step(worst.step()));
    }

    /// The last step at which the conversion of a path can be used, −1 where there is none.
    private static int lastOpen(Run run, ParityPath path) {
        var plan = run.scenario().plan();
        return plan.conversion(path.conversionId())
                .map(
                        c ->
                                IntStream.range(0, run.clock().size())
                                        .filter(i -> run.open(c.id(), i))
                                        .max()
                                        .orElse(-1))
                .orElse(-1);
    }

    private static Optional<Tally> tally(Run run, Conversion conversion, ParityPath path) {
        var ratio = conversion.ratio();
        var plan = run.scenario().plan();
        int step = lastOpen(run, path);
        if (step < 0) {
            return Optional.empty();
        }
        var fee = Fees.of(plan, conversion).at(run.clock().at(step));
        int decimals = plan.asset(ratio.to()).map(a -> a.decimals()).orElse(18);
        double parity = path.conversion().market().get(step);
        double price = Prices.newToken(run, conversion, step);
        double perToken = Prices.paid(run, conversion, step);
        double worth = parity > 0 ? perToken / parity : ratio.value() * price;
        var held = BigDecimal.ZERO;
        var paid = BigDecimal.ZERO;
        int over = 0;
        for (var account : run.scenario().book().accounts()) {
            var quantity = collateral(account.legs(), ratio.from());
            if (quantity.signum() > 0) {
                var got = ratio.convert(quantity, fee, decimals);
                held = held.add(quantity);
                paid = paid.add(got);
                double gap = parity * kept(quantity, got, conversion, fee) - 1;
                double loss = -gap * quantity.doubleValue() * worth;
                over += -gap > ITEM.threshold().limit() / 100 && !(loss < CENT) ? 1 : 0;
            }
        }
        if (held.signum() == 0) {
            return Optional.empty();
        }
        double gap = parity * kept(held, paid, conversion, fee) - 1;
        double before = held.doubleValue() * worth;
        return Optional.of(
                new Tally(conversion, step, fee, held, before, before * (1 + gap), gap, over));
    }

    /// What rounding leaves of `quantity`: 1 without rounding, 0 where everything is rounded away. All of it at a fee of 100 %.
    private static double kept(
            BigDecimal quantity, BigDecimal got, Conversion conversion, BigDecimal fee) {
        double due = quantity.doubleValue() * conversion.ratio().value() * (1 - fee.doubleValue());
        return due == 0 ? 1 : got.doubleValue() / due;
    }

    private static BigDecimal collateral(List<Leg> legs, String asset) {
        return legs.stream()
                .filter(leg -> leg instanceof Leg.Collateral && leg.asset().equals(asset))
                .map(Leg::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private record Tally(
            Conversion conversion,
            int step,
            BigDecimal fee,
            BigDecimal held,
            double before,
            double after,
            double gap,
            int accounts) {

        String sentence(Run run) {
            var currency = run.scenario().market().currency();
            var holding = Figures.number(held, 0) + " " + conversion.ratio().from();
            if (Double.isNaN(gap)) {
                return "What "
                        + holding
                        + " are worth after conversion cannot be said: a price is missing.";
            }
            var from = Figures.compact(before) + " " + currency;
            var to = Figures.compact(after) + " " + currency;
            var size = Figures.compact(Math.abs(before - after)) + " " + currency;
            double limit = ITEM.threshold().limit() / 100;
            if (gap < -limit) {
                return "The "
                        + holding
                        + " of the book are worth "
                        + from
                        + " before and "
                        + to
                        + " after conversion: holders lose "
                        + size
                        + ", at a fee of "
                        + Figures.percent(fee.doubleValue(), 2)
                        + "; "
                        + Counted.of(accounts, "account loses", "accounts lose")
                        + " more than "
                        + Figures.percent(limit, 1)
                        + ".";
            }
            if (accounts > 0) {
                return "In total the value is kept, but rounding takes more than "
                        + Figures.percent(limit, 1)
                        + " from "
                        + (accounts == 1
                                ? "one account."
                                : Figures.number(accounts) + " accounts.");
            }
            if (gap > limit) {
                return "Conversion pays "
                        + size
                        + " more than "
                        + holding
                        + " are worth: somebody gives that value.";
            }
            return "The "
                    + holding
                    + " of the book are worth "
                    + from
                    + " before and "
                    + to
                    + " after conversion.";
        }
    }
}
