package paritydesk.market.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.market.pool.Pools.d;
import static paritydesk.market.pool.Pools.product;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;

class ConstantProductTest {

    /// Figures of the v2 pair's published tests (uniswap-v2-core, UniswapV2Pair.spec).
    @ParameterizedTest
    @CsvSource({
        "1, 5, 10, 1.662497915624478906",
        "1, 10, 5, 0.453305446940074565",
        "2, 5, 10, 2.851015155847869602",
        "2, 10, 5, 0.831248957812239453",
        "1, 10, 10, 0.906610893880149131",
        "1, 100, 100, 0.987158034397061298",
        "1, 1000, 1000, 0.996006981039903216"
    })
    void saleBringsWhatTheNamedSystemPays(String amount, String x, String y, String out) {
        var swap = product(x, y, "0.003").sell("X", "Y", d(amount));
        assertThat(swap.received()).isEqualByComparingTo(out);
        assertThat(swap.paid()).isEqualByComparingTo(amount);
    }

    @Test
    void bothReservesMoveByWhatWasPaidAndReceived() {
        var after = (ConstantProduct) product("5", "10", "0.003").sell("X", "Y", d("1")).after();
        assertThat(after.reserves().getFirst().amount()).isEqualByComparingTo("6");
        assertThat(after.reserves().getLast().amount())
                .isEqualByComparingTo("8.337502084375521094");
        var back = (ConstantProduct) product("5", "10", "0.003").sell("Y", "X", d("1")).after();
        assertThat(back.reserves().getFirst().amount())
                .isEqualByComparingTo("4.546694553059925435");
        assertThat(back.reserves().getLast().amount()).isEqualByComparingTo("11");
    }

    @Test
    void purchaseAsksForOneUnitMoreThanTheQuotient() {
        var pool =
                new ConstantProduct(
                        "p",
                        List.of(new Reserve("X", d("10000"), 0), new Reserve("Y", d("10000"), 0)),
                        d("0.003"));
        // ⌊10000 · 1000 · 1000 / (9000 · 997)⌋ + 1.
        assertThat(pool.buy("X", "Y", d("1000")).paid()).isEqualByComparingTo("1115");
        assertThat(pool.sell("X", "Y", d("1115")).received()).isEqualByComparingTo("1000");
        assertThat(pool.sell("X", "Y", d("1114")).received()).isEqualByComparingTo("999");
        assertThat(pool.buy("X", "Y", d("9999")).isRefused()).isFalse();
        assertThat(pool.buy("X", "Y", d("10000")).isRefused()).isTrue();
    }

    @Test
    void printedFiguresHold() {
        var free = product("1000", "2000000", "0");
        var charged = product("1000", "2000000", "0.003");
        assertThat(free.sell("X", "Y", d("100")).received().doubleValue())
                .isCloseTo(181_818.181818, within(5e-7));
        assertThat(charged.sell("X", "Y", d("100")).received().doubleValue())
                .isCloseTo(181_322.178776, within(5e-7));
        var route = charged.state().route("X", "Y");
        assertThat(route.inputTo(1900)).isCloseTo(24.5117639, within(5e-8));
        assertThat(route.marginal(24.5117639)).isCloseTo(1900, within(1e-5));
        assertThat(route.depth(0.05)).isCloseTo(49.622552, within(5e-7));
        assertThat(route.proceeds(49.622552) / 49.622552).isCloseTo(1900, within(1e-4));
        assertThat(route.spot()).isEqualTo(2000);
    }

    @Test
    void marginalPriceIsWhatTheNextUnitBrings() {
        var state = product("1000", "2000000", "0.003").state();
        double step = 1e-4;
        double slope = (state.out(0, 1, 100 + step) - state.out(0, 1, 100 - step)) / (2 * step);
        assertThat(state.marginal(0, 1, 100)).isCloseTo(slope, within(1e-5));
        assertThat(state.marginal(0, 1, 0)).isCloseTo(1994, within(1e-9));
    }

