package paritydesk.example;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.Conversion;
import paritydesk.study.AdoptionQuestion;
import paritydesk.study.GovernanceQuestion;
import paritydesk.study.IncentiveQuestion;
import paritydesk.study.MarketReserves;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Questions about what each role gains, how fast holders migrate, and who decides.
final class RoleExamples {

    private static final String NO_CONVERSION =
            "The plan converts nothing that is held. A conversion in the plan document makes it"
                    + " apply.";
    private static final String NEVER_OPEN =
            "No converter is open at a time at which both tokens have a market price. An event that"
                + " opens it in the plan document, or the prices in the market document, make it"
                + " apply.";
    private static final String NO_ADOPTION =
            "The plan does not say how fast holders migrate. Adoption in the plan document makes it"
                    + " apply.";
    private static final String NO_DEPTH =
            "The case states neither a pool nor a depth for the token. Depth or pools in the market"
                    + " document make it apply.";
    private static final MarketReserves SOME = new MarketReserves(1e6, 1e6, 0.003);
    private static final BigDecimal YEARLY = new BigDecimal("0.05");

    private RoleExamples() {}

    static List<Example> of(CaseFacts facts) {
        boolean converts = facts.conversion().isPresent();
        return List.of(
                holder(facts),
                Example.where(converts, NO_CONVERSION, provider(facts)),
                Example.of(
                        new IncentiveQuestion.LiquidatorIncentive(
                                "liquidator-incentive",
                                facts.venue(),
                                facts.collateralAsset(),
                                facts.at(),
                                new BigDecimal("0.02"),
                                facts.gas().multiply(BigDecimal.valueOf(8)))),
                adoption(facts),
                Example.where(converts, NO_CONVERSION, diffusion()),
                liquidity(facts),
                quorum(facts));
    }

    /// When holders of a conversion's old token can first migrate and both tokens trade.
    private static Optional<Instant> now(CaseFacts facts, Conversion conversion) {
        var traded = facts.run().traded(conversion.ratio().from());
        return facts.open(conversion).filter(at -> traded.get(facts.run().clock().indexAt(at)) > 0);
    }

    private static Example holder(CaseFacts facts) {
        var conversion =
                facts.conversions().stream()
                        .filter(c -> now(facts, c).isPresent())
                        .findFirst()
                        .or(facts::conversion);
        var now = conversion.flatMap(c -> now(facts, c));
        var at = now.orElseGet(facts::at);
        var later = at.isBefore(facts.end()) ? facts.end() : at.plus(Duration.ofDays(30));
        return Example.where(
                now.isPresent(),
                conversion.isEmpty() ? NO_CONVERSION : NEVER_OPEN,
                new IncentiveQuestion.HolderIncentive(
                        "holder-incentive",
                        conversion.map(Conversion::id).orElse("conversion"),
                        at,
                        later,
                        YEARLY,
                        conversion.map(c -> cost(facts, c)).orElse(null),
                        IncentiveQuestion.HolderAction.MIGRATE_NOW));
    }

    /// Left out where a transaction costs so much of one token that nobody would convert a single one.
    private static @Nullable BigDecimal cost(CaseFacts facts, Conversion conversion) {
        double price = facts.price(conversion.ratio().from());
        return price > 100 * facts.gas().doubleValue() ? facts.gas() : null;
    }

    /// A hundredth of what is pledged, in a pool of the conversion's tokens whose price moved as it did since the book's instant.
    private static IncentiveQuestion.ProviderIncentive provider(CaseFacts facts) {
        var moved =
                facts.conversion()
                        .map(
                                c -> {
                                    var old = facts.run().fair(c.ratio().from());
                                    var fresh = facts.run().fair(c.ratio().to());
                                    int from = facts.run().clock().indexAt(facts.begin());
                                    return old.get(facts.step())
                                            / fresh.get(facts.step())
                                            / (old.get(from) / fresh.get(from));
                                })
                        .filter(r -> r > 0 && Double.isFinite(r))
                        .orElse(1.0);
        return new IncentiveQuestion.ProviderIncentive(
                "provider-incentive",
                CaseFacts.round(facts.collateral() / 100),
                YEARLY,
                new BigDecimal("0.02"),
                new BigDecimal(moved).round(new MathContext(4)).stripTrailingZeros(),
                Duration.ofDays(30),
                new BigDecimal("0.001"));
    }

    private static Example adoption(CaseFacts facts) {
        var stated = facts.run().scenario().plan().adoption().stream().findFirst();
        return Example.where(
                stated.isPresent(),
                NO_ADOPTION,
                new AdoptionQuestion.AdoptionCurve(
                        "adoption-curve",
                        stated.map(a -> a.holderClass()).orElse("holders"),
                        stated.map(a -> a.conversion())
                                .or(() -> facts.conversion().map(Conversion::id))
                                .orElse("conversion")));
    }

    private static AdoptionQuestion.Diffusion diffusion() {
        return new AdoptionQuestion.Diffusion(
                "diffusion",
                new BigDecimal("0.03"),
                new BigDecimal("0.38"),
                new BigDecimal("0.95"),
                List.of(
                        BigDecimal.ONE,
                        BigDecimal.valueOf(5),
                        BigDecimal.TEN,
                        BigDecimal.valueOf(20)));
    }

    /// The largest holder's tokens into what is stated to be there; a tenth of the pool changes hands in a day.
    private static Example liquidity(CaseFacts facts) {
        var asset = facts.sellable().orElseGet(facts::subject);
        var stated = new Depths(facts).reserves(asset);
        var pool = stated.orElse(SOME);
        return Example.where(
                stated.isPresent(),
                NO_DEPTH,
                new GovernanceQuestion.TokenLiquidity(
                        "token-liquidity",
                        pool,
                        List.of(0.01, 0.02, 0.05),
                        CaseFacts.figure(facts.most(asset)),
                        0.1,
                        CaseFacts.figure(pool.tokens() / 10)));
    }

    /// Ten times what is pledged exists, and a tenth of that is locked: a quorum of a tenth.
    private static Example quorum(CaseFacts facts) {
        var stated = facts.run().scenario().plan().adoption().stream().findFirst();
        var token = facts.conversion().map(c -> c.ratio().to()).orElseGet(facts::subject);
        double supply = CaseFacts.figure(10 * facts.most(token));
        return Example.where(
                stated.isPresent(),
                NO_ADOPTION,
                new GovernanceQuestion.QuorumRisk(
                        "quorum-risk",
                        stated.map(a -> a.conversion())
                                .or(() -> facts.conversion().map(Conversion::id))
                                .orElse("conversion"),
                        stated.map(a -> a.holderClass()).orElse(null),
                        supply,
                        CaseFacts.figure(supply / 10),
                        0.15,
                        CaseFacts.figure(supply / 10),
                        0,
                        null));
    }
}
