package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.answer.AccountLiquidation.Amounts;
import paritydesk.timeline.Holding;
import paritydesk.valuation.liquidation.AaveAccount;
import paritydesk.valuation.liquidation.AaveLiquidation;
import paritydesk.valuation.liquidation.CometLiquidation;
import paritydesk.valuation.liquidation.CompoundLiquidation;
import paritydesk.valuation.liquidation.EulerLiquidation;
import paritydesk.valuation.liquidation.LiquidationOutcome;
import paritydesk.valuation.liquidation.LiquidationState;
import paritydesk.valuation.liquidation.Liquidator;
import paritydesk.valuation.liquidation.MakerDog;
import paritydesk.valuation.liquidation.MakerVault;
import paritydesk.valuation.liquidation.MorphoLiquidation;
import paritydesk.valuation.liquidation.MorphoMarket;
import paritydesk.venue.LiquidationRule;
import paritydesk.venue.rule.Rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;

/// Puts an account of the book into the integers of its venue's system and the answer back into tokens. Prices are the venue's at 8
/// decimals; indices are 1, because the timeline's quantities have their interest in them.
final class ExactRules {

    private static final BigInteger WAD = BigInteger.TEN.pow(18);
    private static final BigInteger RAY = BigInteger.TEN.pow(27);
    private static final int BPS_PLACES = 4;

    private final ExactPosition position;
    private final int pledged;
    private final int owed;
    private final @Nullable BigInteger repay;

    private ExactRules(ExactPosition position, int pledged, int owed, @Nullable BigDecimal repay) {
        this.position = position;
        this.pledged = pledged;
        this.owed = owed;
        this.repay =
                repay == null
                        ? null
                        : repay.setScale(debtDecimals(position, owed), RoundingMode.FLOOR)
                                .unscaledValue();
    }

    static Amounts liquidate(
            LiquidationRule rule,
            ExactPosition position,
            int pledged,
            int owed,
            @Nullable BigDecimal repay) {
        var exact = new ExactRules(position, pledged, owed, repay);
        var book = rule.rules();
        if (book == null) {
            return exact.rounded(Liquidator.of(rule));
        }
        return switch (rule.applied(book.rules())) {
            case Rules.CloseFactor r ->
                    r.feeOf() == Rules.FeeOf.BONUS ? exact.aave(r) : exact.compound(r);
            case Rules.FixedIncentive r -> exact.morpho(r);
            case Rules.HealthDiscount r -> exact.euler(r);
            case Rules.VaultAuction r -> exact.maker(r);
            case Rules.Absorb _ -> exact.comet();
            case Rules.Margin r -> exact.rounded(Liquidator.of(r));
        };
    }

    private Amounts aave(Rules.CloseFactor rules) {
        int fee = rules.protocolFee().movePointRight(BPS_PLACES).intValueExact();
        var collateral = new ArrayList<AaveAccount.Collateral>();
        for (int h = 0; h < position.pledged().size(); h++) {
            var held = held(h);
            collateral.add(
                    AaveAccount.Collateral.of(
                            held.asset(),
                            position.pledged().get(h),
                            price(held.oracle()),
                            position.pledgedDecimals().get(h),
                            bps(held.recognition() * held.threshold()),
                            10_000 + bps(held.bonus()),
                            fee));
        }
        var debts = new ArrayList<AaveAccount.Debt>();
        for (int d = 0; d < position.owed().size(); d++) {
            debts.add(
                    new AaveAccount.Debt(
                            position.rounded().debts().get(d).asset(),
                            position.owed().get(d),
                            price(position.rounded().debts().get(d).oracle()),
                            position.owedDecimals().get(d)));
        }
        var engine = new AaveLiquidation(rules);
        var account = new AaveAccount(collateral, debts);
        var call =
                repay == null
                        ? engine.largest(account, pledged, owed)
                        : engine.call(account, pledged, owed, repay);
        return amounts(call.repaid(), call.seized(), call.fee(), call.deficits().get(owed));
    }

