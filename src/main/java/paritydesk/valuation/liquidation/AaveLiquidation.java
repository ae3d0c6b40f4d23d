package paritydesk.valuation.liquidation;

import paritydesk.valuation.liquidation.AaveAccount.Collateral;
import paritydesk.valuation.liquidation.AaveAccount.Debt;
import paritydesk.venue.rule.Rounded;
import paritydesk.venue.rule.Rules;
import paritydesk.venue.rule.Rules.CloseFactorOf;
import paritydesk.venue.rule.Rules.DustRule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// A liquidation call in Aave v3's own integers [std: Aave v3 technical paper; feature documents of v3.3, v3.5 and v3.7 in
/// aave-dao/aave-v3-origin]. Roundings and limits are the rule book's, so one engine is every version.
///
/// `seized = repaid·P_debt·10^dc·bonus/(P_coll·10^dd)`, at most the balance, and then the repayment shrinks to what the balance pays for.
/// The fee is taken from the bonus part of what is seized.
public final class AaveLiquidation {

    /// Base currency has 8 decimals.
    private static final int BASE_DECIMALS = 8;

    private final Rules.CloseFactor rules;
    private final BigInteger closeFactor;
    private final BigInteger fullClose;
    private final BigInteger dust;
    private final BigInteger minLeftover;

    public AaveLiquidation(Rules.CloseFactor rules) {
        this.rules = rules;
        closeFactor = FixedPoint.exact("close factor", rules.closeFactor(), 4);
        fullClose = FixedPoint.exact("full close", rules.fullCloseHealthFactor(), 18);
        dust = FixedPoint.exact("dust", rules.dust(), BASE_DECIMALS);
        minLeftover = FixedPoint.exact("least leftover", rules.minLeftover(), BASE_DECIMALS);
    }

    /// What a call does. `repaid` in the debt's smallest units; `seized` goes to the liquidator and `fee` to the venue, both in the
    /// collateral's. `deficits` is what is written off of each debt, in the account's order; all 0 while collateral is left.
    public record Call(
            AaveAccount.Totals before,
            BigInteger repaid,
            BigInteger seized,
            BigInteger fee,
            List<BigInteger> deficits,
            AaveAccount.Totals after) {
        public Call {
            deficits = List.copyOf(deficits);
        }
    }

    /// Liquidates `cover` of debt number `owed` against collateral number `pledged`; more than is allowed is cut to what is. Refused
    /// (an exception that says why) where the health factor is 1 or above, there is nothing of the two, or the leftover is too small.
    public Call call(AaveAccount account, int pledged, int owed, BigInteger cover) {
        var totals = account.totals(rules.amounts());
        var collateral = account.collateral().get(pledged);
        var debt = account.debt().get(owed);
        refuseSound(totals, collateral, debt);
        var asked = cover.min(allowed(totals, collateral, debt));
        var parts = parts(collateral, debt, asked);
        if (leavesTooLittle(collateral, debt, parts)) {
            throw new IllegalArgumentException(
                    "neither all of the debt nor all of the collateral goes, and what is left is"
                            + " under the least leftover");
        }
        return settle(account, pledged, owed, totals, parts);
    }

    /// The largest call that is allowed. Where all that is allowed would leave too little, the repayment shrinks by what is missing.
    public Call largest(AaveAccount account, int pledged, int owed) {
        var totals = account.totals(rules.amounts());
        var collateral = account.collateral().get(pledged);
        var debt = account.debt().get(owed);
        refuseSound(totals, collateral, debt);
        var cover = allowed(totals, collateral, debt);
        var parts = parts(collateral, debt, cover);
        if (leavesTooLittle(collateral, debt, parts)) {
            parts = parts(collateral, debt, cover.subtract(excess(collateral, debt, parts)));
        }
        return settle(account, pledged, owed, totals, parts);
    }

    /// The most of a debt that one call may repay, in its smallest units.
    public BigInteger allowed(AaveAccount.Totals totals, Collateral collateral, Debt debt) {
        var form = rules.amounts().health();
        var owedValue = debt.value(debt.amount(), rules.amounts().debtValue());
        boolean small =
                rules.dustRule() == DustRule.EITHER_BELOW
                        && (owedValue.compareTo(dust) < 0
                                || collateral.value(collateral.balance(form)).compareTo(dust) < 0);
        if (small || totals.health().compareTo(fullClose) <= 0) {
            return debt.amount();
        }
        if (rules.closeFactorOf() == CloseFactorOf.RESERVE) {
            return FixedPoint.halfUp(debt.amount(), closeFactor, FixedPoint.BPS);
        }
        var part = FixedPoint.halfUp(totals.debt(), closeFactor, FixedPoint.BPS);
        return owedValue.compareTo(part) > 0
                ? FixedPoint.floor(part, FixedPoint.unit(debt.decimals()), debt.price())
                : debt.amount();
    }

    /// Repayment, all that is taken, and the venue's part of it.
    private record Parts(BigInteger repaid, BigInteger taken, BigInteger fee) {}

