package paritydesk.valuation.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import paritydesk.venue.rule.Rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/// The fast twin of each family agrees with the exact one to 1e-9 of the account's size.
class TwinsTest {

    private static final int TRIES = 300;
    private static final BigInteger ALL = BigInteger.TWO.pow(256);

    private final LiquidationOutcome out = new LiquidationOutcome();

    private static BigInteger wad(double value) {
        return new BigDecimal(value).movePointRight(18).toBigInteger();
    }

    private static double real(BigInteger value, int places) {
        return new BigDecimal(value, places).doubleValue();
    }

    private void agrees(double size, double... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(pairs[i]).as("figure " + i / 2).isCloseTo(pairs[i + 1], within(1e-9 * size));
        }
    }

    @Property(tries = TRIES)
    void aave(@ForAll long seed) {
        var random = new Random(seed);
        var rules = List.of(Books.aave30(), Books.aave33(), Books.aave37()).get(random.nextInt(3));
        double size = Math.exp(random.nextDouble() * 12 + 7);
        double debt = size * (0.84 + random.nextDouble());
        int price = 50_000 + random.nextInt(1_000_000);
        var account =
                new AaveAccount(
                        List.of(
                                AaveAccount.Collateral.of(
                                        "A",
                                        wad(size * 1e8 / price),
                                        BigInteger.valueOf(price),
                                        18,
                                        8300,
                                        10_000 + random.nextInt(1000),
                                        random.nextInt(2000))),
                        List.of(new AaveAccount.Debt("B", wad(debt), Books.base("1"), 18)));
        var pledged = account.collateral().getFirst();
        var call = new AaveLiquidation(rules).largest(account, 0, 0);
        var state = LiquidationState.single(debt, size, 0.83, pledged.bonusBps() / 10_000.0 - 1);
        var fee =
                new Rules.CloseFactor(
                        rules.closeFactor(),
                        rules.closeFactorOf(),
                        rules.fullCloseHealthFactor(),
                        rules.dust(),
                        rules.dustRule(),
                        rules.minLeftover(),
                        rules.socialise(),
                        BigDecimal.valueOf(pledged.feeBps(), 4),
                        rules.feeOf(),
                        rules.amounts());
        Liquidator.of(fee).liquidate(state, out);
        agrees(
                size,
                out.repaid,
                real(call.repaid(), 18),
                out.seized,
                real(call.seized().add(call.fee()), 18) * price / 1e8,
                out.fee,
                real(call.fee(), 18) * price / 1e8,
                out.deficit,
                real(call.deficits().getFirst(), 18));
        boolean all = call.seized().add(call.fee()).equals(pledged.scaled());
        var cover = all ? ALL : call.repaid();
        assertThat(new AaveLiquidation(rules).call(account, 0, 0, cover)).isEqualTo(call);
    }

    @Property(tries = TRIES)
    void morpho(@ForAll long seed) {
        var random = new Random(seed);
        double size = Math.exp(random.nextDouble() * 12 + 7);
        double debt = size * (0.87 + random.nextDouble());
        var borrowed = wad(debt);
        var shares = borrowed.multiply(BigInteger.TEN.pow(6));
        double price = 0.1 + random.nextDouble() * 10;
        var market =
                new MorphoMarket(
                        borrowed.multiply(BigInteger.TWO),
                        borrowed.multiply(BigInteger.TWO),
                        shares.multiply(BigInteger.TWO),
                        Books.wad("0.86"),
                        new BigDecimal(price).movePointRight(36).toBigInteger());
        var call =
                new MorphoLiquidation(Books.morpho())
                        .largest(market, new MorphoMarket.Position(wad(size / price), shares));
        Liquidator.of(Books.morpho()).liquidate(LiquidationState.single(debt, size, 0.86, 0), out);
        agrees(
                size,
                out.repaid,
                real(call.repaid(), 18),
                out.seized,
                real(call.seized(), 18) * price,
                out.deficit,
                real(call.badDebt(), 18));
        assertThat(call.market().borrowed().add(call.repaid()).add(call.badDebt()))
                .isEqualTo(market.borrowed());
    }

    @Property(tries = TRIES)
    void euler(@ForAll long seed) {
        var random = new Random(seed);
        double value = Math.exp(random.nextDouble() * 12 + 7);
        double owed = value * (0.9 + random.nextDouble());
        var account =
                new EulerLiquidation.Account(
                        wad(owed),
                        wad(owed),
                        List.of(
                                new EulerLiquidation.Collateral(
                                        "A", wad(value / 3), wad(value), 9000)));
        var call = new EulerLiquidation(Books.euler()).largest(account, 0);
        Liquidator.of(Books.euler()).liquidate(LiquidationState.single(owed, value, 0.9, 0), out);
        agrees(
                value,
                out.repaid,
                real(call.repaid(), 18),
                out.seized,
                real(call.seized(), 18) * 3,
                out.deficit,
                real(call.deficit(), 18));
    }

    @Property(tries = TRIES)
    void compound(@ForAll long seed) {
        var random = new Random(seed);
        double value = Math.exp(random.nextDouble() * 12 + 7);
        double owed = value * (0.751 + random.nextDouble() * 2);
        var account =
                List.of(
                        new CompoundLiquidation.Market(
                                wad(value / 40),
                                BigInteger.ZERO,
                                Books.wad("0.02"),
                                Books.wad("0.75"),
                                Books.wad("2000")),
                        new CompoundLiquidation.Market(
                                BigInteger.ZERO,
                                wad(owed),
                                Books.wad("0.02"),
                                BigInteger.ZERO,
                                Books.wad("1")));
        var call =
                new CompoundLiquidation(Books.compound()).largest(account, 0, 1, Books.wad("1.08"));
        Liquidator.of(Books.compound())
                .liquidate(LiquidationState.single(owed, value, 0.75, 0.08), out);
        agrees(
                value,
                out.repaid,
                real(call.repaid(), 18),
                out.seized,
                real(call.seized(), 18) * 40,
                out.fee,
                real(call.protocol(), 18) * 40);
        assertThat(call.protocol().add(call.liquidator())).isEqualTo(call.seized());
    }

    @Property(tries = TRIES)
    void comet(@ForAll long seed) {
        var random = new Random(seed);
        double value = Math.exp(random.nextDouble() * 12 + 7);
        double owed = value * (0.9 + random.nextDouble());
        var base =
                new CometLiquidation.Base(
                        Books.base("1"),
                        FixedPoint.WAD,
                        BigInteger.TEN.pow(15),
                        BigInteger.TEN.pow(15));
        var collateral =
                List.of(
                        new CometLiquidation.Collateral(
                                "A",
                                wad(value / 200),
                                Books.base("200"),
                                FixedPoint.WAD,
                                Books.wad("0.9"),
                                Books.wad("0.95")));
        var absorption = CometLiquidation.absorb(base, wad(owed).negate(), collateral);
        Liquidator.of(Books.comet())
                .liquidate(LiquidationState.single(owed, value, 0.9, 0.05), out);
        agrees(
                value,
                out.seized,
                real(absorption.seizedValue(), 8) + 0,
                out.returned,
                real(absorption.principal(), 18),
                out.deficit,
                real(absorption.uncovered(), 18));
    }

    /// Everybody buys at the oracle's price, so that the auction raises what the lot is worth.
    @Property(tries = TRIES)
    void maker(@ForAll long seed) {
        var random = new Random(seed);
        double owed = Math.exp(random.nextDouble() * 12 + 7);
        double value = owed * (0.5 + random.nextDouble() * 0.95);
        double hole = owed * (0.3 + random.nextDouble() * 2);
        var rules = Books.auction("100", new BigDecimal(hole).toPlainString());
        var limits =
                new MakerVault.Limits(
                        Books.rad("100"),
                        Books.wad("1.13"),
                        new BigDecimal(hole).movePointRight(45).toBigInteger(),
                        BigInteger.ZERO,
                        ALL,
                        BigInteger.ZERO);
        var vault =
                new MakerVault(
                        wad(value / 4),
                        wad(owed),
                        FixedPoint.RAY,
                        Books.ray("4").multiply(Books.wad("1")).divide(Books.wad("1.5")),
                        limits);
        var bark = MakerDog.bark(vault);
        var take =
                new MakerAuction(bark.tab(), bark.dink(), Books.ray("5"))
                        .take(bark.dink(), Books.ray("4"), BigInteger.ZERO);
        Liquidator.of(rules).liquidate(LiquidationState.single(owed, value, 1 / 1.5, 0.13), out);
        double paid = real(take.owe(), 45);
        double due = real(bark.due(), 45);
        agrees(
                owed,
                out.seized,
                real(take.slice(), 18) * 4,
                out.repaid,
                Math.min(due, paid),
                out.fee,
                Math.max(0, paid - due),
                out.deficit,
                Math.max(0, due - paid));
    }
}
