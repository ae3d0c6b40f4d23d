package paritydesk.valuation.systemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.valuation.systemic.DebtRank.Variant.LINEAR;
import static paritydesk.valuation.systemic.DebtRank.Variant.SINGLE_PASS;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

import java.util.List;

class DebtRankTest {

    private static final double[] EVEN = {1, 1, 1};

    /// a owes 5 to b, b owes 4 to c, c owes 2 to a; equity 10 each.
    private static final Claims CIRCLE =
            Claims.of(List.of("a", "b", "c"), new double[][] {{0, 5, 0}, {0, 0, 4}, {2, 0, 0}});

    private static final double[] TEN = {10, 10, 10};

    @Test
    void singlePassLetsEachNodePassItOnOnce() {
        var result = DebtRank.of(SINGLE_PASS, CIRCLE, TEN, EVEN, new double[] {1, 0, 0});
        // b loses 0.5, c 0.4·0.5 = 0.2, and a is lost already.
        assertThat(result.distress().toArray())
                .containsExactly(new double[] {1, 0.5, 0.2}, within(1e-15));
        assertThat(result.rank()).isCloseTo(0.7 / 3, within(1e-15));
        assertThat(result.rounds()).isEqualTo(3);
        assertThat(result.settled()).isTrue();
    }

    @Test
    void singlePassEndsWhereTheLinearOneGoesRoundAgain() {
        double[] half = {0.5, 0, 0};
        var once = DebtRank.of(SINGLE_PASS, CIRCLE, TEN, EVEN, half);
        // b 0.25, c 0.1, a 0.5 + 0.02, which a does not pass on.
        assertThat(once.distress().toArray())
                .containsExactly(new double[] {0.52, 0.25, 0.1}, within(1e-15));
        assertThat(once.rank()).isCloseTo(0.37 / 3, within(1e-15));
        var linear = DebtRank.of(LINEAR, CIRCLE, TEN, EVEN, half);
        // The circle returns 0.5·0.4·0.2 = 0.04 of what left: a = 0.5/(1 − 0.04).
        double a = 0.5 / 0.96;
        assertThat(linear.distress().toArray())
                .containsExactly(new double[] {a, 0.5 * a, 0.2 * a}, within(1e-12));
        assertThat(linear.settled()).isTrue();
        assertThat(linear.rank()).isCloseTo((1.7 * a - 0.5) / 3, within(1e-12));
    }

    @Test
    void lossesAreCappedAtAllOfANode() {
        var claims = Claims.of(List.of("a", "b"), new double[][] {{0, 30}, {0, 0}});
        double[] weights = {0, 1};
        for (var variant : DebtRank.Variant.values()) {
            var result =
                    DebtRank.of(
                            variant, claims, new double[] {1, 10}, weights, new double[] {0.5, 0});
            double expected = variant == SINGLE_PASS ? 0.5 : 1;
            assertThat(result.distress().get(1)).isEqualTo(expected);
            assertThat(result.rank()).isEqualTo(expected);
        }
    }

    @Test
    void nodeWithoutEquityIsLostToAnyLoss() {
        var claims = Claims.of(List.of("a", "b"), new double[][] {{0, 1}, {0, 0}});
        double[] equity = {1, 0};
        double[] weights = {1, 1};
        assertThat(
                        DebtRank.of(LINEAR, claims, equity, weights, new double[] {0.1, 0})
                                .distress()
                                .get(1))
                .isEqualTo(1);
        assertThat(
                        DebtRank.of(LINEAR, claims, equity, weights, new double[] {0, 0})
                                .distress()
                                .get(1))
                .isZero();
        assertThat(
                        DebtRank.of(SINGLE_PASS, claims, equity, weights, new double[] {0.1, 0})
                                .distress()
                                .get(1))
                .isCloseTo(0.1, within(1e-15));
    }

    @Test
    void ranksNameTheNodeThatDrawsMostWithIt() {
        var ranks = DebtRank.ranks(SINGLE_PASS, CIRCLE, TEN, EVEN);
        assertThat(ranks.toArray())
                .containsExactly(
                        new double[] {0.7 / 3, (0.4 + 0.08) / 3, (0.2 + 0.1) / 3}, within(1e-15));
        assertThat(ranks.argMax()).isZero();
        assertThat(DebtRank.ranks(LINEAR, CIRCLE, TEN, EVEN).get(0))
                .isCloseTo(0.7 / 3, within(1e-12));
    }

