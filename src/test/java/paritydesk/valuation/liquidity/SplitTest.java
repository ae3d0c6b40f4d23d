package paritydesk.valuation.liquidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.valuation.liquidity.Exits.linear;
import static paritydesk.valuation.liquidity.Exits.migrator;
import static paritydesk.valuation.liquidity.Exits.product;
import static paritydesk.valuation.liquidity.Exits.stable;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

import org.junit.jupiter.api.Test;

import java.util.List;

class SplitTest {

    @Test
    void equalPoolsShareEqually() {
        var split =
                BestSplit.of(
                        List.of(product("a", 1000, 2e6, "0.003"), product("b", 1000, 2e6, "0.003")),
                        100);
        assertThat(split.parts().getFirst().quantity()).isCloseTo(50, within(1e-9));
        assertThat(split.parts().getLast().quantity()).isCloseTo(50, within(1e-9));
        assertThat(split.unsold()).isZero();
    }

    /// Without fee and at one price, two pools are one pool of their sum.
    @Test
    void poolsAtOnePriceActAsOneOfTheirSum() {
        var split =
                BestSplit.of(
                        List.of(product("a", 300, 6e5, "0"), product("b", 700, 1.4e6, "0")), 100);
        assertThat(split.value()).isCloseTo(181_818.181818, within(5e-7));
        assertThat(split.parts().getFirst().quantity()).isCloseTo(30, within(1e-9));
        assertThat(split.multiplier()).isCloseTo(2e9 / (1100.0 * 1100), within(1e-6));
    }

    @Test
    void closedFormIsWhatBisectionFinds() {
        var a = product("a", 1000, 2e6, "0.003");
        var b = product("b", 400, 8.2e5, "0.0005");
        var c = product("c", 50, 0.9e5, "0.01");
        var closed = BestSplit.of(List.of(a, b, c), 120);
        // A pool that is not constant-product makes it search; empty, it takes nothing.
        var searched = BestSplit.of(List.of(a, b, c, linear("none", 0, 0.02, 1)), 120);
        for (int i = 0; i < 3; i++) {
            assertThat(searched.parts().get(i).quantity())
                    .isCloseTo(closed.parts().get(i).quantity(), within(1e-6));
        }
        assertThat(searched.value()).isCloseTo(closed.value(), within(1e-6));
        assertThat(searched.parts().getLast().quantity()).isZero();
    }

    @Test
    void poolThatBeginsBelowTheMarginStaysOut() {
        var split =
                BestSplit.of(
                        List.of(
                                product("good", 1000, 2e6, "0.003"),
                                product("bad", 1000, 1e6, "0.003")),
                        10);
        assertThat(split.parts().getLast().quantity()).isZero();
        assertThat(split.parts().getFirst().quantity()).isCloseTo(10, within(1e-12));
        assertThat(split.multiplier())
                .isCloseTo(product("g", 1000, 2e6, "0.003").marginal(10), within(1e-9));
    }

    @Test
    void flatMigratorFillsWhatThePoolsBringLessFor() {
        var pool = product("pool", 1000, 2e6, "0");
        var split = BestSplit.of(List.of(pool, migrator("flat", "", 950)), 100);
        double x = 1000 * (Math.sqrt(2000 / 1900.0) - 1);
        assertThat(split.parts().getFirst().quantity()).isCloseTo(x, within(1e-6));
        assertThat(split.parts().getLast().quantity()).isCloseTo(100 - x, within(1e-6));
        assertThat(split.multiplier()).isCloseTo(1900, within(1e-6));
        assertThat(split.unsold()).isZero();
    }

    @Test
    void migratorWithACapIsFilledAndThePoolTakesTheRest() {
        var pool = product("pool", 1000, 2e6, "0");
        var split = BestSplit.of(List.of(migrator("flat", "20", 950), pool), 100);
        assertThat(split.parts().getFirst().quantity()).isCloseTo(20, within(1e-9));
        assertThat(split.parts().getLast().quantity()).isCloseTo(80, within(1e-9));
        assertThat(split.multiplier()).isCloseTo(2e9 / (1080.0 * 1080), within(1e-6));
    }

    @Test
    void whatNobodyTakesStaysUnsold() {
        var split = BestSplit.of(List.of(migrator("a", "20", 950), migrator("b", "5", 900)), 100);
        assertThat(split.sold()).isEqualTo(25);
        assertThat(split.unsold()).isEqualTo(75);
        assertThat(split.value()).isCloseTo(20 * 1900 + 5 * 1800, within(1e-9));
        assertThat(split.multiplier()).isZero();
        assertThat(BestSplit.of(List.of(), 3).unsold()).isEqualTo(3);
        assertThat(NaiveRoute.of(List.of(migrator("a", "20", 950)), 30).unsold()).isEqualTo(10);
    }

