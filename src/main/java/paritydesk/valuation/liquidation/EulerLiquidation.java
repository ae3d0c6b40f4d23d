package paritydesk.valuation.liquidation;

import paritydesk.venue.rule.Rules;

import java.math.BigInteger;
import java.util.List;

/// A liquidation in Euler v2's own integers [std: Euler Vault Kit white paper and euler-xyz/euler-vault-kit]. The discount grows as the
/// health falls: `factor = max(collateral·LT/liability, 1 − maximum)`; the whole debt may be taken on, as far as the collateral pays.
public final class EulerLiquidation {

    /// Config scale of loan-to-values: basis points.
    private static final BigInteger SCALE = FixedPoint.BPS;

    private final BigInteger leastFactor;
    private final boolean socialise;
    private final BigInteger leastSocialised;

    public EulerLiquidation(Rules.HealthDiscount rules) {
        var bps = FixedPoint.exact("maximum discount", rules.maximumDiscount(), 4);
        leastFactor = FixedPoint.WAD.subtract(FixedPoint.floor(FixedPoint.WAD, bps, SCALE));
        socialise = rules.socialise();
        leastSocialised = BigInteger.valueOf(rules.leastSocialised());
    }

    /// One collateral: balance in smallest units, its value at mid price in the unit of account, liquidation LTV in basis points.
    public record Collateral(String asset, BigInteger balance, BigInteger value, int ltvBps) {
        public Collateral {
            FixedPoint.notNegative("balance of " + asset, balance);
            FixedPoint.notNegative("value of " + asset, value);
            if (ltvBps < 0 || ltvBps > 10_000) {
                throw new IllegalArgumentException(
                        "a loan-to-value is 0 to 10 000 bps, not " + ltvBps);
            }
        }

        BigInteger adjusted() {
            return FixedPoint.floor(value, BigInteger.valueOf(ltvBps), SCALE);
        }
    }

    /// An account: what it owes in smallest units, the value of that, and its collateral.
    public record Account(BigInteger owed, BigInteger owedValue, List<Collateral> collateral) {
        public Account {
            FixedPoint.notNegative("debt", owed);
            FixedPoint.notNegative("value of the debt", owedValue);
            collateral = List.copyOf(collateral);
        }

        /// Risk-adjusted value of all collateral.
        public BigInteger adjusted() {
            return collateral.stream()
                    .map(Collateral::adjusted)
                    .reduce(BigInteger.ZERO, BigInteger::add);
        }
    }

    /// Debt that the liquidator takes on and collateral that it gets (smallest units), the price factor (wad) and what is written off.
    public record Call(
            BigInteger repaid, BigInteger seized, BigInteger factor, BigInteger deficit) {}

    /// The largest liquidation against collateral number `pledged`. A sound account gives a call of nothing, as the vault does.
    public Call largest(Account account, int pledged) {
        var adjusted = account.adjusted();
        var owedValue = account.owedValue();
        var zero = BigInteger.ZERO;
        if (account.owed().signum() == 0
                || owedValue.signum() == 0
                || adjusted.compareTo(owedValue) > 0) {
            return new Call(zero, zero, FixedPoint.WAD, zero);
        }
        var factor = FixedPoint.floor(adjusted, FixedPoint.WAD, owedValue).max(leastFactor);
        var collateral = account.collateral().get(pledged);
        if (collateral.value().signum() == 0) {
            return settled(account, pledged, zero, collateral.balance(), factor);
        }
        var repayValue = owedValue;
        var yieldValue = FixedPoint.floor(repayValue, FixedPoint.WAD, factor);
        if (collateral.value().compareTo(yieldValue) < 0) {
            repayValue = FixedPoint.floor(collateral.value(), factor, FixedPoint.WAD);
            yieldValue = collateral.value();
        }
        var repaid = FixedPoint.floor(repayValue, account.owed(), owedValue);
        var seized = FixedPoint.floor(yieldValue, collateral.balance(), collateral.value());
        return settled(account, pledged, repaid, seized, factor);
    }

    /// A liquidation of part of the largest: the collateral follows in proportion.
    public Call partial(Account account, int pledged, BigInteger repay) {
        FixedPoint.notNegative("repayment", repay);
        var most = largest(account, pledged);
        if (repay.compareTo(most.repaid()) > 0) {
            throw new IllegalArgumentException(
                    "repays " + repay + ", more than the " + most.repaid() + " that may be");
        }
        if (most.repaid().signum() == 0) {
            return most;
        }
        var seized = FixedPoint.floor(repay, most.seized(), most.repaid());
        return settled(account, pledged, repay, seized, most.factor());
    }

    private Call settled(
            Account account, int pledged, BigInteger repaid, BigInteger seized, BigInteger factor) {
        boolean writesOff =
                socialise
                        && account.owedValue().compareTo(leastSocialised) >= 0
                        && account.owed().compareTo(repaid) > 0
                        && empty(account, pledged, seized);
        var deficit = writesOff ? account.owed().subtract(repaid) : BigInteger.ZERO;
        return new Call(repaid, seized, factor, deficit);
    }

    private static boolean empty(Account account, int pledged, BigInteger seized) {
        for (int c = 0; c < account.collateral().size(); c++) {
            var balance = account.collateral().get(c).balance();
            if ((c == pledged ? balance.subtract(seized) : balance).signum() > 0) {
                return false;
            }
        }
        return true;
    }
}