    private Amounts compound(Rules.CloseFactor rules) {
        var markets = new ArrayList<CompoundLiquidation.Market>();
        for (int h = 0; h < position.pledged().size(); h++) {
            var held = held(h);
            markets.add(
                    new CompoundLiquidation.Market(
                            position.pledged().get(h),
                            BigInteger.ZERO,
                            WAD,
                            wad(held.recognition() * held.threshold()),
                            mantissa(held.oracle(), position.pledgedDecimals().get(h))));
        }
        for (int d = 0; d < position.owed().size(); d++) {
            markets.add(
                    new CompoundLiquidation.Market(
                            BigInteger.ZERO,
                            position.owed().get(d),
                            WAD,
                            BigInteger.ZERO,
                            mantissa(
                                    position.rounded().debts().get(d).oracle(),
                                    position.owedDecimals().get(d))));
        }
        var engine = new CompoundLiquidation(rules);
        int market = position.pledged().size() + owed;
        var incentive = WAD.add(wad(held(pledged).bonus()));
        var call =
                repay == null
                        ? engine.largest(markets, pledged, market, incentive)
                        : engine.call(markets, pledged, market, incentive, repay);
        return amounts(call.repaid(), call.liquidator(), call.protocol(), BigInteger.ZERO);
    }

    /// The market has this account alone; its shares are worth one unit for a million.
    private Amounts morpho(Rules.FixedIncentive rules) {
        var held = held(pledged);
        var debt = position.owed().get(owed);
        var shares = debt.multiply(BigInteger.TEN.pow(6));
        int scale =
                36 + position.owedDecimals().get(owed) - position.pledgedDecimals().get(pledged);
        var price =
                new BigDecimal(price(held.oracle()))
                        .divide(
                                new BigDecimal(
                                        price(position.rounded().debts().get(owed).oracle())),
                                scale,
                                RoundingMode.FLOOR)
                        .unscaledValue();
        var market = new MorphoMarket(debt, debt, shares, wad(held.threshold()), price);
        var standing = new MorphoMarket.Position(position.pledged().get(pledged), shares);
        var engine = new MorphoLiquidation(rules);
        var call =
                repay == null
                        ? engine.largest(market, standing)
                        : engine.repay(market, standing, repay.multiply(BigInteger.TEN.pow(6)));
        return amounts(call.repaid(), call.seized(), BigInteger.ZERO, call.badDebt());
    }

    private Amounts euler(Rules.HealthDiscount rules) {
        var collateral = new ArrayList<EulerLiquidation.Collateral>();
        for (int h = 0; h < position.pledged().size(); h++) {
            var held = held(h);
            collateral.add(
                    new EulerLiquidation.Collateral(
                            held.asset(),
                            position.pledged().get(h),
                            value(
                                    position.pledged().get(h),
                                    held.oracle(),
                                    position.pledgedDecimals().get(h)),
                            bps(held.recognition() * held.threshold())));
        }
        var debt = position.owed().get(owed);
        var account =
                new EulerLiquidation.Account(
                        debt,
                        value(
                                debt,
                                position.rounded().debts().get(owed).oracle(),
                                position.owedDecimals().get(owed)),
                        collateral);
        var engine = new EulerLiquidation(rules);
        var call =
                repay == null
                        ? engine.largest(account, pledged)
                        : engine.partial(account, pledged, repay);
        return amounts(call.repaid(), call.seized(), BigInteger.ZERO, call.deficit());
    }

    /// The vault goes to auction whole or as far as the hole lets it, and is bought at the market's price of the collateral.
    private Amounts maker(Rules.VaultAuction rules) {
        var held = held(pledged);
        var price = position.rounded().debts().get(owed).oracle();
        var chop = WAD.add(wad(held.bonus()));
        var hole = rad(rules.hole());
        var limits =
                new MakerVault.Limits(
                        rad(rules.dust()), chop, hole, BigInteger.ZERO, hole, BigInteger.ZERO);
        var ink = scaled(position.pledged().get(pledged), position.pledgedDecimals().get(pledged));
        var art = scaled(position.owed().get(owed), position.owedDecimals().get(owed));
        var spot =
                BigDecimal.valueOf(held.oracle() / price * held.recognition() * held.threshold())
                        .movePointRight(27)
                        .toBigInteger();
        var bark = MakerDog.bark(new MakerVault(ink, art, RAY, spot, limits));
        var market = BigDecimal.valueOf(held.fair() / price).movePointRight(27).toBigInteger();
        if (market.signum() == 0) {
            throw new IllegalArgumentException("nobody buys at a price of zero");
        }
        var take =
                new paritydesk.valuation.liquidation.MakerAuction(bark.tab(), bark.dink(), market)
                        .take(bark.dink(), market, BigInteger.ZERO);
        var paid = new BigDecimal(take.owe(), 45);
        var due = new BigDecimal(bark.due(), 45);
        var repaid = due.min(paid);
        return new Amounts(
                repaid, new BigDecimal(take.slice(), 18), BigDecimal.ZERO, due.subtract(repaid));
    }

