package paritydesk.example;

import paritydesk.market.pool.StableSwap;
import paritydesk.plan.Conversion;
import paritydesk.study.MarketReserves;
import paritydesk.study.PegMeasure;
import paritydesk.study.PegQuestion;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Questions about a peg. Pools are as deep as the case says; where it says nothing, as large as what is pledged.
final class PegExamples {

    private static final String NO_PEG =
            "Nothing is pegged in this case: no token is redeemed for another, has a price capped"
                + " by its ratio to another, or stands at a par. A conversion of converter"
                + " REDEMPTION in the plan document, or an oracle of kind CAPPED_RATIO or PEGGED"
                + " for what trades in the market document, makes it apply.";
    private static final String NO_CONVERTER =
            "No contract converts at a fixed ratio. A conversion of converter FIXED_RATIO_CONTRACT"
                    + " in the plan document makes it apply.";
    private static final String NO_DEPTH =
            "The case states neither a pool nor a depth for the token. Depth or pools in the market"
                    + " document make it apply.";
    private static final double[] SHOCKS = {0.3, 0.2, 0.1, 0, 0, -0.1, 0, 0.4, 0, 0};
    private static final BigDecimal WAITING_RATE = new BigDecimal("0.05");

    private final CaseFacts facts;
    private final Depths depths;
    private final Optional<Peg> peg;

    private PegExamples(CaseFacts facts) {
        this.facts = facts;
        depths = new Depths(facts);
        peg = Peg.of(facts);
    }

    static List<Example> of(CaseFacts facts) {
        var pegs = new PegExamples(facts);
        return List.of(
                pegs.pegged(pegs.wrapped()),
                pegs.bounds(),
                pegs.arbitrage(),
                pegs.pegged(pegs.defence()),
                pegs.pegged(pegs.policies()),
                pegs.pegged(pegs.keeper()));
    }

    private Example pegged(PegQuestion question) {
        return Example.where(peg.isPresent(), NO_PEG, question);
    }

    private String asset() {
        return peg.map(Peg::asset).orElseGet(facts::subject);
    }

    private PegQuestion wrapped() {
        var underlying =
                peg.map(Peg::underlying)
                        .or(() -> facts.conversion().map(c -> c.ratio().to()))
                        .orElse("money");
        return new PegQuestion.WrappedParity(
                "wrapped-parity",
                asset(),
                underlying,
                peg.map(Peg::rate).orElse(1.0),
                null,
                null,
                facts.interval());
    }

    /// What a transaction costs is shared by all that the largest holder has.
    private Example bounds() {
        var fixed =
                facts.conversions().stream()
                        .filter(c -> c.converter() == Conversion.Converter.FIXED_RATIO_CONTRACT)
                        .findFirst();
        return Example.where(
                fixed.isPresent(),
                NO_CONVERTER,
                new PegQuestion.MigratorBounds(
                        "migrator-bounds",
                        fixed.map(Conversion::id).orElse("conversion"),
                        WAITING_RATE.doubleValue(),
                        Duration.ofHours(1),
                        CaseFacts.figure(
                                facts.gas().doubleValue()
                                        / facts.most(
                                                fixed.map(c -> c.ratio().from())
                                                        .orElseGet(facts::subject))),
                        null,
                        null,
                        null));
    }

    /// A pool that stands a fiftieth under the market.
    private Example arbitrage() {
        var asset = facts.sellable().orElseGet(facts::subject);
        var stated = depths.reserves(asset);
        double price = facts.price(asset) > 0 ? facts.price(asset) : 1;
        double tokens = stated.map(MarketReserves::tokens).orElse(facts.most(asset));
        double fee = stated.map(MarketReserves::fee).orElse(0.003);
        return Example.where(
                stated.isPresent(),
                NO_DEPTH,
                new PegQuestion.PoolArbitrage(
                        "pool-arbitrage",
                        asset,
                        facts.at(),
                        new MarketReserves(
                                CaseFacts.figure(tokens),
                                CaseFacts.figure(0.98 * tokens * price),
                                fee),
                        CaseFacts.figure(tokens * price / 100),
                        24));
    }

    /// Whole tokens on either side of the peg's pool.
    private double side() {
        return CaseFacts.figure(
                depths.reserves(asset())
                        .map(MarketReserves::tokens)
                        .orElseGet(() -> facts.most(asset())));
    }

    private Optional<StableSwap> stable() {
        return depths.pool()
                .filter(p -> p instanceof StableSwap && p.assets().contains(asset()))
                .map(StableSwap.class::cast);
    }

    /// The pool as it stands, or one that has a fifth too much of the pegged token.
    private PegQuestion.PeggedPool pool(double excess) {
        return stable().map(
                        p ->
                                new PegQuestion.PeggedPool(
                                        CaseFacts.figure(Depths.holding(p, asset())),
                                        CaseFacts.figure(Depths.holding(p, depths.out(p))),
                                        p.amplification().doubleValue(),
                                        p.fee().doubleValue(),
                                        null))
                .filter(p -> excess > 0)
                .orElseGet(
                        () ->
                                new PegQuestion.PeggedPool(
                                        CaseFacts.figure(side() * (1 + excess)),
                                        CaseFacts.figure(side() * (1 - excess)),
                                        100,
                                        0.0004,
                                        null));
    }

    private PegQuestion defence() {
        return new PegQuestion.PegDefence(
                "peg-defence",
                pool(0.2),
                null,
                CaseFacts.figure(side()),
                CaseFacts.figure(side() / 25));
    }

    private PegQuestion policies() {
        double side = side();
        return new PegQuestion.PegPolicies(
                "peg-policies",
                pool(0),
                Duration.ofHours(6),
                0.0005,
                java.util.Arrays.stream(SHOCKS)
                        .mapToObj(
                                s ->
                                        s == 0
                                                ? 0.0
                                                : Math.signum(s)
                                                        * CaseFacts.figure(Math.abs(s) * side))
                        .toList(),
                List.of(
                        new PegMeasure.NoMeasure(),
                        new PegMeasure.StabilityModule(
                                0.0001, CaseFacts.figure(0.4 * side), CaseFacts.figure(0.4 * side)),
                        new PegMeasure.KeeperMeasure(
                                CaseFacts.figure(0.6 * side), CaseFacts.figure(0.2 * side), 20_000),
                        new PegMeasure.BuyerIncentive(0.002, 0.0018, CaseFacts.figure(side / 1000)),
                        new PegMeasure.SavingsRateMeasure(
                                50, 0.08, 20, CaseFacts.figure(100 * side))));
    }

    /// Sixty to forty of the same pool in smallest units, on the side that is short.
    private PegQuestion keeper() {
        int first = decimals(peg.map(Peg::underlying).orElseGet(facts::subject));
        int second = decimals(asset());
        return new PegQuestion.PegKeeper(
                "peg-keeper",
                new PegQuestion.KeptPool(
                        units(1.2 * side(), first),
                        units(0.8 * side(), second),
                        first,
                        second,
                        null,
                        100,
                        4_000_000),
                1,
                PegQuestion.KeeperGeneration.SECOND,
                20_000,
                units(0.6 * side(), second),
                null,
                null,
                20);
    }

    private int decimals(String asset) {
        return Math.min(18, facts.decimals(asset));
    }

    private static BigInteger units(double tokens, int decimals) {
        return CaseFacts.round(tokens).movePointRight(decimals).toBigInteger();
    }
}