    private Parts parts(Collateral collateral, Debt debt, BigInteger cover) {
        var amounts = rules.amounts();
        var bonus = BigInteger.valueOf(collateral.bonusBps());
        var debtUnit = FixedPoint.unit(debt.decimals());
        var unit = FixedPoint.unit(collateral.decimals());
        var base =
                debt.price()
                        .multiply(cover)
                        .multiply(unit)
                        .divide(collateral.price().multiply(debtUnit));
        var most = amounts.seized().mulDiv(base, bonus, FixedPoint.BPS);
        var balance = collateral.balance(amounts.health());
        if (most.compareTo(balance) <= 0) {
            return new Parts(cover, most, fee(collateral, most));
        }
        var worth =
                collateral
                        .price()
                        .multiply(balance)
                        .multiply(debtUnit)
                        .divide(debt.price().multiply(unit));
        var needed = amounts.repaid().mulDiv(worth, FixedPoint.BPS, bonus);
        return new Parts(needed, balance, fee(collateral, balance));
    }

    private BigInteger fee(Collateral collateral, BigInteger taken) {
        var amounts = rules.amounts();
        var without =
                amounts.withoutBonus()
                        .mulDiv(taken, FixedPoint.BPS, BigInteger.valueOf(collateral.bonusBps()));
        return amounts.fee()
                .mulDiv(
                        taken.subtract(without),
                        BigInteger.valueOf(collateral.feeBps()),
                        FixedPoint.BPS);
    }

    private boolean leavesTooLittle(Collateral collateral, Debt debt, Parts parts) {
        var left = collateral.balance(rules.amounts().health()).subtract(parts.taken());
        boolean partial = parts.repaid().compareTo(debt.amount()) < 0 && left.signum() > 0;
        return partial
                && (owedAfter(debt, parts).compareTo(minLeftover) < 0
                        || collateral.value(left).compareTo(minLeftover) < 0);
    }

    private BigInteger owedAfter(Debt debt, Parts parts) {
        return debt.value(debt.amount().subtract(parts.repaid()), rules.amounts().debtValue());
    }

    /// By how much a repayment is too large for the least leftovers, in the debt's smallest units, rounded up.
    private BigInteger excess(Collateral collateral, Debt debt, Parts parts) {
        var left = collateral.balance(rules.amounts().health()).subtract(parts.taken());
        var ofDebt = minLeftover.subtract(owedAfter(debt, parts));
        var ofCollateral =
                Rounded.CEILING.mulDiv(
                        minLeftover.subtract(collateral.value(left)).max(BigInteger.ZERO),
                        FixedPoint.BPS,
                        BigInteger.valueOf(collateral.bonusBps()));
        // A base unit more makes up for both roundings.
        var missing = ofDebt.max(ofCollateral).add(BigInteger.ONE);
        return FixedPoint.ceiling(missing, FixedPoint.unit(debt.decimals()), debt.price())
                .min(parts.repaid());
    }

    private Call settle(
            AaveAccount account, int pledged, int owed, AaveAccount.Totals totals, Parts parts) {
        var collateral = account.collateral().get(pledged);
        var taken = scaledTaken(collateral, parts);
        boolean empty = rules.socialise() && emptied(collateral, totals, parts, taken);
        var deficits = new ArrayList<BigInteger>();
        var debts = new ArrayList<Debt>();
        for (int d = 0; d < account.debt().size(); d++) {
            var one = account.debt().get(d);
            var left = d == owed ? one.less(parts.repaid()) : one;
            deficits.add(empty ? left.amount() : BigInteger.ZERO);
            debts.add(empty ? left.less(left.amount()) : left);
        }
        var held = new ArrayList<>(account.collateral());
        held.set(pledged, collateral.less(taken));
        var after = new AaveAccount(held, debts).totals(rules.amounts());
        var seized = parts.taken().subtract(parts.fee());
        return new Call(totals, parts.repaid(), seized, parts.fee(), deficits, after);
    }

    /// Scaled balance that leaves the account: what goes to the liquidator and the fee are divided by the index one by one.
    private BigInteger scaledTaken(Collateral collateral, Parts parts) {
        var rounding =
                rules.amounts().health() == Rules.HealthForm.WEIGHTED_SUM
                        ? Rounded.CEILING
                        : Rounded.HALF_UP;
        var seized = parts.taken().subtract(parts.fee());
        return rounding.mulDiv(seized, FixedPoint.RAY, collateral.index())
                .add(rounding.mulDiv(parts.fee(), FixedPoint.RAY, collateral.index()))
                .min(collateral.scaled());
    }

    private boolean emptied(
            Collateral collateral, AaveAccount.Totals totals, Parts parts, BigInteger taken) {
        var consumed =
                switch (rules.amounts().emptied()) {
                    case VALUE -> parts.taken();
                    case SCALED -> FixedPoint.floor(taken, collateral.index(), FixedPoint.RAY);
                };
        return collateral.value(consumed).equals(totals.collateral());
    }

    private static void refuseSound(AaveAccount.Totals totals, Collateral collateral, Debt debt) {
        if (totals.debt().signum() == 0) {
            throw new IllegalArgumentException(
                    "all debts together are worth less than one unit of the base currency: 0");
        }
        if (totals.health().compareTo(FixedPoint.WAD) >= 0) {
            throw new IllegalArgumentException(
                    "the health factor is not below 1: "
                            + new BigDecimal(totals.health(), 18).toPlainString());
        }
        if (debt.amount().signum() == 0 || collateral.thresholdBps() == 0) {
            throw new IllegalArgumentException(
                    "nothing is owed in "
                            + debt.asset()
                            + ", or "
                            + collateral.asset()
                            + " counts for nothing");
        }
        if (collateral.price().signum() == 0 || debt.price().signum() == 0) {
            throw new IllegalArgumentException("a price of zero cannot be liquidated at");
        }
    }
}
