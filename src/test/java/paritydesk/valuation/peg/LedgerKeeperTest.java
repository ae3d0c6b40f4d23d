package paritydesk.valuation.peg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import static paritydesk.valuation.peg.LedgerPairTest.big;
import static paritydesk.valuation.peg.LedgerPairTest.usd;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;

import paritydesk.valuation.peg.LedgerKeeper.Outcome;
import paritydesk.valuation.peg.LedgerKeeper.Reason;
import paritydesk.valuation.peg.LedgerRegulator.Prices;

import java.math.BigInteger;
import java.util.List;

/// Against the published rule of the crvUSD keepers and the assertions of their own tests (curvefi/curve-stablecoin,
/// tests/stableborrow/stabilize): a fifth of the imbalance, the caller's share, the delay, the regulator's debt limits.
class LedgerKeeperTest {

    private static final BigInteger WAD = BigInteger.TEN.pow(18);
    private static final BigInteger ANY = BigInteger.TEN.pow(40);
    private static final BigInteger ZERO = BigInteger.ZERO;

    private static LedgerKeeper keeper(KeeperRule rule) {
        return LedgerKeeper.fresh(rule, BigInteger.TEN.pow(26));
    }

    private static LedgerPair shortOfPegged() {
        return usd().add(0, BigInteger.TEN.pow(11)).pool();
    }

