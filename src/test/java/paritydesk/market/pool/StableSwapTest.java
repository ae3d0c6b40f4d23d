package paritydesk.market.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.market.pool.Pools.d;
import static paritydesk.market.pool.Pools.i;
import static paritydesk.market.pool.Pools.stable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

class StableSwapTest {

    private static StableSwap pool(
            String a, StableRule rule, String fee, String offPeg, StableReserve... reserves) {
        return new StableSwap(
                "s",
                List.of(reserves),
                d(a),
                100,
                rule,
                d(fee),
                offPeg.isEmpty() ? null : d(offPeg),
                d("0.5"));
    }

    private static StableReserve held(String asset, String units, int decimals) {
        return new StableReserve(asset, new BigDecimal(i(units), decimals), decimals, null);
    }

    private static void pays(StableSwap pool, String from, String in, String to, String out) {
        var assets = pool.assets();
        int decimals = pool.reserves().get(assets.indexOf(from)).decimals();
        int outDecimals = pool.reserves().get(assets.indexOf(to)).decimals();
        var swap = pool.sell(from, to, new BigDecimal(i(in), decimals));
        assertThat(swap.received()).isEqualByComparingTo(new BigDecimal(i(out), outDecimals));
    }

    /// Readings of contracts of the named system at a block, with the balances of that block (kept in kyberswap-dex-lib's tests of
    /// curve/stable-ng): USDT/USDC.e at 0xdc40d14accd5629bbfa65d057f175871628d13c7 and crvUSD/USDC.e at
    /// 0x3adf984c937fa6846e5a24e0a68521bdaf767ce1, Arbitrum, with the fee that grows off the peg.
    @ParameterizedTest
    @CsvSource({
        "USDT, 5000000, USDC, 75900",
        "USDT, 50000001, USDC, 75897",
        "USDT, 500000012, USDC, 75897",
        "USDC, 500000012, USDT, 50939",
        "USDC, 50000001, USDT, 50939",
        "USDC, 5000000, USDT, 50940"
    })
    void drainedNewPoolPaysWhatItsContractReads(String from, String in, String to, String out) {
        var pool =
                pool(
                        "200",
                        StableRule.NEXT_GENERATION,
                        "0.0004",
                        "2",
                        held("USDT", "50980", 6),
                        held("USDC", "75958", 6));
        pays(pool, from, in, to, out);
    }

    @ParameterizedTest
    @CsvSource({
        "crvUSD, 50000000000000000, USDC, 49719",
        "crvUSD, 500000000000000001, USDC, 497190",
        "crvUSD, 5000000000000000012, USDC, 4971903",
        "USDC, 5000001, crvUSD, 5026592848229394394",
        "USDC, 500000, crvUSD, 502659192342457080",
        "USDC, 50000, crvUSD, 50265919315764975",
        "USDC, 5000, crvUSD, 5026591932391690"
    })
    void newPoolPaysWhatItsContractReads(String from, String in, String to, String out) {
        var pool =
                pool(
                        "1000",
                        StableRule.NEXT_GENERATION,
                        "0.0001",
                        "5",
                        held("crvUSD", "8994725349517509957774712", 18),
                        held("USDC", "1568153728639", 6));
        pays(pool, from, in, to, out);
    }

    /// The same for pools of the older kind (kyberswap-dex-lib, curve/plain): cEUR/agEUR/EURC at
    /// 0xe7a3b38c39f97e977723bd1239c3470702568e7b, ETH/OETH at 0x94b17476a93b3262d87b9a326965d1e91f9c13e7, agEUR/EURT/EURS at
    /// 0xb9446c4ef5ebe66268da6700d26f96273de3d571, mainnet.
    @ParameterizedTest
    @CsvSource({
        "cEUR, 500000000000000, agEUR, 496315310333753",
        "cEUR, 50000000000000000, agEUR, 49631528847328147",
        "cEUR, 5000000000000000000, agEUR, 4963131024216305126",
        "cEUR, 50000000000000000, EURC, 49364",
        "cEUR, 5000000000000000000, EURC, 4936384",
        "EURC, 5000, agEUR, 5025079238286081",
        "EURC, 500045, agEUR, 502552896527853049"
    })
    void poolOfThreePaysWhatItsContractReads(String from, String in, String to, String out) {
        var pool =
                pool(
                        "10",
                        StableRule.TEMPLATE,
                        "0.0004",
                        "",
                        held("cEUR", "103902458912250371998101", 18),
                        held("agEUR", "96026429950922739854657", 18),
                        held("EURC", "90684626303", 6));
        pays(pool, from, in, to, out);
    }

