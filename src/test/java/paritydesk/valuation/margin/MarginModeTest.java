package paritydesk.valuation.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class MarginModeTest {

    private static final Position.Rates RATES = new Position.Rates(0.10, 0.05);
    private static final ScenarioGrid GRID =
            new ScenarioGrid(List.of(-0.2, -0.1, 0.0, 0.1, 0.2), List.of(0.0), 0.01, 0.004);
    private static final Map<String, String> NONE = Map.of();

    /// Long 10 OLD from 110 at 100 (posted 200), short 10 NEW from 90 at 100 (posted 150).
    private static MarginBook book() {
        return new MarginBook(
                1_000,
                100,
                List.of(
                        new Position.Linear("OLD", 10, 110, 100, RATES, 200),
                        new Position.Linear("NEW", -10, 90, 100, RATES, 150)));
    }

    @Test
    void isolatedPositionsLiveOnTheirOwnMargin() {
        var reading = MarginMode.ISOLATED.read(book(), GRID, NONE);
        // 200 − 100 and 150 − 100 in the positions, 1000 − 350 − 100 apart
        assertThat(reading.equity()).isEqualTo(100 + 50 + 550);
        assertThat(reading.requirement()).isEqualTo(100);
        assertThat(reading.initial()).isEqualTo(200);
        assertThat(reading.free()).isEqualTo(550);
        assertThat(reading.shortfall()).isZero();
        assertThat(reading.liquidatable()).isZero();
    }

    @Test
    void isolatedPositionUnderItsRequirementIsClosedAlone() {
        var thin =
                new MarginBook(
                        1_000,
                        0,
                        List.of(
                                new Position.Linear("OLD", 10, 110, 100, RATES, 149),
                                new Position.Linear("NEW", -10, 90, 100, RATES, 150),
                                new Position.Linear("NEW", -10, 80, 100, RATES, 150)));
        var reading = MarginMode.ISOLATED.read(thin, GRID, NONE);
        // equity 49 under 50 lacks 1; equity 50 holds; equity −50 counts as nothing and lacks 50
        assertThat(reading.liquidatable()).isEqualTo(2);
        assertThat(reading.shortfall()).isEqualTo(51);
        assertThat(reading.equity()).isEqualTo(49 + 50 + (1_000 - 449));
    }

    @Test
    void isolatedDebtBeyondTheRestOfTheCollateralIsAShortfall() {
        var owing =
                new MarginBook(
                        300, 200, List.of(new Position.Linear("A", 1, 100, 100, RATES, 150)));
        var reading = MarginMode.ISOLATED.read(owing, GRID, NONE);
        assertThat(reading.shortfall()).isEqualTo(50);
        assertThat(reading.free()).isZero();
    }

    @Test
    void crossPositionsShareOneEquity() {
        var reading = MarginMode.CROSS.read(book(), GRID, NONE);
        assertThat(reading.equity()).isEqualTo(1_000 - 100 - 200);
        assertThat(reading.requirement()).isEqualTo(100);
        assertThat(reading.initial()).isEqualTo(200);
        assertThat(reading.free()).isEqualTo(500);
        assertThat(reading.liquidatable()).isZero();
        var gone = new MarginBook(399.5, 100, book().positions());
        var under = MarginMode.CROSS.read(gone, GRID, NONE);
        assertThat(under.shortfall()).isEqualTo(0.5);
        assertThat(under.liquidatable()).isEqualTo(2);
        assertThat(
                        MarginMode.CROSS
                                .read(new MarginBook(400, 100, book().positions()), GRID, NONE)
                                .liquidatable())
                .isZero();
    }

    @Test
    void portfolioAddsTheWorstOfEachRoot() {
        var apart = MarginMode.PORTFOLIO.read(book(), GRID, NONE);
        assertThat(apart.requirement()).isCloseTo(200 + 200, within(1e-9));
        assertThat(apart.initial()).isCloseTo(800, within(1e-9));
        assertThat(apart.equity()).isEqualTo(700);
        assertThat(apart.free()).isZero();
    }

    @Test
    void oldAndNewTokenAreOneRiskWithAFloorOnWhatStandsAgainstEachOther() {
        var roots = Map.of("OLD", "OLD", "NEW", "OLD");
        var one = MarginMode.PORTFOLIO.read(book(), GRID, roots);
        // no scenario loses, so the hedged delta of 1000 against 1000 sets the floor
        assertThat(one.requirement()).isCloseTo(4, within(1e-9));
        var root = GRID.roots(book().positions(), roots).getFirst();
        assertThat(root.loss()).isZero();
        assertThat(root.floor()).isCloseTo(4, within(1e-12));
    }

    @Test
    void worstScenarioIsNamed() {
        var option = new Black76(false, 100, 100, 0.25, 0.5, 0);
        var grid = new ScenarioGrid(List.of(-0.15, 0.0, 0.15), List.of(-0.25, 0.0, 0.25), 0, 0);
        var written = List.<Position>of(new Position.Option("A", -5, 9, option, RATES, 0));
        var root = grid.roots(written, NONE).getFirst();
        assertThat(root.worstMove()).isEqualTo(-0.15);
        assertThat(root.worstVolatilityMove()).isEqualTo(0.25);
        double moved = new Black76(false, 85, 100, 0.25, 0.625, 0).mark();
        assertThat(root.loss()).isCloseTo(5 * (moved - option.mark()), within(1e-12));
        assertThat(root.requirement()).isEqualTo(root.loss());
        assertThat(written.getFirst().delta()).isCloseTo(-5 * option.delta(), within(1e-15));
        assertThat(written.getFirst().profit()).isCloseTo(-5 * (option.mark() - 9), within(1e-12));
    }

    @Test
    void floorWeighsNetAndHedgedDelta() {
        var grid = new ScenarioGrid(List.of(0.0), List.of(0.0), 0.02, 0.01);
        var positions =
                List.<Position>of(
                        new Position.Linear("A", 30, 10, 10, RATES, 0),
                        new Position.Linear("A", -10, 10, 10, RATES, 0));
        assertThat(grid.roots(positions, NONE).getFirst().requirement())
                .isCloseTo(0.02 * 200 + 0.01 * 100, within(1e-12));
    }

    @Property(tries = 200)
    void portfolioOfOneLinearPositionIsItsWorstMove(
            @ForAll @DoubleRange(min = -100, max = 100) double tokens) {
        var alone = List.<Position>of(new Position.Linear("A", tokens, 50, 50, RATES, 0));
        assertThat(GRID.roots(alone, NONE).getFirst().loss())
                .isCloseTo(Math.abs(tokens) * 50 * 0.2, within(1e-9));
    }

    @Property(tries = 200)
    void hedgesNeverRaiseThePortfolioRequirementOfOneRootBeyondTheSum(
            @ForAll @DoubleRange(min = -100, max = 100) double one,
            @ForAll @DoubleRange(min = -100, max = 100) double other) {
        var a = new Position.Linear("A", one, 50, 50, RATES, 0);
        var b = new Position.Linear("A", other, 50, 50, RATES, 0);
        double together = GRID.roots(List.of(a, b), NONE).getFirst().requirement();
        double apart =
                GRID.roots(List.of(a), NONE).getFirst().requirement()
                        + GRID.roots(List.of(b), NONE).getFirst().requirement();
        assertThat(together).isLessThanOrEqualTo(apart + 1e-9);
    }

    @Test
    void bookWithoutPositionsAsksNothing() {
        var plain = new MarginBook(10, 4, List.of());
        for (var mode : MarginMode.values()) {
            var reading = mode.read(plain, GRID, NONE);
            assertThat(reading.equity()).isEqualTo(6);
            assertThat(reading.requirement()).isZero();
            assertThat(reading.free()).isEqualTo(6);
        }
    }

    @Test
    void isolatedLiquidationPriceIsWhereEquityMeetsTheRequirement() {
        double fall = LiquidationPrice.isolated(10, 110, 200, 0.05);
        assertThat(fall).isCloseTo(900 / 9.5, within(1e-12));
        assertThat(200 + 10 * (fall - 110)).isCloseTo(0.05 * 10 * fall, within(1e-9));
        double rise = LiquidationPrice.isolated(-10, 90, 150, 0.05);
        assertThat(rise).isCloseTo(1050 / 10.5, within(1e-12));
        assertThat(150 - 10 * (rise - 90)).isCloseTo(0.05 * 10 * rise, within(1e-9));
        assertThat(LiquidationPrice.isolated(10, 110, 2_000, 0.05)).isZero();
        assertThat(LiquidationPrice.isolated(0, 110, 200, 0.05)).isNaN();
        assertThat(LiquidationPrice.isolated(1, 110, 200, 1)).isNaN();
        assertThat(LiquidationPrice.isolated(-1, 110, 200, 1)).isEqualTo(155);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Position.Rates(0.01, 0.02)).hasMessageContaining("rise");
        assertThatThrownBy(() -> new Position.Rates(0.01, -0.02)).hasMessageContaining("rise");
        assertThatThrownBy(() -> new Position.Linear("A", 1, -1, 1, RATES, 0))
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> new Position.Linear("A", Double.NaN, 1, 1, RATES, 0))
                .hasMessageContaining("quantity");
        assertThatThrownBy(() -> new Position.Linear("A", 1, 1, Double.POSITIVE_INFINITY, RATES, 0))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> new MarginBook(-1, 0, List.of())).hasMessageContaining("negative");
        assertThatThrownBy(() -> new ScenarioGrid(List.of(), List.of(0.0), 0, 0))
                .hasMessageContaining("price move");
        assertThatThrownBy(() -> new ScenarioGrid(List.of(-1.1), List.of(0.0), 0, 0))
                .hasMessageContaining("below zero");
        assertThatThrownBy(() -> new ScenarioGrid(List.of(0.0), List.of(0.0), -1, 0))
                .hasMessageContaining("floors");
    }
}
