package paritydesk.market.pool;

import java.math.BigDecimal;
import java.util.List;

/// A place to sell, as it stands at one moment, computed exactly.
public sealed interface Pool
        permits ConstantProduct, Weighted, StableSwap, Concentrated, OrderBook, FixedRatioMigrator {

    String id();

    /// The ids of the tokens that it holds, in its own order.
    List<String> assets();

    /// Sells `amount` of `from` for `to`, to the last unit and with the pool's own rounding. Whatever of `amount` is finer than the
    /// token's decimals stays with the seller. An amount that the pool cannot take is refused or taken in part, never an exception.
    ///
    /// @throws IllegalArgumentException where the amount is negative, or the pool does not trade the pair
    Swap sell(String from, String to, BigDecimal amount);

    /// The same pool with `amount` (whole tokens, cut at its decimals) of one token in the place of what it holds.
    ///
    /// @throws IllegalArgumentException where it does not hold the token, or is a kind of pool whose reserves do not make its price
    default Pool holding(String asset, BigDecimal amount) {
        int at = position(asset);
        return switch (this) {
            case ConstantProduct p -> p.holding(at, amount);
            case Weighted p -> p.holding(at, amount);
            case StableSwap p -> p.holding(at, amount);
            case Concentrated _, OrderBook _, FixedRatioMigrator _ ->
                    throw new IllegalArgumentException(
                            "the reserves of " + id() + " do not make its price");
        };
    }

    /// Whether nothing can be bought here, whatever is paid.
    boolean empty();

    /// The same pool in doubles.
    PoolState state();

    /// Whether `from` can be sold for `to` here, by kind of pool and not by what is left in it.
    default boolean trades(String from, String to) {
        return !from.equals(to) && assets().contains(from) && assets().contains(to);
    }

    /// Where `asset` stands in [#assets].
    ///
    /// @throws IllegalArgumentException where it does not
    default int position(String asset) {
        int found = assets().indexOf(asset);
        if (found < 0) {
            throw new IllegalArgumentException("pool " + id() + " holds no " + asset);
        }
        return found;
    }

    /// Refuses a question that makes no sense at any pool.
    default void check(String from, String to, BigDecimal amount) {
        if (!trades(from, to)) {
            throw new IllegalArgumentException(
                    "pool " + id() + " does not sell " + from + " for " + to);
        }
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("an amount to sell is not below 0");
        }
    }
}
