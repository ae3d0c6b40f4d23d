package paritydesk.market.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.market.pool.Pools.concentrated;
import static paritydesk.market.pool.Pools.d;
import static paritydesk.market.pool.Pools.i;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

class ConcentratedTest {

    /// Every swap of the v3 pool's published tests (uniswap-v3-core, UniswapV3Pool.swaps.spec): fifteen pools, sixteen swaps each,
    /// amounts to the last unit, the tick after, and the swaps that revert because the price is beyond their limit.
    @ParameterizedTest
    @CsvFileSource(resources = "uniswap-v3-swaps.csv", numLinesToSkip = 1)
    void swapMovesWhatTheNamedSystemMoves(
            String pips,
            int spacing,
            String price,
            int tick,
            String positions,
            String direction,
            String amount,
            String limit,
            String amount0,
            String amount1,
            Integer tickAfter) {
        var pool = pool(pips, spacing, i(price), tick, positions);
        boolean down = direction.equals("down");
        if (tickAfter == null) {
            assertThat(refuses(pool, down, amount, limit)).isTrue();
            return;
        }
        var result = TickWalk.walk(pool, down, i(amount), i(limit));
        assertThat(down ? result.in() : result.out().negate()).isEqualTo(i(amount0));
        assertThat(down ? result.out().negate() : result.in()).isEqualTo(i(amount1));
        assertThat(result.after().tick()).isEqualTo(tickAfter);
    }

    private static boolean refuses(Concentrated pool, boolean down, String amount, String limit) {
        return pool.sellTo(
                        down ? "X" : "Y",
                        down ? "Y" : "X",
                        new BigDecimal(i(amount)).abs(),
                        i(limit))
                .isRefused();
    }

    private static Concentrated pool(
            String pips, int spacing, BigInteger price, int tick, String positions) {
        var nets = new TreeMap<Integer, BigInteger>();
        var inRange = BigInteger.ZERO;
        for (var position : positions.split("\\|", -1)) {
            var parts = position.split(":", -1);
            int low = Integer.parseInt(parts[0]);
            int high = Integer.parseInt(parts[1]);
            nets.merge(low, i(parts[2]), BigInteger::add);
            nets.merge(high, i(parts[2]).negate(), BigInteger::add);
            inRange = low <= tick && tick < high ? inRange.add(i(parts[2])) : inRange;
        }
        var ticks = new ArrayList<TickLiquidity>();
        nets.forEach((at, net) -> ticks.add(new TickLiquidity(at, net)));
        return new Concentrated(
                "v3",
                new PoolToken("X", 0),
                new PoolToken("Y", 0),
                d(pips).movePointLeft(6),
                spacing,
                price,
                tick,
                inRange,
                ticks);
    }

    /// From the same repository, TickMath.spec.
    @ParameterizedTest
    @CsvSource({
        "0, 79228162514264337593543950336",
        "50, 79426470787362580746886972461",
        "-50, 79030349367926598376800521322",
        "100, 79625275426524748796330556128",
        "250, 80224679980005306637834519095",
        "500, 81233731461783161732293370115",
        "1000, 83290069058676223003182343270",
        "2500, 89776708723587163891445672585",
        "3000, 92049301871182272007977902845",
        "4000, 96768528593268422080558758223",
        "5000, 101729702841318637793976746270",
        "50000, 965075977353221155028623082916",
        "-50000, 6504256538020985011912221507",
        "150000, 143194173941309278083010301478497",
        "-150000, 43836292794701720435367485",
        "250000, 21246587762933397357449903968194344",
        "500000, 5697689776495288729098254600827762987878",
        "-500000, 1101692437043807371",
        "738203, 847134979253254120489401328389043031315994541",
        "-738203, 7409801140451",
        "-887272, 4295128739",
        "887272, 1461446703485210103287273052203988822378723970342"
    })
    void tickHasThePublishedPrice(int tick, String sqrtPrice) {
        assertThat(Ticks.sqrtPrice(tick)).isEqualTo(i(sqrtPrice));
    }

