package paritydesk.valuation.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;

/// What the ledgers of named systems cannot hold is refused, field by field, and what they can just hold is not.
class RefusalsTest {

    private static final BigInteger ONE = BigInteger.ONE;
    private static final BigInteger ZERO = BigInteger.ZERO;
    private static final BigInteger MINUS = BigInteger.ONE.negate();
    private static final BigInteger WAD = BigInteger.TEN.pow(18);

    /// Makes a record with one field replaced by a value that it must refuse.
    private static void refused(
            Function<BigInteger[], Object> make, int fields, int at, BigInteger bad) {
        var values = new BigInteger[fields];
        java.util.Arrays.fill(values, ONE);
        values[at] = bad;
        assertThatThrownBy(() -> make.apply(values))
                .as("field %s", at)
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void held(Function<BigInteger[], Object> make, int fields, List<Integer> zeros) {
        var values = new BigInteger[fields];
        java.util.Arrays.fill(values, ONE);
        zeros.forEach(i -> values[i] = ZERO);
        assertThat(make.apply(values)).isNotNull();
    }

    @Test
    void cometsBaseIsAboveZeroInEveryField() {
        Function<BigInteger[], Object> make =
                v -> new CometLiquidation.Base(v[0], v[1], v[2], v[3]);
        for (int i = 0; i < 4; i++) {
            refused(make, 4, i, ZERO);
        }
        held(make, 4, List.of());
    }

    @Test
    void cometsCollateralIsNotNegativeAndItsFactorsAreShares() {
        Function<BigInteger[], Object> make =
                v -> new CometLiquidation.Collateral("A", v[0], v[1], v[2], v[3], v[4]);
        refused(make, 5, 0, MINUS);
        refused(make, 5, 1, MINUS);
        refused(make, 5, 2, ZERO);
        refused(make, 5, 3, MINUS);
        refused(make, 5, 4, MINUS);
        refused(make, 5, 3, WAD.add(ONE));
        refused(make, 5, 4, WAD.add(ONE));
        held(make, 5, List.of(0, 1, 3, 4));
        assertThat(new CometLiquidation.Collateral("A", ONE, ONE, ONE, WAD, WAD)).isNotNull();
    }

    @Test
    void makersVaultIsNotNegativeAndItsRateAboveZero() {
        var limits = new MakerVault.Limits(ZERO, WAD, ZERO, ZERO, ZERO, ZERO);
        Function<BigInteger[], Object> make = v -> new MakerVault(v[0], v[1], v[2], v[3], limits);
        refused(make, 4, 0, MINUS);
        refused(make, 4, 1, MINUS);
        refused(make, 4, 2, ZERO);
        refused(make, 4, 3, MINUS);
        held(make, 4, List.of(0, 1, 3));
    }

    @Test
    void makersLimitsAreNotNegativeAndChopAtLeastOne() {
        Function<BigInteger[], Object> make =
                v -> new MakerVault.Limits(v[0], WAD, v[1], v[2], v[3], v[4]);
        for (int i = 0; i < 5; i++) {
            refused(make, 5, i, MINUS);
        }
        held(make, 5, List.of(0, 1, 2, 3, 4));
        assertThatThrownBy(
                        () ->
                                new MakerVault.Limits(
                                        ZERO, WAD.subtract(ONE), ZERO, ZERO, ZERO, ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aVaultThatOwesWhatItIsWorthIsSafeAndOneUnitLessIsNot() {
        var limits = new MakerVault.Limits(ZERO, WAD, ZERO, ZERO, ZERO, ZERO);
        var even = new MakerVault(BigInteger.TEN, BigInteger.TEN, ONE, ONE, limits);
        var under = new MakerVault(BigInteger.valueOf(9), BigInteger.TEN, ONE, ONE, limits);
        var unpriced = new MakerVault(ONE, BigInteger.TEN, ONE, ZERO, limits);
        assertThat(even.unsafe()).isFalse();
        assertThat(under.unsafe()).isTrue();
        assertThat(unpriced.unsafe()).isFalse();
    }

    @Test
    void morphosMarketIsNotNegativeAndItsLltvUnderOne() {
        Function<BigInteger[], Object> make = v -> new MorphoMarket(v[0], v[1], v[2], v[3], v[4]);
        for (int i = 0; i < 5; i++) {
            refused(make, 5, i, MINUS);
        }
        refused(make, 5, 3, WAD);
        held(make, 5, List.of(0, 1, 2, 3, 4));
        assertThat(new MorphoMarket(ONE, ONE, ONE, WAD.subtract(ONE), ONE)).isNotNull();
        refused(v -> new MorphoMarket.Position(v[0], v[1]), 2, 0, MINUS);
        refused(v -> new MorphoMarket.Position(v[0], v[1]), 2, 1, MINUS);
    }
}
