package paritydesk.valuation.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import paritydesk.valuation.fork.CatchUp.Rule;

class CatchUpTest {

    private static CatchUp attacker(double share) {
        return new CatchUp(share, 1 - share, 0);
    }

    /// Figures of section 11 of the Bitcoin paper (Nakamoto 2008).
    @ParameterizedTest
    @CsvSource({
        "0.1, 0, 1.0000000",
        "0.1, 1, 0.2045873",
        "0.1, 2, 0.0509779",
        "0.1, 3, 0.0131722",
        "0.1, 4, 0.0034552",
        "0.1, 5, 0.0009137",
        "0.1, 6, 0.0002428",
        "0.1, 7, 0.0000647",
        "0.1, 8, 0.0000173",
        "0.1, 9, 0.0000046",
        "0.1, 10, 0.0000012",
        "0.3, 5, 0.1773523",
        "0.3, 10, 0.0416605",
        "0.3, 15, 0.0101008",
        "0.3, 20, 0.0024804",
        "0.3, 25, 0.0006132",
        "0.3, 30, 0.0001522",
        "0.3, 35, 0.0000379",
        "0.3, 40, 0.0000095",
        "0.3, 45, 0.0000024",
        "0.3, 50, 0.0000006"
    })
    void poissonRaceHasTheFiguresOfTheBitcoinPaper(double share, int blocks, double probability) {
        assertThat(attacker(share).probability(Rule.NAKAMOTO, blocks))
                .isCloseTo(probability, within(5.1e-8));
    }

    /// "P < 0.001" of the same section.
    @ParameterizedTest
    @CsvSource({
        "0.10, 5",
        "0.15, 8",
        "0.20, 11",
        "0.25, 15",
        "0.30, 24",
        "0.35, 41",
        "0.40, 89",
        "0.45, 340"
    })
    void confirmationsAreThoseOfTheBitcoinPaper(double share, int blocks) {
        assertThat(attacker(share).confirmations(Rule.NAKAMOTO, 0.001)).hasValue(blocks);
    }

    /// Figures of table 1 of Rosenfeld, Analysis of hashrate-based double-spending (2014), in percent.
    @ParameterizedTest
    @CsvSource({
        "0.02, 1, 4.000", "0.02, 2, 0.237", "0.02, 3, 0.016", "0.02, 4, 0.001",
        "0.10, 1, 20.000", "0.10, 2, 5.600", "0.10, 3, 1.712", "0.10, 4, 0.546",
        "0.10, 5, 0.178", "0.10, 6, 0.059", "0.10, 7, 0.020", "0.10, 8, 0.007"
    })
    void exactRaceHasTheFiguresOfRosenfeld(double share, int blocks, double percent) {
        assertThat(attacker(share).probability(Rule.ROSENFELD, blocks) * 100)
                .isCloseTo(percent, within(5.1e-4));
    }

