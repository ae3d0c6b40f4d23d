package paritydesk.valuation.peg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import paritydesk.valuation.peg.LedgerKeeper.Outcome;
import paritydesk.valuation.peg.LedgerPair.LedgerTerms;
import paritydesk.valuation.peg.StablePair.Terms;

import java.math.BigInteger;

class StablePairTest {

    private static final Terms FREE = new Terms(100, 0, 0);
    private static final double PARITY = 1e-7; // per cent: 1e−9 relative

    @Test
    void workedExampleToThePrintedDigits() {
        var pool = StablePair.opened(800_000, 200_000, FREE);
        assertThat(pool.invariant()).isCloseTo(997_238.24, within(5e-3));
        assertThat(pool.price()).isCloseTo(0.9720288, within(5e-8));
        assertThat(pool.sell(10_000).amount()).isCloseTo(9_705.3727, within(5e-5));
    }

    @Property(tries = 200)
    void doubleAgreesWithTheLedgerOnDepositsAndWithdrawals(
            @ForAll @IntRange(min = 1000, max = 100_000_000) int pegged,
            @ForAll @DoubleRange(min = 0.05, max = 20) double skew,
            @ForAll @DoubleRange(min = 0.01, max = 0.5) double part,
            @ForAll @IntRange(min = 1, max = 5000) int a,
            @ForAll @IntRange(max = 40_000_000) int fee) {
        int peg = (int) (pegged * skew);
        var ledger = LedgerPair.opened(wei(pegged), wei(peg), LedgerTerms.of(a, fee, 18, 18));
        var pool = StablePair.opened(pegged, peg, new Terms(a, fee / 1e10, 0.5));
        close(pool.invariant(), ledger.invariant());
        close(pool.virtualPrice(), ledger.virtualPrice());
        assertThat(1 / pool.price()).isCloseTo(whole(ledger.price()), withinPercentage(PARITY));
        int amount = Math.max(1, (int) (pegged * part));
        var more = pool.add(amount);
        var moreLedger = ledger.add(0, wei(amount));
        close(more.amount(), moreLedger.tokens(), whole(ledger.supply()));
        close(more.pool().pegged(), moreLedger.pool().first());
        close(more.pool().peg(), moreLedger.pool().second());
        close(more.pool().supply(), moreLedger.pool().supply());
        var less = pool.remove(amount);
        var lessLedger = ledger.remove(0, wei(amount));
        close(less.amount(), lessLedger.tokens(), whole(ledger.supply()));
        close(less.pool().supply(), lessLedger.pool().supply());
    }

    @Property(tries = 100)
    void keeperAgreesWithItsLedger(
            @ForAll @IntRange(min = 1_000_000, max = 100_000_000) int pegged,
            @ForAll @DoubleRange(min = 1.05, max = 3) double skew) {
        int peg = (int) (pegged * skew);
        var terms = LedgerTerms.of(500, 1_000_000, 18, 18);
        var ledger = LedgerPair.opened(wei(pegged), wei(peg), terms);
        var rule = KeeperRule.second(0, 20_000);
        var exact = LedgerKeeper.fresh(rule, wei(1_000_000_000));
        var twin = Keeper.fresh(rule, 1_000_000_000);
        var pool = StablePair.opened(pegged, peg, new Terms(500, 1e-4, 0.5));
        for (int i = 1; i <= 4; i++) {
            var any = BigInteger.TEN.pow(60);
            var outcome = exact.update(ledger, 1000L * i, any, any);
            var twinStep = twin.update(pool, 1000.0 * i);
            if (!(outcome instanceof Outcome.Acted step)) {
                assertThat(twinStep.moved()).isZero();
                return;
            }
            close(twinStep.moved(), step.moved());
            assertThat(twinStep.callerProfit())
                    .isCloseTo(whole(step.callerProfit()), within(1e-9 * pegged));
            close(twinStep.keeper().debt(), step.keeper().debt());
            close(twinStep.keeper().tokens(), step.keeper().tokens());
            exact = step.keeper();
            ledger = step.pool();
            twin = twinStep.keeper();
            pool = twinStep.pool();
        }
    }