    @ParameterizedTest
    @CsvSource({
        "ETH, 500000000000000, OETH, 500008393783392",
        "ETH, 500000000000000000, OETH, 500008321109370981",
        "OETH, 500000000000000000, ETH, 499591620339898039",
        "OETH, 5000000000000000000, ETH, 4995909662946962499"
    })
    void poolOfTwoPaysWhatItsContractReads(String from, String in, String to, String out) {
        var pool =
                pool(
                        "400",
                        StableRule.TEMPLATE,
                        "0.0004",
                        "",
                        held("ETH", "8189776041162322264444", 18),
                        held("OETH", "9661706603857954240258", 18));
        pays(pool, from, in, to, out);
    }

    @ParameterizedTest
    @CsvSource({
        "agEUR, 500000000000000, EURT, 501",
        "agEUR, 50000000000000000, EURT, 50169",
        "agEUR, 5000000000000000000, EURS, 499",
        "EURS, 1020, EURT, 10248489"
    })
    void tokensOfFewDecimalsPayWhatTheirContractReads(
            String from, String in, String to, String out) {
        var pool =
                pool(
                        "200",
                        StableRule.TEMPLATE,
                        "0.0004",
                        "",
                        held("agEUR", "549022857960890312641141", 18),
                        held("EURT", "1075362632212", 6),
                        held("EURS", "46720010", 2));
        pays(pool, from, in, to, out);
    }

    /// From the same source: crvUSD/sDAI at 0x1539c2461d7432cc114b0903f1824079bfca2c92, whose second token counts 1.057… each.
    @ParameterizedTest
    @CsvSource({
        "crvUSD, 50000000000000123, sDAI, 47184327843196292",
        "crvUSD, 500000000000123, sDAI, 471843279437909",
        "sDAI, 500000000000123, crvUSD, 529730979292097",
        "sDAI, 50000000000000123, crvUSD, 52973097809547429"
    })
    void tokenWithARatePaysWhatItsContractReads(String from, String in, String to, String out) {
        var pool =
                pool(
                        "1500",
                        StableRule.TEMPLATE,
                        "0.0001",
                        "",
                        held("crvUSD", "207488005116042557636229", 18),
                        new StableReserve(
                                "sDAI",
                                d("47921.035344869338429831"),
                                18,
                                d("1.057419823498475822")));
        pays(pool, from, in, to, out);
    }

    @Test
    void printedFiguresHold() {
        var pool = stable("100", "800000", "200000", "0", null);
        assertThat(pool.invariant().doubleValue()).isCloseTo(997_238.24, within(5e-3));
        assertThat(pool.state().invariant()).isCloseTo(997_238.24, within(5e-3));
        assertThat(pool.state().spot(0, 1)).isCloseTo(0.9720288, within(5e-8));
        assertThat(pool.sell("X", "Y", d("10000")).received().doubleValue())
                .isCloseTo(9705.3727, within(5e-5));
        assertThat(pool.state().out(0, 1, 10_000)).isCloseTo(9705.3727, within(5e-5));
        assertThat(pool.state().spot(0, 1) * pool.state().spot(1, 0)).isCloseTo(1, within(1e-12));
    }

