package paritydesk.checklist;

import paritydesk.asset.Asset;
import paritydesk.asset.Counted;
import paritydesk.asset.Figures;
import paritydesk.plan.Conversion;
import paritydesk.plan.Fees;
import paritydesk.timeline.Run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A2: decimals and address of both tokens are known, and one old token converts without rest at every fee of the plan.
final class TestAmountConverts implements Check {

    private static final Item ITEM =
            new Item(
                    "A2",
                    "Decimals, addresses, test amount",
                    "Are decimals and address of old and new token known, and does one token"
                            + " convert exactly?",
                    Severity.BLOCK,
                    Threshold.atMost(0, "faults", "Exact: token ledgers round, tests must not"));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var plan = run.scenario().plan();
        if (plan.conversions().isEmpty()) {
            return ITEM.notApplicable("The plan converts nothing.");
        }
        var faults = new LinkedHashSet<String>();
        var shown = new ArrayList<String>();
        for (var conversion : plan.conversions()) {
            faults.addAll(identity(run, conversion.ratio().from()));
            faults.addAll(identity(run, conversion.ratio().to()));
            var target = plan.asset(conversion.ratio().to());
            if (target.isPresent()) {
                shown.add(test(run, conversion, target.get(), faults));
            }
        }
        var tested = String.join("; ", shown);
        var figure =
                new Measure(
                        faults.size(),
                        "faults",
                        faults.isEmpty() ? tested : Counted.of(faults.size(), "fault"));
        var why =
                faults.isEmpty()
                        ? "Both tokens are known by decimals and address, and one token converts"
                                + " without rest: "
                                + tested
                                + "."
                        : String.join("; ", faults) + ".";
        return ITEM.outcome(ITEM.threshold().judge(faults.size()), figure, why, Link.CONVERSIONS);
    }

    private static List<String> identity(Run run, String id) {
        var asset = run.scenario().plan().asset(id);
        if (asset.isEmpty()) {
            return List.of(id + " is not among the plan's assets, so its decimals are unknown");
        }
        var faults = new ArrayList<String>();
        if (asset.get().chain() == null) {
            faults.add("the chain of " + id + " is not stated");
        }
        if (asset.get().address() == null) {
            faults.add("the address of " + id + " is not stated");
        }
        return faults;
    }

    /// Converts one token at each fee, adds what does not come out exactly, and says what it pays at the last step.
    private static String test(Run run, Conversion conversion, Asset target, Set<String> faults) {
        var ratio = conversion.ratio();
        var fees = Fees.of(run.scenario().plan(), conversion);
        for (var rung : fees.rungs()) {
            var paid = ratio.convert(BigDecimal.ONE, rung.fee(), target.decimals());
            var due = ratio.numerator().multiply(BigDecimal.ONE.subtract(rung.fee()));
            if (paid.multiply(ratio.denominator()).compareTo(due) != 0) {
                faults.add(
                        "1 "
                                + ratio.from()
                                + " at a fee of "
                                + Figures.exact(rung.fee().movePointRight(2))
                                + "\u202F% leaves a rest below "
                                + target.decimals()
                                + " decimals of "
                                + ratio.to());
            }
        }
        var now = fees.at(run.clock().at(run.clock().size() - 1));
        return "1 "
                + ratio.from()
                + " pays "
                + Figures.exact(ratio.convert(BigDecimal.ONE, now, target.decimals()))
                + " "
                + ratio.to();
    }
}
