package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.book.Leg;
import paritydesk.market.Quote;
import paritydesk.timeline.LiquidityPath;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;

import java.util.SortedSet;
import java.util.TreeSet;

/// A19: at the pinch point of the timeline the market takes, within the liquidation bonus, all that is liquidatable.
final class SellableInTime implements Check {

    private static final Item ITEM =
            new Item(
                    "A19",
                    "Sellable within the bonus",
                    "How much of what is liquidatable can be sold within the bonus at the worst"
                            + " moment?",
                    Severity.BLOCK,
                    new Threshold(
                                    Threshold.Sense.AT_LEAST,
                                    200,
                                    100,
                                    "%",
                                    "ezETH, April 2024: one pool, 10.96 WETH of bad debt; USDe"
                                            + " listings: 2 % depth")
                            .within(75, 1000));

    private final Progress progress;

    /// `progress` can cancel the walk over the accounts.
    SellableInTime(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var path =
                new LiquidityPath(
                        LiquidityPath.of(run, progress).assets().stream()
                                .filter(a -> !fixed(run, a.asset()))
                                .toList());
        var blind = blind(run, path);
        var pinched = path.pinched();
        if (pinched.isEmpty() && blind.isEmpty()) {
            return ITEM.notApplicable("Nothing is ever liquidatable in the window.");
        }
        if (!blind.isEmpty()) {
            return ITEM.outcome(
                    Verdict.FAIL,
                    Measure.NONE,
                    "Collateral in "
                            + String.join(" and ", blind)
                            + " becomes liquidatable, and the market states neither pools nor depth"
                            + " for it.",
                    Link.step(run.clock().size() - 1));
        }
        var at = pinched.get();
        int step = at.coverage().pinchStep();
        double share = at.coverage().pinch();
        var currency = run.scenario().market().currency();
        var why =
                at.asset()
                        + " on "
                        + Figures.moment(run.clock().at(step))
                        + ": "
                        + Figures.compact(at.coverage().capacity().get(step))
                        + " "
                        + currency
                        + " can be sold within "
                        + Figures.percent(at.within(), 1)
                        + ", "
                        + Figures.compact(at.coverage().liquidatable().get(step))
                        + " "
                        + currency
                        + " is liquidatable."
                        + bounded(run, at);
        return ITEM.outcome(
                ITEM.threshold().judge(share * 100),
                new Measure(share * 100, "%", Figures.percent(share, 0)),
                why,
                Link.step(step));
    }

    /// Depth that is stated within less than the bonus is not carried on: what lies beyond its size counts as not sold.
    private static String bounded(Run run, LiquidityPath.AssetLiquidity at) {
        return run.scenario()
                .market()
                .depth(at.asset())
                .map(d -> d.within().doubleValue())
                .filter(within -> within < at.within())
                .map(
                        within ->
                                " Its depth is stated within "
                                        + Figures.percent(within, 1)
                                        + "; what would go beyond that size counts as not sold.")
                .orElse("");
    }

    /// A price that the market states as fixed is said not to move, whatever is sold.
    private static boolean fixed(Run run, String asset) {
        return run.scenario().market().quote(asset).orElse(null) instanceof Quote.Fixed;
    }

    /// Pledged tokens of accounts under water that have no exit at all.
    private static SortedSet<String> blind(Run run, LiquidityPath path) {
        var blind = new TreeSet<String>();
        var accounts = run.scenario().book().accounts();
        for (int a = 0; a < accounts.size(); a++) {
            if (run.accounts().firstBreach().get(a) >= 0) {
                for (var leg : accounts.get(a).legs()) {
                    if (leg instanceof Leg.Collateral
                            && leg.quantity().signum() > 0
                            && !fixed(run, leg.asset())) {
                        blind.add(leg.asset());
                    }
                }
            }
        }
        path.assets().forEach(known -> blind.remove(known.asset()));
        return blind;
    }
}