    @ParameterizedTest
    @CsvSource({
        "4295128739, -887272",
        "79228162514264337593543, -276325",
        "79228162514264337593543950, -138163",
        "9903520314283042199192993792, -41591",
        "28011385487393069959365969113, -20796",
        "56022770974786139918731938227, -6932",
        "79228162514264337593543950336, 0",
        "112045541949572279837463876454, 6931",
        "224091083899144559674927752909, 20795",
        "633825300114114700748351602688, 41590",
        "79228162514264337593543950336000, 138162",
        "79228162514264337593543950336000000, 276324",
        "1461446703485210103287273052203988822378723970341, 887271"
    })
    void priceHasThePublishedTick(String sqrtPrice, int tick) {
        assertThat(Ticks.at(i(sqrtPrice))).isEqualTo(tick);
    }

    /// From the same repository, SwapMath.spec.
    @ParameterizedTest
    @CsvSource({
        "79228162514264337593543950336, 79623317895830914510639640423, 2000000000000000000,"
                + " 1000000000000000000, 600, 79623317895830914510639640423, 9975124224178055,"
                + " 9925619580021728, 5988667735148",
        "79228162514264337593543950336, 79623317895830914510639640423, 2000000000000000000,"
                + " -1000000000000000000, 600, 79623317895830914510639640423, 9975124224178055,"
                + " 9925619580021728, 5988667735148",
        "79228162514264337593543950336, 250541448375047931186413801569, 2000000000000000000,"
                + " 1000000000000000000, 600, 118818475322642227089037862318, 999400000000000000,"
                + " 666399946655997866, 600000000000000",
        "79228162514264337593543950336, 792281625142643375935439503360, 2000000000000000000,"
                + " -1000000000000000000, 600, 158456325028528675187087900672, 2000000000000000000,"
                + " 1000000000000000000, 1200720432259356",
        "417332158212080721273783715441582, 1452870262520218020823638996,"
            + " 159344665391607089467575320103, -1, 1, 417332158212080721273783715441581, 1, 1, 1",
        "2, 1, 1, 3915081100057732413702495386755767, 1,"
                + " 1, 39614081257132168796771975168, 0, 39614120871253040049813",
        "2413, 79887613182836312, 1985041575832132834610021537970, 10, 1872, 2413, 0, 0, 10",
        "20282409603651670423947251286016, 22310650564016837466341976414617, 1024, -4, 3000,"
                + " 22310650564016837466341976414617, 26215, 0, 79",
        "20282409603651670423947251286016, 18254168643286503381552526157414, 1024, -263000, 3000,"
                + " 18254168643286503381552526157414, 1, 26214, 1"
    })
    void stretchMovesWhatTheNamedSystemMoves(
            String price,
            String target,
            String liquidity,
            String amount,
            String pips,
            String next,
            String in,
            String out,
            String fee) {
        var step = SwapStep.of(i(price), i(target), i(liquidity), i(amount), i(pips));
        assertThat(step).isEqualTo(new SwapStep(i(next), i(in), i(out), i(fee)));
    }

    @Test
    void exactSaleAndItsTwinAgreeAcrossTicks() {
        var pool = concentrated("0.003");
        for (var amount : List.of("1", "1000", "9000", "20000", "60000")) {
            for (var from : List.of("X", "Y")) {
                var to = from.equals("X") ? "Y" : "X";
                double exact = pool.sell(from, to, d(amount)).received().doubleValue();
                double twin = pool.state().route(from, to).proceeds(Double.parseDouble(amount));
                assertThat(twin).isCloseTo(exact, within(1e-9 * exact));
            }
        }
    }

