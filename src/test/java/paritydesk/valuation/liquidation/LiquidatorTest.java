package paritydesk.valuation.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import paritydesk.venue.LiquidationRule;
import paritydesk.venue.rule.RuleBook;
import paritydesk.venue.rule.Rules;

import java.math.BigDecimal;

/// The fast twins: the worked example of the model, and both sides of every limit.
class LiquidatorTest {

    private final LiquidationOutcome out = new LiquidationOutcome();

    private LiquidationOutcome run(Rules rules, LiquidationState state) {
        Liquidator.of(rules).liquidate(state, out);
        return out;
    }

    private static LiquidationState state(double debt, double collateral, double limit) {
        return LiquidationState.single(debt, collateral, limit, 0.05);
    }

    @Test
    void workedExample() {
        var state = state(13_000, 15_000, 0.83);
        assertThat(state.healthFactor).isCloseTo(0.957692, within(5e-7));
        run(Books.aave33(), state);
        assertThat(out.repaid).isEqualTo(6500);
        assertThat(out.seized / 1500).isCloseTo(4.55, within(1e-12));
        assertThat(out.fee / 1500).isCloseTo(4.55 * 0.1 * (1 - 1 / 1.05), within(1e-12));
        assertThat(out.collateralLeft * 0.83 / out.debtLeft).isCloseTo(1.0438846, within(5e-8));
        assertThat(out.deficit).isZero();
        assertThat(out.returned).isZero();
    }

    @Test
    void soundUnpricedAndDebtFreeAccountsAreLeftAlone() {
        var rules =
                new Rules[] {
                    Books.aave33(),
                    Books.compound(),
                    Books.morpho(),
                    Books.auction("20", "1000"),
                    Books.comet(),
                    margin("0"),
                    margin("1.2")
                };
        for (var one : rules) {
            for (var state :
                    new LiquidationState[] {
                        state(830, 1000, 0.83), state(0, 1000, 0.83), state(Double.NaN, 1000, 0.83)
                    }) {
                run(one, state);
                assertThat(out.repaid + out.seized + out.fee + out.deficit + out.returned)
                        .as(one + " at " + state.healthFactor)
                        .isZero();
                assertThat(out.collateralLeft).isEqualTo(1000);
            }
        }
        assertThat(run(Books.euler(), state(831, 1000, 0.8311)).repaid).isZero();
        assertThat(run(Books.euler(), state(0, 1000, 0.8)).repaid).isZero();
    }

    @Test
    void collateralOfNothingRepaysNothing() {
        for (var rules : new Rules[] {Books.aave33(), Books.morpho(), Books.auction("0", "1e9")}) {
            run(rules, state(1000, 0, 0.8));
            assertThat(out.repaid).isZero();
            assertThat(out.seized).isZero();
            assertThat(out.debtLeft).isEqualTo(1000);
        }
    }

    @Test
    void wholeDebtGoesAtTheFullCloseHealthFactor() {
        assertThat(run(Books.aave33(), state(8300, 9500, 0.83)).repaid).isEqualTo(8300);
        assertThat(run(Books.aave33(), state(8300, 9600, 0.83)).repaid).isEqualTo(4150);
    }

    @Test
    void smallnessIsOfEitherAndStrictlyUnder() {
        assertThat(run(Books.aave33(), state(1999, 2100, 0.93)).repaid).isEqualTo(1999);
        var equal = LiquidationState.single(2000, 2000, 0.96, 0);
        assertThat(run(Books.aave33(), equal).repaid).isEqualTo(1000);
        var pledged = LiquidationState.single(2000, 1999.99, 0.96, 0);
        assertThat(run(Books.aave33(), pledged).repaid).isEqualTo(1999.99);
        assertThat(run(Books.aave30(), state(1999, 2100, 0.93)).repaid).isEqualTo(999.5);
        var atMost =
                new Rules.CloseFactor(
                        new BigDecimal("0.5"),
                        Rules.CloseFactorOf.ACCOUNT,
                        BigDecimal.ZERO,
                        new BigDecimal("2000"),
                        Rules.DustRule.DEBT_AT_MOST,
                        BigDecimal.ZERO,
                        false,
                        BigDecimal.ZERO,
                        Rules.FeeOf.BONUS,
                        Books.V30);
        assertThat(run(atMost, state(2000, 2100, 0.93)).repaid).isEqualTo(2000);
        assertThat(run(atMost, state(2000.01, 2100, 0.93)).repaid).isEqualTo(1000.005);
    }