    @Test
    void saleInTwoPartsBringsLessThanAtOnceBecauseTheFeeStaysInThePool() {
        var state = product("1000", "2000000", "0.003").state();
        double parts = state.out(0, 1, 50) + state.sell(0, 1, 50).out(0, 1, 50);
        assertThat(parts)
                .isLessThan(state.out(0, 1, 100))
                .isGreaterThan(0.999 * state.out(0, 1, 100));
        var free = product("1000", "2000000", "0").state();
        assertThat(free.out(0, 1, 50) + free.sell(0, 1, 50).out(0, 1, 50))
                .isCloseTo(free.out(0, 1, 100), within(1e-6));
    }

    @Test
    void amountsFinerThanTheTokenStayWithTheSeller() {
        var pool =
                new ConstantProduct(
                        "p",
                        List.of(new Reserve("X", d("100"), 2), new Reserve("Y", d("100"), 2)),
                        d("0"));
        var swap = pool.sell("X", "Y", d("10.019"));
        assertThat(swap.paid()).isEqualByComparingTo("10.01");
        assertThat(swap.received()).isEqualByComparingTo("9.09");
    }

    @Test
    void emptyPoolBuysNothing() {
        var pool = product("0", "2000", "0.003");
        assertThat(pool.empty()).isTrue();
        assertThat(product("1", "0", "0.003").empty()).isTrue();
        assertThat(product("1", "1", "0.003").empty()).isFalse();
        var swap = pool.sell("X", "Y", d("1"));
        assertThat(swap.refusal()).contains("empty");
        assertThat(swap.paid()).isEqualTo(BigDecimal.ZERO);
        assertThat(swap.received()).isEqualTo(BigDecimal.ZERO);
        var route = pool.state().route("X", "Y");
        assertThat(route.spot()).isZero();
        assertThat(route.limit()).isZero();
        assertThat(route.proceeds(5)).isZero();
        assertThat(route.marginal(0)).isZero();
        assertThat(route.depth(0.05)).isZero();
        assertThat(route.inputTo(1)).isZero();
        assertThat(route.after(3).proceeds(1)).isZero();
    }

    @Test
    void extremeAmountsHaveAnswers() {
        var pool =
                new ConstantProduct(
                        "p",
                        List.of(new Reserve("X", d("1e30"), 36), new Reserve("Y", d("1e-36"), 36)),
                        d("0.003"));
        assertThat(pool.sell("X", "Y", d("1e30")).received()).isEqualByComparingTo("0");
        assertThat(pool.sell("Y", "X", d("1e-36")).received().doubleValue())
                .isCloseTo(1e30 * 997 / 1997, within(1e16));
        var state = product("1000", "2000000", "0.003").state();
        assertThat(state.out(0, 1, 1e300)).isCloseTo(2e6, within(1e-3));
        assertThat(state.out(0, 1, Double.POSITIVE_INFINITY)).isEqualTo(2e6);
        assertThat(state.out(0, 1, 0)).isZero();
        assertThat(state.inputTo(0, 1, 0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(state.inputTo(0, 1, 1994)).isZero();
        assertThat(state.depth(0, 1, 1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(state.depth(0, 1, 0)).isZero();
        assertThat(state.sell(0, 1, 0)).isSameAs(state);
    }

    @Test
    void nonsenseIsRefused() {
        var pool = product("1", "1", "0.003");
        assertThatThrownBy(() -> pool.sell("X", "Z", d("1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pool.sell("X", "X", d("1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pool.sell("X", "Y", d("-1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> product("1", "1", "1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> product("1", "1", "-0.1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> product("-1", "1", "0"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reserve("X", d("0.001"), 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reserve("X", d("1"), 37))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pool.state().route("X", "Z"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pool.state().depth(0, 1, 1.01))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