    @Test
    void poolTakesNoMoreThanItsTicksReach() {
        var pool = concentrated("0.003");
        var swap = pool.sell("X", "Y", d("1000000"));
        double limit = pool.state().limit(0, 1);
        assertThat(swap.isRefused()).isFalse();
        assertThat(swap.paid().doubleValue()).isCloseTo(limit, within(1e-9 * limit));
        assertThat(pool.state().out(0, 1, 1e9))
                .isCloseTo(swap.received().doubleValue(), within(1e-6));
        assertThat(pool.state().marginal(0, 1, limit * 1.001)).isZero();
        assertThat(((Concentrated) swap.after()).liquidity()).isZero();
        assertThat(swap.after().state().limit(0, 1)).isZero();
        assertThat(swap.after().state().out(0, 1, 5)).isZero();
    }

    @Test
    void stateAfterASaleIsTheStateOfThePoolAfterIt() {
        var pool = concentrated("0.003");
        var after = pool.sell("Y", "X", d("80000")).after().state();
        var state = pool.state().sell(1, 0, 80_000);
        assertThat(state.spot(0, 1)).isCloseTo(after.spot(0, 1), within(1e-12));
        assertThat(state.out(0, 1, 500)).isCloseTo(after.out(0, 1, 500), within(1e-9));
        assertThat(pool.state().marginal(1, 0, 80_000))
                .isCloseTo(0.997 * after.spot(1, 0), within(1e-12));
        assertThat(state.sell(1, 0, 0)).isSameAs(state);
    }

    @Test
    void inputToAPriceReachesIt() {
        var state = concentrated("0.003").state();
        for (double price : new double[] {0.995, 0.98, 0.95}) {
            double x = state.inputTo(0, 1, price);
            assertThat(state.marginal(0, 1, x)).isCloseTo(price, within(1e-9));
            double y = state.inputTo(1, 0, price);
            assertThat(state.marginal(1, 0, y)).isCloseTo(price, within(1e-9));
        }
        assertThat(state.inputTo(0, 1, 0.998)).isZero();
        assertThat(state.inputTo(0, 1, 0)).isEqualTo(state.limit(0, 1));
        assertThat(state.inputTo(0, 1, 1e-9)).isEqualTo(state.limit(0, 1));
    }

    @Test
    void saleStopsAtAPrice() {
        var pool = concentrated("0.003");
        var limit = Ticks.sqrtPrice(-120);
        var swap = pool.sellTo("X", "Y", d("1000000"), limit);
        assertThat(((Concentrated) swap.after()).sqrtPriceX96()).isEqualTo(limit);
        double price = Math.pow(1.0001, -120);
        assertThat(swap.paid().doubleValue())
                .isCloseTo(pool.state().inputTo(0, 1, 0.997 * price), within(1e-6));
        assertThat(pool.sellTo("X", "Y", d("1"), Ticks.sqrtPrice(1)).refusal()).contains("limit");
        assertThat(pool.sellTo("X", "Y", d("1"), pool.sqrtPriceX96()).isRefused()).isTrue();
        assertThat(pool.sellTo("Y", "X", d("1"), pool.sqrtPriceX96()).isRefused()).isTrue();
    }

    @Test
    void purchaseGivesWhatWasAskedFor() {
        var pool = concentrated("0.003");
        var bought = pool.buy("X", "Y", d("9000"));
        assertThat(bought.received()).isEqualByComparingTo("9000");
        assertThat(pool.sell("X", "Y", bought.paid()).received().doubleValue())
                .isCloseTo(9000, within(1e-9));
    }

