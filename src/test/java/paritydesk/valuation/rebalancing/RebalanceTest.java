package paritydesk.valuation.rebalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

import paritydesk.valuation.Column;

import java.math.BigDecimal;

class RebalanceTest {

    private static final Standing GOLDEN = new Standing(10_000, 0.8, 0, 7_500);
    private static final Rebalance.Ledger LEDGER =
            new Rebalance.Ledger(d("10000"), d("0.8"), d("0"), d("7500"));

    @Test
    void goldenThreeWays() {
        assertThat(Rebalance.sell(GOLDEN, 1.25, 0.01)).isCloseTo(3142.857, within(5e-4));
        assertThat(Rebalance.repay(GOLDEN, 1.25)).isEqualTo(1100);
        assertThat(Rebalance.add(GOLDEN, 1.25)).isCloseTo(1718.75, within(1e-9));
        assertThat(Rebalance.sell(LEDGER, d("1.25"), d("0.01"), 6))
                .isEqualByComparingTo("3142.857143");
        assertThat(Rebalance.repay(LEDGER, d("1.25"), 6)).isEqualByComparingTo("1100");
        assertThat(Rebalance.add(LEDGER, d("1.25"), 6)).isEqualByComparingTo("1718.75");
    }

    @Test
    void ledgerRoundsAgainstTheHolder() {
        assertThat(Rebalance.repay(LEDGER, d("1.3"), 2)).isEqualByComparingTo("1346.16");
        assertThat(Rebalance.sell(LEDGER, d("1.25"), d("0.01"), 0)).isEqualByComparingTo("3143");
    }

    @Test
    void healthyAccountsDoNothing() {
        assertThat(Rebalance.sell(GOLDEN, 1.0, 0.5)).isZero();
        assertThat(Rebalance.repay(GOLDEN, 1.0)).isZero();
        assertThat(Rebalance.add(new Standing(1, 0, 9, 1), 1)).isZero();
        assertThat(Rebalance.sell(LEDGER, d("1"), d("0.5"), 2)).isZero();
        assertThat(Rebalance.repay(LEDGER, d("1"), 2)).isZero();
        assertThat(Rebalance.add(LEDGER, d("1"), 2)).isZero();
        var free = new Standing(1, 0.5, 0, 0);
        assertThat(free.health()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Rebalance.repay(free, 1.5)).isZero();
    }

    @Test
    void sellingIsRefusedWhereItTakesMoreHealthThanItBrings() {
        assertThat(Rebalance.sell(GOLDEN, 1.25, 0.36)).isNaN();
        assertThat(Rebalance.sell(GOLDEN, 1.25, 0.4)).isNaN();
        assertThatThrownBy(() -> Rebalance.sell(LEDGER, d("1.25"), d("0.36"), 2))
                .hasMessageContaining("more health than it brings");
        assertThat(Rebalance.sell(new Standing(1_000, 0.8, 0, 1_200), 1.25, 0.01)).isNaN();
        var under = new Rebalance.Ledger(d("1000"), d("0.8"), d("0"), d("1200"));
        assertThatThrownBy(() -> Rebalance.sell(under, d("1.25"), d("0.01"), 2))
                .hasMessageContaining("more than is pledged");
        assertThat(Rebalance.add(new Standing(1, 0, 0, 1), 1)).isNaN();
        var worthless = new Rebalance.Ledger(d("1"), d("0"), d("0"), d("1"));
        assertThatThrownBy(() -> Rebalance.add(worthless, d("1"), 2))
                .hasMessageContaining("adds nothing");
        assertThatThrownBy(() -> Rebalance.repay(GOLDEN, 0)).hasMessageContaining("target");
        assertThatThrownBy(() -> Rebalance.repay(LEDGER, d("0"), 2)).hasMessageContaining("target");
    }

