package paritydesk.valuation.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static paritydesk.valuation.liquidation.Books.base;
import static paritydesk.valuation.liquidation.Books.units;
import static paritydesk.valuation.liquidation.Books.wad;

import org.junit.jupiter.api.Test;

import paritydesk.venue.rule.Rules;

import java.math.BigInteger;
import java.util.List;

/// Aave v3 in its own integers. Figures without another source are the worked example of the model and arithmetic by hand.
class AaveLiquidationTest {

    private static final BigInteger ALL = BigInteger.TWO.pow(256);

    private static AaveAccount account(String weth, String price, String debt) {
        return account(weth, price, debt, 1000);
    }

    private static AaveAccount account(String weth, String price, String debt, int fee) {
        return new AaveAccount(
                List.of(
                        AaveAccount.Collateral.of(
                                "WETH", wad(weth), base(price), 18, 8300, 10_500, fee)),
                List.of(new AaveAccount.Debt("USDC", units(debt, 6), base("1"), 6)));
    }

    private static AaveLiquidation engine(Rules.CloseFactor rules) {
        return new AaveLiquidation(rules);
    }

    @Test
    void workedExampleRepaysHalfAndSeizesFourAndAHalf() {
        var call = engine(Books.aave33()).call(account("10", "1500", "13000"), 0, 0, ALL);

        assertThat(call.before().health()).isEqualTo(new BigInteger("957692307692307692"));
        assertThat(call.repaid()).isEqualTo(units("6500", 6));
        assertThat(call.seized().add(call.fee())).isEqualTo(wad("4.55"));
        // The bonus is 4.55 − 4.55/1.05 = 0.21666…, a tenth of it the fee.
        assertThat(call.fee()).isEqualTo(new BigInteger("21666666666666667"));
        assertThat(call.after().health()).isEqualTo(new BigInteger("1043884615384615385"));
        assertThat(call.deficits()).containsExactly(BigInteger.ZERO);
    }

    @Test
    void debtWorthLessThanAUnitOfTheBaseIsRefusedByName() {
        var cents =
                new AaveAccount(
                        account("1", "1500", "1").collateral(),
                        List.of(new AaveAccount.Debt("DUST", BigInteger.ONE, base("1"), 18)));
        assertThatThrownBy(() -> engine(Books.aave33()).call(cents, 0, 0, ALL))
                .hasMessageContaining("less than one unit of the base currency");
    }

    @Test
    void lessIsRepaidWhereLessIsAsked() {
        var call =
                engine(Books.aave33()).call(account("10", "1500", "13000"), 0, 0, units("1000", 6));

        assertThat(call.repaid()).isEqualTo(units("1000", 6));
        // 0.666…666 of 18 places times 1.05 is 0.6999999999999999993.
        assertThat(call.seized().add(call.fee())).isEqualTo(new BigInteger("699999999999999999"));
    }

    @Test
    void withoutAFeeTheLiquidatorGetsAll() {
        var call = engine(Books.aave33()).call(account("10", "1500", "13000", 0), 0, 0, ALL);
        assertThat(call.seized()).isEqualTo(wad("4.55"));
        assertThat(call.fee()).isZero();
    }

    @Test
    void wholeDebtMayGoAtNinetyFiveHundredths() {
        // HF = 10·P·0.83/D: at P 1500 and D 13 105.263157… it is 0.95.
        var at = account("9.5", "1000", "8300");
        var above = account("9.500000000000001", "1000", "8300");
        var engine = engine(Books.aave33());

        assertThat(at.totals(Books.V30).health()).isEqualTo(wad("0.95"));
        assertThat(engine.call(at, 0, 0, ALL).repaid()).isEqualTo(units("8300", 6));
        assertThat(above.totals(Books.V37).health()).isEqualTo(wad("0.95"));
        assertThat(engine.call(account("9.6", "1000", "8300"), 0, 0, ALL).repaid())
                .isEqualTo(units("4150", 6));
    }

