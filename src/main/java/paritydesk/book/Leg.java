package paritydesk.book;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/// One holding or obligation of an account. Quantities are exact, in whole token units.
public sealed interface Leg {

    String asset();

    BigDecimal quantity();

    /// Pledged tokens; not negative.
    record Collateral(String asset, BigDecimal quantity) implements Leg {
        public Collateral {
            refuseNegative(asset, quantity);
        }
    }

    /// Borrowed tokens; not negative, what is owed is a positive number.
    record Debt(String asset, BigDecimal quantity) implements Leg {
        public Debt {
            refuseNegative(asset, quantity);
        }
    }

    /// A perpetual or future on `asset`: `quantity` is signed (short below zero) in contracts, each of `multiplier` tokens,
    /// entered at `entryPrice`. `maintenanceRate` of the notional is the maintenance margin; `margin` is what was posted where
    /// the position is isolated.
    record Linear(
            String asset,
            BigDecimal quantity,
            BigDecimal multiplier,
            BigDecimal entryPrice,
            BigDecimal maintenanceRate,
            @Nullable BigDecimal margin)
            implements Leg {
        public Linear {
            if (multiplier.signum() <= 0
                    || entryPrice.signum() < 0
                    || maintenanceRate.signum() < 0) {
                throw new IllegalArgumentException(
                        "a derivative on "
                                + asset
                                + " has a multiplier above zero and no negative price or rate");
            }
        }
    }

    /// European options on `asset`: `quantity` is signed (written below zero) in contracts, each of `multiplier` tokens, bought at
    /// `entryPrice` per token. Marked by Black-76 at `volatility` (fraction per year) with the asset's price as the forward and no
    /// discount. `maintenanceRate` is a fraction of the underlying's notional; `margin` is what was posted where it is isolated.
    record Option(
            String asset,
            BigDecimal quantity,
            BigDecimal multiplier,
            BigDecimal entryPrice,
            BigDecimal maintenanceRate,
            @Nullable BigDecimal margin,
            Right right,
            BigDecimal strike,
            Instant expiry,
            BigDecimal volatility)
            implements Leg {
        public Option {
            if (multiplier.signum() <= 0
                    || entryPrice.signum() < 0
                    || maintenanceRate.signum() < 0) {
                throw new IllegalArgumentException(
                        "an option on "
                                + asset
                                + " has a multiplier above zero and no negative price or rate");
            }
            if (strike.signum() <= 0 || volatility.signum() < 0) {
                throw new IllegalArgumentException(
                        "an option on "
                                + asset
                                + " has a strike above zero and no negative volatility");
            }
        }
    }

    /// What an option gives the right to.
    enum Right {
        CALL,
        PUT
    }

    private static void refuseNegative(String asset, BigDecimal quantity) {
        if (quantity.signum() < 0) {
            throw new IllegalArgumentException(
                    "quantity of " + asset + " is below zero: " + quantity);
        }
    }
}