    private static Outcome.Acted acted(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Acted.class);
        return (Outcome.Acted) outcome;
    }

    @Test
    void keeperProvidesAFifthAndPaysItsCallerToTheLastUnit() {
        var first =
                acted(keeper(KeeperRule.second(1, 20_000)).update(shortOfPegged(), 1000, ANY, ANY));
        assertThat(first.moved()).isEqualTo(big("19999999976292078769802"));
        assertThat(first.callerProfit()).isEqualTo(big("140672254095247250"));
        assertThat(first.keeper().debt()).isEqualTo(big("19999999976292078769802"));
        assertThat(first.keeper().tokens()).isEqualTo(big("20000533914011143134865"));
        assertThat(first.keeper().balance()).isEqualTo(big("99980000000023707921230198"));
        assertThat(first.keeper().lastChange()).isEqualTo(1000);
        assertThat(first.pool().first()).isEqualTo(big("1099998488013"));
        assertThat(first.pool().second()).isEqualTo(big("1019998488152382270844442"));
        assertThat(first.pool().virtualPrice()).isEqualTo(big("1000001437566934131"));
        var second = acted(first.keeper().update(first.pool(), 1012, ANY, ANY));
        assertThat(second.moved()).isEqualTo(big("15999999972123545831111"));
        assertThat(second.callerProfit()).isEqualTo(big("55688395587180106"));
        assertThat(second.keeper().tokens()).isEqualTo(big("36000726642671277515707"));
    }

    @Test
    void keeperWithdrawsWhatItOwesAtMost() {
        var first =
                acted(keeper(KeeperRule.second(1, 20_000)).update(shortOfPegged(), 1000, ANY, ANY));
        var second = acted(first.keeper().update(first.pool(), 1012, ANY, ANY));
        var dumped = second.pool().add(1, big("400000").multiply(WAD)).pool();
        assertThat(dumped.price()).isEqualTo(big("999452235122823556"));
        var third = acted(second.keeper().update(dumped, 1024, ANY, ANY));
        assertThat(third.moved()).isEqualTo(big("-35999999948415624600913"));
        assertThat(third.callerProfit()).isEqualTo(big("1441371646783202396"));
        assertThat(third.keeper().debt()).isEqualTo(ZERO);
        assertThat(third.keeper().tokens()).isEqualTo(big("6697143785737795216"));
        assertThat(third.keeper().balance()).isEqualTo(BigInteger.TEN.pow(26));
        assertThat(third.pool().supply()).isEqualTo(big("2499934014986854344774261"));
    }

    @Test
    void firstKeeperCountsAProfitAboveOneTokenOnly() {
        var rule = KeeperRule.first(1, 20_000);
        assertThat(rule.actionDelay()).isEqualTo(900);
        var step = acted(keeper(rule).update(shortOfPegged(), 900, ANY, ANY));
        assertThat(step.callerProfit()).isEqualTo(ZERO);
        assertThat(step.keeper().tokens()).isEqualTo(big("20000674586265238382115"));
        assertThat(step.keeper().profit(step.pool())).isEqualTo(ZERO);
    }

    @Test
    void keeperWaitsUntilItsDelayIsOver() {
        var pool = shortOfPegged();
        var first = acted(keeper(KeeperRule.first(1, 0)).update(pool, 1000, ANY, ANY));
        assertThat(first.keeper().update(first.pool(), 1899, ANY, ANY))
                .isEqualTo(new Outcome.Waits(1900));
        assertThat(first.keeper().update(first.pool(), 1900, ANY, ANY))
                .isInstanceOf(Outcome.Acted.class);
    }

    @Test
    void regulatorsAllowanceBindsAndZeroForbids() {
        var keeper = keeper(KeeperRule.second(1, 0));
        var pool = shortOfPegged();
        assertThat(keeper.update(pool, 1000, ZERO, ANY))
                .isEqualTo(new Outcome.Refused(Reason.NOT_ALLOWED));
        assertThat(acted(keeper.update(pool, 1000, WAD, ZERO)).moved()).isEqualTo(WAD);
        var full = usd().add(1, big("100000").multiply(WAD)).pool();
        assertThat(keeper.update(full, 1000, ANY, ZERO))
                .isEqualTo(new Outcome.Refused(Reason.NOT_ALLOWED));
    }

    @Test
    void keeperThatOwesNothingCannotWithdraw() {
        var full = usd().add(1, big("100000").multiply(WAD)).pool();
        assertThat(keeper(KeeperRule.second(1, 0)).update(full, 1000, ANY, ANY))
                .isEqualTo(new Outcome.Refused(Reason.POOL));
    }

    @Test
    void balancedPoolPaysNobody() {
        assertThat(keeper(KeeperRule.second(1, 0)).update(usd(), 1000, ANY, ANY))
                .isEqualTo(new Outcome.Refused(Reason.UNPROFITABLE));
        var idle = acted(keeper(KeeperRule.first(1, 0)).update(usd(), 1000, ANY, ANY));
        assertThat(idle.moved()).isEqualTo(ZERO);
        assertThat(idle.pool()).isEqualTo(usd());
    }

    /// As in `test_almost_balanced`: ten units of the other coin too many.
    @Test
    void almostBalancedPoolPaysNobody() {
        var pool = usd().add(0, BigInteger.TEN).pool();
        assertThat(keeper(KeeperRule.second(1, 20_000)).update(pool, 1000, ANY, ANY))
                .isEqualTo(new Outcome.Refused(Reason.UNPROFITABLE));
    }

    /// As in `test_unprofitable_peg`: with a fee of a half a deposit loses.
    @Test
    void actionThatLosesIsUndone() {
        var terms = LedgerPair.LedgerTerms.of(2000, 5_000_000_000L, 6, 18);
        var pool = LedgerPair.opened(big("1600000000000"), big("1000000").multiply(WAD), terms);
        assertThat(keeper(KeeperRule.second(1, 0)).update(pool, 1000, ANY, ANY))
                .isEqualTo(new Outcome.Refused(Reason.UNPROFITABLE));
    }

    /// As in `test_profit_share`.
    @Property
    void callerGetsItsShareOfTheGain(
            @ForAll @IntRange(max = 100_000) int share,
            @ForAll @LongRange(min = 100_000, max = 900_000) long amount) {
        var pool = usd().add(0, BigInteger.valueOf(amount).multiply(BigInteger.TEN.pow(6))).pool();
        var keeper = keeper(KeeperRule.second(1, share));
        var step = acted(keeper.update(pool, 1000, ANY, ANY));
        var kept = step.keeper().profit(step.pool()).subtract(keeper.profit(pool));
        assertThat(step.callerProfit())
                .isEqualTo(
                        kept.add(step.callerProfit())
                                .multiply(BigInteger.valueOf(share))
                                .divide(BigInteger.valueOf(100_000)));
    }

    /// As in `test_debt_limit`: alone a keeper may owe α², three together all they have.
    @Test
    void regulatorLimitsDebtByWhatTheOthersOwe() {
        var half = WAD.divide(BigInteger.TWO);
        var regulator =
                new LedgerRegulator(half, half.divide(BigInteger.TWO), BigInteger.TEN.pow(20), WAD);
        var one = LedgerKeeper.fresh(KeeperRule.second(1, 0), WAD);
        var fine = new Prices(WAD, WAD, WAD, WAD);
        assertThat(regulator.mayProvide(one, fine, List.of(ZERO, ZERO)))
                .isEqualTo(big("250000000000000000"));
        var full = new LedgerKeeper(KeeperRule.second(1, 0), WAD, ZERO, ZERO, 0);
        var share = LedgerRegulator.share(full);
        assertThat(share).isEqualTo(big("999999999999999999"));
        var allowed = regulator.mayProvide(one, fine, List.of(share, share));
        assertThat(WAD.subtract(allowed)).isBetween(ZERO, BigInteger.valueOf(5));
        var owing = new LedgerKeeper(KeeperRule.second(1, 0), half, ZERO, half, 0);
        assertThat(regulator.mayProvide(owing, fine, List.of())).isEqualTo(ZERO);
    }

    /// As in `test_aggregator_price` and `test_price_range`.
    @Test
    void regulatorLooksAtPrices() {
        var deviation = big("500000000000000");
        var worst = big("300000000000000");
        var regulator = new LedgerRegulator(WAD, ZERO, deviation, worst);
        var keeper = LedgerKeeper.fresh(KeeperRule.second(1, 0), WAD);
        var below = WAD.subtract(BigInteger.ONE);
        var above = WAD.add(BigInteger.ONE);
        assertThat(may(regulator, keeper, new Prices(WAD, WAD, WAD, WAD))).isEqualTo(WAD);
        assertThat(may(regulator, keeper, new Prices(above, WAD, WAD, WAD))).isEqualTo(WAD);
        assertThat(may(regulator, keeper, new Prices(below, WAD, WAD, WAD))).isEqualTo(ZERO);
        var top = WAD.add(deviation);
        var bottom = WAD.subtract(deviation);
        assertThat(may(regulator, keeper, new Prices(WAD, WAD, top, WAD))).isEqualTo(WAD);
        assertThat(may(regulator, keeper, new Prices(WAD, WAD, top.add(BigInteger.ONE), WAD)))
                .isEqualTo(ZERO);
        assertThat(may(regulator, keeper, new Prices(WAD, WAD, bottom, WAD))).isEqualTo(ZERO);
        var least = WAD.subtract(worst);
        assertThat(may(regulator, keeper, new Prices(WAD, WAD, WAD, least))).isEqualTo(WAD);
        assertThat(
                        may(
                                regulator,
                                keeper,
                                new Prices(WAD, WAD, WAD, least.subtract(BigInteger.ONE))))
                .isEqualTo(ZERO);
        assertThat(may(regulator, keeper, new Prices(WAD, ZERO, ZERO, WAD))).isEqualTo(ZERO);
        assertThat(regulator.mayWithdraw(new Prices(WAD, WAD, WAD, ZERO))).isTrue();
        assertThat(regulator.mayWithdraw(new Prices(above, WAD, WAD, ZERO))).isFalse();
        assertThat(regulator.mayWithdraw(new Prices(WAD, WAD, top, ZERO))).isFalse();
        assertThat(regulator.mayWithdraw(new Prices(WAD, WAD, bottom, ZERO))).isTrue();
    }

    private static BigInteger may(LedgerRegulator regulator, LedgerKeeper keeper, Prices prices) {
        return regulator.mayProvide(keeper, prices, List.of());
    }

    @Test
    void nonsenseIsRefused() {
        var rule = KeeperRule.second(0, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> KeeperRule.second(2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> KeeperRule.second(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> KeeperRule.second(0, 100_001));
        assertThatIllegalArgumentException().isThrownBy(() -> KeeperRule.second(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new KeeperRule(0, 0, -1, ZERO, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerKeeper(rule, ZERO, ZERO, WAD.negate(), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerKeeper(rule, WAD.negate(), ZERO, ZERO, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerRegulator(WAD, WAD, WAD.negate(), WAD));
    }
}