    @Test
    void healthAtOneCannotBeLiquidatedAndJustUnderItCan() {
        var sound = account("10", "1000", "8300");
        assertThat(sound.totals(Books.V30).health()).isEqualTo(wad("1"));
        assertThatThrownBy(() -> engine(Books.aave33()).call(sound, 0, 0, ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not below 1");
        assertThat(
                        engine(Books.aave33())
                                .call(account("10", "1000", "8300.000001"), 0, 0, ALL)
                                .repaid())
                .isPositive();
    }

    @Test
    void closeFactorIsOfTheAccountSinceV33AndOfTheReserveBefore() {
        // Feature document of v3.3: debts of 3 000 in each of three assets against 9 000 of
        // collateral: a whole one may go.
        var three =
                new AaveAccount(
                        List.of(
                                AaveAccount.Collateral.of(
                                        "WETH", wad("9"), base("1000"), 18, 9800, 10_100, 0)),
                        List.of(
                                new AaveAccount.Debt("GHO", wad("3000"), base("1"), 18),
                                new AaveAccount.Debt("USDC", units("3000", 6), base("1"), 6),
                                new AaveAccount.Debt("DAI", wad("3000"), base("1"), 18)));
        assertThat(engine(Books.aave33()).call(three, 0, 1, ALL).repaid())
                .isEqualTo(units("3000", 6));
        assertThat(engine(Books.aave30()).call(three, 0, 1, ALL).repaid())
                .isEqualTo(units("1500", 6));
    }

    @Test
    void smallPositionsGoWholeSinceV33() {
        // Collateral 1 999.99 and debt 1 700: both under 2 000; health 0.976.
        var small = account("1.99999", "1000", "1700");
        assertThat(engine(Books.aave33()).call(small, 0, 0, ALL).repaid())
                .isEqualTo(units("1700", 6));
        assertThat(engine(Books.aave30()).call(small, 0, 0, ALL).repaid())
                .isEqualTo(units("850", 6));
    }

    @Test
    void exactlyTwoThousandIsNotSmall() {
        var two =
                new AaveAccount(
                        List.of(
                                AaveAccount.Collateral.of(
                                        "A", wad("2000"), base("1"), 18, 9600, 10_000, 0)),
                        List.of(new AaveAccount.Debt("B", wad("2000"), base("1"), 18)));
        var under =
                new AaveAccount(
                        two.collateral(),
                        List.of(new AaveAccount.Debt("B", wad("1999"), base("1"), 18)));
        assertThat(engine(Books.aave33()).call(two, 0, 0, ALL).repaid()).isEqualTo(wad("1000"));
        assertThat(engine(Books.aave33()).call(under, 0, 0, ALL).repaid()).isEqualTo(wad("1999"));
    }

    @Test
    void leftoverUnderAThousandIsRefusedAndTheLargestCallLeavesAThousand() {
        // Debts 2 500 and 2 450: half of the account's 4 950 is 2 475, which would leave 25.
        var account =
                new AaveAccount(
                        List.of(
                                AaveAccount.Collateral.of(
                                        "WETH", wad("6"), base("1000"), 18, 8000, 10_500, 0)),
                        List.of(
                                new AaveAccount.Debt("USDC", units("2500", 6), base("1"), 6),
                                new AaveAccount.Debt("DAI", wad("2450"), base("1"), 18)));
        var engine = engine(Books.aave33());

        assertThatThrownBy(() -> engine.call(account, 0, 0, ALL))
                .hasMessageContaining("least leftover");
        var largest = engine.largest(account, 0, 0);
        assertThat(units("2500", 6).subtract(largest.repaid()))
                .isBetween(units("1000", 6), units("1000.000001", 6));
        assertThat(engine(Books.aave30()).call(account, 0, 0, ALL).repaid())
                .isEqualTo(units("1250", 6));
    }

    @Test
    void collateralThatIsTooLittleShrinksTheRepaymentAndTheRestIsADeficit() {
        // 1 WETH at 1 000 against 2 000: 1 000/1.05 = 952.380952… is repaid.
        var under = account("1", "1000", "2000", 0);
        var call = engine(Books.aave33()).call(under, 0, 0, ALL);

        assertThat(call.seized()).isEqualTo(wad("1"));
        assertThat(call.repaid()).isEqualTo(units("952.380952", 6));
        assertThat(call.deficits()).containsExactly(units("1047.619048", 6));
        assertThat(call.after().health()).isEqualTo(AaveAccount.Totals.NO_DEBT);
        // Rounded up since v3.5, and before v3.3 the rest stays owed.
        var later = engine(Books.aave37()).call(under, 0, 0, ALL);
        assertThat(later.repaid()).isEqualTo(units("952.380953", 6));
        var before = engine(Books.aave30()).call(under, 0, 0, ALL);
        assertThat(before.deficits()).containsExactly(BigInteger.ZERO);
        assertThat(before.after().debt()).isEqualTo(base("1047.619048"));
    }

    @Test
    void deficitTakesEveryDebtOfTheAccount() {
        var account =
                new AaveAccount(
                        List.of(
                                AaveAccount.Collateral.of(
                                        "WETH", wad("1"), base("1000"), 18, 8000, 10_500, 0)),
                        List.of(
                                new AaveAccount.Debt("USDC", units("1500", 6), base("1"), 6),
                                new AaveAccount.Debt("DAI", wad("700"), base("1"), 18)));
        var call = engine(Books.aave33()).call(account, 0, 0, ALL);
        assertThat(call.deficits()).containsExactly(units("547.619048", 6), wad("700"));
    }

    @Test
    void otherCollateralKeepsTheDeficitAway() {
        var account =
                new AaveAccount(
                        List.of(
                                AaveAccount.Collateral.of(
                                        "WETH", wad("1"), base("1000"), 18, 8000, 10_500, 0),
                                AaveAccount.Collateral.of(
                                        "WBTC",
                                        units("0.00001", 8),
                                        base("30000"),
                                        8,
                                        7000,
                                        11_000,
                                        0)),
                        List.of(new AaveAccount.Debt("USDC", units("2000", 6), base("1"), 6)));
        var call = engine(Books.aave33()).call(account, 0, 0, ALL);
        assertThat(call.deficits()).containsExactly(BigInteger.ZERO);
        assertThat(call.after().collateral()).isEqualTo(base("0.3"));
    }

    @Test
    void roundingsOfVersion37GoAgainstTheLiquidator() {
        // 210 units of debt at one price and a bonus of 5 %: 220.5 taken.
        var account =
                new AaveAccount(
                        List.of(
                                AaveAccount.Collateral.of(
                                        "A",
                                        BigInteger.valueOf(1000),
                                        base("10"),
                                        0,
                                        1,
                                        10_500,
                                        1000)),
                        List.of(
                                new AaveAccount.Debt(
                                        "B", BigInteger.valueOf(1000), base("10"), 0)));
        var half = engine(Books.aave30()).call(account, 0, 0, BigInteger.valueOf(210));
        var floor = engine(Books.aave37()).call(account, 0, 0, BigInteger.valueOf(210));

        // 220.5 taken: 221 half up and 220 rounded down. Without bonus 210.476 and 209.52: 210 and
        // 209. Fee 1.1 and 1.1: 1 and 2.
        assertThat(half.seized().add(half.fee())).isEqualTo(221);
        assertThat(half.fee()).isEqualTo(1);
        assertThat(floor.seized().add(floor.fee())).isEqualTo(220);
        assertThat(floor.fee()).isEqualTo(2);
    }

    @Test
    void healthIsRoundedByTheMeanThresholdBeforeV35() {
        // Thresholds 80.00 % and 81.00 % on 1 and 2 of value: the mean 80.666 % is cut to 80.66 %.
        var account =
                new AaveAccount(
                        List.of(
                                AaveAccount.Collateral.of(
                                        "A", wad("1"), base("100"), 18, 8000, 10_500, 0),
                                AaveAccount.Collateral.of(
                                        "B", wad("2"), base("100"), 18, 8100, 10_500, 0)),
                        List.of(new AaveAccount.Debt("C", wad("100"), base("1"), 18)));
        assertThat(account.totals(Books.V30).health()).isEqualTo(wad("2.4198"));
        assertThat(account.totals(Books.V37).health()).isEqualTo(wad("2.42"));
    }

    @Test
    void debtIsRoundedUpSinceV35() {
        var account =
                new AaveAccount(
                        List.of(),
                        List.of(new AaveAccount.Debt("A", BigInteger.ONE, base("3"), 18)));
        assertThat(account.totals(Books.V30).debt()).isZero();
        assertThat(account.totals(Books.V30).health()).isEqualTo(AaveAccount.Totals.NO_DEBT);
        assertThat(account.totals(Books.V37).debt()).isOne();
        assertThat(account.totals(Books.V37).health()).isZero();
    }

    @Test
    void scaledBalanceTakesItsIndexIntoAccount() {
        var index = Books.ray("1.1");
        var account =
                new AaveAccount(
                        List.of(
                                new AaveAccount.Collateral(
                                        "A", wad("10"), index, base("1500"), 18, 8300, 10_500, 0)),
                        List.of(new AaveAccount.Debt("B", wad("14300"), base("1"), 18)));
        var call = engine(Books.aave37()).call(account, 0, 0, ALL);
        // 11 units at 1 500: half of 14 300 buys 7 150·1.05/1 500 = 5.005, less the rounding of
        // 4.766…
        assertThat(call.seized()).isEqualTo(wad("5.005").subtract(BigInteger.ONE));
        assertThat(call.after().collateral()).isEqualTo(base("8992.5"));
    }

    @Test
    void emptyingByTwoRoundedTransfersCreatesTheDeficitSinceV37() {
        // 3 scaled units at an index of 1.5 are a balance of 4. Of 4 taken, 1 is fee: 3/1.5 and
        // 1/1.5, each rounded up, are 3 scaled.
        var account =
                new AaveAccount(
                        List.of(
                                new AaveAccount.Collateral(
                                        "A",
                                        BigInteger.valueOf(3),
                                        Books.ray("1.5"),
                                        base("1"),
                                        0,
                                        5000,
                                        12_000,
                                        10_000)),
                        List.of(new AaveAccount.Debt("B", BigInteger.valueOf(9), base("1"), 0)));
        var call = engine(Books.aave37()).call(account, 0, 0, ALL);
        assertThat(call.repaid()).isEqualTo(4);
        assertThat(call.seized()).isEqualTo(3);
        assertThat(call.fee()).isEqualTo(1);
        assertThat(call.deficits()).containsExactly(BigInteger.valueOf(5));
    }

    @Test
    void nothingCannotBeLiquidated() {
        var engine = engine(Books.aave33());
        assertThatThrownBy(() -> engine.call(account("10", "0", "13000"), 0, 0, ALL))
                .hasMessageContaining("price of zero");
        var ignored =
                new AaveAccount(
                        List.of(
                                AaveAccount.Collateral.of(
                                        "A", wad("1"), base("1"), 18, 0, 10_500, 0)),
                        List.of(new AaveAccount.Debt("B", wad("1"), base("1"), 18)));
        assertThatThrownBy(() -> engine.call(ignored, 0, 0, ALL))
                .hasMessageContaining("counts for nothing");
        assertThatThrownBy(
                        () ->
                                AaveAccount.Collateral.of(
                                        "A", wad("1"), base("1"), 18, 8000, 9_999, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hugeAmountsAndThirtySixDecimalsStayExact() {
        var account =
                new AaveAccount(
                        List.of(
                                AaveAccount.Collateral.of(
                                        "A", units("1e30", 36), base("1"), 36, 8000, 10_500, 0)),
                        List.of(new AaveAccount.Debt("B", units("9e29", 36), base("1"), 36)));
        var call = engine(Books.aave37()).call(account, 0, 0, ALL);
        assertThat(call.repaid()).isEqualTo(units("9e29", 36));
        assertThat(call.seized()).isEqualTo(units("9.45e29", 36));
    }
}
