package paritydesk.valuation.peg;

import java.math.BigInteger;

/// The published rule of a keeper that holds a coin at its peg: index of the pegged coin in the pool, the caller's share of the gain in
/// 1e−5, seconds between two actions, liquidity tokens (1e−18) above the debt before a profit counts, and whether an action has to add
/// profit (`strict`) or may leave it as it is.
public record KeeperRule(
        int coin, int callerShare, long actionDelay, BigInteger threshold, boolean strict) {

    /// What `callerShare` counts in.
    public static final int SHARE_PRECISION = 100_000;

    public KeeperRule {
        if (coin != 0 && coin != 1) {
            throw new IllegalArgumentException("a pool of two has coins 0 and 1, not " + coin);
        }
        if (callerShare < 0 || callerShare > SHARE_PRECISION) {
            throw new IllegalArgumentException(
                    "a caller's share is 0 to 100 000 parts, not " + callerShare);
        }
        if (actionDelay < 0 || threshold.signum() < 0) {
            throw new IllegalArgumentException("a keeper's delay and threshold are not negative");
        }
    }

    /// The first keepers of crvUSD (`PegKeeper.vy`): 15 minutes, a threshold of one liquidity token, profit may stand still.
    public static KeeperRule first(int coin, int callerShare) {
        return new KeeperRule(coin, callerShare, 900, LedgerPair.WAD, false);
    }

    /// The present keepers of crvUSD (`PegKeeperV2.vy`): 12 seconds, no threshold, profit has to grow.
    public static KeeperRule second(int coin, int callerShare) {
        return new KeeperRule(coin, callerShare, 12, BigInteger.ZERO, true);
    }
}
