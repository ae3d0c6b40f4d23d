package paritydesk.market.pool;

import java.math.BigDecimal;

/// A step of an order book: `quantity` of the base token at `price` (quote per base).
public record Level(BigDecimal price, BigDecimal quantity) {

    public Level {
        if (price.signum() <= 0 || quantity.signum() < 0) {
            throw new IllegalArgumentException(
                    "a level has a price above 0 and a quantity of 0 or more");
        }
    }
}
