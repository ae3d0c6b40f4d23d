package paritydesk.checklist;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Figures;
import paritydesk.book.Leg;
import paritydesk.market.pool.Concentrated;
import paritydesk.market.pool.ConstantProduct;
import paritydesk.market.pool.FixedRatioMigrator;
import paritydesk.market.pool.OrderBook;
import paritydesk.market.pool.Pool;
import paritydesk.market.pool.StableSwap;
import paritydesk.market.pool.Weighted;
import paritydesk.plan.Conversion;
import paritydesk.plan.PlanFacts.Redemption;
import paritydesk.timeline.Run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.Stream;

/// A38: what the book pledged gets through the redemption in a bearable time: the queue, the book's own tokens and those in the market's
/// pools at the daily capacity,
/// and the delay that the last redemption had on top [ours].
final class RedemptionRoute implements Check {

    private static final double SECONDS_A_DAY = 86_400;

    private static final Item ITEM =
            new Item(
                    "A38",
                    "Redemption route",
                    "How many days until the book's own tokens are redeemed?",
                    Severity.WARN,
                    Threshold.atMost(
                                    1,
                                    11,
                                    "days",
                                    "Seen in liquid staking and bridge exits: 5 hours to 11 days")
                            .within(0.1, 60));

    private record Wait(Conversion conversion, double days) {}

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var waits = new ArrayList<Wait>();
        var blind = new ArrayList<String>();
        for (var conversion : run.scenario().plan().conversions()) {
            var stated = stated(run, conversion);
            if (stated != null) {
                waits.add(new Wait(conversion, days(run, conversion, stated)));
            } else if (byRedemption(conversion)) {
                blind.add(conversion.ratio().from());
            }
        }
        if (waits.isEmpty() && blind.isEmpty()) {
            return ITEM.notApplicable("No token of the plan is redeemed or bridged.");
        }
        var unsaid =
                blind.isEmpty()
                        ? ""
                        : "Daily capacity, queue and last delay of "
                                + String.join(", ", blind)
                                + " are not stated: state them under facts, redemptions.";
        if (waits.isEmpty()) {
            return ITEM.outcome(Verdict.WARN, Measure.NONE, unsaid, Link.PLAN);
        }
        var longest = waits.stream().max(Comparator.comparingDouble(Wait::days)).get();
        var verdict = ITEM.threshold().judge(longest.days());
        return ITEM.outcome(
                blind.isEmpty() ? verdict : verdict.or(Verdict.WARN),
                new Measure(
                        longest.days(), "days", Figures.number(longest.days(), 1) + "\u202Fdays"),
                "The book's "
                        + longest.conversion().ratio().from()
                        + pools(run, longest.conversion().ratio().from())
                        + " take "
                        + Figures.number(longest.days(), 1)
                        + " days through the redemption, the queue before it."
                        + (unsaid.isEmpty() ? "" : " " + unsaid),
                Link.PLAN);
    }

    private static String pools(Run run, String asset) {
        double pooled = pooled(run, asset);
        return pooled > 0 ? " and the " + Figures.compact(pooled) + " in pools" : "";
    }

    private static boolean byRedemption(Conversion conversion) {
        return conversion.converter() == Conversion.Converter.REDEMPTION
                || conversion.converter() == Conversion.Converter.BRIDGE;
    }

    private static @Nullable Redemption stated(Run run, Conversion conversion) {
        return run.scenario().plan().record().stated().redemptions().stream()
                .filter(r -> r.conversion().equals(conversion.id()))
                .findFirst()
                .orElse(null);
    }

    private static double days(Run run, Conversion conversion, Redemption stated) {
        double own = 0;
        for (var account : run.scenario().book().accounts()) {
            for (var leg : account.legs()) {
                boolean counts =
                        leg instanceof Leg.Collateral
                                && leg.asset().equals(conversion.ratio().from());
                own += counts ? leg.quantity().doubleValue() : 0;
            }
        }
        double pooled = pooled(run, conversion.ratio().from());
        return (stated.queue().doubleValue() + own + pooled) / stated.perDay().doubleValue()
                + stated.lastDelay().toSeconds() / SECONDS_A_DAY;
    }

    /// What the market's pools hold of the token when the window begins: whoever has a share of them waits in the same queue.
    private static double pooled(Run run, String asset) {
        var market = run.scenario().market();
        double all = 0;
        for (var pool : market.pools()) {
            all += held(market.at(pool, run.clock().at(0)), asset);
        }
        return all;
    }

    private static double held(Pool pool, String asset) {
        var amounts =
                switch (pool) {
                    case ConstantProduct p ->
                            p.reserves().stream()
                                    .filter(r -> r.asset().equals(asset))
                                    .map(r -> r.amount());
                    case Weighted p ->
                            p.reserves().stream()
                                    .filter(r -> r.asset().equals(asset))
                                    .map(r -> r.amount());
                    case StableSwap p ->
                            p.reserves().stream()
                                    .filter(r -> r.asset().equals(asset))
                                    .map(r -> r.amount());
                    case Concentrated _, OrderBook _, FixedRatioMigrator _ ->
                            Stream.<BigDecimal>empty();
                };
        return amounts.mapToDouble(BigDecimal::doubleValue).sum();
    }
}
