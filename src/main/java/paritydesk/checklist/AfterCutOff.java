package paritydesk.checklist;

import paritydesk.asset.Counted;
import paritydesk.market.Oracle;
import paritydesk.plan.Event;
import paritydesk.timeline.Run;

import java.util.ArrayList;

/// A39: once a converter has closed for good, no venue goes on pricing the old token by what the converter would have paid.
final class AfterCutOff implements Check {

    private static final Item ITEM =
            new Item(
                    "A39",
                    "Value after the cut-off",
                    "Does every venue stop pricing the old token by a closed converter?",
                    Severity.BLOCK,
                    Threshold.atMost(
                            0, "feeds", "SAI, May 2020: after shutdown it paid ETH, not DAI"));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var end = run.clock().at(run.clock().size() - 1);
        var faults = new ArrayList<String>();
        int at = -1;
        for (var event : run.scenario().plan().events()) {
            if (!(event instanceof Event.Close close) || close.at().isAfter(end)) {
                continue;
            }
            at = run.clock().indexAt(close.at());
            for (var use : OracleUse.of(run)) {
                boolean later = use.to().isAfter(close.at()) || !use.replaced();
                if (later
                        && run.scenario().market().oracle(use.oracle()).orElse(null)
                                instanceof Oracle.ConversionRatio feed
                        && feed.conversion().equals(close.conversion())) {
                    faults.add(
                            use.venue()
                                    + " goes on pricing "
                                    + use.asset()
                                    + " by "
                                    + use.oracle()
                                    + " after “"
                                    + close.head().title()
                                    + "”");
                }
            }
        }
        if (at < 0) {
            return ITEM.notApplicable("No converter closes inside the window.");
        }
        return ITEM.outcome(
                ITEM.threshold().judge(faults.size()),
                new Measure(faults.size(), "feeds", Counted.of(faults.size(), "feed")),
                faults.isEmpty()
                        ? "No venue prices an old token by a closed converter."
                        : String.join("; ", faults) + ".",
                Link.step(at));
    }
}
