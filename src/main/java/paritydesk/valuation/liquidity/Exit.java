package paritydesk.valuation.liquidity;

import paritydesk.market.pool.Route;

/// A way to sell: a pool in one direction and what a unit of what it pays is worth (reporting currency).
public record Exit(Route route, double unitValue) {

    public Exit {
        if (!(unitValue >= 0) || Double.isInfinite(unitValue)) {
            throw new IllegalArgumentException(
                    "what "
                            + route.pool().id()
                            + " pays has a price of 0 or more, not "
                            + unitValue);
        }
    }

    public String pool() {
        return route.pool().id();
    }

    public double limit() {
        return route.limit();
    }

    /// Value of what is received for `quantity`.
    public double value(double quantity) {
        return route.proceeds(quantity) * unitValue;
    }

    /// Value that the next unit brings after `quantity`.
    public double marginal(double quantity) {
        return route.marginal(quantity) * unitValue;
    }

    /// Value of a unit at the pool's price before fee and impact.
    public double spot() {
        return route.spot() * unitValue;
    }

    /// Largest quantity whose last unit brings `value`; 0 where what is paid is worth nothing.
    double quantityTo(double value) {
        return unitValue > 0 ? route.inputTo(value / unitValue) : 0;
    }

    Exit after(double quantity) {
        return new Exit(route.after(quantity), unitValue);
    }
}