    @Property(tries = 100)
    void exchangeWithoutFeeKeepsTheInvariantAndMovesThePrice(
            @ForAll @DoubleRange(min = 1, max = 1e9) double pegged,
            @ForAll @DoubleRange(min = 0.2, max = 5) double skew,
            @ForAll @DoubleRange(min = 0.01, max = 3) double part) {
        var pool = StablePair.opened(pegged, pegged * skew, FREE);
        var sold = pool.sell(pegged * part);
        assertThat(sold.pool().invariant()).isCloseTo(pool.invariant(), withinPercentage(PARITY));
        assertThat(sold.pool().price()).isLessThan(pool.price());
        var back = sold.pool().buy(sold.amount());
        assertThat(back.amount()).isCloseTo(pegged * part, withinPercentage(1e-5));
        assertThat(pool.buy(pegged * part).pool().price()).isGreaterThan(pool.price());
    }

    @Test
    void feeStaysWithThePoolButForTheAdministratorsPart() {
        var pool = StablePair.opened(1000, 1000, new Terms(100, 0.01, 0.5));
        var free = StablePair.opened(1000, 1000, FREE).sell(100).amount();
        var sold = pool.sell(100);
        assertThat(sold.amount()).isCloseTo(free * 0.99, within(1e-9));
        assertThat(sold.pool().peg()).isCloseTo(1000 - free * 0.995, within(1e-9));
        assertThat(sold.pool().pegged()).isEqualTo(1100);
        var bought = pool.buy(100);
        assertThat(bought.amount()).isCloseTo(free * 0.99, within(1e-9));
        assertThat(bought.pool().pegged()).isCloseTo(1000 - free * 0.995, within(1e-9));
    }

    @Test
    void callThatWaitsOrHasNoRoomChangesNothing() {
        var pool = StablePair.opened(1000, 2000, FREE);
        var rule = KeeperRule.second(0, 0);
        var keeper = Keeper.fresh(rule, 0);
        assertThat(keeper.update(pool, 100)).isEqualTo(new Keeper.Step(keeper, pool, 0, 0));
        var busy = new Keeper(rule, 0, 0, 1000, 90);
        assertThat(busy.update(pool, 101.9).moved()).isZero();
        assertThat(busy.update(pool, 102).moved()).isCloseTo(200, within(1e-9));
        var full = StablePair.opened(2000, 1000, FREE);
        assertThat(busy.update(full, 102).moved()).isZero();
        var without = new Keeper(rule, 100, 10, 1000, 0);
        assertThat(without.update(full, 102).moved()).isZero();
    }

    @Test
    void firstKeeperNeedsMoreThanOneTokenOfProfit() {
        var keeper = new Keeper(KeeperRule.first(0, 0), 100, 110, 1000, 0);
        var pool = StablePair.opened(1000, 1000, FREE);
        assertThat(keeper.profit(pool)).isCloseTo(9, within(1e-12));
        assertThat(new Keeper(KeeperRule.first(0, 0), 100, 100.5, 1000, 0).profit(pool)).isZero();
    }

    @Test
    void nonsenseIsRefused() {
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new StablePair(bad, 1, 1, FREE));
            assertThatIllegalArgumentException().isThrownBy(() -> new StablePair(1, bad, 1, FREE));
        }
        var pool = StablePair.opened(1, 1, FREE);
        assertThatIllegalArgumentException().isThrownBy(() -> pool.sell(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> pool.buy(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> pool.remove(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(0.5, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(1, 0.6, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(1, 0, 1.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Keeper(KeeperRule.first(0, 0), 2, 0, 1, 0));
    }

    @Test
    void extremeAmountsHaveAPrice() {
        assertThat(StablePair.opened(1e30, 1, FREE).price()).isBetween(0.0, 1e-20);
        assertThat(StablePair.opened(1, 1e30, FREE).price()).isGreaterThan(1e20).isFinite();
        assertThat(StablePair.opened(1e-18, 1e-18, FREE).price()).isCloseTo(1, within(1e-12));
        assertThat(StablePair.opened(1e30, 1e30, FREE).sell(0).amount()).isCloseTo(0, within(1e16));
    }

    private static BigInteger wei(long coins) {
        return BigInteger.valueOf(coins).multiply(BigInteger.TEN.pow(18));
    }

    private static double whole(BigInteger wei) {
        return wei.doubleValue() / 1e18;
    }

    private static void close(double twin, BigInteger exact) {
        close(twin, exact, Math.abs(whole(exact)));
    }

    private static void close(double twin, BigInteger exact, double scale) {
        assertThat(twin).isCloseTo(whole(exact), within(1e-9 * scale));
    }
}
