package paritydesk.valuation.peg;

import java.math.BigInteger;
import java.util.List;

/// How much a keeper may provide, by the published rule of the crvUSD keepers' regulator (Curve, `PegKeeperRegulator.vy`), in 1e−18:
/// a keeper may owe `(α + β·Σ√r)²` of what it has, r the share that each other keeper owes, and only while the coin's aggregated
/// price is at or above 1, its pool's price stands within `deviation` of its oracle, and the dearest of the other pools is not below
/// it by more than `worst`. A withdrawal needs an aggregated price at or below 1 and the same nearness, and has no limit. Nearness
/// leaves out one end of its range, as published: the end of a pool's price below its oracle when providing, above it when withdrawing.
public record LedgerRegulator(
        BigInteger alpha, BigInteger beta, BigInteger deviation, BigInteger worst) {

    private static final BigInteger ONE = LedgerPair.WAD;

    public LedgerRegulator {
        if (alpha.signum() < 0
                || beta.signum() < 0
                || deviation.signum() < 0
                || worst.signum() < 0) {
            throw new IllegalArgumentException("a regulator has no negative limits");
        }
    }

    /// Prices in 1e−18: the coin's own aggregate, its pool's oracle and current price, and the highest oracle of the other pools.
    public record Prices(
            BigInteger aggregate, BigInteger oracle, BigInteger pool, BigInteger highestOther) {}

    /// What a keeper may still provide. `others` are the shares [#share] that the other keepers owe.
    public BigInteger mayProvide(LedgerKeeper keeper, Prices prices, List<BigInteger> others) {
        if (prices.aggregate().compareTo(ONE) < 0
                || !near(prices.oracle(), prices.pool())
                || fallen(prices)) {
            return BigInteger.ZERO;
        }
        var total = keeper.debt().add(keeper.balance());
        return limit(others)
                .multiply(total)
                .divide(ONE)
                .subtract(keeper.debt())
                .max(BigInteger.ZERO);
    }

    /// Whether a keeper may withdraw, however much.
    public boolean mayWithdraw(Prices prices) {
        return prices.aggregate().compareTo(ONE) <= 0 && near(prices.pool(), prices.oracle());
    }

    /// What a keeper owes of what it has, rounded down and with one unit added below so that nothing of nothing is 0.
    public static BigInteger share(LedgerKeeper keeper) {
        return keeper.debt()
                .multiply(ONE)
                .divide(BigInteger.ONE.add(keeper.debt()).add(keeper.balance()));
    }

    /// `(α + β·Σ√r)²`.
    public BigInteger limit(List<BigInteger> others) {
        var roots =
                others.stream()
                        .map(r -> r.multiply(ONE).sqrt())
                        .reduce(BigInteger.ZERO, BigInteger::add);
        return alpha.add(beta.multiply(roots).divide(ONE)).pow(2).divide(ONE);
    }

    /// Whether this pool's other coin is the one that lost its peg; a price below the threshold counts as such.
    private boolean fallen(Prices prices) {
        var least = prices.oracle().subtract(worst);
        return least.signum() < 0 || prices.highestOther().compareTo(least) < 0;
    }

    /// `−deviation < to − from ≤ deviation`.
    private boolean near(BigInteger from, BigInteger to) {
        var gap = to.subtract(from);
        return gap.compareTo(deviation) <= 0 && gap.negate().compareTo(deviation) < 0;
    }
}
