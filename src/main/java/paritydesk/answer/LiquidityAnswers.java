package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.market.pool.Pool;
import paritydesk.study.LiquidityQuestion;
import paritydesk.timeline.MarketExits;
import paritydesk.timeline.Run;
import paritydesk.valuation.Column;
import paritydesk.valuation.liquidity.AlmgrenChriss;
import paritydesk.valuation.liquidity.BestSplit;
import paritydesk.valuation.liquidity.Exit;
import paritydesk.valuation.liquidity.ExitCapacity;
import paritydesk.valuation.liquidity.NaiveRoute;
import paritydesk.valuation.liquidity.PriceMove;
import paritydesk.valuation.liquidity.Shortfall;
import paritydesk.valuation.liquidity.Split;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a sale brings through the market document's pools, at the run's own prices.
final class LiquidityAnswers {

    private LiquidityAnswers() {}

    /// What each pool pays for the same sale.
    record PoolQuotes(List<PoolQuote> quotes) implements Answer {}

    /// One pool: `paid` and `received` in its own integers, `twin` the same in doubles; prices in the token bought per token sold.
    record PoolQuote(
            String pool,
            BigDecimal paid,
            BigDecimal received,
            double twin,
            double spot,
            double average,
            double marginal,
            @Nullable String refusal) {}

    /// A sale split best, beside the naive route; all in the reporting currency.
    record SaleSplit(
            double price,
            double value,
            double average,
            double multiplier,
            double unsold,
            double haircut,
            List<SalePart> parts,
            Shortfall shortfall,
            double naiveValue,
            double naiveUnsold,
            double naiveHaircut,
            Shortfall naiveShortfall,
            double gain)
            implements Answer {}

    /// What goes through one pool.
    record SalePart(String pool, String pays, double quantity, double share, double value) {}

    /// Depth at several bounds.
    record SaleDepths(double price, List<DepthAt> depths) implements Answer {}

    /// How much can be sold within one bound: together, and through the deepest pool alone. Null is without end.
    record DepthAt(double within, double quantity, double value, String deepest, double alone) {}

    /// An execution schedule and its frontier.
    record SaleSchedule(
            double urgency,
            double halfLife,
            double expectedCost,
            double risk,
            Column holdings,
            Column sales,
            Column aversions,
            Column costs,
            Column risks)
            implements Answer {}

    /// What it takes to move a pool's price.
    record PriceCapital(
            String sold,
            double paid,
            double received,
            double cost,
            double before,
            double after,
            boolean reached)
            implements Answer {}

    static Answer answer(LiquidityQuestion question, Run run) {
        return switch (question) {
            case LiquidityQuestion.PoolSale q -> quotes(q, run);
            case LiquidityQuestion.SplitSale q -> split(q, run);
            case LiquidityQuestion.SaleDepth q -> depths(q, run);
            case LiquidityQuestion.LiquidCollateral q -> CollateralAnswers.answer(q, run);
            case LiquidityQuestion.ExecutionPlan q -> schedule(q);
            case LiquidityQuestion.PoolShare q -> PoolShareAnswers.share(q, run);
            case LiquidityQuestion.LossCurve q -> PoolShareAnswers.curve(q);
            case LiquidityQuestion.PriceTarget q -> move(q, run);
        };
    }

    private static Answer quotes(LiquidityQuestion.PoolSale q, Run run) {
        var quotes = new ArrayList<PoolQuote>();
        for (var stated : run.scenario().market().pools()) {
            var pool = at(run, stated, q.at());
            boolean meant = q.pools().isEmpty() || q.pools().contains(pool.id());
            if (meant && pool.trades(q.from(), q.to())) {
                quotes.add(quote(pool, q));
            }
        }
        return quotes.isEmpty()
                ? new Answer.None("no pool sells " + q.from() + " for " + q.to())
                : new PoolQuotes(quotes);
    }

    private static PoolQuote quote(Pool pool, LiquidityQuestion.PoolSale q) {
        var swap = pool.sell(q.from(), q.to(), q.quantity());
        var route = pool.state().route(q.from(), q.to());
        double quantity = q.quantity().doubleValue();
        double paid = swap.paid().doubleValue();
        double received = swap.received().doubleValue();
        return new PoolQuote(
                pool.id(),
                swap.paid(),
                swap.received(),
                route.proceeds(quantity),
                route.spot(),
                paid == 0 ? route.marginal(0) : received / paid,
                route.marginal(quantity),
                swap.refusal());
    }

