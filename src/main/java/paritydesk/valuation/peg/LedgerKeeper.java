package paritydesk.valuation.peg;

import java.math.BigInteger;

/// A keeper that holds a coin at its peg through a pool, in the integers of its ledger, by the published rule of the crvUSD keepers
/// (Curve, `PegKeeper.vy`, `PegKeeperV2.vy`): per action it moves a fifth of the pool's imbalance, at most what it has, owes and is allowed;
/// it waits between actions; an action that does not pay is undone; of what it gains the caller gets a share. Amounts in 1e−18 of
/// the coin and of liquidity tokens; `lastChange` in seconds.
public record LedgerKeeper(
        KeeperRule rule, BigInteger debt, BigInteger tokens, BigInteger balance, long lastChange) {

    private static final BigInteger FIFTH = BigInteger.valueOf(5);
    private static final BigInteger SHARES = BigInteger.valueOf(KeeperRule.SHARE_PRECISION);

    public LedgerKeeper {
        if (debt.signum() < 0 || tokens.signum() < 0 || balance.signum() < 0) {
            throw new IllegalArgumentException("a keeper has no negative amounts");
        }
    }

    /// A keeper that has not acted yet and has `balance` to provide.
    public static LedgerKeeper fresh(KeeperRule rule, BigInteger balance) {
        return new LedgerKeeper(rule, BigInteger.ZERO, BigInteger.ZERO, balance, 0);
    }

    /// What a call does.
    public sealed interface Outcome {
        /// Too soon: nothing happens before `until` (seconds).
        record Waits(long until) implements Outcome {}

        /// The call is undone.
        record Refused(Reason reason) implements Outcome {}

        /// `moved` is positive for a deposit, negative for a withdrawal, 0 where there was nothing to do.
        record Acted(
                LedgerKeeper keeper, LedgerPair pool, BigInteger moved, BigInteger callerProfit)
                implements Outcome {}
    }

    /// Why a call is undone: the regulator grants nothing, it does not pay, or the pool cannot carry it out.
    public enum Reason {
        NOT_ALLOWED,
        UNPROFITABLE,
        POOL
    }

    /// Calls the keeper at `now` (seconds); `mayProvide` and `mayWithdraw` are what its regulator allows.
    public Outcome update(
            LedgerPair pool, long now, BigInteger mayProvide, BigInteger mayWithdraw) {
        long free = Math.addExact(lastChange, rule.actionDelay());
        if (free > now) {
            return new Outcome.Waits(free);
        }
        var gap = imbalance(pool);
        var allowed = gap.signum() > 0 ? mayProvide : mayWithdraw;
        if (allowed.signum() <= 0) {
            return new Outcome.Refused(Reason.NOT_ALLOWED);
        }
        var most = gap.signum() > 0 ? balance : debt;
        var amount = gap.abs().divide(FIFTH).min(allowed);
        try {
            return amount.signum() == 0
                    ? settle(pool, this, pool, BigInteger.ZERO)
                    : move(pool, now, gap.signum() > 0, amount.min(most));
        } catch (ArithmeticException _) {
            return new Outcome.Refused(Reason.POOL);
        }
    }

    /// Liquidity tokens above what is owed: `tokens − (debt·1e18/virtual price + threshold)`, not negative.
    public BigInteger profit(LedgerPair pool) {
        var owed = debt.multiply(LedgerPair.WAD).divide(pool.virtualPrice()).add(rule.threshold());
        return tokens.subtract(owed).max(BigInteger.ZERO);
    }

    /// What the pool holds of the other coin beyond the pegged one, in 1e−18; below zero where the pegged coin abounds.
    private BigInteger imbalance(LedgerPair pool) {
        int other = 1 - rule.coin();
        var peg = pool.terms().scaled(pool.balance(other), other);
        return peg.subtract(pool.balance(rule.coin()));
    }

    private Outcome move(LedgerPair pool, long now, boolean provide, BigInteger amount) {
        if (amount.signum() == 0) {
            return new Outcome.Refused(Reason.POOL);
        }
        var change = provide ? pool.add(rule.coin(), amount) : pool.remove(rule.coin(), amount);
        var moved = provide ? amount : amount.negate();
        var minted = provide ? change.tokens() : change.tokens().negate();
        if (tokens.add(minted).signum() < 0) {
            return new Outcome.Refused(Reason.POOL);
        }
        var after =
                new LedgerKeeper(
                        rule, debt.add(moved), tokens.add(minted), balance.subtract(moved), now);
        return settle(pool, after, change.pool(), moved);
    }

    private Outcome settle(
            LedgerPair before, LedgerKeeper after, LedgerPair pool, BigInteger moved) {
        var gained = after.profit(pool).subtract(profit(before));
        if (gained.signum() < (rule.strict() ? 1 : 0)) {
            return new Outcome.Refused(Reason.UNPROFITABLE);
        }
        var fee = gained.multiply(BigInteger.valueOf(rule.callerShare())).divide(SHARES);
        var paid =
                new LedgerKeeper(
                        rule,
                        after.debt,
                        after.tokens.subtract(fee),
                        after.balance,
                        after.lastChange);
        return new Outcome.Acted(paid, pool, moved, fee);
    }
}
