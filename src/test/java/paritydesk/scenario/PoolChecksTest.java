package paritydesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import paritydesk.finding.Finding;
import paritydesk.finding.Level;
import paritydesk.market.Market;
import paritydesk.market.PoolReserve;
import paritydesk.market.pool.ConstantProduct;
import paritydesk.market.pool.OrderBook;
import paritydesk.market.pool.Pool;
import paritydesk.market.pool.PoolToken;
import paritydesk.market.pool.Reserve;

import java.math.BigDecimal;
import java.util.List;

class PoolChecksTest {

    private static final Scenario SOUND = Scenarios.sound();

    private static ConstantProduct pool(String id, String asset, int decimals, String amount) {
        return new ConstantProduct(
                id,
                List.of(
                        new Reserve(asset, new BigDecimal(amount), decimals),
                        new Reserve("NEW", BigDecimal.TEN, decimals("NEW"))),
                BigDecimal.ZERO);
    }

    private static int decimals(String asset) {
        return SOUND.plan().asset(asset).orElseThrow().decimals();
    }

    private static List<Finding> check(Pool... pools) {
        var m = SOUND.market();
        var market =
                new Market(
                        m.id(),
                        m.name(),
                        m.currency(),
                        m.series(),
                        m.quotes(),
                        m.oracles(),
                        m.depth(),
                        m.rates(),
                        List.of(pools));
        return ScenarioCheck.check(SOUND.withMarket(market));
    }

    private static Finding only(List<Finding> findings, Level level, String code) {
        assertThat(findings).extracting(Finding::code).containsExactly(code);
        assertThat(findings.getFirst().level()).isEqualTo(level);
        return findings.getFirst();
    }

    @Test
    void soundPoolHasNoFinding() {
        assertThat(check(pool("p", "OLD", decimals("OLD"), "5"))).isEmpty();
    }

    @Test
    void emptyPoolWarns() {
        var finding = only(check(pool("p", "OLD", decimals("OLD"), "0")), Level.WARN, "empty-pool");
        assertThat(finding.place().toString()).isEqualTo("market: /pools/p");
    }

    @Test
    void poolOfAnAssetThatThePlanDoesNotDefineBlocks() {
        assertThat(check(pool("p", "GHOST", 18, "5")))
                .anySatisfy(f -> assertThat(f.code()).isEqualTo("unknown-asset"));
    }

    @Test
    void otherDecimalsThanThePlansBlock() {
        int other = decimals("OLD") - 1;
        var finding = only(check(pool("p", "OLD", other, "5")), Level.BLOCK, "pool-decimals");
        assertThat(finding.text()).contains("OLD");
        var book =
                new OrderBook(
                        "b",
                        new PoolToken("OLD", other),
                        new PoolToken("NEW", decimals("NEW")),
                        List.of(),
                        List.of(),
                        BigDecimal.ZERO);
        assertThat(check(book)).extracting(Finding::code).contains("pool-decimals", "empty-pool");
    }

    @Test
    void onePoolUnderTwoIdsWarns() {
        int decimals = decimals("OLD");
        var finding =
                only(
                        check(pool("p", "OLD", decimals, "5"), pool("q", "OLD", decimals, "5")),
                        Level.WARN,
                        "pool-twice");
        assertThat(finding.text()).contains("p");
        assertThat(check(pool("p", "OLD", decimals, "5"), pool("q", "OLD", decimals, "6")))
                .isEmpty();
    }

    @Test
    void reservesOfNoPoolBlock() {
        int decimals = decimals("OLD");
        var m = SOUND.market();
        for (var reserve :
                List.of(
                        new PoolReserve("x", "OLD", m.series().getFirst().id()),
                        new PoolReserve("p", "GHOST", m.series().getFirst().id()))) {
            var market =
                    new Market(
                            m.id(),
                            m.name(),
                            m.currency(),
                            m.series(),
                            m.quotes(),
                            m.oracles(),
                            m.depth(),
                            m.rates(),
                            List.of(pool("p", "OLD", decimals, "5")),
                            List.of(reserve),
                            List.of());
            only(ScenarioCheck.check(SOUND.withMarket(market)), Level.BLOCK, "reserve-of-no-pool");
        }
    }
}
