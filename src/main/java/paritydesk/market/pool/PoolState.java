package paritydesk.market.pool;

import java.util.List;

/// A pool in doubles: immutable, cheap to ask and to sell into. Tokens go by their position in [#assets], amounts are whole tokens.
/// Amounts beyond the [#limit] bring no more than the limit does; an empty pool has spot, limit and proceeds 0. No answer to a finite
/// question is NaN.
///
/// @implSpec a sale is charged the pool's fee; [#spot] is before it
public sealed interface PoolState
        permits ProductState,
                WeightedState,
                StableState,
                ConcentratedState,
                StepState,
                LinearState,
                ScaledState {

    String id();

    List<String> assets();

    /// Price of the first unit of `in`, in units of `out`, before fee; 0 where there is nothing to buy.
    double spot(int in, int out);

    /// Most that can be sold at once; +∞ where there is no end, 0 for an empty pool.
    double limit(int in, int out);

    /// Proceeds of selling `amount`, after fee.
    double out(int in, int out, double amount);

    /// What the next unit brings after `amount` was sold, after fee; 0 from the limit on.
    double marginal(int in, int out, double amount);

    /// The pool after `amount` (at most the limit) was sold.
    PoolState sell(int in, int out, double amount);

    /// Largest amount whose last unit still brings `price` after fee; 0 where not even the first does, the limit where `price` is 0
    /// or less.
    default double inputTo(int in, int out, double price) {
        return Bisection.largest(x -> marginal(in, out, x) >= price, limit(in, out));
    }

    /// Depth: largest amount whose average price after fee is at least `(1 − within)·spot`; 0 where the fee alone takes more.
    ///
    /// @param within a fraction from 0 to 1
    default double depth(int in, int out, double within) {
        if (!(within >= 0 && within <= 1)) {
            throw new IllegalArgumentException("depth is taken within a fraction from 0 to 1");
        }
        double least = (1 - within) * spot(in, out);
        return Bisection.largest(x -> out(in, out, x) >= least * x, limit(in, out));
    }

    /// This pool in one direction.
    ///
    /// @throws IllegalArgumentException where it does not hold both tokens
    default Route route(String from, String to) {
        int in = assets().indexOf(from);
        int out = assets().indexOf(to);
        if (in < 0 || out < 0 || in == out) {
            throw new IllegalArgumentException(
                    "pool " + id() + " does not sell " + from + " for " + to);
        }
        return new Route(this, in, out);
    }
}
