package paritydesk.market.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.market.pool.Pools.book;
import static paritydesk.market.pool.Pools.d;

import org.junit.jupiter.api.Test;

import paritydesk.asset.Ratio;

import java.util.List;

class BookAndMigratorTest {

    private static FixedRatioMigrator migrator(String fee, String cap, String inventory) {
        return new FixedRatioMigrator(
                "converter",
                Ratio.of("MKR", "SKY", 24_000, 1),
                18,
                18,
                d(fee),
                cap.isEmpty() ? null : d(cap),
                inventory.isEmpty() ? null : d(inventory));
    }

    @Test
    void saleTakesTheBestBidsFirst() {
        var swap = book("0.001").sell("X", "Y", d("15"));
        assertThat(swap.paid()).isEqualByComparingTo("15");
        assertThat(swap.received()).isEqualByComparingTo("1478.52"); // (990 + 490)·0.999
        var after = (OrderBook) swap.after();
        assertThat(after.bids()).hasSize(2);
        assertThat(after.bids().getFirst().price()).isEqualByComparingTo("98");
        assertThat(after.bids().getFirst().quantity()).isEqualByComparingTo("15");
        assertThat(after.bids().getLast().price()).isEqualByComparingTo("90");
        assertThat(after.bids().getLast().quantity()).isEqualByComparingTo("5");
        assertThat(after.asks()).isEqualTo(book("0.001").asks());
    }

    @Test
    void bookTakesNoMoreThanItHas() {
        var swap = book("0").sell("X", "Y", d("100"));
        assertThat(swap.paid()).isEqualByComparingTo("35");
        assertThat(swap.received()).isEqualByComparingTo("3400");
        assertThat(swap.after().sell("X", "Y", d("1")).refusal()).contains("nobody");
        assertThat(swap.after().empty()).isFalse();
        assertThat(swap.after().sell("Y", "X", d("1e9")).after().empty()).isTrue();
    }

    @Test
    void quoteTokenBuysTheLowestAsksFirst() {
        var swap = book("0").sell("Y", "X", d("1113"));
        assertThat(swap.received()).isEqualByComparingTo("11"); // 10 at 101, 1 at 103
        assertThat(swap.paid()).isEqualByComparingTo("1113");
        var part = book("0").sell("Y", "X", d("1"));
        assertThat(part.received()).isEqualByComparingTo("0.00990099");
        assertThat(part.paid()).isEqualByComparingTo("1");
        var all = book("0").sell("Y", "X", d("5000"));
        assertThat(all.paid()).isEqualByComparingTo("1422");
        assertThat(all.received()).isEqualByComparingTo("14");
    }

    @Test
    void twinAgreesWithTheBook() {
        var state = book("0.001").state();
        assertThat(state.out(0, 1, 15)).isCloseTo(1478.52, within(1e-9));
        assertThat(state.out(1, 0, 1113)).isCloseTo(10.989, within(1e-12));
        assertThat(state.out(0, 1, 1e9)).isCloseTo(3400 * 0.999, within(1e-9));
        assertThat(state.limit(0, 1)).isEqualTo(35);
        assertThat(state.limit(1, 0)).isCloseTo(1422, within(1e-9));
        assertThat(state.spot(0, 1)).isEqualTo(99);
        assertThat(state.spot(1, 0)).isCloseTo(1 / 101.0, within(1e-15));
        assertThat(state.marginal(0, 1, 0)).isCloseTo(99 * 0.999, within(1e-12));
        assertThat(state.marginal(0, 1, 10)).isCloseTo(98 * 0.999, within(1e-12));
        assertThat(state.marginal(0, 1, 35)).isZero();
        assertThat(state.inputTo(0, 1, 98 * 0.999)).isEqualTo(30);
        assertThat(state.inputTo(0, 1, 98)).isEqualTo(10);
        assertThat(state.inputTo(0, 1, 99)).isZero();
        assertThat(state.inputTo(0, 1, 0)).isEqualTo(35);
    }

    @Test
    void depthOfABookEndsWhereTheAverageIsTheLeast() {
        var state = book("0").state();
        // 10 at 99 and y at 98 average 98.5 at y = 10.
        assertThat(state.depth(0, 1, 0.5 / 99)).isCloseTo(20, within(1e-9));
        assertThat(state.depth(0, 1, 1)).isEqualTo(35);
        assertThat(book("0.01").state().depth(0, 1, 0.005)).isZero();
    }

