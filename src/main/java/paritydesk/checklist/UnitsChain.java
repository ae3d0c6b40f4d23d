package paritydesk.checklist;

import paritydesk.asset.Counted;
import paritydesk.asset.Figures;
import paritydesk.market.Oracle;
import paritydesk.market.Series;
import paritydesk.plan.Event;
import paritydesk.scenario.UnitChain;
import paritydesk.timeline.Run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A9: every feed that a venue listens to, or is switched to, exists, answers above zero all the time that it is used, and its
/// units multiply through to the reporting currency per token.
final class UnitsChain implements Check {

    private static final Item ITEM =
            new Item(
                    "A9",
                    "Feeds exist and chain to the reporting currency",
                    "Does each new feed exist, answer above zero, and do its units multiply"
                            + " through?",
                    Severity.BLOCK,
                    Threshold.atMost(
                            0,
                            "feeds",
                            "cETH 2022: feed reverted for a week; cbETH 2026: ratio read as a"
                                    + " price"));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var feeds = new LinkedHashMap<String, String>();
        OracleUse.of(run).forEach(use -> feeds.put(use.oracle(), use.asset()));
        for (var event : run.scenario().plan().events()) {
            if (event instanceof Event.OracleSwitch change) {
                feeds.put(change.oracle(), change.asset());
            }
        }
        if (feeds.isEmpty()) {
            return ITEM.notApplicable("The book holds nothing that a venue prices.");
        }
        var faults = new ArrayList<String>();
        for (var feed : feeds.entrySet()) {
            fault(run, feed).ifPresent(faults::add);
        }
        missing(run).ifPresent(faults::add);
        int good = Math.max(0, feeds.size() - faults.size());
        var figure =
                new Measure(
                        faults.size(),
                        "feeds",
                        good + " of " + Counted.of(feeds.size(), "feed chains", "feeds chain"));
        var why =
                faults.isEmpty()
                        ? (feeds.size() == 1
                                        ? "The one feed exists, answers above zero and gives "
                                        : "All "
                                                + feeds.size()
                                                + " feeds exist, answer above zero and give ")
                                + run.scenario().market().currency()
                                + " per token."
                        : String.join("; ", faults) + ".";
        return ITEM.outcome(ITEM.threshold().judge(faults.size()), figure, why, Link.ORACLES);
    }

    private static Optional<String> fault(Run run, Map.Entry<String, String> feed) {
        var oracle = run.scenario().market().oracle(feed.getKey());
        if (oracle.isEmpty()) {
            return Optional.of("the feed " + feed.getKey() + " does not exist");
        }
        if (!oracle.get().asset().equals(feed.getValue())) {
            return Optional.of(
                    feed.getKey()
                            + " prices "
                            + oracle.get().asset()
                            + " and not "
                            + feed.getValue());
        }
        var wanted = unit(run, feed.getValue());
        return switch (oracle.get()) {
            case Oracle.DirectFeed direct -> series(run, direct.id(), direct.series(), wanted);
            case Oracle.ConversionRatio computed -> computed(run, computed);
            case Oracle.CappedRatio capped -> capped(run, capped, wanted);
            case Oracle.Pegged pegged ->
                    pegged.price().signum() > 0
                            ? Optional.empty()
                            : Optional.of(pegged.id() + " answers zero");
            case Oracle.Chained _,
                    Oracle.TimeWeighted _,
                    Oracle.Smoothed _,
                    Oracle.PeggedToOld _,
                    Oracle.StableCap _,
                    Oracle.Floor _,
                    Oracle.Frozen _,
                    Oracle.Median _,
                    Oracle.Cautious _ ->
                    new UnitChain(run.scenario().market(), run.scenario().plan())
                            .fault(oracle.get());
        };
    }

    private static Optional<String> computed(Run run, Oracle.ConversionRatio oracle) {
        var conversion = run.scenario().plan().conversion(oracle.conversion());
        if (conversion.isEmpty()) {
            return Optional.of(
                    oracle.id()
                            + " rests on the conversion "
                            + oracle.conversion()
                            + ", unknown to the plan");
        }
        var ratio = conversion.get().ratio();
        if (!ratio.from().equals(oracle.asset())) {
            return Optional.of(
                    oracle.id() + " prices " + oracle.asset() + " by a ratio of " + ratio.from());
        }
        return series(run, oracle.id(), oracle.underlying(), unit(run, ratio.to()));
    }

    /// `B per A` times `currency per B` is `currency per A`.
    private static Optional<String> capped(Run run, Oracle.CappedRatio oracle, String wanted) {
        var live = run.scenario().market().series(oracle.liveRatio());
        if (live.isEmpty()) {
            return Optional.of(
                    oracle.id()
                            + " reads the series "
                            + oracle.liveRatio()
                            + ", which does not exist");
        }
        var parts = live.get().unit().split(" per ", 2);
        if (parts.length < 2 || !wanted.endsWith(" per " + parts[1])) {
            return Optional.of(
                    oracle.id()
                            + " reads a ratio in “"
                            + live.get().unit()
                            + "”, which does not chain to "
                            + wanted);
        }
        return series(run, oracle.id(), oracle.underlying(), unit(run, parts[0]));
    }

    private static Optional<String> series(Run run, String oracle, String id, String wanted) {
        var series = run.scenario().market().series(id);
        if (series.isEmpty()) {
            return Optional.of(oracle + " reads the series " + id + ", which does not exist");
        }
        if (!series.get().unit().equals(wanted)) {
            return Optional.of(
                    oracle + " is in “" + series.get().unit() + "” and not in “" + wanted + "”");
        }
        return zero(series.get())
                .map(t -> oracle + " answers zero or less at " + Figures.moment(t));
    }

    private static Optional<Instant> zero(Series series) {
        return List.of(series.points(), series.readings()).stream()
                .flatMap(List::stream)
                .filter(p -> p.value().signum() <= 0)
                .map(Series.Point::at)
                .findFirst();
    }

    /// A feed that has no answer yet at a step at which accounts are valued by it.
    private static Optional<String> missing(Run run) {
        for (var use : OracleUse.of(run)) {
            var path = Prices.path(run, use.venue(), use.asset());
            for (int i = Math.max(0, run.clock().bookFrom());
                    path.isPresent() && i < run.clock().size();
                    i++) {
                if (Double.isNaN(path.get().oracle().get(i))) {
                    return Optional.of(
                            use.asset()
                                    + " at "
                                    + use.venue()
                                    + " has no oracle answer at "
                                    + Figures.moment(run.clock().at(i)));
                }
            }
        }
        return Optional.empty();
    }

    private static String unit(Run run, String asset) {
        return run.scenario().market().currency() + " per " + asset;
    }
}