    /// The guard against division by 0 makes the product a little smaller, and D larger.
    @Test
    void rulesOfRoundingDifferByUnitsAlone() {
        var balances =
                List.of(
                        i("800000000000000000000000"),
                        i("200000000000000000000001"),
                        i("100000000000000000000"));
        var a = i("10000");
        var hundred = i("100");
        assertThat(new StableInvariant(StableRule.TEMPLATE, a, hundred).invariant(balances))
                .isEqualTo(i("503981535263330651495416"));
        assertThat(new StableInvariant(StableRule.NEXT_GENERATION, a, hundred).invariant(balances))
                .isEqualTo(i("503981535263330651495416"));
        assertThat(new StableInvariant(StableRule.PLUS_ONE, a, hundred).invariant(balances))
                .isEqualTo(i("503981535263330651495753"));
        assertThat(StableState.invariant(new double[] {8e23, 2e23, 1e20}, 100))
                .isCloseTo(5.039815352633307e23, within(1e11));
    }

    /// Newton's method in integers goes round in circles there, and the contract would revert; the twin answers.
    @Test
    void poolTooFarOutOfBalanceIsRefused() {
        var pool =
                pool(
                        "100",
                        StableRule.TEMPLATE,
                        "0",
                        "",
                        held("A", "800000000000000000000000", 18),
                        held("B", "200000000000000000000001", 18),
                        held("C", "1000000000000000", 18));
        assertThat(pool.sell("A", "B", d("1")).refusal()).contains("out of balance");
        assertThat(pool.state().route("A", "B").proceeds(1)).isBetween(0.1, 1.0);
    }

    @Test
    void precisionOfTheAmplificationDoesNotMatterWhereItIsWhole() {
        var balances = List.of(i("800000000000000000000000"), i("200000000000000000000000"));
        var coarse = new StableInvariant(StableRule.TEMPLATE, i("100"), i("1")).invariant(balances);
        var fine =
                new StableInvariant(StableRule.TEMPLATE, i("10000"), i("100")).invariant(balances);
        assertThat(fine.subtract(coarse).abs()).isLessThanOrEqualTo(i("2"));
    }

    @Test
    void adminsShareOfTheFeeLeavesThePool() {
        var pool = stable("100", "1000000", "1000000", "0.01", null);
        var swap = pool.sell("X", "Y", d("1000"));
        var after = (StableSwap) swap.after();
        var gone = d("1000000").subtract(after.reserves().getLast().amount());
        var gross = stable("100", "1000000", "1000000", "0", null).sell("X", "Y", d("1000"));
        var fee = gross.received().subtract(swap.received());
        assertThat(fee.doubleValue())
                .isCloseTo(gross.received().doubleValue() * 0.01, within(1e-12));
        assertThat(gone.subtract(swap.received()).doubleValue())
                .isCloseTo(fee.doubleValue() / 2, within(1e-12));
        assertThat(after.reserves().getFirst().amount()).isEqualByComparingTo("1001000");
        var state = pool.state().sell(0, 1, 1000);
        assertThat(state.out(1, 0, 500))
                .isCloseTo(after.sell("Y", "X", d("500")).received().doubleValue(), within(1e-9));
    }

    @Test
    void feeGrowsOffThePeg() {
        var fee = new StableFee(0.0004, 5, 0.5);
        assertThat(fee.at(1, 1)).isCloseTo(0.0004, within(1e-18));
        assertThat(fee.at(1, 0)).isCloseTo(0.002, within(1e-18));
        assertThat(fee.at(3, 1)).isCloseTo(5 * 0.0004 / (1 + 4 * 0.75), within(1e-18));
        double step = 1e-6;
        assertThat(fee.slope(3, 1, 0.5, -0.4))
                .isCloseTo(
                        (fee.at(3 + 0.5 * step, 1 - 0.4 * step)
                                        - fee.at(3 - 0.5 * step, 1 + 0.4 * step))
                                / (2 * step),
                        within(1e-12));
        assertThat(new StableFee(0.01, 1, 0).slope(3, 1, 1, 1)).isZero();
        assertThat(new StableFee(0.01, 1, 0).at(3, 1)).isEqualTo(0.01);
    }