    @Test
    void nothingToSellBringsNothing() {
        var split = BestSplit.of(List.of(product("a", 1000, 2e6, "0")), 0);
        assertThat(split.value()).isZero();
        assertThat(split.unsold()).isZero();
        assertThat(split.multiplier()).isEqualTo(2000);
    }

    @Test
    void naiveRouteTakesTheBestQuoteAlone() {
        var small = product("small", 10, 20_100, "0");
        var large = product("large", 1000, 2e6, "0");
        var naive = NaiveRoute.of(List.of(large, small), 50);
        assertThat(naive.parts().getLast().quantity()).isEqualTo(50);
        assertThat(naive.value()).isCloseTo(small.value(50), within(1e-9));
        assertThat(BestSplit.of(List.of(large, small), 50).value()).isGreaterThan(naive.value());
        var capped = NaiveRoute.of(List.of(large, migrator("flat", "20", 2000)), 50);
        assertThat(capped.parts().getLast().quantity()).isEqualTo(20);
        assertThat(capped.parts().getFirst().quantity()).isEqualTo(30);
    }

    @Property(tries = 200)
    void noOtherSplitBringsMore(
            @ForAll @DoubleRange(min = 1, max = 400) double quantity,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(4) double share,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(4) double rest) {
        var exits =
                List.of(
                        product("cp", 1000, 2e6, "0.003"),
                        stableAt("stable"),
                        migrator("flat", "30", 960));
        var best = BestSplit.of(exits, quantity);
        double a = quantity * share;
        double b = (quantity - a) * rest;
        double c = quantity - a - b;
        double other = exits.get(0).value(a) + exits.get(1).value(b) + exits.get(2).value(c);
        assertThat(best.value()).isGreaterThanOrEqualTo(other * (1 - 1e-9));
        assertThat(best.value())
                .isGreaterThanOrEqualTo(NaiveRoute.of(exits, quantity).value() * (1 - 1e-9));
        assertThat(best.sold()).isCloseTo(quantity, within(1e-9 * quantity));
    }

    /// A stable pool whose counter-token is worth 2000.
    private static Exit stableAt(String id) {
        return new Exit(stable(id, "50", 500, 600, "0.0004").route(), 1990);
    }

    @Property(tries = 100)
    void exitsInUseEndAtOneMarginalValue(
            @ForAll @DoubleRange(min = 50, max = 900) double quantity) {
        var split =
                BestSplit.of(List.of(product("cp", 1000, 2e6, "0.003"), stableAt("s")), quantity);
        for (var part : split.parts()) {
            if (part.quantity() > 0) {
                assertThat(part.exit().marginal(part.quantity()))
                        .isCloseTo(split.multiplier(), within(1e-6 * split.multiplier()));
            }
        }
    }

    @Test
    void poolNamedTwiceIsRefused() {
        var pool = product("a", 1000, 2e6, "0");
        assertThatThrownBy(() -> BestSplit.of(List.of(pool, pool), 1))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> NaiveRoute.of(List.of(pool, pool), 1))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> BestSplit.of(List.of(pool), -1)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> BestSplit.of(List.of(pool), Double.NaN))
                .hasMessageContaining("0 or more");
        assertThatThrownBy(() -> new Exit(pool.route(), -1)).hasMessageContaining("0 or more");
    }

    @Test
    void shortfallAddsUp() {
        var exits = List.of(product("a", 1000, 1.99e6, "0.003"), migrator("flat", "20", 980));
        var split = BestSplit.of(exits, 100);
        var cost = Shortfall.of(split, 2010, 2000);
        assertThat(cost.paper()).isEqualTo(201_000);
        assertThat(cost.timing()).isEqualTo(1000);
        assertThat(cost.unsold()).isZero();
        // 80 into the pool at 1990 and 20 into the converter at 1960.
        assertThat(cost.spread()).isCloseTo(80 * 10 + 20 * 40, within(1e-6));
        assertThat(cost.fees()).isCloseTo(80 * 1990 * 0.003, within(1e-6));
        double proceeds = 1.99e6 * 0.997 * 80 / (1000 + 0.997 * 80);
        assertThat(cost.impact()).isCloseTo(80 * 1990 * 0.997 - proceeds, within(1e-6));
        assertThat(cost.total()).isCloseTo(201_000 - proceeds - 20 * 1960, within(1e-6));
        assertThat(cost.residual()).isCloseTo(0, within(1e-9));
        var left =
                Shortfall.of(BestSplit.of(List.of(migrator("flat", "20", 1000)), 50), 2000, 2000);
        assertThat(left.unsold()).isEqualTo(60_000);
        assertThat(left.residual()).isCloseTo(0, within(1e-9));
    }
}