    @Test
    void gapWithoutLiquidityIsCrossedAtNoCost() {
        var one = new BigInteger("1000000000000000000000");
        var pool =
                new Concentrated(
                        "gap",
                        new PoolToken("X", 18),
                        new PoolToken("Y", 6),
                        d("0"),
                        10,
                        Ticks.Q96,
                        0,
                        BigInteger.ZERO,
                        List.of(
                                new TickLiquidity(-1000, one),
                                new TickLiquidity(-100, one.negate()),
                                new TickLiquidity(100, one),
                                new TickLiquidity(1000, one.negate())));
        var state = pool.state();
        assertThat(state.spot(0, 1)).isCloseTo(1e12, within(1.0));
        assertThat(state.marginal(0, 1, 0)).isCloseTo(1e12 * Math.pow(1.0001, -100), within(10.0));
        assertThat(state.marginal(1, 0, 0))
                .isCloseTo(1e-12 * Math.pow(1.0001, -100), within(1e-20));
        assertThat(state.out(0, 1, 1e-9)).isPositive();
    }

    @Test
    void emptyPoolBuysNothing() {
        var pool =
                new Concentrated(
                        "none",
                        new PoolToken("X", 18),
                        new PoolToken("Y", 6),
                        d("0.003"),
                        60,
                        Ticks.Q96,
                        0,
                        BigInteger.ZERO,
                        List.of());
        assertThat(pool.empty()).isTrue();
        assertThat(pool.sell("X", "Y", d("1")).refusal()).contains("empty");
        var route = pool.state().route("X", "Y");
        assertThat(route.spot()).isZero();
        assertThat(route.limit()).isZero();
        assertThat(route.proceeds(1)).isZero();
        assertThat(route.marginal(0)).isZero();
        assertThat(route.depth(0.1)).isZero();
    }

    @Test
    void nonsenseIsRefused() {
        var token0 = new PoolToken("X", 18);
        var token1 = new PoolToken("Y", 18);
        var one = BigInteger.ONE;
        var fee = d("0.003");
        assertThatThrownBy(
                        () ->
                                new Concentrated(
                                        "p",
                                        token0,
                                        token1,
                                        fee,
                                        60,
                                        Ticks.Q96,
                                        1,
                                        BigInteger.ZERO,
                                        List.of()))
                .hasMessageContaining("stands at tick 0");
        assertThatThrownBy(
                        () ->
                                new Concentrated(
                                        "p",
                                        token0,
                                        token1,
                                        fee,
                                        60,
                                        Ticks.Q96,
                                        0,
                                        one,
                                        List.of(new TickLiquidity(-60, one))))
                .hasMessageContaining("add up to 0");
        assertThatThrownBy(
                        () ->
                                new Concentrated(
                                        "p",
                                        token0,
                                        token1,
                                        fee,
                                        60,
                                        Ticks.Q96,
                                        0,
                                        one,
                                        List.of(
                                                new TickLiquidity(-50, one),
                                                new TickLiquidity(60, one.negate()))))
                .hasMessageContaining("spacing");
        assertThatThrownBy(
                        () ->
                                new Concentrated(
                                        "p",
                                        token0,
                                        token1,
                                        fee,
                                        60,
                                        Ticks.Q96,
                                        0,
                                        one,
                                        List.of(
                                                new TickLiquidity(-60, one.negate()),
                                                new TickLiquidity(60, one))))
                .hasMessageContaining("below 0");
        assertThatThrownBy(() -> new TickLiquidity(887_273, one))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ticks.sqrtPrice(887_273))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ticks.at(i("4295128738")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ticks.at(Ticks.MOST_PRICE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// The tick under the price is right where the price has just fallen onto it.
    @Test
    void fallenPriceBelongsToTheTickUnder() {
        var pool = concentrated("0.003");
        var swap = pool.sellTo("X", "Y", d("1000000"), Ticks.sqrtPrice(-60));
        var after = (Concentrated) swap.after();
        assertThat(after.tick()).isEqualTo(-61);
        assertThat(after.liquidity()).isEqualTo(i("2000000000000000000000000"));
        assertThat(after.sell("Y", "X", d("1000")).received().doubleValue())
                .isCloseTo(after.state().route("Y", "X").proceeds(1000), within(1e-9));
    }
}
