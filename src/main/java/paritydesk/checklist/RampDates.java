package paritydesk.checklist;

import paritydesk.asset.Counted;
import paritydesk.asset.Figures;
import paritydesk.plan.Event;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Run;

/// A29: the date at which each account becomes liquidatable under a ramp of the plan. The list stands in the positions, under when and
/// why; here is how many there are and the first of them.
final class RampDates implements Check {

    private static final Item ITEM =
            new Item(
                    "A29",
                    "Liquidation dates under the ramp",
                    "How many accounts does a ramp make liquidatable, and who is first?",
                    Severity.INFO,
                    Threshold.atMost(
                            0,
                            "accounts",
                            "WBTC, 2024: a vault at 208.3 % falls on day 5 of a ramp"));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        boolean ramps =
                run.scenario().plan().events().stream()
                        .anyMatch(
                                e ->
                                        e instanceof Event.ThresholdChange
                                                || e instanceof Event.RecognitionChange);
        if (!ramps) {
            return ITEM.notApplicable("The plan ramps no threshold and no recognition.");
        }
        int count = 0;
        int first = -1;
        int step = Integer.MAX_VALUE;
        for (int a = 0; a < run.accounts().firstBreach().size(); a++) {
            var breach = Explain.breach(run, a);
            boolean ramped =
                    breach.flatMap(Explain.Breach::event)
                            .filter(
                                    e ->
                                            e instanceof Event.ThresholdChange
                                                    || e instanceof Event.RecognitionChange)
                            .isPresent();
            if (ramped) {
                count++;
                if (breach.get().step() < step) {
                    step = breach.get().step();
                    first = a;
                }
            }
        }
        var figure = new Measure(count, "accounts", Counted.of(count, "account"));
        if (first < 0) {
            return ITEM.outcome(
                    Verdict.PASS,
                    figure,
                    "No account becomes liquidatable by a ramp.",
                    Link.POSITIONS);
        }
        var id = run.scenario().book().accounts().get(first).id();
        return ITEM.outcome(
                Verdict.WARN,
                figure,
                (count == 1 ? "One account becomes" : Figures.number(count) + " accounts become")
                        + " liquidatable by a ramp, the first of them "
                        + id
                        + " on "
                        + Figures.moment(run.clock().at(step))
                        + ".",
                Link.account(id));
    }
}
