package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.plan.Conversion;
import paritydesk.plan.PlanFacts.Backing;
import paritydesk.timeline.Run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;

/// A34: on every chain as many units are locked as are issued, and more than one verifier has to agree before units are issued.
final class BackedEverywhere implements Check {

    private static final Item ITEM =
            new Item(
                    "A34",
                    "Backing per chain",
                    "Is every unit issued on a chain locked somewhere, and does no verifier act"
                            + " alone?",
                    Severity.BLOCK,
                    Threshold.atLeast(
                            100, "%", "rsETH, 2026: units issued on a message of one verifier"));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var plan = run.scenario().plan();
        var backing = plan.record().stated().backing();
        if (backing.isEmpty()) {
            boolean bridged =
                    plan.conversions().stream()
                            .anyMatch(c -> c.converter() == Conversion.Converter.BRIDGE);
            return bridged
                    ? ITEM.outcome(
                            Verdict.FAIL,
                            Measure.NONE,
                            "The plan moves a token over a bridge and does not say what is locked"
                                    + " behind it: state it under facts, backing.",
                            Link.PLAN)
                    : ITEM.notApplicable("The plan names no wrapped or bridged asset.");
        }
        var worst = backing.stream().min(Comparator.comparing(BackedEverywhere::share)).get();
        var faults = new ArrayList<String>();
        for (var one : backing) {
            var what = one.asset() + " on " + one.chain();
            if (one.locked().compareTo(one.supply()) < 0) {
                faults.add(
                        what
                                + " has "
                                + Figures.exact(one.supply())
                                + " units and "
                                + Figures.exact(one.locked())
                                + " locked");
            }
            if (one.quorum() < 2) {
                faults.add(
                        what
                                + " is issued on the word of one verifier of "
                                + Figures.number(one.verifiers()));
            }
        }
        double percent = share(worst).doubleValue() * 100;
        return ITEM.outcome(
                faults.isEmpty() ? Verdict.PASS : Verdict.FAIL,
                new Measure(percent, "%", Figures.percent(percent / 100, 2)),
                faults.isEmpty()
                        ? "Every unit is locked, and no verifier acts alone."
                        : String.join("; ", faults)
                                + ". Unbacked in all: "
                                + Figures.percent(unbacked(backing), 2)
                                + ".",
                Link.PLAN);
    }

    /// Locked over issued; 1 where nothing is issued.
    private static BigDecimal share(Backing one) {
        return one.supply().signum() == 0
                ? BigDecimal.ONE
                : one.locked().divide(one.supply(), MathContext.DECIMAL64);
    }

    /// Share of all issued units that nothing is locked for, chains not making up for each other.
    private static double unbacked(Iterable<Backing> backing) {
        var issued = BigDecimal.ZERO;
        var missing = BigDecimal.ZERO;
        for (var one : backing) {
            issued = issued.add(one.supply());
            missing = missing.add(one.supply().subtract(one.locked()).max(BigDecimal.ZERO));
        }
        return issued.signum() == 0
                ? 0
                : missing.divide(issued, MathContext.DECIMAL64).doubleValue();
    }
}
