package paritydesk.valuation.liquidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.valuation.liquidity.Exits.linear;
import static paritydesk.valuation.liquidity.Exits.migrator;
import static paritydesk.valuation.liquidity.Exits.product;
import static paritydesk.valuation.liquidity.Exits.stable;

import org.junit.jupiter.api.Test;

import paritydesk.market.pool.LinearState;
import paritydesk.valuation.Column;

import java.util.List;

class LiquidValueTest {

    private static final List<Exit> POOL = List.of(product("a", 1000, 2e6, "0"));

    @Test
    void haircutIsWhatASaleNowLosesAgainstTheMarket() {
        var now = LiquidValue.of(POOL, 100, 2000, LiquidValue.Horizon.NOW);
        assertThat(now.value()).isCloseTo(181_818.181818, within(5e-7));
        assertThat(now.average()).isCloseTo(1818.18181818, within(5e-9));
        assertThat(now.marginal()).isCloseTo(2e9 / (1100.0 * 1100), within(1e-6));
        assertThat(now.haircut()).isCloseTo(1 / 11.0, within(1e-12));
        assertThat(now.rounds()).isEqualTo(1);
    }

    @Test
    void timeLetsPoolsRecover() {
        var later = LiquidValue.of(POOL, 100, 2000, new LiquidValue.Horizon(4, 0));
        assertThat(later.rounds()).isEqualTo(4);
        assertThat(later.value()).isCloseTo(4 * 2e6 * 25 / 1025, within(1e-6));
        assertThat(later.haircut()).isCloseTo(1 - 1000 / 1025.0, within(1e-12));
        assertThat(later.marginal()).isCloseTo(2e9 / (1025.0 * 1025), within(1e-6));
    }

    @Test
    void waitingThatCostsMoreThanImpactIsNotDone() {
        var dear = LiquidValue.of(POOL, 100, 2000, new LiquidValue.Horizon(100, 0.5));
        assertThat(dear.rounds()).isEqualTo(1);
        var some = LiquidValue.of(POOL, 100, 2000, new LiquidValue.Horizon(100, 0.01));
        assertThat(some.rounds()).isBetween(2, 10);
        int n = some.rounds();
        double each = 2e6 * (100.0 / n) / (1000 + 100.0 / n);
        assertThat(some.value()).isCloseTo(each * (1 - Math.pow(0.99, n)) / 0.01, within(1e-6));
        assertThat(some.value()).isGreaterThan(dear.value());
    }