    @Test
    void closeFactorOfTheAccountMayTakeAWholeDebt() {
        var state = state(3000, 9000, 0.98);
        state.totalDebt = 9000;
        state.healthFactor = 0.98;
        assertThat(run(Books.aave33(), state).repaid).isEqualTo(3000);
        assertThat(out.debtLeft).isEqualTo(6000);
        assertThat(run(Books.aave30(), state).repaid).isEqualTo(1500);
    }

    @Test
    void leastLeftoverShrinksTheRepayment() {
        var state = LiquidationState.single(2500, 6000, 0.8, 0.05);
        state.totalDebt = 4950;
        state.healthFactor = 0.97;
        assertThat(run(Books.aave33(), state).repaid).isEqualTo(1500);
        // Of 2 000 collateral, 1 050 would go and leave 950.
        var pledged = LiquidationState.single(2000, 2000, 0.97, 0.05);
        run(Books.aave33(), pledged);
        assertThat(out.seized).isCloseTo(1000, within(1e-9));
        assertThat(out.repaid).isCloseTo(1000 / 1.05, within(1e-9));
    }

    @Test
    void deficitNeedsAllCollateralGone() {
        run(Books.aave33(), state(2000, 1000, 0.8));
        assertThat(out.repaid).isCloseTo(1000 / 1.05, within(1e-9));
        assertThat(out.deficit).isCloseTo(2000 - 1000 / 1.05, within(1e-9));
        assertThat(out.debtLeft).isZero();
        var other = state(2000, 1000, 0.8);
        other.totalCollateral = 1001;
        assertThat(run(Books.aave33(), other).deficit).isZero();
        assertThat(run(Books.aave30(), state(2000, 1000, 0.8)).deficit).isZero();
    }

    @Test
    void feeOfTheSeizedIsCompounds() {
        var state = LiquidationState.single(3100, 4000, 0.75, 0.08);
        run(Books.compound(), state);
        assertThat(out.repaid).isEqualTo(1550);
        assertThat(out.seized).isCloseTo(1674, within(1e-9));
        assertThat(out.fee).isCloseTo(1674 * 0.028, within(1e-9));
    }

    @Test
    void incentiveFollowsTheThreshold() {
        run(Books.morpho(), state(800, 999, 0.8));
        assertThat(out.repaid).isEqualTo(800);
        assertThat(out.seized).isCloseTo(800 / 0.94, within(1e-9));
        run(Books.morpho(), state(800, 500, 0.8));
        assertThat(out.seized).isEqualTo(500);
        assertThat(out.repaid).isCloseTo(470, within(1e-9));
        assertThat(out.deficit).isCloseTo(330, within(1e-9));
    }

    @Test
    void discountGrowsWithIllHealthUpToItsMaximum() {
        run(Books.euler(), state(12.5, 40, 0.3));
        assertThat(out.repaid).isEqualTo(12.5);
        assertThat(out.seized).isCloseTo(12.5 / 0.96, within(1e-12));
        var worthless = state(11, 40, 0);
        assertThat(run(Books.euler(), worthless).seized).isCloseTo(13.75, within(1e-12));
        assertThat(run(Books.euler(), state(12, 40, 0.3)).seized).isEqualTo(12);
        run(Books.euler(), state(45.9, 40, 0.99));
        assertThat(out.seized).isEqualTo(40);
        assertThat(out.deficit).isCloseTo(45.9 - 40 * (39.6 / 45.9), within(1e-12));
    }

    @Test
    void auctionRaisesDebtAndPenaltyAndReturnsTheRest() {
        var state = LiquidationState.single(100, 160, 0.5, 0.1);
        run(Books.auction("20", "1000"), state);
        assertThat(out.repaid).isEqualTo(100);
        assertThat(out.seized).isCloseTo(110, within(1e-12));
        assertThat(out.fee).isCloseTo(10, within(1e-12));
        assertThat(out.deficit).isZero();
        state.sale = 0.5;
        run(Books.auction("20", "1000"), state);
        assertThat(out.seized).isEqualTo(160);
        assertThat(out.repaid).isEqualTo(80);
        assertThat(out.fee).isZero();
        assertThat(out.deficit).isEqualTo(20);
        assertThat(out.debtLeft).isZero();
        state.sale = 0;
        assertThat(run(Books.auction("20", "1000"), state).deficit).isEqualTo(100);
    }

    @Test
    void holeCutsAnAuctionUnlessAPartIsDust() {
        var state = LiquidationState.single(100, 160, 0.5, 0.1);
        run(Books.auction("20", "55"), state);
        assertThat(out.repaid).isCloseTo(50, within(1e-12));
        assertThat(out.debtLeft).isCloseTo(50, within(1e-12));
        // 90/1.1 = 81.8 fits; the rest of 18.2 would be dust.
        assertThat(run(Books.auction("20", "90"), state).repaid).isEqualTo(100);
        // 20/1.1 = 18.2 fits, which is dust.
        assertThat(run(Books.auction("20", "20"), state).repaid).isZero();
    }

