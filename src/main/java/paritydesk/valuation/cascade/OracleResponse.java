package paritydesk.valuation.cascade;

/// How the price that venues see follows the market.
@FunctionalInterface
public interface OracleResponse {

    /// A feed of the market itself.
    OracleResponse FOLLOWS = (_, factor) -> factor;

    /// A feed that stands still.
    OracleResponse FROZEN = (_, _) -> 1;

    /// The oracle's price over its price before the shock, given the market's price over its own; both not negative.
    double factor(int asset, double market);

    /// A feed that shows a share of each move: `1 + share·(market − 1)`, share of 0 (frozen) to 1 (follows).
    static OracleResponse sharing(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("an oracle shows 0 to 1 of a move, not " + share);
        }
        return (_, market) -> 1 + share * (market - 1);
    }
}