    private static Answer split(LiquidityQuestion.SplitSale q, Run run) {
        int step = run.clock().indexAt(q.at());
        var market = new MarketExits(run);
        double price = market.price(q.asset(), step);
        var exits = market.of(q.asset(), step, q.pools());
        if (Double.isNaN(price) || exits.isEmpty()) {
            return none(q.asset(), price);
        }
        double quantity = q.quantity().doubleValue();
        var decided = q.decided();
        double before = decided == null ? price : decided.doubleValue();
        var best = BestSplit.of(exits, quantity);
        var naive = NaiveRoute.of(exits, quantity);
        double sold = best.sold();
        return new SaleSplit(
                price,
                best.value(),
                sold == 0 ? 0 : best.value() / sold,
                best.multiplier(),
                best.unsold(),
                haircut(best.value(), quantity * price),
                parts(best, quantity),
                Shortfall.of(best, before, price),
                naive.value(),
                naive.unsold(),
                haircut(naive.value(), quantity * price),
                Shortfall.of(naive, before, price),
                best.value() - naive.value());
    }

    /// The share of the fair value that a sale does not bring.
    private static double haircut(double value, double fair) {
        return fair == 0 ? 0 : 1 - value / fair;
    }

    private static List<SalePart> parts(Split split, double quantity) {
        return split.parts().stream()
                .map(
                        p ->
                                new SalePart(
                                        p.exit().pool(),
                                        pays(p.exit()),
                                        p.quantity(),
                                        p.quantity() / quantity,
                                        p.value()))
                .toList();
    }

    private static String pays(Exit exit) {
        return exit.route().pool().assets().get(exit.route().out());
    }

    private static Answer depths(LiquidityQuestion.SaleDepth q, Run run) {
        int step = run.clock().indexAt(q.at());
        var market = new MarketExits(run);
        double price = market.price(q.asset(), step);
        var exits = market.of(q.asset(), step, q.pools());
        if (!(price > 0) || exits.isEmpty()) {
            return none(q.asset(), price);
        }
        return new SaleDepths(
                price, q.within().stream().map(b -> depth(exits, price, b.doubleValue())).toList());
    }

    private static DepthAt depth(List<Exit> exits, double price, double within) {
        double together = ExitCapacity.within(exits, price, within);
        var deepest = exits.getFirst();
        double alone = -1;
        for (var exit : exits) {
            double own = ExitCapacity.within(List.of(exit), price, within);
            if (own > alone) {
                deepest = exit;
                alone = own;
            }
        }
        return new DepthAt(within, together, together * price, deepest.pool(), alone);
    }

    private static Answer schedule(LiquidityQuestion.ExecutionPlan q) {
        var program =
                new AlmgrenChriss(
                        q.quantity(),
                        q.duration(),
                        q.steps(),
                        q.volatility(),
                        q.temporaryImpact(),
                        q.permanentImpact(),
                        q.fixedCost());
        var best = program.schedule(q.riskAversion());
        var most = q.mostAversion();
        var points = q.points();
        double end = most == null ? 10 * q.riskAversion() : most.doubleValue();
        var frontier =
                end > 0 ? program.frontier(end, points == null ? 25 : points) : List.of(best);
        return new SaleSchedule(
                best.urgency(),
                best.halfLife(),
                best.expectedCost(),
                best.risk(),
                best.holdings(),
                best.sales(),
                Column.of(frontier.size(), i -> frontier.get(i).riskAversion()),
                Column.of(frontier.size(), i -> frontier.get(i).expectedCost()),
                Column.of(frontier.size(), i -> frontier.get(i).risk()));
    }

    private static Answer move(LiquidityQuestion.PriceTarget q, Run run) {
        var pool = run.scenario().market().pool(q.pool()).map(p -> at(run, p, q.at())).orElse(null);
        if (pool == null || !pool.assets().contains(q.from()) || !pool.assets().contains(q.to())) {
            return new Answer.None(
                    "the market has no pool " + q.pool() + " of " + q.from() + " and " + q.to());
        }
        var move = PriceMove.to(pool.state().route(q.from(), q.to()), q.target().doubleValue());
        return new PriceCapital(
                move.sold(),
                move.paid(),
                move.received(),
                move.cost(),
                move.before(),
                move.after(),
                move.reached());
    }

    /// The pool at an instant; as it is stated without one.
    private static Pool at(Run run, Pool pool, @Nullable Instant at) {
        return at == null ? pool : run.scenario().market().at(pool, at);
    }

    private static Answer none(String asset, double price) {
        return new Answer.None(
                price > 0 ? "no pool and no depth takes " + asset : asset + " has no price there");
    }
}
