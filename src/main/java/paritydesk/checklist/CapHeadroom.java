package paritydesk.checklist;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Figures;
import paritydesk.market.Oracle;
import paritydesk.market.feed.PriceCap;
import paritydesk.timeline.Run;

import java.math.BigDecimal;

/// A12: a price cap stands at or above the live ratio all the time that it is read, as it does where ratio and instant of its snapshot
/// are from one moment. A cap that cuts an honest ratio liquidates accounts that are solvent.
final class CapHeadroom implements Check {

    private static final Item ITEM =
            new Item(
                    "A12",
                    "Price cap above the live ratio",
                    "Does each price cap stand at or above the live ratio, with ratio and time of"
                            + " one moment?",
                    Severity.BLOCK,
                    Threshold.atLeast(0, "%", "Aave wstETH, 10 March 2026: 34 accounts at −2.85 %")
                            .within(0, 10));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        Headroom least = null;
        for (var use : OracleUse.of(run)) {
            if (run.scenario().market().oracle(use.oracle()).orElse(null)
                    instanceof Oracle.CappedRatio capped) {
                var found = least(run, use, capped);
                if (found != null && (least == null || found.share() < least.share())) {
                    least = found;
                }
            }
        }
        if (least == null) {
            return ITEM.notApplicable("No venue of the book reads a capped ratio.");
        }
        var figure = new Measure(least.share() * 100, "%", Figures.signedPercent(least.share(), 3));
        return ITEM.outcome(
                ITEM.threshold().judge(least.share() * 100),
                figure,
                least.sentence(run),
                Link.step(least.step()));
    }

    /// The least headroom at any step at which the oracle is read; null where its ratio has no figure.
    private static @Nullable Headroom least(Run run, OracleUse use, Oracle.CappedRatio capped) {
        var series = run.scenario().market().series(capped.liveRatio());
        Headroom least = null;
        for (int s = 0; s < run.clock().size(); s++) {
            var t = run.clock().at(s);
            if (t.isBefore(use.from()) || t.isAfter(use.to())) {
                continue;
            }
            var cap = run.tables().oracleCap(capped.id(), s);
            var live = series.flatMap(x -> x.standing(t)).filter(r -> r.signum() > 0);
            if (cap.isPresent() && live.isPresent()) {
                var one = new Headroom(capped.id(), s, cap.get(), live.get(), cap.get().at(t));
                least = least == null || one.share() < least.share() ? one : least;
            }
        }
        return least;
    }

    private record Headroom(
            String oracle, int step, Oracle.Cap cap, BigDecimal live, BigDecimal limit) {

        double share() {
            return PriceCap.gap(limit.doubleValue(), live.doubleValue());
        }

        String sentence(Run run) {
            var stands =
                    oracle
                            + " caps the ratio at "
                            + Figures.number(limit.doubleValue(), 6)
                            + " at "
                            + Figures.moment(run.clock().at(step))
                            + ", where the live ratio is "
                            + Figures.number(live.doubleValue(), 6);
            if (share() >= 0) {
                return stands + ".";
            }
            double cutOff = PriceCap.healthCutOff(limit.doubleValue(), live.doubleValue());
            return stands
                    + ": accounts with a health factor under "
                    + Figures.number(cutOff, 4)
                    + " become liquidatable. Its snapshot is "
                    + Figures.exact(cap.snapshotRatio())
                    + " of "
                    + Figures.moment(cap.snapshotAt())
                    + ".";
        }
    }
}