    @Test
    void horizonCountsRecoveries() {
        assertThat(LiquidValue.Horizon.of(0, 1, 0).rounds()).isEqualTo(1);
        assertThat(LiquidValue.Horizon.of(0.99, 1, 0).rounds()).isEqualTo(1);
        assertThat(LiquidValue.Horizon.of(3, 1, 0).rounds()).isEqualTo(4);
        assertThat(LiquidValue.Horizon.of(1e300, 1e-9, 0).rounds()).isEqualTo(100_000);
        assertThat(LiquidValue.Horizon.of(3, 0.5, 0.02).discount())
                .isCloseTo(1 - Math.exp(-0.01), within(1e-15));
        assertThatThrownBy(() -> LiquidValue.Horizon.of(1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LiquidValue.Horizon(0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LiquidValue.Horizon(1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        var endless = LiquidValue.of(POOL, 100, 2000, new LiquidValue.Horizon(100_000, 0));
        assertThat(endless.rounds()).isEqualTo(100_000);
        assertThat(endless.haircut()).isCloseTo(0, within(2e-6));
    }

    @Test
    void crowdPaysTogetherAndTheLastPaysMost() {
        double all = 2e6 * 200 / 1200;
        var together = LiquidValue.crowded(POOL, 50, 150, 2000);
        assertThat(together.value()).isCloseTo(all / 4, within(1e-6));
        var last = LiquidValue.behind(POOL, 50, 150, 2000);
        assertThat(last.value()).isCloseTo(all - 2e6 * 150 / 1150, within(1e-6));
        assertThat(last.value()).isLessThan(together.value());
        var alone = LiquidValue.of(POOL, 50, 2000, LiquidValue.Horizon.NOW);
        assertThat(together.value()).isLessThan(alone.value());
        assertThat(LiquidValue.crowded(POOL, 50, 0, 2000).value())
                .isCloseTo(alone.value(), within(1e-9));
        assertThat(LiquidValue.behind(POOL, 50, 0, 2000).value())
                .isCloseTo(alone.value(), within(1e-9));
    }

    @Test
    void crowdTakesTheCapOfAMigratorFirst() {
        var exits = List.of(migrator("flat", "20", 1000));
        assertThat(LiquidValue.behind(exits, 10, 15, 2000).value())
                .isCloseTo(5 * 2000, within(1e-9));
        assertThat(LiquidValue.behind(exits, 10, 15, 2000).unsold()).isCloseTo(5, within(1e-12));
        assertThat(LiquidValue.behind(exits, 10, 100, 2000).value()).isZero();
        assertThat(LiquidValue.behind(exits, 10, 100, 2000).unsold()).isEqualTo(10);
        assertThat(LiquidValue.crowded(exits, 10, 30, 2000).value())
                .isCloseTo(10_000, within(1e-9));
        assertThat(LiquidValue.crowded(exits, 10, 30, 2000).unsold()).isCloseTo(5, within(1e-12));
    }

    @Test
    void nothingHeldHasNoHaircut() {
        var none = LiquidValue.of(POOL, 0, 2000, LiquidValue.Horizon.NOW);
        assertThat(none.value()).isZero();
        assertThat(none.haircut()).isZero();
        assertThat(LiquidValue.of(POOL, 1, 0, LiquidValue.Horizon.NOW).haircut()).isZero();
        assertThat(LiquidValue.of(List.of(), 5, 2000, LiquidValue.Horizon.NOW).haircut())
                .isEqualTo(1);
        assertThat(LiquidValue.crowded(POOL, 0, 0, 2000).value()).isZero();
    }

    @Test
    void capacityIsWhereTheAverageIsTheLeast() {
        var exits = List.of(product("a", 1000, 2e6, "0.003"));
        assertThat(ExitCapacity.within(exits, 2000, 0.05)).isCloseTo(49.622552, within(5e-7));
        assertThat(ExitCapacity.within(exits, 2000, 0.002)).isZero();
        assertThat(ExitCapacity.within(List.of(), 2000, 0.5)).isZero();
        var two = List.of(product("a", 300, 6e5, "0.003"), product("b", 700, 1.4e6, "0.003"));
        assertThat(ExitCapacity.within(two, 2000, 0.05)).isCloseTo(49.622552, within(5e-7));
        assertThat(ExitCapacity.within(List.of(migrator("f", "20", 990)), 2000, 0.02))
                .isEqualTo(20);
        assertThat(ExitCapacity.within(List.of(migrator("f", "", 990)), 2000, 0.02))
                .isEqualTo(Double.POSITIVE_INFINITY);
        assertThatThrownBy(() -> ExitCapacity.within(exits, 0, 0.1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExitCapacity.within(exits, 1, 1.1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bonusPaysForItsDiscount() {
        assertThat(ExitCapacity.withinBonus(0.05)).isCloseTo(1 - 1 / 1.05, within(1e-15));
        assertThat(ExitCapacity.withinBonus(0)).isZero();
        assertThat(ExitCapacity.withinBonus(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThatThrownBy(() -> ExitCapacity.withinBonus(-0.1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void daysToLiquidate() {
        assertThat(ExitCapacity.days(1000, 0.1, 2000)).isEqualTo(5);
        assertThat(ExitCapacity.days(0, 0, 0)).isZero();
        assertThat(ExitCapacity.days(1, 0.1, 0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThatThrownBy(() -> ExitCapacity.days(-1, 0.1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExitCapacity.days(1, 1.1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// 2 % for 1 000 000: selling 500 000 costs half a percent.
    @Test
    void linearBookCostsHalfOfWhatItMoves() {
        var exit = linear("book", 50, 0.02, 1e6);
        assertThat(exit.value(10_000)).isCloseTo(500_000 * (1 - 0.005), within(1e-6));
        assertThat(exit.marginal(10_000)).isCloseTo(50 * 0.99, within(1e-12));
        assertThat(exit.limit()).isCloseTo(1e6, within(1e-6));
        assertThat(exit.value(1e9)).isCloseTo(25e6, within(1e-3));
        assertThat(exit.quantityTo(49.5)).isCloseTo(10_000, within(1e-6));
        assertThat(exit.quantityTo(51)).isZero();
        assertThat(exit.quantityTo(-1)).isCloseTo(1e6, within(1e-6));
        assertThat(exit.route().depth(0.005)).isCloseTo(10_000, within(1e-6));
        var after = exit.after(10_000);
        assertThat(after.value(5_000))
                .isCloseTo(exit.value(15_000) - exit.value(10_000), within(1e-6));
        assertThat(exit.route().back().limit()).isZero();
        assertThat(exit.route().back().spot()).isZero();
        assertThat(exit.after(1e6).value(1)).isZero();
        assertThat(exit.after(0).route().pool()).isSameAs(exit.route().pool());
    }

    @Test
    void linearBookWithoutCapacityBuysNothing() {
        for (var dead : List.of(linear("b", 50, 0.02, 0), linear("b", 0, 0.02, 10))) {
            assertThat(dead.spot()).isZero();
            assertThat(dead.limit()).isZero();
            assertThat(dead.value(5)).isZero();
            assertThat(dead.marginal(0)).isZero();
            assertThat(dead.quantityTo(1)).isZero();
        }
        assertThatThrownBy(() -> new LinearState("b", List.of("A", "B"), -1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LinearState("b", List.of("A", "B"), 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void capitalThatMovesAPrice() {
        var route = product("a", 1000, 2e6, "0").route();
        var down = PriceMove.to(route, 1900);
        assertThat(down.sold()).isEqualTo("OLD");
        assertThat(down.paid()).isCloseTo(1000 * (Math.sqrt(2000 / 1900.0) - 1), within(1e-8));
        assertThat(down.after()).isCloseTo(1900, within(1e-6));
        assertThat(down.cost())
                .isCloseTo(1900 * down.paid() - down.received(), within(1e-6))
                .isNegative();
        assertThat(down.reached()).isTrue();
        var up = PriceMove.to(route, 2100);
        assertThat(up.sold()).isEqualTo("USD");
        assertThat(up.paid()).isCloseTo(2e6 * (Math.sqrt(2100 / 2000.0) - 1), within(1e-4));
        assertThat(up.before()).isEqualTo(2000);
        assertThat(up.after()).isCloseTo(2100, within(1e-6));
        var none = PriceMove.to(route, 2000);
        assertThat(none.paid()).isZero();
        assertThat(none.reached()).isTrue();
        assertThat(PriceMove.to(product("e", 0, 1, "0").route(), 5).reached()).isFalse();
        assertThatThrownBy(() -> PriceMove.to(route, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pegIsRestoredByBuyingTheCheapToken() {
        var route = stable("s", "100", 800_000, 200_000, "0.0004").route();
        var move = PriceMove.to(route, 1);
        assertThat(move.sold()).isEqualTo("USD");
        assertThat(move.after()).isCloseTo(1, within(1e-9));
        assertThat(move.received()).isBetween(move.paid(), move.paid() * 1.03);
        assertThat(move.paid()).isCloseTo(298_800, within(500.0));
    }

    @Test
    void converterEndsBeforeItsPriceMoves() {
        var flat = migrator("flat", "20", 1).route();
        assertThat(PriceMove.to(flat, 1.9).paid()).isEqualTo(20);
        assertThat(PriceMove.to(flat, 1.9).reached()).isTrue();
        assertThat(PriceMove.to(migrator("flat", "", 1).route(), 1.9).reached()).isFalse();
    }

    @Test
    void depthFollowsAdoption() {
        var depth = new MigratingLiquidity(100, 10, 0.6);
        assertThat(depth.left(0)).isEqualTo(100);
        assertThat(depth.arrived(0)).isEqualTo(10);
        assertThat(depth.left(0.25)).isEqualTo(75);
        assertThat(depth.arrived(0.25)).isCloseTo(25, within(1e-12));
        assertThat(depth.left(1)).isZero();
        assertThat(depth.arrived(1)).isCloseTo(70, within(1e-12));
        assertThatThrownBy(() -> depth.left(1.01)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> depth.arrived(-0.01)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MigratingLiquidity(1, 1, 1.1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MigratingLiquidity(-1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pinchIsTheLeastCoverage() {
        var coverage =
                Coverage.of(
                        Column.of(100, 80, 50, Double.NaN, 90), Column.of(0, 40, 100, 1000, 60));
        assertThat(coverage.ratio().get(0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(coverage.ratio().get(1)).isEqualTo(2);
        assertThat(coverage.pinchStep()).isEqualTo(2);
        assertThat(coverage.pinch()).isEqualTo(0.5);
        assertThat(coverage.covered()).isFalse();
        var even = Coverage.of(Column.of(5), Column.of(5));
        assertThat(even.covered()).isTrue();
        var calm = Coverage.of(Column.of(0, 1), Column.of(0, 0));
        assertThat(calm.pinchStep()).isEqualTo(-1);
        assertThat(calm.pinch()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Coverage.of(Column.of(0), Column.of(1)).pinch()).isZero();
        assertThatThrownBy(() -> Coverage.of(Column.of(0), Column.of(1, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
