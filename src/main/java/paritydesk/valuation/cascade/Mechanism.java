package paritydesk.valuation.cascade;

/// How a cascade runs: the venues' rule, the market's and the oracle's answer, the order within a round, and the number of rounds
/// after which it gives up and says so.
public record Mechanism(
        Liquidator liquidator,
        PriceImpact impact,
        OracleResponse oracle,
        Order order,
        int maxRounds) {

    /// Enough for any rule that repays a fixed share a round; see [Cascade].
    public static final int MOST_ROUNDS = 1000;

    public Mechanism {
        if (maxRounds < 1) {
            throw new IllegalArgumentException("a cascade needs a round, not " + maxRounds);
        }
    }

    /// A simultaneous cascade with oracles that follow the market.
    public static Mechanism of(Liquidator liquidator, PriceImpact impact) {
        return new Mechanism(
                liquidator, impact, OracleResponse.FOLLOWS, new Order.Simultaneous(), MOST_ROUNDS);
    }

    public Mechanism withImpact(PriceImpact other) {
        return new Mechanism(liquidator, other, oracle, order, maxRounds);
    }

    public Mechanism withOracle(OracleResponse other) {
        return new Mechanism(liquidator, impact, other, order, maxRounds);
    }

    public Mechanism withOrder(Order other) {
        return new Mechanism(liquidator, impact, oracle, other, maxRounds);
    }
}
