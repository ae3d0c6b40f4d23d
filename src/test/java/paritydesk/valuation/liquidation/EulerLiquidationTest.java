package paritydesk.valuation.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static paritydesk.valuation.liquidation.Books.wad;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.List;

/// Euler v2 in its own integers, against the set-ups of the tests published with euler-vault-kit (Liquidation/full.t.sol and
/// basic.t.sol): 100 collateral tokens at 0.4 and LTV 30 %, 5 owed at 2.2 to 2.5, maximum discount 20 %.
class EulerLiquidationTest {

    private static final EulerLiquidation ENGINE = new EulerLiquidation(Books.euler());

    private static EulerLiquidation.Account account(
            String owed, String owedValue, String balance, String value, int ltvBps) {
        return new EulerLiquidation.Account(
                wad(owed),
                wad(owedValue),
                List.of(new EulerLiquidation.Collateral("A", wad(balance), wad(value), ltvBps)));
    }

    @Test
    void healthOfNinetySixGivesADiscountOfFourPercent() {
        // Health 12/12.5; the whole debt of 5 goes for 12.5/0.96 of value at 0.4 each.
        var call = ENGINE.largest(account("5", "12.5", "100", "40", 3000), 0);
        assertThat(call.factor()).isEqualTo(wad("0.96"));
        assertThat(call.repaid()).isEqualTo(wad("5"));
        assertThat(call.seized()).isEqualTo(new BigInteger("32552083333333333332"));
        assertThat(call.deficit()).isZero();
    }

    @Test
    void quarterOfTheRepaymentTakesAQuarterOfTheCollateral() {
        var account = account("5", "12.5", "100", "40", 3000);
        var call = ENGINE.partial(account, 0, wad("1.25"));
        assertThat(call.repaid()).isEqualTo(wad("1.25"));
        assertThat(call.seized()).isEqualTo(new BigInteger("8138020833333333333"));
        assertThatThrownBy(() -> ENGINE.partial(account, 0, wad("5.1")))
                .hasMessageContaining("more than");
        assertThat(ENGINE.partial(account, 0, BigInteger.ZERO).seized()).isZero();
    }

    @Test
    void soundAccountGivesNothing() {
        var sound = ENGINE.largest(account("5", "11", "100", "40", 3000), 0);
        assertThat(sound.repaid()).isZero();
        assertThat(sound.seized()).isZero();
        assertThat(
                        ENGINE.partial(account("5", "11", "100", "40", 3000), 0, BigInteger.ZERO)
                                .repaid())
                .isZero();
        assertThat(ENGINE.largest(account("0", "0", "100", "40", 3000), 0).seized()).isZero();
    }

    @Test
    void exactlyAtTheLimitThereIsNoDiscount() {
        var call = ENGINE.largest(account("5", "12", "100", "40", 3000), 0);
        assertThat(call.factor()).isEqualTo(wad("1"));
        assertThat(call.repaid()).isEqualTo(wad("5"));
        assertThat(call.seized()).isEqualTo(wad("30"));
    }

    @Test
    void collateralThatCountsForNothingGoesAtTheMaximumDiscount() {
        // test_zeroLTVCollateral: 11/0.8 of value at 0.4 each.
        var call = ENGINE.largest(account("5", "11", "100", "40", 0), 0);
        assertThat(call.factor()).isEqualTo(wad("0.8"));
        assertThat(call.repaid()).isEqualTo(wad("5"));
        assertThat(call.seized()).isEqualTo(wad("34.375"));
    }

    @Test
    void collateralThatIsTooLittleLimitsTheRepaymentAndTheRestIsSocialised() {
        // test_extremeCollateralFactors: 17 owed at 2.7 against 100 at 0.4 and LTV 99 %.
        var account = account("17", "45.9", "100", "40", 9900);
        var call = ENGINE.largest(account, 0);
        assertThat(call.factor()).isEqualTo(new BigInteger("862745098039215686"));
        assertThat(call.seized()).isEqualTo(wad("100"));
        assertThat(call.repaid()).isEqualTo(new BigInteger("12781408859840232385"));
        assertThat(call.deficit()).isEqualTo(wad("17").subtract(call.repaid()));
        var keeps =
                new EulerLiquidation(
                        new paritydesk.venue.rule.Rules.HealthDiscount(
                                new java.math.BigDecimal("0.2"), false, 0));
        assertThat(keeps.largest(account, 0).deficit()).isZero();
    }

    @Test
    void otherCollateralKeepsTheDebtFromBeingSocialised() {
        var account =
                new EulerLiquidation.Account(
                        wad("17"),
                        wad("45.9"),
                        List.of(
                                new EulerLiquidation.Collateral("A", wad("100"), wad("40"), 9900),
                                new EulerLiquidation.Collateral(
                                        "B", BigInteger.ONE, BigInteger.ZERO, 9900)));
        assertThat(ENGINE.largest(account, 0).deficit()).isZero();
        // Worthless collateral goes for nothing.
        var worthless = ENGINE.largest(account, 1);
        assertThat(worthless.repaid()).isZero();
        assertThat(worthless.seized()).isOne();
    }

    @Test
    void tinyDebtsAreNotSocialised() {
        var collateral =
                List.of(new EulerLiquidation.Collateral("A", BigInteger.TEN, BigInteger.TEN, 9000));
        var under =
                new EulerLiquidation.Account(
                        BigInteger.valueOf(999_999), BigInteger.valueOf(999_999), collateral);
        var at =
                new EulerLiquidation.Account(
                        BigInteger.valueOf(1_000_000), BigInteger.valueOf(1_000_000), collateral);
        assertThat(ENGINE.largest(under, 0).deficit()).isZero();
        assertThat(ENGINE.largest(at, 0).deficit()).isEqualTo(999_992);
    }

    @Test
    void basicCaseOfHalfThePrice() {
        // basic.t.sol: 10 at 0.5, LTV 90 %, 5 owed at 1.
        var call = ENGINE.largest(account("5", "5", "10", "5", 9000), 0);
        assertThat(call.factor()).isEqualTo(wad("0.9"));
        assertThat(call.repaid()).isEqualTo(wad("4.5"));
        assertThat(call.seized()).isEqualTo(wad("10"));
    }
}