    @ParameterizedTest
    @CsvSource({"0", "1000", "300000", "5000000"})
    void marginalPriceIsWhatTheNextUnitBrings(double x) {
        var state = stable("50", "800000", "200000", "0.0004", "5").state();
        double step = 1e-2;
        double slope = (state.out(0, 1, x + 2 * step) - state.out(0, 1, x)) / (2 * step);
        assertThat(state.marginal(0, 1, x + step)).isCloseTo(slope, within(1e-7));
    }

    @Test
    void orderOfTokensDoesNotMatter() {
        var one =
                pool(
                        "50",
                        StableRule.TEMPLATE,
                        "0.0004",
                        "",
                        held("A", "5000", 0),
                        held("B", "9000", 0),
                        held("C", "400", 0));
        var other =
                pool(
                        "50",
                        StableRule.TEMPLATE,
                        "0.0004",
                        "",
                        held("C", "400", 0),
                        held("A", "5000", 0),
                        held("B", "9000", 0));
        assertThat(one.sell("A", "C", d("100")).received())
                .isEqualByComparingTo(other.sell("A", "C", d("100")).received());
        assertThat(one.state().route("A", "C").proceeds(100))
                .isCloseTo(other.state().route("A", "C").proceeds(100), within(1e-10));
    }

    @Test
    void emptyPoolBuysNothing() {
        var pool = stable("50", "0", "10", "0.0004", null);
        assertThat(pool.empty()).isTrue();
        assertThat(pool.sell("X", "Y", d("1")).refusal()).contains("empty");
        assertThat(stable("50", "0", "0", "0.0004", null).invariant()).isEqualByComparingTo("0");
        var route = pool.state().route("X", "Y");
        assertThat(route.spot()).isZero();
        assertThat(route.proceeds(1)).isZero();
        assertThat(route.marginal(1)).isZero();
        assertThat(route.limit()).isZero();
        assertThat(route.depth(0.5)).isZero();
        assertThat(route.after(1).spot()).isZero();
    }

    @Test
    void tinyAndHugeSalesHaveAnswers() {
        var pool = stable("50", "1000", "1000", "0.0004", null);
        assertThat(pool.sell("X", "Y", d("0")).refusal()).contains("too small");
        var huge = pool.sell("X", "Y", d("1e30"));
        assertThat(huge.isRefused() || huge.received().compareTo(d("1000")) < 0).isTrue();
        var state = pool.state();
        assertThat(state.out(0, 1, 0)).isZero();
        assertThat(state.out(0, 1, 1e-12)).isCloseTo(1e-12 * 0.9996, within(1e-18));
        assertThat(state.out(0, 1, 1e30)).isCloseTo(999.6, within(1e-3));
        assertThat(state.out(0, 1, Double.POSITIVE_INFINITY)).isCloseTo(999.6, within(1e-9));
        assertThat(state.marginal(0, 1, Double.POSITIVE_INFINITY)).isZero();
        assertThat(state.marginal(0, 1, 1e30)).isBetween(0.0, 1e-20);
        assertThat(state.sell(0, 1, 0)).isSameAs(state);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> stable("0.5", "1", "1", "0", null))
                .hasMessageContaining("1 or more");
        assertThatThrownBy(() -> stable("100.001", "1", "1", "0", null))
                .hasMessageContaining("whole number");
        assertThatThrownBy(() -> stable("100", "1", "1", "0.00000000001", null))
                .hasMessageContaining("10 decimals");
        assertThatThrownBy(() -> stable("100", "1", "1", "0.2", "5"))
                .hasMessageContaining("under 1");
        assertThatThrownBy(() -> new StableReserve("X", d("1"), 18, d("0")))
                .hasMessageContaining("above 0");
        assertThatThrownBy(() -> new StableReserve("X", d("1"), 20, null))
                .hasMessageContaining("18 decimals");
        var twice = new ArrayList<>(List.of(held("A", "1", 0), held("A", "1", 0)));
        assertThatThrownBy(
                        () ->
                                new StableSwap(
                                        "s",
                                        twice,
                                        d("50"),
                                        1,
                                        StableRule.TEMPLATE,
                                        d("0"),
                                        null,
                                        d("0")))
                .hasMessageContaining("different");
    }
}