    @Test
    void absorptionTakesAllAndCreditsTheRest() {
        run(Books.comet(), state(1000, 1100, 0.9));
        assertThat(out.seized).isEqualTo(1100);
        assertThat(out.repaid).isEqualTo(1000);
        assertThat(out.returned).isCloseTo(45, within(1e-12));
        assertThat(out.fee).isCloseTo(55, within(1e-12));
        assertThat(out.deficit).isZero();
        run(Books.comet(), state(1000, 600, 0.9));
        assertThat(out.repaid).isEqualTo(570);
        assertThat(out.deficit).isEqualTo(430);
        assertThat(out.returned).isZero();
    }

    private static Rules.Margin margin(String target) {
        return new Rules.Margin(
                Rules.Scope.PORTFOLIO, new BigDecimal(target), new BigDecimal("0.01"));
    }

    @Test
    void marginClosesAllOrJustEnough() {
        run(margin("0"), state(990, 1100, 0.8));
        assertThat(out.seized).isEqualTo(1000);
        assertThat(out.repaid).isEqualTo(990);
        assertThat(out.fee).isEqualTo(10);
        // The rebalancing example of the model: sell 3 142.857 of 10 000.
        run(margin("1.25"), state(8500, 10_000, 0.8));
        double after = out.collateralLeft * 0.8 / out.debtLeft;
        assertThat(after).isCloseTo(1.25, within(1e-12));
        assertThat(out.fee).isCloseTo(out.seized * 0.01, within(1e-9));
        run(margin("0"), state(2000, 1000, 0.8));
        assertThat(out.deficit).isEqualTo(1010);
        // No sale restores a threshold of 100 %: all is closed.
        var flat = new Rules.Margin(Rules.Scope.PORTFOLIO, BigDecimal.ONE, BigDecimal.ZERO);
        assertThat(run(flat, state(1100, 1000, 1)).seized).isEqualTo(1000);
    }

    @Test
    void isolatedMarginAnswersWithItsOwnCollateral() {
        var isolated = new Rules.Margin(Rules.Scope.ISOLATED, BigDecimal.ZERO, BigDecimal.ZERO);
        var state = state(2000, 1000, 0.8);
        state.totalCollateral = 5000;
        state.totalDebt = 3000;
        assertThat(run(isolated, state).deficit).isEqualTo(1000);
        assertThat(out.collateralLeft).isEqualTo(4000);
        assertThat(out.debtLeft).isEqualTo(1000);
        assertThat(run(margin("0"), state).deficit).isZero();
    }

    @Test
    void genericRepaysWhatTheVenueStatesAndNoMoreThanThereIs() {
        var rule =
                new LiquidationRule(
                        "generic",
                        new BigDecimal("0.5"),
                        new BigDecimal("0.95"),
                        new BigDecimal("2000"));
        Liquidator.of(rule).liquidate(state(13_000, 15_000, 0.83), out);
        assertThat(out.repaid).isEqualTo(rule.repayable(0.957, 13_000)).isEqualTo(6500);
        assertThat(out.seized).isCloseTo(6825, within(1e-9));
        Liquidator.of(rule).liquidate(state(2000, 1000, 0.8), out);
        assertThat(out.seized).isEqualTo(1000);
        assertThat(out.repaid).isCloseTo(1000 / 1.05, within(1e-9));
        assertThat(out.deficit).isZero();
    }

    @Test
    void venuesOwnFiguresTakeThePlaceOfTheBooks() {
        var rule =
                new LiquidationRule(
                        "aave-v3.3",
                        new BigDecimal("0.25"),
                        new BigDecimal("0.9"),
                        new BigDecimal("500"),
                        new RuleBook("aave-v3.3", "Aave v3.3", "test", null, Books.aave33()));
        Liquidator.of(rule).liquidate(state(8300, 9500, 0.83), out);
        assertThat(out.repaid).isEqualTo(2075);
        Liquidator.of(rule.withCloseFactor(new BigDecimal("0.5")))
                .liquidate(state(8300, 9500, 0.83), out);
        assertThat(out.repaid).isEqualTo(4150);
        Liquidator.of(rule.withDust(new BigDecimal("9000")))
                .liquidate(state(8300, 9500, 0.83), out);
        assertThat(out.repaid).isEqualTo(8300);
        var vault = rule.with(new RuleBook("m", "m", "test", null, Books.auction("20", "20000")));
        Liquidator.of(vault.withDust(new BigDecimal("9000")))
                .liquidate(state(20_000, 21_000, 0.9), out);
        assertThat(out.debtLeft).isZero();
    }
}
