package paritydesk.valuation.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.valuation.liquidation.Books.base;
import static paritydesk.valuation.liquidation.Books.units;
import static paritydesk.valuation.liquidation.Books.wad;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/// Compound v2 and Comet in their own integers, against the figures of the tests published with compound-protocol
/// (liquidateCalculateAmountSeizeTest.js) and comet (quote-collateral, is-liquidatable and absorb tests).
class CompoundAndCometTest {

    private static CompoundLiquidation.Market market(
            String tokens, String borrowed, String rate, String factor, String price) {
        return new CompoundLiquidation.Market(
                wad(tokens), wad(borrowed), wad(rate), wad(factor), wad(price));
    }

    /// exchange rate, borrowed price, collateral price, incentive, repayment
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 1, 1",
        "2, 1, 1, 1, 1",
        "2, 2, 1.42, 1.3, 2.45",
        "2.789, 5.230480842, 771.32, 1.3, 10002.45",
        "7009232.529961056, 2527872.6317240445, 261771.12093242585, 1.179713989619784,"
                + " 7790468.414639561"
    })
    void seizedTokensAreThePublishedOnes(
            String rate, String borrowed, String collateral, String incentive, String repay) {
        var seized =
                CompoundLiquidation.seizeTokens(
                        wad(incentive),
                        wad(borrowed),
                        market("0", "0", rate, "0", collateral),
                        wad(repay));
        var real =
                new BigDecimal(repay)
                        .multiply(new BigDecimal(incentive))
                        .multiply(new BigDecimal(borrowed))
                        .divide(new BigDecimal(collateral), java.math.MathContext.DECIMAL128)
                        .divide(new BigDecimal(rate), java.math.MathContext.DECIMAL128);
        // The published test allows 10^7 smallest units.
        assertThat(new BigDecimal(seized, 18).subtract(real).abs())
                .isLessThan(new BigDecimal("1e-11"));
    }

    @Test
    void callTakesTheCloseFactorAndSplitsTheTokens() {
        var account =
                List.of(
                        market("100", "0", "0.02", "0.75", "2000"),
                        market("0", "3100", "0.02", "0.8", "1"));
        var engine = new CompoundLiquidation(Books.compound());

        assertThat(CompoundLiquidation.liquidity(account).shortfall()).isEqualTo(wad("100"));
        assertThat(CompoundLiquidation.liquidity(account).excess()).isZero();
        assertThat(engine.allowed(wad("3100"))).isEqualTo(wad("1550"));
        var call = engine.largest(account, 0, 1, wad("1.08"));
        // 1 550·1.08/(2 000·0.02) = 41.85 tokens, 2.8 % of them the venue's.
        assertThat(call.repaid()).isEqualTo(wad("1550"));
        assertThat(call.seized()).isEqualTo(wad("41.85"));
        assertThat(call.protocol()).isEqualTo(wad("1.1718"));
        assertThat(call.liquidator()).isEqualTo(wad("40.6782"));
    }

    @Test
    void callIsCutToTheTokensThatAreThere() {
        var account =
                List.of(
                        market("10", "0", "0.02", "0.75", "2000"),
                        market("0", "3100", "0.02", "0.8", "1"));
        var call = new CompoundLiquidation(Books.compound()).largest(account, 0, 1, wad("1.08"));
        assertThat(new BigDecimal(call.repaid(), 18).doubleValue())
                .isCloseTo(400 / 1.08, within(1e-12));
        assertThat(call.seized()).isBetween(wad("9.999999999999999999"), wad("10"));
    }

    @Test
    void callIsRefusedWithoutShortfallAboveTheFactorOrBeyondTheTokens() {
        var engine = new CompoundLiquidation(Books.compound());
        var even =
                List.of(
                        market("100", "0", "0.02", "0.75", "2000"),
                        market("0", "3000", "0.02", "0.8", "1"));
        assertThat(CompoundLiquidation.liquidity(even).shortfall()).isZero();
        assertThatThrownBy(() -> engine.call(even, 0, 1, wad("1.08"), wad("1")))
                .hasMessageContaining("no shortfall");
        var under =
                List.of(
                        market("10", "0", "0.02", "0.75", "2000"),
                        market("0", "3100", "0.02", "0.8", "1"));
        assertThatThrownBy(() -> engine.call(under, 0, 1, wad("1.08"), wad("1550.1")))
                .hasMessageContaining("more than");
        assertThatThrownBy(() -> engine.call(under, 0, 1, wad("1.08"), wad("1550")))
                .hasMessageContaining("of " + wad("10") + " tokens");
        assertThat(engine.call(under, 0, 1, wad("1.08"), wad("100")).seized())
                .isEqualTo(wad("2.7"));
    }

    private static CometLiquidation.Base usdc() {
        return new CometLiquidation.Base(
                base("1"), BigInteger.TEN.pow(6), BigInteger.TEN.pow(15), BigInteger.TEN.pow(15));
    }

    private static CometLiquidation.Collateral comp(
            String balance, String price, String liquidateFactor, String liquidationFactor) {
        return new CometLiquidation.Collateral(
                "COMP",
                wad(balance),
                base(price),
                FixedPoint.WAD,
                wad(liquidateFactor),
                wad(liquidationFactor));
    }

    /// store front factor, liquidation factor, price, base amount, collateral
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.6, 200, 200, 1.25",
        "0.5, 0.6, 200, 0, 0",
        "0, 0.6, 200, 200, 1",
        "0.5, 0.8, 9, 810, 100",
        "0.8, 0.75, 200, 1e15, 6250000000000"
    })
    void quotesAreThePublishedOnes(
            String front, String factor, String price, String amount, String collateral) {
        var engine =
                new CometLiquidation(new paritydesk.venue.rule.Rules.Absorb(new BigDecimal(front)));
        assertThat(engine.quote(usdc(), comp("0", price, "1", factor), units(amount, 6)))
                .isEqualTo(wad(collateral));
    }

    @Test
    void accountIsLiquidatableWhereItsCollateralIsWorthLess() {
        var owes = units("-100000", 6);
        assertThat(CometLiquidation.liquidatable(usdc(), BigInteger.ZERO, List.of())).isFalse();
        assertThat(CometLiquidation.liquidatable(usdc(), units("1", 6), List.of())).isFalse();
        assertThat(CometLiquidation.liquidatable(usdc(), units("-1", 6), List.of())).isTrue();
        assertThat(liquidatable(owes, "100000", "1")).isFalse();
        assertThat(liquidatable(owes, "95000", "1")).isTrue();
        assertThat(liquidatable(owes, "100000", "0.8")).isTrue();
        assertThat(liquidatable(owes, "125000", "0.8")).isFalse();
    }

    private static boolean liquidatable(BigInteger owes, String held, String factor) {
        return CometLiquidation.liquidatable(usdc(), owes, List.of(comp(held, "1", factor, "1")));
    }

    @Test
    void absorptionPaysTheWholeDebtOutOfReserves() {
        // absorb-test.ts, account 1: 10^-6 COMP at 175 against 1 USDC.
        var small =
                CometLiquidation.absorb(
                        usdc(), units("-1", 6), List.of(comp("0.000001", "175", "1", "1")));
        assertThat(small.seizedValue()).isEqualTo(base("0.000175"));
        assertThat(small.paidOut()).isEqualTo(units("1", 6));
        assertThat(small.principal()).isZero();
        assertThat(small.uncovered()).isEqualTo(units("0.999825", 6));
    }

    @Test
    void whatTheCollateralIsWorthBeyondTheDebtIsCredited() {
        var left =
                CometLiquidation.absorb(
                        usdc(), units("-1000", 6), List.of(comp("11", "100", "0.9", "0.95")));
        assertThat(left.seizedValue()).isEqualTo(base("1100"));
        assertThat(left.paidOut()).isEqualTo(units("1045", 6));
        assertThat(left.principal()).isEqualTo(units("45", 6));
        assertThat(left.uncovered()).isZero();
    }

    @Test
    void indicesTurnPrincipalIntoBalance() {
        var grown =
                new CometLiquidation.Base(
                        base("1"),
                        BigInteger.TEN.pow(6),
                        new BigInteger("1100000000000000"),
                        new BigInteger("1200000000000000"));
        var left =
                CometLiquidation.absorb(
                        grown, units("-1000", 6), List.of(comp("13", "100", "0.9", "0.95")));
        // Owed 1 200; credited 1 235, so 35 or 31.818181 of principal are left.
        assertThat(left.paidOut()).isEqualTo(units("1235", 6));
        assertThat(left.principal()).isEqualTo(units("31.818181", 6));
        assertThatThrownBy(
                        () ->
                                CometLiquidation.absorb(
                                        grown,
                                        units("-1000", 6),
                                        List.of(comp("14", "100", "0.9", "0.95"))))
                .hasMessageContaining("cannot be liquidated");
    }
}
