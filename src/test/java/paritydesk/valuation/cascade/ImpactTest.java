package paritydesk.valuation.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import paritydesk.market.pool.ProductState;
import paritydesk.valuation.liquidity.Exit;

import java.util.List;

class ImpactTest {

    @Test
    void linearBookFallsInProportionAndNotUnderZero() {
        var impact = PriceImpact.linear(0.01, 0);
        assertThat(impact.factor(0, 0)).isEqualTo(1);
        assertThat(impact.factor(0, 25)).isEqualTo(0.75);
        assertThat(impact.factor(0, 101)).isZero();
        assertThat(impact.factor(1, Double.POSITIVE_INFINITY)).isEqualTo(1);
    }

    @Test
    void constantProductLeavesTheSquareOfWhatRemains() {
        var impact = PriceImpact.constantProduct(1000, 0, Double.POSITIVE_INFINITY);
        assertThat(impact.factor(0, 100)).isCloseTo(1 / 1.21, within(1e-15));
        assertThat(impact.factor(0, 0)).isEqualTo(1);
        assertThat(impact.factor(1, 0)).isEqualTo(1);
        assertThat(impact.factor(1, 1)).isZero();
        assertThat(impact.factor(2, 1e30)).isEqualTo(1);
    }

    @Test
    void poolsAnswerAsTheirFormulaDoes() {
        var pool = new ProductState("p", List.of("A", "USD"), 1000, 100_000, 0.003);
        var empty = new ProductState("e", List.of("B", "USD"), 0, 0, 0.003);
        var impact =
                PriceImpact.exits(
                        List.of(
                                List.of(new Exit(pool.route("A", "USD"), 1)),
                                List.of(new Exit(empty.route("B", "USD"), 1)),
                                List.of()));
        assertThat(impact.factor(0, 0)).isEqualTo(1);
        // γ of what is sold works: (X / (X + γx))².
        assertThat(impact.factor(0, 100))
                .isCloseTo(Math.pow(1000 / (1000 + 99.7), 2), within(1e-12));
        assertThat(impact.factor(1, 0)).isEqualTo(1);
        assertThat(impact.factor(1, 1)).isZero();
        assertThat(impact.factor(2, 1e30)).isEqualTo(1);
    }

    @Test
    void salesAreSplitOverAllExits() {
        var small = new ProductState("s", List.of("A", "USD"), 300, 30_000, 0);
        var large = new ProductState("l", List.of("A", "USD"), 700, 70_000, 0);
        var both =
                List.of(new Exit(small.route("A", "USD"), 1), new Exit(large.route("A", "USD"), 1));
        // As deep as one pool of both.
        assertThat(PriceImpact.exits(List.of(both)).factor(0, 100))
                .isCloseTo(1 / 1.21, within(1e-12));
    }

    @Test
    void salesNeverRaiseAPrice() {
        assertThatThrownBy(() -> PriceImpact.linear(-0.1)).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> PriceImpact.linear(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> PriceImpact.constantProduct(-1)).hasMessageContaining("-1");
    }

    @Test
    void oracleShowsItsShareOfAMove() {
        assertThat(OracleResponse.FOLLOWS.factor(0, 0.7)).isEqualTo(0.7);
        assertThat(OracleResponse.FROZEN.factor(0, 0.7)).isEqualTo(1);
        assertThat(OracleResponse.sharing(0.5).factor(0, 0.7)).isCloseTo(0.85, within(1e-15));
        assertThat(OracleResponse.sharing(0).factor(0, 0.7)).isEqualTo(1);
        assertThat(OracleResponse.sharing(1).factor(0, 0.5)).isEqualTo(0.5);
        assertThatThrownBy(() -> OracleResponse.sharing(1.1)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> OracleResponse.sharing(-0.1)).hasMessageContaining("-0.1");
    }

    @Test
    void seizureIsCappedByTheLegAndTheRepaymentFollows() {
        var offer = new Liquidator.Offer(0, 0, 0, 0.9, 200, 150, 105, 205, 180);
        assertThat(Liquidator.Taking.of(50, 0.05, offer))
                .isEqualTo(new Liquidator.Taking(50, 52.5));
        assertThat(Liquidator.Taking.of(100, 0.05, offer))
                .isEqualTo(new Liquidator.Taking(100, 105));
        assertThat(Liquidator.Taking.of(200, 0.05, offer))
                .isEqualTo(new Liquidator.Taking(100, 105));
        assertThat(
                        Liquidator.Taking.of(
                                200, 0, new Liquidator.Offer(0, 0, 0, 0.9, 200, 80, 105, 205, 180)))
                .isEqualTo(new Liquidator.Taking(80, 80));
    }
}