    @Test
    void soldLevelsAreGoneFromTheTwin() {
        var state = book("0").state().sell(0, 1, 12);
        assertThat(state.spot(0, 1)).isEqualTo(98);
        assertThat(state.limit(0, 1)).isEqualTo(23);
        assertThat(state.limit(1, 0)).isCloseTo(1422, within(1e-9));
        var all = state.sell(0, 1, 1e9);
        assertThat(all.spot(0, 1)).isZero();
        assertThat(all.marginal(0, 1, 0)).isZero();
        assertThat(all.limit(0, 1)).isZero();
    }

    @Test
    void crossedOrUnorderedBookIsRefused() {
        var x = new PoolToken("X", 8);
        var y = new PoolToken("Y", 6);
        assertThatThrownBy(
                        () ->
                                new OrderBook(
                                        "b",
                                        x,
                                        y,
                                        List.of(
                                                new Level(d("98"), d("1")),
                                                new Level(d("99"), d("1"))),
                                        List.of(),
                                        d("0")))
                .hasMessageContaining("best");
        assertThatThrownBy(
                        () ->
                                new OrderBook(
                                        "b",
                                        x,
                                        y,
                                        List.of(new Level(d("98"), d("1"))),
                                        List.of(new Level(d("97"), d("1"))),
                                        d("0")))
                .hasMessageContaining("above");
        assertThatThrownBy(() -> new Level(d("0"), d("1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Level(d("1"), d("-1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OrderBook("b", x, x, List.of(), List.of(), d("0")))
                .hasMessageContaining("differ");
    }

    /// 1 MKR at fee 0, 1, 2, 3 and 4 %.
    @Test
    void migratorPaysTheRatioNetOfFee() {
        var sky = List.of("24000", "23760", "23520", "23280", "23040");
        for (int i = 0; i < sky.size(); i++) {
            var swap = migrator("0.0" + i, "", "").sell("MKR", "SKY", d("1"));
            assertThat(swap.received()).isEqualByComparingTo(sky.get(i));
        }
    }

    @Test
    void migratorStopsAtItsCapAndItsInventory() {
        var capped = migrator("0", "10", "").sell("MKR", "SKY", d("11"));
        assertThat(capped.paid()).isEqualByComparingTo("10");
        assertThat(capped.after().empty()).isTrue();
        assertThat(capped.after().sell("MKR", "SKY", d("1")).refusal()).contains("used up");
        var stocked = migrator("0.02", "", "23521").sell("MKR", "SKY", d("2"));
        assertThat(stocked.paid()).isEqualByComparingTo("1.000042517006802721");
        assertThat(stocked.received()).isLessThanOrEqualTo(d("23521"));
        assertThat(stocked.received().doubleValue()).isCloseTo(23521, within(1e-10));
        assertThat(migrator("0.02", "", "23520").sell("MKR", "SKY", d("1")).after().empty())
                .isTrue();
        assertThat(migrator("0", "", "").empty()).isFalse();
    }

    @Test
    void migratorGoesOneWay() {
        assertThatThrownBy(() -> migrator("0", "", "").sell("SKY", "MKR", d("1")))
                .isInstanceOf(IllegalArgumentException.class);
        var back = migrator("0", "", "").state().route("SKY", "MKR");
        assertThat(back.limit()).isZero();
        assertThat(back.spot()).isZero();
        assertThat(back.proceeds(5)).isZero();
    }

    @Test
    void twinOfAMigratorIsFlat() {
        var state = migrator("0.01", "10", "118800").state();
        assertThat(state.spot(0, 1)).isEqualTo(24_000);
        assertThat(state.limit(0, 1)).isCloseTo(5, within(1e-12));
        assertThat(state.out(0, 1, 3)).isCloseTo(71_280, within(1e-9));
        assertThat(state.marginal(0, 1, 4.9)).isCloseTo(23_760, within(1e-9));
        assertThat(state.marginal(0, 1, 5.1)).isZero();
        assertThat(state.depth(0, 1, 0.005)).isZero();
        assertThat(state.depth(0, 1, 0.01)).isCloseTo(5, within(1e-12));
        var endless = migrator("0.01", "", "").state();
        assertThat(endless.limit(0, 1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(endless.inputTo(0, 1, 23_000)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(endless.depth(0, 1, 0.02)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(endless.sell(0, 1, 1e9).limit(0, 1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(migrator("0.01", "10", "").state().sell(0, 1, 4).limit(0, 1)).isEqualTo(6);
    }
}
