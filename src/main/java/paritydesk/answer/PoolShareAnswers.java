package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.market.pool.Concentrated;
import paritydesk.market.pool.ConstantProduct;
import paritydesk.market.pool.FixedRatioMigrator;
import paritydesk.market.pool.OrderBook;
import paritydesk.market.pool.Pool;
import paritydesk.market.pool.StableSwap;
import paritydesk.market.pool.Weighted;
import paritydesk.study.LiquidityQuestion;
import paritydesk.timeline.MarketExits;
import paritydesk.timeline.Run;
import paritydesk.valuation.Column;
import paritydesk.valuation.liquidity.ImpermanentLoss;
import paritydesk.valuation.liquidity.ShareValue;

import java.math.BigDecimal;

/// What a share of a pool is worth as collateral, and what it loses against having held.
final class PoolShareAnswers {

    private PoolShareAnswers() {}

    /// A share of a pool, in the reporting currency; losses are fractions, 0 or below.
    record ShareWorth(
            double naiveValue,
            double fairValue,
            double floorValue,
            double manipulation,
            double impermanentLoss,
            double net,
            double breakEvenTurnover)
            implements Answer {}

    /// Impermanent loss along price factors.
    record LossAlong(Column factors, Column losses, Column turnovers) implements Answer {}

    static Answer share(LiquidityQuestion.PoolShare q, Run run) {
        var pool =
                run.scenario()
                        .market()
                        .pool(q.pool())
                        .map(p -> run.scenario().market().at(p, q.at()))
                        .orElse(null);
        if (pool == null) {
            return new Answer.None("the market has no pool " + q.pool());
        }
        var market = new MarketExits(run);
        int step = run.clock().indexAt(q.at());
        var entered = q.entered();
        int start = entered == null ? step : run.clock().indexAt(entered);
        var now = prices(pool, market, step);
        var before = prices(pool, market, start);
        if (!positive(now) || !positive(before)) {
            return new Answer.None("a token of " + q.pool() + " has no price above 0 there");
        }
        return switch (pool) {
            case ConstantProduct p -> product(q, p, now, before);
            case Weighted p -> weighted(q, p, now, before);
            case StableSwap p -> stable(q, p, now, before);
            case Concentrated _, OrderBook _, FixedRatioMigrator _ ->
                    new Answer.None(
                            q.pool() + " has no shares that are alike: it has positions or orders");
        };
    }

    private static boolean positive(Column prices) {
        return prices.stream().allMatch(p -> p > 0 && Double.isFinite(p));
    }

    private static Column prices(Pool pool, MarketExits market, int step) {
        return Column.of(pool.assets().size(), i -> market.price(pool.assets().get(i), step));
    }

    private static Answer product(
            LiquidityQuestion.PoolShare q, ConstantProduct pool, Column now, Column before) {
        double x = pool.reserves().getFirst().amount().doubleValue();
        double y = pool.reserves().getLast().amount().doubleValue();
        double naive = ShareValue.naive(Column.of(x, y), now);
        double fair = ShareValue.constantProduct(x, y, now.get(0), now.get(1));
        double factor = now.get(0) / before.get(0) / (now.get(1) / before.get(1));
        return worth(q, naive, fair, fair, ImpermanentLoss.constantProduct(factor), pool.fee());
    }

    private static Answer weighted(
            LiquidityQuestion.PoolShare q, Weighted pool, Column now, Column before) {
        var list = pool.reserves();
        var reserves = Column.of(list.size(), i -> list.get(i).amount().doubleValue());
        var weights = Column.of(list.size(), i -> list.get(i).weight().doubleValue());
        double fair = ShareValue.weighted(reserves, weights, now);
        double loss = ImpermanentLoss.weighted(now.over(before), weights);
        return worth(q, ShareValue.naive(reserves, now), fair, fair, loss, pool.fee());
    }

    /// In units of account: a token's price is divided by its rate.
    private static Answer stable(
            LiquidityQuestion.PoolShare q, StableSwap pool, Column now, Column before) {
        var list = pool.reserves();
        var reserves = Column.of(list.size(), i -> list.get(i).amount().doubleValue());
        var rates =
                Column.of(
                        list.size(),
                        i -> {
                            var rate = list.get(i).rate();
                            return rate == null ? 1 : rate.doubleValue();
                        });
        double a = pool.amplification().doubleValue();
        double d = pool.state().invariant();
        var prices = now.over(rates);
        return worth(
                q,
                ShareValue.naive(reserves, now),
                ShareValue.stable(a, d, prices),
                ShareValue.stableFloor(d, prices),
                ImpermanentLoss.stable(a, before.over(rates), prices),
                pool.fee());
    }

    private static ShareWorth worth(
            LiquidityQuestion.PoolShare q,
            double naive,
            double fair,
            double floor,
            double loss,
            BigDecimal fee) {
        double share = q.share().doubleValue();
        double rate = fee.doubleValue();
        return new ShareWorth(
                share * naive,
                share * fair,
                share * floor,
                fair == 0 ? 0 : naive / fair - 1,
                loss,
                ImpermanentLoss.net(loss, value(q.turnover()), rate),
                ImpermanentLoss.breakEvenTurnover(loss, rate));
    }

    static Answer curve(LiquidityQuestion.LossCurve q) {
        var factors = Column.of(q.factors().size(), i -> q.factors().get(i).doubleValue());
        var losses = Column.of(factors.size(), i -> loss(q, factors.get(i)));
        double fee = value(q.fee());
        return new LossAlong(
                factors,
                losses,
                Column.of(
                        losses.size(), i -> ImpermanentLoss.breakEvenTurnover(losses.get(i), fee)));
    }

    private static double loss(LiquidityQuestion.LossCurve q, double factor) {
        var moved = Column.of(factor, 1);
        return switch (q.curve()) {
            case CONSTANT_PRODUCT -> ImpermanentLoss.constantProduct(factor);
            case WEIGHTED -> {
                double weight = value(q.weight());
                yield ImpermanentLoss.weighted(moved, Column.of(weight, 1 - weight));
            }
            case STABLE -> ImpermanentLoss.stable(value(q.amplification()), Column.of(1, 1), moved);
        };
    }

    private static double value(@Nullable BigDecimal figure) {
        return figure == null ? 0 : figure.doubleValue();
    }
}
