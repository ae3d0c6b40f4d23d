package paritydesk.market.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.market.pool.Pools.d;
import static paritydesk.market.pool.Pools.i;
import static paritydesk.market.pool.Pools.weighted;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.List;

class WeightedTest {

    /// Figures of an independent router's tests of the named system (kyberswap-dex-lib, balancer-v2/weighted), three tokens of
    /// 331 125, 320 633 and 348 846 units.
    @Test
    void dustPoolPaysToTheLastUnit() {
        var pool =
                new Weighted(
                        "w",
                        List.of(
                                new WeightedReserve(
                                        "A", d("0.000000000000331125"), 18, d("0.3333")),
                                new WeightedReserve(
                                        "B", d("0.000000000000320633"), 18, d("0.3333")),
                                new WeightedReserve(
                                        "C", d("0.000000000000348846"), 18, d("0.3334"))),
                        d("0.003"));
        assertThat(pool.sell("A", "C", d("0.000000000000003311")).received())
                .isEqualByComparingTo("0.000000000000003442");
    }

    /// From the same source: an 80/20 pool, both ways. One way the exponent is 4 and a product, the other way it goes by the logarithm.
    @Test
    void eightyTwentyPoolPaysToTheLastUnit() {
        var pool =
                weighted(
                        "3360160.080014532471350474",
                        "0.8",
                        "1112.301324508754708737",
                        "0.2",
                        "0.001");
        assertThat(pool.sell("X", "Y", d("60160.080014532471350474")).received())
                .isEqualByComparingTo("76.143667376405160244");
        assertThat(pool.sell("Y", "X", d("0.006016008001453247")).received())
                .isEqualByComparingTo("4.538893010907736440");
    }

    @Test
    void evenWeightsPayLikeAConstantProduct() {
        var swap = weighted("1000", "0.5", "2000000", "0.5", "0").sell("X", "Y", d("100"));
        assertThat(swap.received().doubleValue()).isCloseTo(181_818.181818, within(5e-7));
    }

    @Test
    void powersAreThoseOfTheFixedPointLibrary() {
        assertThat(LogExp.exp(BigInteger.ZERO)).isEqualTo(FixedPoint.ONE);
        assertThat(LogExp.exp(FixedPoint.ONE)).isEqualTo(i("2718281828459045235"));
        assertThat(LogExp.exp(i("-1000000000000000000"))).isEqualTo(i("367879441171442321"));
        assertThat(LogExp.exp(i("130000000000000000000")).bitLength()).isEqualTo(248);
        assertThat(LogExp.pow(i("0"), i("5"))).isZero();
        assertThat(LogExp.pow(i("0"), i("0"))).isEqualTo(FixedPoint.ONE);
        // √2 and √1.05, the second by the finer logarithm, both cut.
        assertThat(LogExp.pow(i("2000000000000000000"), i("500000000000000000")))
                .isEqualTo(i("1414213562373095047"));
        assertThat(LogExp.pow(i("1050000000000000000"), i("500000000000000000")))
                .isEqualTo(i("1024695076595959837"));
        assertThatThrownBy(() -> LogExp.pow(i("1"), i("2000000000000000000")))
                .isInstanceOf(ArithmeticException.class);
        var half = i("500000000000000000");
        assertThat(FixedPoint.powUp(half, FixedPoint.ONE)).isEqualTo(half);
        assertThat(FixedPoint.powUp(i("1000000001"), i("2000000000000000000"))).isEqualTo(i("2"));
        assertThat(FixedPoint.powDown(i("1000000001"), i("2000000000000000000"))).isEqualTo(i("1"));
        assertThat(FixedPoint.powUp(half, i("4000000000000000000")))
                .isEqualTo(i("62500000000000000"));
        assertThat(FixedPoint.powDown(half, i("4000000000000000000")))
                .isEqualTo(i("62500000000000000"));
        assertThat(FixedPoint.powDown(half, FixedPoint.ONE)).isEqualTo(half);
        assertThat(FixedPoint.powUp(half, half)).isEqualTo(i("707106781186554598"));
        assertThat(FixedPoint.powDown(half, half)).isEqualTo(i("707106781186540452"));
        assertThat(FixedPoint.powDown(i("1"), half)).isEqualTo(i("999999998"));
        assertThat(FixedPoint.complement(i("1000000000000000001"))).isZero();
    }