    private Amounts comet() {
        int decimals = position.owedDecimals().get(owed);
        var index = BigInteger.TEN.pow(15);
        var base =
                new CometLiquidation.Base(
                        price(position.rounded().debts().get(owed).oracle()),
                        BigInteger.TEN.pow(decimals),
                        index,
                        index);
        var collateral = new ArrayList<CometLiquidation.Collateral>();
        for (int h = 0; h < position.pledged().size(); h++) {
            var held = held(h);
            collateral.add(
                    new CometLiquidation.Collateral(
                            held.asset(),
                            position.pledged().get(h),
                            price(held.oracle()),
                            BigInteger.TEN.pow(position.pledgedDecimals().get(h)),
                            wad(held.recognition() * held.threshold()),
                            WAD.subtract(wad(held.bonus()))));
        }
        var debt = position.owed().get(owed);
        var absorbed = CometLiquidation.absorb(base, debt.negate(), collateral);
        return amounts(
                debt.subtract(absorbed.uncovered()),
                position.pledged().get(pledged),
                BigInteger.ZERO,
                absorbed.uncovered());
    }

    /// Without integers of a system: the fast rule, rounded against who claims.
    private Amounts rounded(Liquidator liquidator) {
        var rounded = position.rounded();
        var held = held(pledged);
        var debt = rounded.debts().get(owed);
        var state = new LiquidationState();
        state.healthFactor = rounded.health();
        state.debt = debt.value();
        state.totalDebt = rounded.debt();
        state.collateral = held.value();
        state.totalCollateral = rounded.collateral();
        state.weighted = rounded.weighted();
        state.threshold = held.threshold();
        state.counted = held.threshold() * held.recognition();
        state.bonus = held.bonus();
        var out = new LiquidationOutcome();
        liquidator.liquidate(state, out);
        double most = out.repaid / debt.oracle();
        double asked =
                repay == null
                        ? most
                        : new BigDecimal(repay, debtDecimals(position, owed)).doubleValue();
        double share = most == 0 ? 0 : Math.min(1, asked / most);
        return new Amounts(
                up(most * share, debtDecimals(position, owed)),
                down((out.seized - out.fee) * share / held.oracle()),
                down(out.fee * share / held.oracle()),
                up(share < 1 ? 0 : out.deficit / debt.oracle(), debtDecimals(position, owed)));
    }

    private static BigDecimal up(double amount, int decimals) {
        return BigDecimal.valueOf(amount).setScale(decimals, RoundingMode.CEILING);
    }

    private BigDecimal down(double amount) {
        return BigDecimal.valueOf(amount)
                .setScale(position.pledgedDecimals().get(pledged), RoundingMode.FLOOR);
    }

    private Amounts amounts(
            BigInteger repaid, BigInteger seized, BigInteger fee, BigInteger deficit) {
        int debtPlaces = debtDecimals(position, owed);
        int places = position.pledgedDecimals().get(pledged);
        return new Amounts(
                new BigDecimal(repaid, debtPlaces),
                new BigDecimal(seized, places),
                new BigDecimal(fee, places),
                new BigDecimal(deficit, debtPlaces));
    }

    private Holding held(int index) {
        return position.rounded().holdings().get(index);
    }

    private static int debtDecimals(ExactPosition position, int owed) {
        return position.owedDecimals().get(owed);
    }

    private static BigInteger price(double price) {
        return AccountLiquidation.price(price).unscaledValue();
    }

    /// Compound's price of an underlying: 36 places less its decimals.
    private static BigInteger mantissa(double price, int decimals) {
        return AccountLiquidation.price(price).movePointRight(36 - decimals).toBigInteger();
    }

    /// Value in a unit of account of 18 decimals, rounded down.
    private static BigInteger value(BigInteger amount, double price, int decimals) {
        return new BigDecimal(amount, decimals)
                .multiply(AccountLiquidation.price(price))
                .movePointRight(18)
                .toBigInteger();
    }

    private static BigInteger scaled(BigInteger amount, int decimals) {
        return new BigDecimal(amount, decimals).movePointRight(18).toBigInteger();
    }

    private static BigInteger rad(BigDecimal amount) {
        return amount.movePointRight(45).toBigInteger();
    }

    private static BigInteger wad(double share) {
        return BigDecimal.valueOf(share).setScale(18, RoundingMode.HALF_EVEN).unscaledValue();
    }

    private static int bps(double share) {
        return BigDecimal.valueOf(share)
                .movePointRight(BPS_PLACES)
                .setScale(0, RoundingMode.HALF_EVEN)
                .intValueExact();
    }
}
