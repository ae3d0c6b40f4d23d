package paritydesk.valuation.peg;

/// A keeper of a peg in doubles: the twin of [LedgerKeeper] for simulation, in whole coins. `most` is all that it may ever owe.
public record Keeper(KeeperRule rule, double debt, double tokens, double most, double lastChange) {

    private static final double FIFTH = 0.2;

    public Keeper {
        if (!(debt >= 0 && tokens >= 0 && most >= debt) || Double.isInfinite(most)) {
            throw new IllegalArgumentException(
                    "a keeper owes and holds finite amounts, at most what it may owe");
        }
    }

    /// A keeper that has not acted yet.
    public static Keeper fresh(KeeperRule rule, double most) {
        return new Keeper(rule, 0, 0, most, Double.NEGATIVE_INFINITY);
    }

    /// What a call leaves behind: `moved` pegged coins into the pool (below zero: out of it), and liquidity tokens for the caller. Both 0
    /// where the call waited or was undone.
    public record Step(Keeper keeper, StablePair pool, double moved, double callerProfit) {}

    /// Calls the keeper at `now` (seconds).
    public Step update(StablePair pool, double now) {
        double gap = pool.peg() - pool.pegged();
        double room = gap > 0 ? most - debt : debt;
        double amount = Math.min(Math.abs(gap) * FIFTH, room);
        if (lastChange + rule.actionDelay() > now || amount <= 0) {
            return new Step(this, pool, 0, 0);
        }
        return move(pool, now, gap > 0 ? amount : -amount);
    }

    /// Liquidity tokens above what is owed, not negative.
    public double profit(StablePair pool) {
        double threshold = rule.threshold().doubleValue() / LedgerPair.WAD.doubleValue();
        return Math.max(tokens - debt / pool.virtualPrice() - threshold, 0);
    }

    private Step move(StablePair pool, double now, double moved) {
        var change = moved > 0 ? pool.add(moved) : pool.remove(-moved);
        double held = tokens + Math.copySign(change.amount(), moved);
        if (held < 0) {
            return new Step(this, pool, 0, 0);
        }
        double owed = Math.clamp(debt + moved, 0, most);
        var after = new Keeper(rule, owed, held, most, now);
        double gained = after.profit(change.pool()) - profit(pool);
        if (rule.strict() ? gained <= 0 : gained < 0) {
            return new Step(this, pool, 0, 0);
        }
        double fee = gained * rule.callerShare() / KeeperRule.SHARE_PRECISION;
        return new Step(new Keeper(rule, owed, held - fee, most, now), change.pool(), moved, fee);
    }
}
