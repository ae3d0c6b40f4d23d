package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.study.LiquidationQuestion;
import paritydesk.timeline.Run;
import paritydesk.valuation.liquidation.AaveAccount;
import paritydesk.valuation.liquidation.AaveLiquidation;
import paritydesk.valuation.liquidation.CometLiquidation;
import paritydesk.valuation.liquidation.CompoundLiquidation;
import paritydesk.valuation.liquidation.EulerLiquidation;
import paritydesk.valuation.liquidation.MakerAuction;
import paritydesk.valuation.liquidation.MakerDog;
import paritydesk.valuation.liquidation.MakerVault;
import paritydesk.valuation.liquidation.MorphoLiquidation;
import paritydesk.valuation.liquidation.MorphoMarket;
import paritydesk.venue.rule.Rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/// Liquidations of positions that a question states in a system's own integers, under the rule book of one of the run's venues.
final class StatedLiquidations {

    private static final BigInteger RAY = BigInteger.TEN.pow(27);

    private StatedLiquidations() {}

    /// In the system's own integers: base currency of 8 decimals, health factors as wad, tokens in smallest units.
    record AaveCall(
            BigInteger collateralBefore,
            BigInteger debtBefore,
            BigInteger healthBefore,
            BigInteger repaid,
            BigInteger seized,
            BigInteger fee,
            List<BigInteger> deficits,
            BigInteger healthAfter)
            implements Answer {}

    /// In smallest units, shares and wad.
    record MorphoCall(
            BigInteger incentive,
            BigInteger seized,
            BigInteger repaid,
            BigInteger repaidShares,
            BigInteger badDebt,
            BigInteger badDebtShares,
            BigInteger borrowedAfter,
            BigInteger suppliedAfter)
            implements Answer {}

    /// In wad, ray and rad.
    record MakerAuctionRun(
            BigInteger dink,
            BigInteger dart,
            BigInteger due,
            BigInteger tab,
            BigInteger top,
            BigInteger incentive,
            BigInteger price,
            boolean stale,
            @Nullable BigInteger slice,
            @Nullable BigInteger owe,
            @Nullable BigInteger tabLeft,
            @Nullable BigInteger lotLeft,
            @Nullable BigInteger returned)
            implements Answer {}

    /// In smallest units; the factor as wad.
    record EulerCall(
            BigInteger adjusted,
            BigInteger factor,
            BigInteger repaid,
            BigInteger seized,
            BigInteger deficit)
            implements Answer {}

    /// In smallest units.
    record CompoundCall(
            BigInteger shortfall,
            BigInteger repaid,
            BigInteger seized,
            BigInteger protocol,
            BigInteger liquidator)
            implements Answer {}

    /// In smallest units; the seized value has 8 decimals.
    record CometAbsorption(
            BigInteger seizedValue,
            BigInteger paidOut,
            BigInteger principal,
            BigInteger uncovered,
            @Nullable BigInteger quoted)
            implements Answer {}