    @Test
    void saleOfMoreThanThirtyPercentIsRefused() {
        var pool = weighted("1000", "0.8", "1000", "0.2", "0");
        assertThat(pool.sell("X", "Y", d("300")).isRefused()).isFalse();
        assertThat(pool.sell("X", "Y", d("300.000000000000000001")).refusal()).contains("30 %");
        assertThat(pool.state().limit(0, 1)).isCloseTo(300, within(1e-9));
        assertThat(pool.state().marginal(0, 1, 300)).isZero();
        assertThat(pool.state().out(0, 1, 1e9)).isEqualTo(pool.state().out(0, 1, 300));
        assertThat(pool.buy("X", "Y", d("300")).isRefused()).isFalse();
        assertThat(pool.buy("X", "Y", d("301")).refusal()).contains("30 %");
    }

    @Test
    void purchaseAndSaleAreInverseWithinTheRounding() {
        var pool = weighted("3360160.08", "0.8", "1112.3", "0.2", "0.001");
        var bought = pool.buy("X", "Y", d("76"));
        var sold = pool.sell("X", "Y", bought.paid());
        assertThat(bought.received()).isEqualByComparingTo("76");
        // The buyer pays for the error bound of the power.
        assertThat(sold.received()).isGreaterThanOrEqualTo(d("76"));
        assertThat(sold.received().doubleValue()).isCloseTo(76, within(1e-9));
        assertThat(((Weighted) bought.after()).reserves().getLast().amount())
                .isEqualByComparingTo("1036.3");
        assertThat(((Weighted) bought.after()).reserves().getFirst().amount())
                .isEqualByComparingTo(d("3360160.08").add(bought.paid()));
    }

    @Test
    void spotIsTheRatioOfReservesPerWeight() {
        var state = weighted("400", "0.8", "50", "0.2", "0.01").state();
        assertThat(state.spot(0, 1)).isCloseTo(50 / 0.2 / (400 / 0.8), within(1e-15));
        assertThat(state.marginal(0, 1, 0)).isCloseTo(0.99 * 0.5, within(1e-15));
        double step = 1e-5;
        assertThat(state.marginal(0, 1, 40))
                .isCloseTo(
                        (state.out(0, 1, 40 + step) - state.out(0, 1, 40 - step)) / (2 * step),
                        within(1e-9));
    }

    @Test
    void tokensOfFewDecimalsAreBroughtToEighteen() {
        var pool =
                new Weighted(
                        "w",
                        List.of(
                                new WeightedReserve("A", d("1000000"), 6, d("0.5")),
                                new WeightedReserve("B", d("1000000"), 18, d("0.5"))),
                        d("0.01"));
        var swap = pool.sell("A", "B", d("0.0000019"));
        // One unit comes in, and its fee rounds up to a unit: nothing is left to trade.
        assertThat(swap.paid()).isEqualByComparingTo("0.000001");
        assertThat(swap.received()).isEqualByComparingTo("0");
        assertThat(pool.sell("B", "A", d("1")).received()).isEqualByComparingTo("0.989999");
    }

    @Test
    void emptyPoolBuysNothing() {
        var pool = weighted("0", "0.8", "10", "0.2", "0.01");
        assertThat(pool.empty()).isTrue();
        assertThat(pool.sell("X", "Y", d("1")).refusal()).contains("empty");
        assertThat(pool.buy("X", "Y", d("1")).refusal()).contains("empty");
        var route = pool.state().route("Y", "X");
        assertThat(route.spot()).isZero();
        assertThat(route.limit()).isZero();
        assertThat(route.proceeds(1)).isZero();
        assertThat(route.marginal(0)).isZero();
        assertThat(route.depth(0.1)).isZero();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> weighted("1", "0.8", "1", "0.3", "0"))
                .hasMessageContaining("add up to 1");
        assertThatThrownBy(() -> weighted("1", "0.995", "1", "0.005", "0"))
                .hasMessageContaining("at least 0.01");
        assertThatThrownBy(() -> new WeightedReserve("X", d("1"), 19, d("0.5")))
                .hasMessageContaining("18 decimals");
    }
}
