package paritydesk.valuation.liquidity;

import paritydesk.market.pool.Route;

/// What it takes to move a pool's price (`to` per `from`, before fee) to a target: token sold into it, how much of it, what is
/// received, and the cost against dealing at the target all along, in the token bought at the target price [ours]. Restoring a peg
/// is moving to 1. `reached` is false where the pool's liquidity ends before; who has taken every order down to a price has reached it.
public record PriceMove(
        String sold,
        double paid,
        double received,
        double cost,
        double before,
        double after,
        boolean reached) {

    private static final int MOST_STEPS = 3_000;
    private static final double PRECISION = 1e-14;

    /// Moves the price of `route` to `target`: sells its own token to lower it, the other to raise it.
    public static PriceMove to(Route route, double target) {
        if (!(target > 0) || Double.isInfinite(target)) {
            throw new IllegalArgumentException("a target price is above 0, not " + target);
        }
        double spot = route.spot();
        if (spot == 0) {
            return new PriceMove(name(route), 0, 0, 0, 0, 0, false);
        }
        return target <= spot
                ? lower(route, spot, target)
                : raise(route, lower(route.back(), 1 / spot, 1 / target));
    }

    private static PriceMove raise(Route route, PriceMove back) {
        double after = back.after == 0 ? Double.POSITIVE_INFINITY : 1 / back.after;
        return new PriceMove(
                back.sold, back.paid, back.received, back.cost, route.spot(), after, back.reached);
    }

    private static PriceMove lower(Route route, double spot, double target) {
        double limit = route.limit();
        double high = Math.min(1, limit);
        double low = 0;
        while (high < limit && high < 1e200 && route.after(high).spot() > target) {
            low = high;
            high = Math.min(2 * high, limit);
        }
        boolean reached = route.after(high).spot() <= target;
        for (int i = 0; i < MOST_STEPS && high - low > PRECISION * high; i++) {
            double middle = low + (high - low) / 2;
            if (route.after(middle).spot() > target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return at(route, spot, target, target == spot ? 0 : high, reached);
    }

    private static PriceMove at(
            Route route, double spot, double target, double paid, boolean reached) {
        double received = route.proceeds(paid);
        return new PriceMove(
                name(route),
                paid,
                received,
                paid * target - received,
                spot,
                paid == 0 ? spot : route.after(paid).spot(),
                reached);
    }

    private static String name(Route route) {
        return route.pool().assets().get(route.in());
    }
}