    /// The rules of a venue, if they are of a family.
    static <R extends Rules> R rules(Run run, String venue, Class<R> family) {
        var found =
                run.scenario()
                        .venues()
                        .venue(venue)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "the parameters have no venue " + venue));
        var rule = found.liquidation();
        var book = rule.rules();
        if (book == null || !family.isInstance(book.rules())) {
            throw new IllegalArgumentException(
                    "the rule book " + rule.ruleBook() + " of " + venue + " is of another family");
        }
        return family.cast(rule.applied(book.rules()));
    }

    static Answer aave(LiquidationQuestion.AaveCall q, Run run) {
        var engine = new AaveLiquidation(rules(run, q.venue(), Rules.CloseFactor.class));
        var account =
                new AaveAccount(
                        q.collateral().stream().map(StatedLiquidations::collateral).toList(),
                        q.debts().stream()
                                .map(
                                        d ->
                                                new AaveAccount.Debt(
                                                        d.asset(),
                                                        d.amount(),
                                                        d.price(),
                                                        d.decimals()))
                                .toList());
        var cover = q.cover();
        return of(
                cover == null
                        ? engine.largest(account, q.seize(), q.repay())
                        : engine.call(account, q.seize(), q.repay(), cover));
    }

    private static AaveAccount.Collateral collateral(LiquidationQuestion.AaveCollateral c) {
        return new AaveAccount.Collateral(
                c.asset(),
                c.scaled(),
                c.index(),
                c.price(),
                c.decimals(),
                c.thresholdBps(),
                c.bonusBps(),
                c.feeBps());
    }

    private static AaveCall of(AaveLiquidation.Call call) {
        return new AaveCall(
                call.before().collateral(),
                call.before().debt(),
                call.before().health(),
                call.repaid(),
                call.seized(),
                call.fee(),
                call.deficits(),
                call.after().health());
    }

    static Answer morpho(LiquidationQuestion.MorphoCall q, Run run) {
        var engine = new MorphoLiquidation(rules(run, q.venue(), Rules.FixedIncentive.class));
        var market =
                new MorphoMarket(q.supplied(), q.borrowed(), q.marketShares(), q.lltv(), q.price());
        var position = new MorphoMarket.Position(q.collateral(), q.borrowShares());
        var seize = q.seize();
        var repay = q.repayShares();
        MorphoLiquidation.Call call;
        if (seize != null) {
            call = engine.seize(market, position, seize);
        } else {
            call =
                    repay == null
                            ? engine.largest(market, position)
                            : engine.repay(market, position, repay);
        }
        return new MorphoCall(
                call.incentive(),
                call.seized(),
                call.repaid(),
                call.repaidShares(),
                call.badDebt(),
                call.badDebtShares(),
                call.market().borrowed(),
                call.market().supplied());
    }

    static Answer maker(LiquidationQuestion.MakerAuction q, Run run) {
        var rules = rules(run, q.venue(), Rules.VaultAuction.class);
        var dust = rad(rules.dust());
        var limits =
                new MakerVault.Limits(
                        dust, q.chop(), rad(rules.hole()), q.dirt(), rad(rules.hole()), q.dirt());
        var bark = MakerDog.bark(new MakerVault(q.ink(), q.art(), q.rate(), q.spot(), limits));
        var kick = MakerAuction.kick(rules, bark, q.price(), RAY);
        long seconds = q.after().toSeconds();
        var price = kick.auction().price(rules, seconds);
        boolean stale = kick.auction().stale(rules, seconds);
        var buy = q.buy();
        var chost = dust.multiply(q.chop()).divide(BigInteger.TEN.pow(18));
        var take = buy == null || stale ? null : kick.auction().take(buy, price, chost);
        return new MakerAuctionRun(
                bark.dink(),
                bark.dart(),
                bark.due(),
                bark.tab(),
                kick.auction().top(),
                kick.incentive(),
                price,
                stale,
                take == null ? null : take.slice(),
                take == null ? null : take.owe(),
                take == null ? null : take.left().tab(),
                take == null ? null : take.left().lot(),
                take == null ? null : take.returned());
    }

    private static BigInteger rad(BigDecimal amount) {
        return amount.movePointRight(45).toBigInteger();
    }

    static Answer euler(LiquidationQuestion.EulerCall q, Run run) {
        var engine = new EulerLiquidation(rules(run, q.venue(), Rules.HealthDiscount.class));
        var account =
                new EulerLiquidation.Account(
                        q.owed(),
                        q.owedValue(),
                        q.collateral().stream()
                                .map(
                                        c ->
                                                new EulerLiquidation.Collateral(
                                                        c.asset(),
                                                        c.balance(),
                                                        c.value(),
                                                        c.ltvBps()))
                                .toList());
        var repay = q.repay();
        var call =
                repay == null
                        ? engine.largest(account, q.seize())
                        : engine.partial(account, q.seize(), repay);
        return new EulerCall(
                account.adjusted(), call.factor(), call.repaid(), call.seized(), call.deficit());
    }

    static Answer compound(LiquidationQuestion.CompoundCall q, Run run) {
        var engine = new CompoundLiquidation(rules(run, q.venue(), Rules.CloseFactor.class));
        var account =
                q.markets().stream()
                        .map(
                                m ->
                                        new CompoundLiquidation.Market(
                                                m.tokens(),
                                                m.borrowed(),
                                                m.exchangeRate(),
                                                m.collateralFactor(),
                                                m.price()))
                        .toList();
        var amount = q.amount();
        var call =
                amount == null
                        ? engine.largest(account, q.seize(), q.repay(), q.incentive())
                        : engine.call(account, q.seize(), q.repay(), q.incentive(), amount);
        return new CompoundCall(
                CompoundLiquidation.liquidity(account).shortfall(),
                call.repaid(),
                call.seized(),
                call.protocol(),
                call.liquidator());
    }

    static Answer comet(LiquidationQuestion.CometAbsorb q, Run run) {
        var engine = new CometLiquidation(rules(run, q.venue(), Rules.Absorb.class));
        var base =
                new CometLiquidation.Base(
                        q.basePrice(), q.baseScale(), q.supplyIndex(), q.borrowIndex());
        var collateral =
                q.collateral().stream()
                        .map(
                                c ->
                                        new CometLiquidation.Collateral(
                                                c.asset(),
                                                c.balance(),
                                                c.price(),
                                                c.scale(),
                                                c.liquidateFactor(),
                                                c.liquidationFactor()))
                        .toList();
        var absorption = CometLiquidation.absorb(base, q.principal(), collateral);
        var quote = q.quote();
        var amount = q.baseAmount();
        var quoted =
                quote == null || amount == null
                        ? null
                        : engine.quote(base, collateral.get(quote), amount);
        return new CometAbsorption(
                absorption.seizedValue(),
                absorption.paidOut(),
                absorption.principal(),
                absorption.uncovered(),
                quoted);
    }
}
