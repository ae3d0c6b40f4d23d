package paritydesk.study;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/// Questions about what a conversion costs a holder.
public sealed interface ConversionQuestion extends Question {

    /// Where the value of `quantity` old tokens goes when `migrated` of them are converted at `at`: ratio, penalty, rounding,
    /// slippage, fees, waiting and what stays stranded at `salvage` of the reference price.
    record LossWaterfall(
            String id,
            String conversion,
            BigDecimal quantity,
            Instant at,
            @Nullable BigDecimal migrated,
            @Nullable BigDecimal slippage,
            @Nullable BigDecimal cost,
            @Nullable Duration waiting,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal salvage,
            @Nullable BigDecimal tolerance)
            implements ConversionQuestion {

        public LossWaterfall {
            if (quantity.signum() <= 0) {
                throw new IllegalArgumentException("the quantity is above zero, not " + quantity);
            }
            share("migrated", migrated);
            share("slippage", slippage);
            share("salvage", salvage);
            share("tolerance", tolerance);
            atLeastZero("cost", cost);
            atLeastZero("rate", rate);
        }

        private static void share(String name, @Nullable BigDecimal value) {
            atLeastZero(name, value);
            if (value != null && value.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException(
                        name + " is a fraction of 0 to 1, not " + value.toPlainString());
            }
        }

        private static void atLeastZero(String name, @Nullable BigDecimal value) {
            if (value != null && value.signum() < 0) {
                throw new IllegalArgumentException(
                        name + " is not below zero, as " + value.toPlainString() + " is");
            }
        }
    }
}
