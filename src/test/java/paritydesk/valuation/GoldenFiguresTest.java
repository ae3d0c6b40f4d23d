package paritydesk.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import paritydesk.asset.Ratio;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

class GoldenFiguresTest {

    @Test
    void lmdiSplitsTheWorkedExample() {
        var migrating =
                new Factors(
                        Map.of(Driver.QUANTITY, 100.0, Driver.MARKET, 10.0, Driver.POLICY, 0.8),
                        Map.of(
                                Driver.QUANTITY,
                                100.0,
                                Driver.PENALTY,
                                0.97,
                                Driver.MARKET,
                                9.0,
                                Driver.POLICY,
                                0.7));
        var other =
                new Factors(
                        Map.of(Driver.QUANTITY, 50.0, Driver.MARKET, 20.0, Driver.POLICY, 0.75),
                        Map.of(Driver.QUANTITY, 50.0, Driver.MARKET, 21.0, Driver.POLICY, 0.75));
        var debt =
                new Factors(
                        Map.of(Driver.QUANTITY, 1000.0, Driver.INTEREST, 1.0),
                        Map.of(Driver.QUANTITY, 1000.0, Driver.INTEREST, 1.012));
        var drivers = Attribution.lmdi(List.of(migrating, other), List.of(debt));
        assertThat(drivers.start()).isCloseTo(1.55, within(1e-12));
        assertThat(drivers.end()).isCloseTo(1.382016, within(5e-7));
        assertThat(drivers.part(Driver.PENALTY)).isCloseTo(-0.014502, within(5e-7));
        assertThat(drivers.part(Driver.MARKET)).isCloseTo(-0.024705, within(5e-7));
        assertThat(drivers.part(Driver.POLICY)).isCloseTo(-0.063576, within(5e-7));
        assertThat(drivers.part(Driver.INTEREST)).isCloseTo(-0.011929, within(5e-7));
        assertThat(drivers.total()).isCloseTo(-0.114712, within(5e-7));
        assertThat(drivers.residual()).isCloseTo(0, within(1e-15));
        assertThat(drivers.substituted()).isFalse();
    }

    /// ln(1.1) and ln(1.2) of one debt, ln(0.9) of another that is three times as large: `v` are L(132, 100)/L(402, 400) and
    /// L(270, 300)/L(402, 400).
    @Test
    void debtIsSplitIntoItsInterestAndItsPrice() {
        var pledged =
                new Factors(
                        Map.of(Driver.QUANTITY, 10.0, Driver.MARKET, 80.0, Driver.THRESHOLD, 0.8),
                        Map.of(Driver.QUANTITY, 10.0, Driver.MARKET, 80.0, Driver.THRESHOLD, 0.7));
        var dear =
                new Factors(
                        Map.of(
                                Driver.QUANTITY,
                                100.0,
                                Driver.INTEREST,
                                1.0,
                                Driver.DEBT_PRICE,
                                1.0),
                        Map.of(
                                Driver.QUANTITY,
                                100.0,
                                Driver.INTEREST,
                                1.1,
                                Driver.DEBT_PRICE,
                                1.2));
        var cheap =
                new Factors(
                        Map.of(
                                Driver.QUANTITY,
                                300.0,
                                Driver.INTEREST,
                                1.0,
                                Driver.DEBT_PRICE,
                                1.0),
                        Map.of(
                                Driver.QUANTITY,
                                300.0,
                                Driver.INTEREST,
                                1.0,
                                Driver.DEBT_PRICE,
                                0.9));
        var drivers = Attribution.lmdi(List.of(pledged), List.of(dear, cheap));
        assertThat(drivers.start()).isCloseTo(1.6, within(1e-12));
        assertThat(drivers.end()).isCloseTo(560 / 402.0, within(1e-12));
        assertThat(drivers.part(Driver.THRESHOLD)).isCloseTo(-0.133531, within(5e-7));
        assertThat(drivers.part(Driver.INTEREST)).isCloseTo(-0.027395, within(5e-7));
        assertThat(drivers.part(Driver.DEBT_PRICE)).isCloseTo(0.022408, within(5e-7));
        assertThat(drivers.part(Driver.QUANTITY)).isZero();
        assertThat(drivers.residual()).isCloseTo(0, within(1e-15));
    }

    @Test
    void healthOfTheWorkedExample() {
        double weighted = 10 * 2000 * 0.83 + 20_000 * 0.78;
        assertThat(Health.factor(weighted, 25_000)).isCloseTo(1.288, within(1e-12));
        assertThat(Health.liquidationPrice(25_000, 20_000 * 0.78, 10, 0.83, 0))
                .isCloseTo(1132.5301, within(5e-5));
        assertThat(Health.uniformDrop(1.288)).isCloseTo(0.223602, within(5e-7));
    }

    @Test
    void headroomOfTheWorkedExample() {
        assertThat(Health.parityHeadroom(1.2, 0.6)).isCloseTo(0.277778, within(5e-7));
        assertThat(Health.parityHeadroom(1.2, 0.1)).isGreaterThan(1);
        assertThat(Health.parityHeadroom(1.2, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void oneMkrPaysTheLadder() {
        var ratio = Ratio.of("MKR", "SKY", 24_000, 1);
        var fees = List.of("0", "0.01", "0.02", "0.03", "0.04");
        assertThat(
                        fees.stream()
                                .map(
                                        f ->
                                                ratio.convert(BigDecimal.ONE, new BigDecimal(f), 18)
                                                        .intValueExact()))
                .containsExactly(24_000, 23_760, 23_520, 23_280, 23_040);
    }

    @Test
    void logarithmicMeanLiesBetweenGeometricAndArithmeticMean() {
        double mean = LogMean.of(2, 8);
        assertThat(mean).isCloseTo(6 / Math.log(4), within(1e-15)).isGreaterThan(4).isLessThan(5);
        assertThat(LogMean.of(8, 2)).isCloseTo(mean, within(1e-15));
        assertThat(LogMean.of(7, 7)).isEqualTo(7);
        assertThat(LogMean.of(7, 7 + 1e-12)).isCloseTo(7, within(1e-11));
    }

    @Test
    void shiftOfTheMeanIsFoundWhereItIs() {
        var samples = List.of(1.0, 1.1, 0.9, 1.0, 1.05, 2.0, 2.1, 1.9, 2.0);
        assertThat(StepDetection.of(samples)).isEqualTo(5);
    }
}