    /// Rosenfeld's own sum, `1 − Σ_{m=0}^{z} C(m+z−1, m)(p^z q^m − p^m q^z)`, beside the closed form.
    @Property
    void closedFormOfTheExactRaceIsItsSum(
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.499) double q,
            @ForAll @IntRange(min = 1, max = 30) int blocks) {
        double p = 1 - q;
        double choose = 1;
        double sum = 1;
        for (int m = 0; m <= blocks; m++) {
            sum -=
                    choose
                            * (Math.pow(p, blocks) * Math.pow(q, m)
                                    - Math.pow(p, m) * Math.pow(q, blocks));
            choose *= (m + blocks) / (m + 1.0);
        }
        assertThat(attacker(q).probability(Rule.ROSENFELD, blocks)).isCloseTo(sum, within(1e-9));
    }

    @Test
    void ruinIsThePowerOfTheRatio() {
        var race = new CatchUp(20, 60, 20);
        assertThat(race.ratio()).isEqualTo(0.5);
        assertThat(race.probability(Rule.RUIN, 1)).isEqualTo(0.5);
        assertThat(race.probability(Rule.RUIN, 10)).isEqualTo(Math.pow(2, -10));
        assertThat(race.persistence(Rule.RUIN, 2)).isEqualTo(0.75);
    }

    @Test
    void confirmationsPushTheChanceUnderTheLimitAndNotJustToIt() {
        var race = new CatchUp(20, 60, 20);
        assertThat(race.confirmations(Rule.RUIN, 0.25)).hasValue(3);
        assertThat(race.confirmations(Rule.RUIN, Math.nextUp(0.25))).hasValue(2);
        assertThat(race.confirmations(Rule.RUIN, 0.3)).hasValue(2);
        assertThat(race.confirmations(Rule.RUIN, 1)).hasValue(1);
    }

    @Property(tries = 200)
    void confirmationsAreTheFewestThatDo(
            @ForAll Rule rule,
            @ForAll @DoubleRange(min = 0.01, max = 0.45) double share,
            @ForAll @Scale(12) @DoubleRange(min = 1e-12, max = 0.5) double epsilon) {
        var race = attacker(share);
        int blocks = race.confirmations(rule, epsilon).orElseThrow();
        assertThat(race.probability(rule, blocks)).isLessThan(epsilon);
        assertThat(race.probability(rule, blocks - 1)).isGreaterThanOrEqualTo(epsilon);
    }

    @Property(tries = 200)
    void moreEquivocationMakesCatchingUpLikelier(
            @ForAll Rule rule,
            @ForAll @DoubleRange(min = 0.01, max = 0.3) double share,
            @ForAll @DoubleRange(min = 0.01, max = 5) double equivocating,
            @ForAll @IntRange(min = 1, max = 40) int blocks) {
        double without = attacker(share).probability(rule, blocks);
        var with = new CatchUp(share, 1 - share, equivocating);
        assertThat(with.probability(rule, blocks)).isGreaterThan(without).isLessThan(1);
    }

    @ParameterizedTest
    @EnumSource
    void halfOfThePowerAlwaysCatchesUp(Rule rule) {
        assertThat(new CatchUp(1, 1, 0).probability(rule, 1000)).isEqualTo(1);
        assertThat(new CatchUp(1, 0, 0).probability(rule, 1000)).isEqualTo(1);
        assertThat(new CatchUp(0, 0, 1).probability(rule, 1000)).isEqualTo(1);
        assertThat(new CatchUp(1, 1, 0).confirmations(rule, 0.5)).isEmpty();
        assertThat(new CatchUp(2, 1, 0).persistence(rule, 6)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void withoutAnAttackerOneConfirmationIsFinal(Rule rule) {
        var alone = new CatchUp(0, 1, 0);
        assertThat(alone.probability(rule, 0)).isEqualTo(1);
        assertThat(alone.probability(rule, 1)).isZero();
        assertThat(alone.confirmations(rule, 1e-300)).hasValue(1);
    }

    @Test
    void powersTooCloseHaveNoAnswerThatAnybodyCouldWaitFor() {
        var close = new CatchUp(0.4999999, 0.5000001, 0);
        assertThat(close.confirmations(Rule.RUIN, 0.5)).isEmpty();
        assertThat(close.confirmations(Rule.ROSENFELD, 0.5)).isEmpty();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new CatchUp(-1, 1, 0)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new CatchUp(0, Double.NaN, 0)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new CatchUp(0, 0, -1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new CatchUp(0, 0, 0)).hasMessageContaining("somebody");
        var race = attacker(0.1);
        assertThatThrownBy(() -> race.probability(Rule.RUIN, -1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> race.confirmations(Rule.RUIN, 0)).hasMessageContaining("0");
        assertThatThrownBy(() -> race.confirmations(Rule.RUIN, 1.1)).hasMessageContaining("1.1");
    }
}
