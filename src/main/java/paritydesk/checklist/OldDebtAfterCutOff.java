package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.plan.Event;
import paritydesk.plan.PlanFacts.FreeFloat;
import paritydesk.timeline.Run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/// A31: who owes the old token can still buy it back once its converter has closed. The squeeze is what is owed at the cut-off over the
/// units that can be bought at all.
final class OldDebtAfterCutOff implements Check {

    private static final Item ITEM =
            new Item(
                    "A31",
                    "Debt in the old token",
                    "How much of the free float do borrowers of the old token need after the"
                            + " cut-off?",
                    Severity.BLOCK,
                    Threshold.atMost(
                                    50,
                                    100,
                                    "%",
                                    "SAI, May 2020: some 30 M were still out at the shutdown;"
                                        + " beyond the whole float nobody can repay (the warning at"
                                        + " half of it is ours)")
                            .within(5, 100));

    private record Squeeze(String asset, double owed, double share, int step) {}

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var cutOffs = cutOffs(run);
        var squeezes = new ArrayList<Squeeze>();
        cutOffs.forEach(
                (asset, step) -> {
                    double owed = owed(run, asset, step);
                    if (owed > 0) {
                        squeezes.add(new Squeeze(asset, owed, owed / floating(run, asset), step));
                    }
                });
        if (squeezes.isEmpty()) {
            return ITEM.notApplicable(
                    cutOffs.isEmpty()
                            ? "No converter closes inside the window."
                            : "Nobody owes the old token when its converter closes.");
        }
        var blind = squeezes.stream().filter(s -> Double.isNaN(s.share())).findFirst();
        if (blind.isPresent()) {
            return ITEM.outcome(
                    Verdict.FAIL,
                    Measure.NONE,
                    Figures.compact(blind.get().owed())
                            + " "
                            + blind.get().asset()
                            + " are owed at the cut-off, and the plan does not state how many can"
                            + " be bought: state it under facts, freeFloats.",
                    Link.step(blind.get().step()));
        }
        var worst = squeezes.getFirst();
        for (var one : squeezes) {
            worst = one.share() > worst.share() ? one : worst;
        }
        return ITEM.outcome(
                ITEM.threshold().judge(worst.share() * 100),
                new Measure(worst.share() * 100, "%", Figures.percent(worst.share(), 1)),
                Figures.compact(worst.owed())
                        + " "
                        + worst.asset()
                        + " are owed at the cut-off on "
                        + Figures.moment(run.clock().at(worst.step()))
                        + ", "
                        + Figures.percent(worst.share(), 1)
                        + " of what can be bought.",
                Link.step(worst.step()));
    }

    /// Old tokens whose converter closes inside the window, with the step of the last closing.
    private static Map<String, Integer> cutOffs(Run run) {
        var steps = new LinkedHashMap<String, Integer>();
        var plan = run.scenario().plan();
        var first = run.clock().at(run.clock().bookFrom());
        var last = run.clock().at(run.clock().size() - 1);
        for (var event : plan.events()) {
            if (event instanceof Event.Close close
                    && !close.at().isBefore(first)
                    && !close.at().isAfter(last)) {
                plan.conversion(close.conversion())
                        .ifPresent(
                                c -> steps.put(c.ratio().from(), run.clock().indexAt(close.at())));
            }
        }
        return steps;
    }

    private static double owed(Run run, String asset, int step) {
        double sum = 0;
        int accounts = run.scenario().book().accounts().size();
        for (int a = 0; a < accounts; a++) {
            for (var debt : run.liquidations().position(a, step).debts()) {
                sum += debt.asset().equals(asset) ? debt.quantity() : 0;
            }
        }
        return sum;
    }

    /// NaN where the plan does not state it.
    private static double floating(Run run, String asset) {
        return run.scenario().plan().record().stated().freeFloats().stream()
                .filter(f -> f.asset().equals(asset))
                .map(FreeFloat::quantity)
                .mapToDouble(Number::doubleValue)
                .findFirst()
                .orElse(Double.NaN);
    }
}
