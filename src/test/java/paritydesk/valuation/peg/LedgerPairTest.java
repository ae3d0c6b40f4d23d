package paritydesk.valuation.peg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;

import paritydesk.valuation.peg.LedgerPair.LedgerTerms;

import java.math.BigInteger;

class LedgerPairTest {

    private static final BigInteger WAD = BigInteger.TEN.pow(18);

    static BigInteger big(String digits) {
        return new BigInteger(digits);
    }

    static LedgerPair usd() {
        return LedgerPair.opened(
                BigInteger.TEN.pow(12),
                BigInteger.TEN.pow(24),
                LedgerTerms.of(500, 1_000_000, 6, 18));
    }

    @Test
    void balancedPoolOpensAtTheSumOfItsCoins() {
        var pool = usd();
        assertThat(pool.supply()).isEqualTo(big("2000000000000000000000000"));
        assertThat(pool.virtualPrice()).isEqualTo(WAD);
        assertThat(pool.price()).isEqualTo(WAD);
    }

    /// The published integer rule of Curve's two-coin pools, step by step.
    @Test
    void depositOfTheFirstCoinMintsToTheLastUnit() {
        var change = usd().add(0, BigInteger.TEN.pow(11));
        assertThat(change.tokens()).isEqualTo(big("99990236820217565529677"));
        assertThat(change.pool().first()).isEqualTo(big("1099998749941"));
        assertThat(change.pool().second()).isEqualTo(big("999998750059539606150989"));
        assertThat(change.pool().supply()).isEqualTo(big("2099990236820217565529677"));
        assertThat(change.pool().virtualPrice()).isEqualTo(big("1000001190484651454"));
        assertThat(change.pool().price()).isEqualTo(big("1000190976485253445"));
    }

    @Test
    void skewedPoolMintsAndBurnsToTheLastUnit() {
        var terms = LedgerTerms.of(100, 4_000_000, 18, 18);
        var pool =
                LedgerPair.opened(
                        big("3000000").multiply(WAD), big("1000000").multiply(WAD), terms);
        assertThat(pool.supply()).isEqualTo(big("3993431643088518257649019"));
        assertThat(pool.price()).isEqualTo(big("1017535241198589740"));
        var deposit = pool.add(1, big("123456789000000000000000"));
        assertThat(deposit.tokens()).isEqualTo(big("124676375645715067019703"));
        assertThat(deposit.pool().first()).isEqualTo(big("2999990631093224952792835"));
        assertThat(deposit.pool().second()).isEqualTo(big("1123447566290025015735722"));
        assertThat(deposit.pool().virtualPrice()).isEqualTo(big("1000004523146314511"));
        var withdrawal = deposit.pool().remove(0, big("987654321000000000000000"));
        assertThat(withdrawal.tokens()).isEqualTo(big("983800868472028855786294"));
        assertThat(withdrawal.pool().first()).isEqualTo(big("2012309205471775209365557"));
        assertThat(withdrawal.pool().second()).isEqualTo(big("1123420730485109830557269"));
        assertThat(withdrawal.pool().supply()).isEqualTo(big("3134307150262204468882428"));
    }

    @Test
    void invariantOfTheWorkedExample() {
        var pool =
                LedgerPair.opened(
                        big("800000").multiply(WAD),
                        big("200000").multiply(WAD),
                        LedgerTerms.of(100, 0, 18, 18));
        assertThat(pool.invariant()).isEqualTo(big("997238241325037251197896"));
        assertThat(WAD.multiply(WAD).divide(pool.price())).isEqualTo(big("972028785773803878"));
    }

    @Property
    void whoDepositsAndWithdrawsAtOnceNeverGains(
            @ForAll @IntRange(max = 1) int coin,
            @ForAll @LongRange(min = 1, max = 900_000) long coins) {
        var pool = usd();
        var amount = BigInteger.valueOf(coins).multiply(BigInteger.TEN.pow(coin == 0 ? 6 : 18));
        var in = pool.add(coin, amount);
        var back = in.pool().remove(coin, amount);
        assertThat(back.tokens()).isGreaterThan(in.tokens());
        assertThat(back.pool().virtualPrice()).isGreaterThan(pool.virtualPrice());
    }

    @Test
    void withdrawalRoundsUpAgainstWhoWithdraws() {
        var free = LedgerPair.opened(WAD, WAD, LedgerTerms.of(100, 0, 18, 18));
        var change = free.remove(0, BigInteger.TEN);
        assertThat(change.tokens()).isEqualTo(BigInteger.valueOf(11));
    }

    @Test
    void oneUnitAndVeryLargeAmountsAreDefined() {
        var terms = LedgerTerms.of(1, 0, 18, 18);
        assertThat(LedgerPair.opened(BigInteger.ONE, BigInteger.ONE, terms).invariant())
                .isEqualTo(BigInteger.TWO);
        var huge = BigInteger.TEN.pow(66);
        assertThat(LedgerPair.opened(huge, huge, terms).invariant())
                .isEqualTo(huge.multiply(BigInteger.TWO));
    }

    @Test
    void emptyPoolHasNoPriceAndTakesNoSingleCoin() {
        var zero = BigInteger.ZERO;
        var empty = LedgerPair.opened(zero, zero, LedgerTerms.of(100, 0, 18, 18));
        assertThat(empty.invariant()).isEqualTo(zero);
        assertThatThrownBy(empty::price).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(empty::virtualPrice).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> empty.add(0, BigInteger.ONE))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void nonsenseIsRefused() {
        var pool = usd();
        var one = BigInteger.ONE;
        var zero = BigInteger.ZERO;
        assertThatIllegalArgumentException().isThrownBy(() -> pool.add(0, zero));
        assertThatThrownBy(() -> pool.remove(0, pool.first()))
                .isInstanceOf(ArithmeticException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerPair(one, zero, one, pool.terms()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerPair(one, one, zero, pool.terms()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerPair(one.negate(), one, one, pool.terms()));
        assertThatIllegalArgumentException().isThrownBy(() -> LedgerTerms.of(0, 0, 18, 18));
        assertThatIllegalArgumentException().isThrownBy(() -> LedgerTerms.of(1, -1, 18, 18));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerTerms.of(1, 5_000_000_001L, 18, 18));
        assertThatIllegalArgumentException().isThrownBy(() -> LedgerTerms.of(1, 0, 19, 18));
        assertThatIllegalArgumentException().isThrownBy(() -> LedgerTerms.of(1, 0, 18, -1));
    }
}
