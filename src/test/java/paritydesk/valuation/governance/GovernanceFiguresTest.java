package paritydesk.valuation.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

import paritydesk.valuation.Column;

class GovernanceFiguresTest {

    private static final TokenDepth POOL = new TokenDepth(1000, 2_000_000, 0.997);

    @Test
    void largestSaleWithinFivePerCentOfTheWorkedExample() {
        assertThat(POOL.sellable(0.05)).isCloseTo(49.622552, within(5e-7));
        assertThat(POOL.sellable(0.003)).isZero();
        assertThat(POOL.sellable(0)).isZero();
        assertThat(POOL.buyable(0.05)).isCloseTo(1000 * (1 - 1 / (0.997 * 1.05)), within(1e-9));
        assertThat(POOL.buyable(0.001)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> POOL.sellable(1));
        assertThatIllegalArgumentException().isThrownBy(() -> POOL.buyable(-0.1));
    }

    @Property
    void depthIsWhereTheAveragePriceMeetsTheLimit(
            @ForAll @DoubleRange(min = 0.01, max = 0.5) double within) {
        double q = POOL.sellable(within);
        double got = 2e6 * 0.997 * q / (1000 + 0.997 * q);
        assertThat(got / q).isCloseTo(2000 * (1 - within), within(1e-6));
        double bought = POOL.buyable(within);
        assertThat(POOL.cost(bought) / bought).isCloseTo(2000 * (1 + within), within(1e-6));
    }

    @Test
    void quorumCostsMoreThanItsPriceAndCannotExceedThePool() {
        assertThat(POOL.cost(100)).isCloseTo(2e6 * 100 / (900 * 0.997), within(1e-6));
        assertThat(POOL.cost(0)).isZero();
        assertThat(POOL.cost(999.999)).isPositive().isFinite();
        assertThat(POOL.cost(1000)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(POOL.cost(1001)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThatIllegalArgumentException().isThrownBy(() -> POOL.cost(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> POOL.cost(Double.NaN));
    }

    @Test
    void daysToLiquidate() {
        assertThat(TokenDepth.days(1000, 0.2, 500)).isEqualTo(10);
        assertThat(TokenDepth.days(0, 0, 0)).isZero();
        assertThat(TokenDepth.days(1, 0, 500)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(TokenDepth.days(1, 0.5, 0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThatIllegalArgumentException().isThrownBy(() -> TokenDepth.days(-1, 0.5, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> TokenDepth.days(1, 1.5, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> TokenDepth.days(1, 0.5, -1));
    }

    @Test
    void nonsenseAboutAPoolIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenDepth(0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenDepth(1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenDepth(1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenDepth(1, 1, 1.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenDepth(Double.POSITIVE_INFINITY, 1, 1));
    }

    private static final Quorum SPLIT = new Quorum(1000, 200, 0.5, 300, 0.25);

    @Test
    void votesComeFromWhatHasMigratedAndPartOfTheRest() {
        assertThat(SPLIT.freeFloat()).isEqualTo(800);
        assertThat(SPLIT.votes(0)).isEqualTo(100);
        assertThat(SPLIT.votes(1)).isEqualTo(400);
        assertThat(SPLIT.votes(0.5)).isEqualTo(250);
        assertThat(SPLIT.margin(0.5)).isCloseTo(-1.0 / 6, within(1e-12));
        assertThat(SPLIT.control(0.5)).isEqualTo(300);
        assertThat(SPLIT.control(1)).isEqualTo(400);
        assertThat(SPLIT.safeFrom()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(SPLIT.margin(SPLIT.safeFrom())).isCloseTo(0, within(1e-12));
    }

    @Test
    void quorumThatAlwaysOrNeverHolds() {
        assertThat(new Quorum(1000, 0, 0.5, 400, 1).safeFrom()).isZero();
        assertThat(new Quorum(1000, 0, 0.5, 500, 1).safeFrom()).isZero();
        assertThat(new Quorum(1000, 0, 0.5, 501, 0).safeFrom()).isNaN();
        assertThat(new Quorum(1000, 0, 0.5, 500, 0).safeFrom()).isEqualTo(1);
        assertThat(new Quorum(1000, 0, 0.5, 0, 0).margin(0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(new Quorum(0, 0, 0, 0, 0).votes(1)).isZero();
    }

    @Test
    void marginsFollowTheMigration() {
        var margins = SPLIT.margins(Column.of(Double.NaN, 0, 1, 1 + 1e-12));
        assertThat(margins.get(0)).isNaN();
        assertThat(margins.get(1)).isCloseTo(-2.0 / 3, within(1e-12));
        assertThat(margins.get(2)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(margins.get(3)).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void nonsenseAboutVotesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Quorum(-1, 0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quorum(1, 2, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quorum(1, 0, 2, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quorum(1, 0, 0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quorum(1, 0, 0, 0, 1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> SPLIT.votes(1.1));
    }
}
