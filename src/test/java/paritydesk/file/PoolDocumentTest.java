package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import paritydesk.asset.Ratio;
import paritydesk.market.Market;
import paritydesk.market.pool.Concentrated;
import paritydesk.market.pool.ConstantProduct;
import paritydesk.market.pool.FixedRatioMigrator;
import paritydesk.market.pool.Level;
import paritydesk.market.pool.OrderBook;
import paritydesk.market.pool.Pool;
import paritydesk.market.pool.PoolToken;
import paritydesk.market.pool.Reserve;
import paritydesk.market.pool.StableReserve;
import paritydesk.market.pool.StableRule;
import paritydesk.market.pool.StableSwap;
import paritydesk.market.pool.TickLiquidity;
import paritydesk.market.pool.Weighted;
import paritydesk.market.pool.WeightedReserve;
import paritydesk.scenario.Fingerprint;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;

class PoolDocumentTest {

    private static final BigDecimal FEE = new BigDecimal("0.003");

    /// One pool of every kind.
    private static List<Pool> pools() {
        return List.of(
                new ConstantProduct("cp", List.of(reserve("A", "1.50"), reserve("B", "2")), FEE),
                new Weighted(
                        "w",
                        List.of(
                                new WeightedReserve(
                                        "A", new BigDecimal("5"), 18, new BigDecimal("0.8")),
                                new WeightedReserve(
                                        "B", new BigDecimal("7"), 6, new BigDecimal("0.20"))),
                        FEE),
                new StableSwap(
                        "s",
                        List.of(
                                new StableReserve("A", new BigDecimal("5"), 18, null),
                                new StableReserve(
                                        "B", new BigDecimal("7"), 6, new BigDecimal("1.04"))),
                        new BigDecimal("200"),
                        100,
                        StableRule.NEXT_GENERATION,
                        new BigDecimal("0.0004"),
                        new BigDecimal("2"),
                        new BigDecimal("0.5")),
                new Concentrated(
                        "c",
                        new PoolToken("A", 18),
                        new PoolToken("B", 6),
                        FEE,
                        60,
                        new BigInteger("79228162514264337593543950336"),
                        0,
                        BigInteger.TEN,
                        List.of(
                                new TickLiquidity(-60, BigInteger.TEN),
                                new TickLiquidity(60, BigInteger.TEN.negate()))),
                new OrderBook(
                        "o",
                        new PoolToken("A", 18),
                        new PoolToken("B", 6),
                        List.of(new Level(new BigDecimal("99.5"), BigDecimal.ONE)),
                        List.of(),
                        BigDecimal.ZERO),
                new FixedRatioMigrator(
                        "m",
                        Ratio.of("A", "B", 24_000, 1),
                        18,
                        18,
                        BigDecimal.ZERO,
                        BigDecimal.TEN,
                        null));
    }

    private static Reserve reserve(String asset, String amount) {
        return new Reserve(asset, new BigDecimal(amount), 18);
    }

    private static Market market(List<Pool> pools) {
        return new Market(
                "m", "M", "USD", List.of(), List.of(), List.of(), List.of(), List.of(), pools);
    }

    @Test
    void everyKindOfPoolComesBackByteForByte() {
        var bytes = MarketFile.write(market(pools()));
        var read = MarketFile.read("market.json", bytes);
        assertThat(read.findings()).isEmpty();
        assertThat(read.value()).contains(market(pools()));
        assertThat(MarketFile.write(read.value().orElseThrow())).isEqualTo(bytes);
        assertThat(Schemas.problems(DocumentKind.MARKET, text(bytes))).isEmpty();
    }

    @Test
    void marketWithoutPoolsIsWrittenAndCountedAsBefore() {
        var none = market(List.of());
        assertThat(text(MarketFile.write(none))).doesNotContain("pools");
        assertThat(Fingerprint.of(none)).isNotEqualTo(Fingerprint.of(market(pools())));
        assertThat(Fingerprint.of(market(pools()))).isEqualTo(Fingerprint.of(market(pools())));
    }

    @Test
    void poolThatItsConstructorRefusesIsAFindingAtItsPlace() {
        var text = text(MarketFile.write(market(pools()))).replace("\"0.20\"", "\"0.30\"");
        var read = MarketFile.read("market.json", text.getBytes(StandardCharsets.UTF_8));
        assertThat(read.blocked()).isTrue();
        assertThat(read.findings().getFirst().sentence())
                .contains("/pools")
                .contains("add up to 1");
    }

    @Test
    void unknownKindAndTwinIdsAreRefused() {
        var text = text(MarketFile.write(market(pools())));
        for (var broken :
                List.of(
                        text.replace("STABLE_SWAP", "STABLE"),
                        text.replace("\"id\": \"o\"", "\"id\": \"c\""),
                        text.replace("\"tickSpacing\": 60", "\"tickSpacing\": 7"))) {
            assertThat(broken).isNotEqualTo(text);
            assertThat(MarketFile.read("x", broken.getBytes(StandardCharsets.UTF_8)).blocked())
                    .isTrue();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
