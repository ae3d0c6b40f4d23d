package paritydesk.valuation.liquidation;

import paritydesk.venue.rule.PriceCurve;
import paritydesk.venue.rule.Rounded;
import paritydesk.venue.rule.Rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;

/// Rules for tests, written out so that a test shows what it rests on.
final class Books {

    private Books() {}

    static final Rules.Amounts V30 =
            new Rules.Amounts(
                    Rounded.HALF_UP,
                    Rounded.HALF_UP,
                    Rounded.HALF_UP,
                    Rounded.HALF_UP,
                    Rounded.FLOOR,
                    Rules.HealthForm.MEAN_THRESHOLD,
                    Rules.Emptied.VALUE);

    static final Rules.Amounts V37 =
            new Rules.Amounts(
                    Rounded.FLOOR,
                    Rounded.CEILING,
                    Rounded.FLOOR,
                    Rounded.CEILING,
                    Rounded.CEILING,
                    Rules.HealthForm.WEIGHTED_SUM,
                    Rules.Emptied.SCALED);

    static Rules.CloseFactor aave30() {
        return closeFactor(Rules.CloseFactorOf.RESERVE, "0", Rules.DustRule.NONE, "0", false, V30);
    }

    static Rules.CloseFactor aave33() {
        return closeFactor(
                Rules.CloseFactorOf.ACCOUNT,
                "2000",
                Rules.DustRule.EITHER_BELOW,
                "1000",
                true,
                V30);
    }

    static Rules.CloseFactor aave37() {
        return closeFactor(
                Rules.CloseFactorOf.ACCOUNT,
                "2000",
                Rules.DustRule.EITHER_BELOW,
                "1000",
                true,
                V37);
    }

    static Rules.CloseFactor compound() {
        return new Rules.CloseFactor(
                new BigDecimal("0.5"),
                Rules.CloseFactorOf.RESERVE,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Rules.DustRule.NONE,
                BigDecimal.ZERO,
                false,
                new BigDecimal("0.028"),
                Rules.FeeOf.SEIZED,
                V30);
    }

    private static Rules.CloseFactor closeFactor(
            Rules.CloseFactorOf of,
            String dust,
            Rules.DustRule rule,
            String leftover,
            boolean socialise,
            Rules.Amounts amounts) {
        return new Rules.CloseFactor(
                new BigDecimal("0.5"),
                of,
                new BigDecimal("0.95"),
                new BigDecimal(dust),
                rule,
                new BigDecimal(leftover),
                socialise,
                new BigDecimal("0.1"),
                Rules.FeeOf.BONUS,
                amounts);
    }

    static Rules.FixedIncentive morpho() {
        return new Rules.FixedIncentive(new BigDecimal("0.3"), new BigDecimal("1.15"));
    }

    static Rules.HealthDiscount euler() {
        return new Rules.HealthDiscount(new BigDecimal("0.2"), true, 1_000_000);
    }

    /// The set-up of the auction tests: a quarter above the oracle, 1 % less each second, reset at 30 % or after an hour.
    static Rules.VaultAuction auction(String dust, String hole) {
        return new Rules.VaultAuction(
                new BigDecimal(dust),
                new BigDecimal(hole),
                new BigDecimal("1.25"),
                new PriceCurve.Stairs(1, new BigDecimal("0.99")),
                Duration.ofHours(1),
                new BigDecimal("0.3"),
                new BigDecimal("100"),
                new BigDecimal("0.02"));
    }

    static Rules.Absorb comet() {
        return new Rules.Absorb(new BigDecimal("0.5"));
    }

    static BigInteger units(String amount, int decimals) {
        return new BigDecimal(amount).movePointRight(decimals).toBigIntegerExact();
    }

    static BigInteger wad(String amount) {
        return units(amount, 18);
    }

    static BigInteger ray(String amount) {
        return units(amount, 27);
    }

    static BigInteger rad(String amount) {
        return units(amount, 45);
    }

    static BigInteger base(String amount) {
        return units(amount, 8);
    }
}
