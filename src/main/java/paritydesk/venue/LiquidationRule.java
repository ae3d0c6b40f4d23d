package paritydesk.venue;

import org.jspecify.annotations.Nullable;

import paritydesk.venue.rule.RuleBook;
import paritydesk.venue.rule.Rules;

import java.math.BigDecimal;

/// How a venue liquidates. `ruleBook` names its rule book; `rules` is that book, null for the generic one and for a name that nobody
/// knows. `closeFactor`, `fullCloseHealthFactor` and `dust` (reporting currency) are the venue's own figures: the generic rule repays
/// `closeFactor` of a debt, or all of it once the health factor is at or below `fullCloseHealthFactor` or the debt at or below `dust`;
/// other books put them in the place of their own where they have such a figure.
public record LiquidationRule(
        String ruleBook,
        BigDecimal closeFactor,
        BigDecimal fullCloseHealthFactor,
        BigDecimal dust,
        @Nullable RuleBook rules) {

    public LiquidationRule {
        if (closeFactor.signum() <= 0 || closeFactor.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "a close factor is above 0 and at most 1, not " + closeFactor);
        }
    }

    /// A rule whose book is not at hand: valued as generic.
    public LiquidationRule(
            String ruleBook,
            BigDecimal closeFactor,
            BigDecimal fullCloseHealthFactor,
            BigDecimal dust) {
        this(ruleBook, closeFactor, fullCloseHealthFactor, dust, null);
    }

    /// The same venue with its book at hand.
    public LiquidationRule with(@Nullable RuleBook book) {
        return new LiquidationRule(ruleBook, closeFactor, fullCloseHealthFactor, dust, book);
    }

    /// The same venue with another close factor.
    public LiquidationRule withCloseFactor(BigDecimal changed) {
        return new LiquidationRule(ruleBook, changed, fullCloseHealthFactor, dust, rules);
    }

    /// The same venue with another dust.
    public LiquidationRule withDust(BigDecimal changed) {
        return new LiquidationRule(ruleBook, closeFactor, fullCloseHealthFactor, changed, rules);
    }

    /// Rules of a book with the venue's own figures in them.
    public Rules applied(Rules book) {
        return switch (book) {
            case Rules.CloseFactor r ->
                    new Rules.CloseFactor(
                            closeFactor,
                            r.closeFactorOf(),
                            fullCloseHealthFactor,
                            dust,
                            r.dustRule(),
                            r.minLeftover(),
                            r.socialise(),
                            r.protocolFee(),
                            r.feeOf(),
                            r.amounts());
            case Rules.VaultAuction r ->
                    new Rules.VaultAuction(
                            dust,
                            r.hole(),
                            r.buffer(),
                            r.curve(),
                            r.tail(),
                            r.cusp(),
                            r.tip(),
                            r.chip());
            case Rules.FixedIncentive r -> r;
            case Rules.HealthDiscount r -> r;
            case Rules.Absorb r -> r;
            case Rules.Margin r -> r;
        };
    }

    /// What the generic rule lets one liquidation repay of `debt` at `healthFactor`; 0 at 1 and above.
    public double repayable(double healthFactor, double debt) {
        if (!(healthFactor < 1)) {
            return 0;
        }
        boolean whole =
                healthFactor <= fullCloseHealthFactor.doubleValue() || debt <= dust.doubleValue();
        return whole ? debt : debt * closeFactor.doubleValue();
    }
}
