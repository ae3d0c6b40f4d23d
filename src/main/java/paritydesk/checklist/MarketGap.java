package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.timeline.MarketExits;
import paritydesk.timeline.Run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A21: markets of the same thing stand near to each other at their worst step: the old token's own market to what its conversion pays,
/// `|P_old / (ρ(1 − φ)P_new) − 1|`, and every pool's price before fee to the market's prices of what it holds. A pool far from the
/// market is most often one whose reserves were written in other units.
final class MarketGap implements Check {

    private static final Item ITEM =
            new Item(
                    "A21",
                    "Gap between old and new market",
                    "How far does the old token trade from what its conversion pays?",
                    Severity.WARN,
                    Threshold.atMost(
                                    2,
                                    5,
                                    "%",
                                    "Cross-venue monitoring: watched at 1 %, warned at 2 %, acted"
                                            + " on at 5 %")
                            .within(0.1, 20));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var worst =
                Stream.concat(conversions(run), pools(run))
                        .max(Comparator.comparingDouble(gap -> Math.abs(gap.size())));
        if (worst.isEmpty()) {
            return ITEM.notApplicable(
                    "No old token has a market of its own beside its conversion, and the market"
                            + " states no pools.");
        }
        var gap = worst.get();
        return ITEM.outcome(
                ITEM.threshold().judge(Math.abs(gap.size()) * 100),
                new Measure(Math.abs(gap.size()) * 100, "%", Figures.signedPercent(gap.size(), 2)),
                gap.what()
                        + " "
                        + Figures.signedPercent(gap.size(), 2)
                        + " from "
                        + gap.from()
                        + " on "
                        + Figures.moment(run.clock().at(gap.step()))
                        + ".",
                Link.step(gap.step()));
    }

    private static Stream<Gap> conversions(Run run) {
        var gaps = new ArrayList<Gap>();
        for (var conversion : run.scenario().plan().conversions()) {
            var market = run.traded(conversion.ratio().from());
            var what = conversion.ratio().from() + " trades";
            for (int s = 0; s < market.size(); s++) {
                double gap = market.get(s) / Prices.paid(run, conversion, s) - 1;
                if (Double.isFinite(gap)) {
                    gaps.add(new Gap(what, gap, "what its conversion pays", s));
                }
            }
        }
        return gaps.stream();
    }

    /// What a pool pays for a first unit beyond its fee, against the market's prices of both tokens.
    private static Stream<Gap> pools(Run run) {
        var exits = new MarketExits(run);
        var gaps = new ArrayList<Gap>();
        for (var pool : run.scenario().market().pools()) {
            var asset = pool.assets().getFirst();
            for (int s = 0; s < run.clock().size(); s++) {
                double price = exits.price(asset, s);
                for (var exit : exits.of(asset, s, List.of(pool.id()))) {
                    double gap = exit.spot() / price - 1;
                    if (Double.isFinite(gap)) {
                        gaps.add(
                                new Gap(
                                        "The pool " + pool.id() + " prices " + asset,
                                        gap,
                                        "the market",
                                        s));
                    }
                }
            }
        }
        return gaps.stream();
    }

    /// Who stands how far from what, at a step.
    private record Gap(String what, double size, String from, int step) {}
}
