package paritydesk.example;

import paritydesk.study.LiquidityQuestion;
import paritydesk.valuation.liquidity.ExitCapacity;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/// Questions about selling what the book pledges.
final class SaleExamples {

    private static final String NO_POOL =
            "The case states no pool. Pools, and what they hold through time, in the market"
                    + " document (pools, reserves) make it apply.";
    private static final String NO_EXIT =
            "The case states neither a pool nor a depth for anything that is pledged. Depth or"
                    + " pools in the market document make it apply.";
    private static final List<BigDecimal> WITHIN =
            List.of(new BigDecimal("0.01"), new BigDecimal("0.02"), new BigDecimal("0.05"));
    private static final int DAYS = 5;
    private static final int LOSS_POINTS = 15;

    private final CaseFacts facts;
    private final Depths depths;

    private SaleExamples(CaseFacts facts) {
        this.facts = facts;
        depths = new Depths(facts);
    }

    static List<Example> of(CaseFacts facts) {
        var sale = new SaleExamples(facts);
        return List.of(
                sale.split(),
                sale.depth(),
                sale.liquid(),
                sale.execution(),
                sale.quotes(),
                sale.share(),
                sale.loss(),
                sale.target());
    }

    private boolean sellable() {
        return facts.sellable().isPresent();
    }

    private String sold() {
        return facts.sellable().orElseGet(facts::subject);
    }

    /// All that the largest holder has.
    private Example split() {
        return Example.where(
                sellable(),
                NO_EXIT,
                new LiquidityQuestion.SplitSale(
                        "split-sale",
                        sold(),
                        CaseFacts.round(facts.most(sold())),
                        facts.at(),
                        List.of(),
                        null));
    }

    private Example depth() {
        return Example.where(
                sellable(),
                NO_EXIT,
                new LiquidityQuestion.SaleDepth(
                        "sale-depth", sold(), facts.at(), WITHIN, List.of()));
    }

    private Example liquid() {
        return Example.where(
                sellable(),
                NO_EXIT,
                new LiquidityQuestion.LiquidCollateral(
                        "liquid-collateral",
                        null,
                        facts.at(),
                        DAYS,
                        1,
                        new BigDecimal("0.2"),
                        null,
                        null,
                        List.of()));
    }

    /// The largest holder's tokens over five days: what a unit a day costs is the slope of the depth within one per cent, and the risk is
    /// weighed so that half of it is sold in the first half.
    private Example execution() {
        var asset = sold();
        double price = Math.max(0, facts.price(asset));
        double quantity = CaseFacts.figure(facts.most(asset));
        double within =
                sellable() ? ExitCapacity.within(facts.exits(asset), price, 0.01) : quantity * 10;
        double taken = within > 0 && Double.isFinite(within) ? within : quantity * 10;
        double impact = CaseFacts.figure(Math.max(1e-12, 0.02 * price / taken));
        double daily =
                CaseFacts.figure(Math.max(1e-9, price * facts.volatility(asset) / Math.sqrt(365)));
        double aversion = CaseFacts.figure(impact / (daily * daily) / DAYS);
        return Example.where(
                sellable(),
                NO_EXIT,
                new LiquidityQuestion.ExecutionPlan(
                        "execution-plan",
                        quantity,
                        DAYS,
                        DAYS,
                        daily,
                        impact,
                        CaseFacts.figure(impact / 10),
                        CaseFacts.figure(Math.max(1e-12, 0.0005 * price)),
                        aversion,
                        CaseFacts.round(50 * aversion),
                        11));
    }

    private Example quotes() {
        var pool = depths.pool();
        var from = pool.map(depths::in).orElseGet(facts::subject);
        var to = pool.map(depths::out).orElse("money");
        return Example.where(
                pool.isPresent(),
                NO_POOL,
                new LiquidityQuestion.PoolSale(
                        "pool-sale",
                        from,
                        to,
                        CaseFacts.round(
                                pool.map(p -> Depths.holding(p, from) / 50)
                                        .filter(q -> q > 0)
                                        .orElseGet(() -> facts.most(from))),
                        List.of(),
                        facts.at()));
    }

    private Example share() {
        var pool = depths.pool();
        return Example.where(
                pool.isPresent(),
                NO_POOL,
                new LiquidityQuestion.PoolShare(
                        "pool-share",
                        pool.map(p -> p.id()).orElse("pool"),
                        new BigDecimal("0.1"),
                        facts.at(),
                        facts.begin(),
                        BigDecimal.valueOf(5)));
    }

    private Example loss() {
        var pool = depths.pool();
        var factors =
                IntStream.range(0, LOSS_POINTS)
                        .mapToObj(i -> CaseFacts.round(Math.pow(2, (i - 7) / 3.5)))
                        .toList();
        boolean stable =
                pool.map(Depths::curve).orElse(LiquidityQuestion.Curve.CONSTANT_PRODUCT)
                        == LiquidityQuestion.Curve.STABLE;
        return Example.where(
                pool.isPresent(),
                NO_POOL,
                new LiquidityQuestion.LossCurve(
                        "loss-curve",
                        pool.map(Depths::curve).orElse(LiquidityQuestion.Curve.CONSTANT_PRODUCT),
                        factors,
                        null,
                        stable ? amplification() : null,
                        pool.map(Depths::fee).orElse(new BigDecimal("0.003"))));
    }

    private BigDecimal amplification() {
        return depths.pool()
                .map(
                        p ->
                                p instanceof paritydesk.market.pool.StableSwap s
                                        ? s.amplification()
                                        : BigDecimal.valueOf(100))
                .orElse(BigDecimal.valueOf(100));
    }

    /// The pool to the price that the market has.
    private Example target() {
        var pool = depths.pool();
        var from = pool.map(depths::in).orElseGet(facts::subject);
        var to = pool.map(depths::out).orElse("money");
        double target = facts.price(from) / facts.price(to);
        return Example.where(
                pool.isPresent(),
                NO_POOL,
                new LiquidityQuestion.PriceTarget(
                        "price-target",
                        pool.map(p -> p.id()).orElse("pool"),
                        from,
                        to,
                        target > 0
                                ? new BigDecimal(target)
                                        .round(new java.math.MathContext(4))
                                        .stripTrailingZeros()
                                : BigDecimal.ONE,
                        facts.at()));
    }
}
