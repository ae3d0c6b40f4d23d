package paritydesk.valuation.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.valuation.liquidation.Books.units;
import static paritydesk.valuation.liquidation.Books.wad;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Morpho in its own integers. The incentives are those of the published table; the rest is arithmetic by hand.
class MorphoLiquidationTest {

    private static final MorphoLiquidation ENGINE = new MorphoLiquidation(Books.morpho());
    private static final BigInteger SHARE = BigInteger.TEN.pow(6);

    /// 1 000 supplied, 800 borrowed by one account with 10⁶ shares per unit, an LLTV of 80 %.
    private static MorphoMarket market(String price) {
        var borrowed = wad("800");
        return new MorphoMarket(
                wad("1000"), borrowed, borrowed.multiply(SHARE), wad("0.8"), units(price, 36));
    }

    private static MorphoMarket.Position position(String collateral) {
        return new MorphoMarket.Position(wad(collateral), wad("800").multiply(SHARE));
    }

    @ParameterizedTest
    @CsvSource({
        "0.77, 1.0741139",
        "0.86, 1.0438413",
        "0.945, 1.0167768",
        "0.385, 1.15",
        "0.625, 1.1267606",
        "0.915, 1.0261673"
    })
    void incentiveIsThePublishedOne(String lltv, double factor) {
        var exact = new BigDecimal(ENGINE.incentive(wad(lltv)), 18).doubleValue();
        assertThat(exact).isCloseTo(factor, within(5e-8));
        assertThat(Incentive.factor(0.3, 1.15, Double.parseDouble(lltv)))
                .isCloseTo(exact, within(1e-12));
    }

    @Test
    void incentiveIsRoundedDownTwice() {
        // 0.3·0.2 = 0.06, 1/0.94 = 1.0638297872340425531…
        assertThat(ENGINE.incentive(wad("0.8"))).isEqualTo(new BigInteger("1063829787234042553"));
    }

    @Test
    void healthyAtTheLimitAndNotAUnitAbove() {
        // 1 000 of collateral at 1 allow 800 at most.
        assertThat(market("1").healthy(position("1000"))).isTrue();
        assertThat(market("1").healthy(position("999.999999999999999999"))).isFalse();
        assertThat(market("1").healthy(new MorphoMarket.Position(wad("0"), BigInteger.ZERO)))
                .isTrue();
        assertThatThrownBy(() -> ENGINE.seize(market("1"), position("1000"), BigInteger.ONE))
                .hasMessageContaining("healthy");
    }

    @Test
    void seizingPaysTheCollateralsWorthOverTheIncentiveRoundedUp() {
        var call = ENGINE.seize(market("0.9"), position("1000"), wad("100"));
        // 90/1.063829787234042553 = 84.600000000000000015228, rounded up.
        assertThat(call.repaid()).isEqualTo(new BigInteger("84600000000000000016"));
        assertThat(call.seized()).isEqualTo(wad("100"));
        assertThat(call.badDebt()).isZero();
        assertThat(call.position().collateral()).isEqualTo(wad("900"));
        assertThat(call.market().borrowed()).isEqualTo(wad("800").subtract(call.repaid()));
        assertThat(call.market().supplied()).isEqualTo(wad("1000"));
    }

    @Test
    void repayingSharesSeizesTheirWorthTimesTheIncentiveRoundedDown() {
        var shares = wad("100").multiply(SHARE);
        var call = ENGINE.repay(market("0.9"), position("1000"), shares);
        // 99.999999999999999999·1.063829787234042553/0.9
        assertThat(call.repaid()).isEqualTo(wad("100"));
        assertThat(call.seized()).isEqualTo(new BigInteger("118203309692671394777"));
        assertThat(call.repaidShares()).isEqualTo(shares);
    }

    @Test
    void whatIsOwedWithoutCollateralIsBadDebtOfTheSuppliers() {
        var call = ENGINE.largest(market("0.5"), position("1000"));
        // 1 000 at 0.5 over the incentive is 470; 330 remain.
        assertThat(call.seized()).isEqualTo(wad("1000"));
        assertThat(new BigDecimal(call.repaid(), 18).doubleValue()).isCloseTo(470, within(1e-12));
        assertThat(call.repaid().add(call.badDebt()))
                .isBetween(wad("800"), wad("800.000000000000000001"));
        assertThat(call.market().supplied()).isEqualTo(wad("1000").subtract(call.badDebt()));
        assertThat(call.market().borrowed()).isZero();
        assertThat(call.market().borrowShares()).isZero();
        assertThat(call.position().borrowShares()).isZero();
        assertThat(call.badDebtShares())
                .isEqualTo(wad("800").multiply(SHARE).subtract(call.repaidShares()));
    }

    @Test
    void largestCallRepaysEverythingWhereTheCollateralPaysForIt() {
        var call = ENGINE.largest(market("0.95"), position("1000"));
        assertThat(call.repaidShares()).isEqualTo(wad("800").multiply(SHARE));
        assertThat(call.repaid()).isEqualTo(wad("800"));
        assertThat(call.badDebt()).isZero();
        assertThat(call.position().collateral()).isPositive();
        assertThat(call.market().borrowed()).isZero();
    }

    @Test
    void oneUnitAndAPriceOfZeroHaveAnswers() {
        var one = ENGINE.seize(market("0.9"), position("1000"), BigInteger.ONE);
        assertThat(one.repaid()).isEqualTo(BigInteger.ONE);
        var zero = market("0");
        assertThat(ENGINE.largest(zero, position("1000")).repaid()).isZero();
        assertThat(ENGINE.largest(zero, position("1000")).badDebt()).isEqualTo(wad("800"));
        assertThatThrownBy(() -> ENGINE.repay(zero, position("1000"), BigInteger.TEN))
                .hasMessageContaining("price of zero");
        assertThatThrownBy(() -> ENGINE.seize(market("0.9"), position("1000"), BigInteger.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ENGINE.seize(market("0.9"), position("1000"), wad("1000.1")))
                .hasMessageContaining("more than the position has");
    }
}