    @Property(tries = 300)
    void everyWayEndsAtTheTarget(
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double threshold,
            @ForAll @DoubleRange(min = 1, max = 2) double target,
            @ForAll @DoubleRange(min = 0, max = 0.04) double slip,
            @ForAll @DoubleRange(min = 0, max = 1_000) double others) {
        var at = new Standing(10_000, threshold, others, 9_000);
        double repaid = Rebalance.repay(at, target);
        double added = Rebalance.add(at, target);
        double expected = Math.max(target, at.health());
        assertThat(new Standing(10_000, threshold, others, 9_000 - repaid).health())
                .isCloseTo(expected, within(1e-9));
        assertThat(new Standing(10_000 + added, threshold, others, 9_000).health())
                .isCloseTo(expected, within(1e-9));
        double sold = Rebalance.sell(at, target, slip);
        if (sold > 0 && sold * (1 - slip) <= 9_000) {
            assertThat(at.after(sold, slip).health()).isCloseTo(target, within(1e-9));
            var exact =
                    Rebalance.sell(
                            new Rebalance.Ledger(
                                    d("10000"),
                                    BigDecimal.valueOf(threshold),
                                    BigDecimal.valueOf(others),
                                    d("9000")),
                            BigDecimal.valueOf(target),
                            BigDecimal.valueOf(slip),
                            18);
            assertThat(exact.doubleValue() / sold).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void ruleActsUnderItsTriggerOnlyAndEndsAtItsTarget() {
        var rule = new RebalanceRule(1.1, 1.25, Double.POSITIVE_INFINITY, 0.01, 0);
        var act = rule.act(GOLDEN);
        assertThat(act.sold()).isCloseTo(3142.857143, within(1e-6));
        assertThat(act.repaid()).isCloseTo(3142.857143 * 0.99, within(1e-6));
        assertThat(act.cost()).isCloseTo(31.42857143, within(1e-6));
        assertThat(act.after().health()).isCloseTo(1.25, within(1e-12));
        var between = new Standing(10_000, 0.8, 0, 8_000 / 1.1);
        assertThat(between.health()).isGreaterThanOrEqualTo(1.1);
        assertThat(rule.act(between).sold()).isZero();
        assertThat(rule.act(between).possible()).isTrue();
        assertThat(rule.act(between).after()).isEqualTo(between);
    }

    @Test
    void feeIsPaidFromTheDebt() {
        var act = new RebalanceRule(1.1, 1.25, 9, 0.01, 50).act(GOLDEN);
        assertThat(act.after().health()).isCloseTo(1.25, within(1e-12));
        assertThat(act.cost()).isCloseTo(act.sold() * 0.01 + 50, within(1e-9));
        assertThat(act.repaid()).isCloseTo(act.sold() * 0.99 - 50, within(1e-9));
    }

    @Test
    void ruleBuysAboveItsRelease() {
        var rule = new RebalanceRule(1.1, 1.25, 1.6, 0.01, 10);
        var act = rule.act(new Standing(10_000, 0.8, 0, 4_000));
        assertThat(act.sold()).isNegative();
        assertThat(act.repaid()).isNegative();
        assertThat(act.after().health()).isCloseTo(1.25, within(1e-12));
        assertThat(-act.sold()).isCloseTo(-act.repaid() * 0.99, within(1e-9));
        assertThat(act.cost()).isCloseTo(-act.repaid() * 0.01 + 10, within(1e-9));
        var still = new Standing(10_000, 0.8, 0, 5_000);
        assertThat(rule.act(still).sold()).isZero();
        assertThat(rule.act(new Standing(1, 0.8, 0, 0)).sold()).isZero();
    }

    @Test
    void ruleSaysWhereSellingCannotHelp() {
        var rule = new RebalanceRule(1.1, 1.25, 9, 0.5, 0);
        assertThat(rule.act(GOLDEN).possible()).isFalse();
        assertThat(rule.act(GOLDEN).after()).isEqualTo(GOLDEN);
    }

    @Test
    void pathWithTheRuleStaysHealthyWhereTheOneWithoutBreaks() {
        var prices = Column.of(100, 90, Double.NaN, 80, 70);
        var thresholds = Column.of(0.8, 0.8, 0.8, 0.8, 0.8);
        var flat = Column.of(1, 1, 1, 1, 1);
        var rule = new RebalanceRule(1.05, 1.25, Double.POSITIVE_INFINITY, 0.01, 0);
        var path =
                RebalancePath.walk(
                        new RebalancePath.Start(100, 0, 7_000), prices, thresholds, flat, rule);
        assertThat(path.healthWithout().get(0)).isCloseTo(8 / 7.0, within(1e-12));
        assertThat(path.healthWith().get(0)).isCloseTo(8 / 7.0, within(1e-12));
        assertThat(path.healthWith().get(1)).isCloseTo(1.25, within(1e-12));
        assertThat(path.healthWith().get(2)).isNaN();
        assertThat(path.breachedWithout()).isEqualTo(2);
        assertThat(path.breachedWith()).isZero();
        assertThat(path.acts()).isEqualTo(2);
        assertThat(path.healthWith().get(3)).isCloseTo(1.25 * 80 / 90, within(1e-12));
        assertThat(path.healthWith().get(4)).isCloseTo(1.25, within(1e-12));
        double sold = path.sold().get(1) + path.sold().get(4);
        assertThat(path.cost()).isCloseTo(sold * 0.01, within(1e-9));
        assertThat(path.debt().get(4)).isCloseTo(7_000 - sold * 0.99, within(1e-9));
        assertThat(path.debt().get(2)).isEqualTo(path.debt().get(1));
    }

    @Test
    void debtGrowsOnTheWay() {
        var path =
                RebalancePath.walk(
                        new RebalancePath.Start(100, 500, 5_000),
                        Column.of(100, 100),
                        Column.of(0.8, 0.8),
                        Column.of(1, 1.1),
                        new RebalanceRule(1, 1, Double.POSITIVE_INFINITY, 0, 0));
        assertThat(path.healthWithout().get(1)).isCloseTo(8_500 / 5_500.0, within(1e-12));
        assertThat(path.healthWith().get(1)).isCloseTo(8_500 / 5_500.0, within(1e-12));
        assertThat(path.acts()).isZero();
        assertThat(path.cost()).isZero();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Standing(-1, 0.8, 0, 0)).hasMessageContaining("negative");
        assertThatThrownBy(() -> new Standing(1, 1.1, 0, 0)).hasMessageContaining("threshold");
        assertThatThrownBy(() -> new RebalanceRule(1.2, 1.1, 2, 0, 0))
                .hasMessageContaining("trigger");
        assertThatThrownBy(() -> new RebalanceRule(1.1, 1.2, 1.15, 0, 0))
                .hasMessageContaining("release");
        assertThatThrownBy(() -> new RebalanceRule(1.1, 1.2, 2, 1, 0)).hasMessageContaining("slip");
        assertThatThrownBy(() -> new RebalancePath.Start(-1, 0, 0)).hasMessageContaining("units");
    }

    private static BigDecimal d(String value) {
        return new BigDecimal(value);
    }
}