    @Test
    void weightsAreShares() {
        double[] weights = {2, 6, 2};
        double[] shock = {1, 0, 0};
        assertThat(DebtRank.of(SINGLE_PASS, CIRCLE, TEN, weights, shock).rank())
                .isCloseTo(0.6 * 0.5 + 0.2 * 0.2, within(1e-15));
        assertThat(DebtRank.of(SINGLE_PASS, CIRCLE, TEN, new double[3], shock).rank()).isZero();
    }

    @Test
    void nonsenseIsRefused() {
        double[] shock = {1, 0, 0};
        assertThatThrownBy(() -> DebtRank.of(LINEAR, CIRCLE, new double[2], EVEN, shock))
                .hasMessageContaining("3 nodes");
        assertThatThrownBy(() -> DebtRank.of(LINEAR, CIRCLE, TEN, new double[2], shock))
                .hasMessageContaining("3 nodes");
        assertThatThrownBy(() -> DebtRank.of(LINEAR, CIRCLE, TEN, EVEN, new double[2]))
                .hasMessageContaining("3 nodes");
        assertThatThrownBy(() -> DebtRank.of(LINEAR, CIRCLE, new double[] {1, -1, 1}, EVEN, shock))
                .hasMessageContaining("-1.0");
        assertThatThrownBy(() -> DebtRank.of(LINEAR, CIRCLE, TEN, new double[] {1, -1, 1}, shock))
                .hasMessageContaining("-1.0");
        assertThatThrownBy(() -> DebtRank.of(LINEAR, CIRCLE, TEN, EVEN, new double[] {0, 1.1, 0}))
                .hasMessageContaining("1.1");
        assertThatThrownBy(() -> DebtRank.of(LINEAR, CIRCLE, TEN, EVEN, new double[] {0, -0.1, 0}))
                .hasMessageContaining("-0.1");
    }

    @Property(tries = 200)
    void moreShockIsNeverLessDistressOfTheLinearRule(
            @ForAll @DoubleRange(min = 0, max = 1) double mild,
            @ForAll @DoubleRange(min = 0, max = 1) double hard) {
        double low = Math.min(mild, hard);
        double high = Math.max(mild, hard);
        var less = DebtRank.of(LINEAR, CIRCLE, TEN, EVEN, new double[] {low, 0, 0.1});
        var more = DebtRank.of(LINEAR, CIRCLE, TEN, EVEN, new double[] {high, 0, 0.1});
        for (int i = 0; i < 3; i++) {
            assertThat(more.distress().get(i)).isGreaterThanOrEqualTo(less.distress().get(i));
            assertThat(more.distress().get(i)).isBetween(0.0, 1.0);
        }
    }

    /// Known of the rule of 2012: a node that was hit a little has spent itself when the larger hit comes.
    @Test
    void singlePassMayLoseLessToALargerShock() {
        double[] alone = {0, 0, 0.1};
        double[] both = {0.01, 0, 0.1};
        assertThat(DebtRank.of(SINGLE_PASS, CIRCLE, TEN, EVEN, alone).distress().get(1))
                .isCloseTo(0.01, within(1e-15));
        assertThat(DebtRank.of(SINGLE_PASS, CIRCLE, TEN, EVEN, both).distress().get(1))
                .isCloseTo(0.005, within(1e-15));
    }

    @Property(tries = 100)
    void scaleOfMoneyDoesNotMatter(@ForAll @DoubleRange(min = 0.01, max = 1e6) double scale) {
        double[][] owed = {{0, 5 * scale, 0}, {0, 0, 4 * scale}, {2 * scale, 0, 0}};
        double[] equity = {10 * scale, 10 * scale, 10 * scale};
        var scaled = Claims.of(List.of("a", "b", "c"), owed);
        double[] shock = {0.5, 0, 0};
        for (var variant : DebtRank.Variant.values()) {
            assertThat(DebtRank.of(variant, scaled, equity, EVEN, shock).rank())
                    .isCloseTo(
                            DebtRank.of(variant, CIRCLE, TEN, EVEN, shock).rank(), within(1e-12));
        }
    }
}
