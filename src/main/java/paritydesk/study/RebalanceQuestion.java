package paritydesk.study;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/// Questions about getting back to a target health.
public sealed interface RebalanceQuestion extends Question {

    /// What an account of the book would sell and repay, repay, or add, at one instant.
    record RebalanceWays(
            String id,
            String account,
            String asset,
            Instant at,
            BigDecimal target,
            @Nullable BigDecimal slippage)
            implements RebalanceQuestion {

        public RebalanceWays {
            positive(target);
            share(slippage);
        }
    }

    /// The same from stated figures: value of the collateral, its threshold, weighted collateral beside it, debt.
    record RebalanceFigures(
            String id,
            BigDecimal collateral,
            BigDecimal threshold,
            @Nullable BigDecimal others,
            BigDecimal debt,
            BigDecimal target,
            @Nullable BigDecimal slippage,
            int decimals)
            implements RebalanceQuestion {

        public RebalanceFigures {
            positive(target);
            share(slippage);
            if (decimals < 0 || decimals > 36) {
                throw new IllegalArgumentException("a ledger has 0 to 36 decimals: " + decimals);
            }
        }
    }

    /// An account along the clock with a rule and without it: under `trigger` back to `target` by selling, above `release` by
    /// buying.
    record RebalanceRun(
            String id,
            String account,
            String asset,
            BigDecimal trigger,
            BigDecimal target,
            @Nullable BigDecimal release,
            @Nullable BigDecimal slippage,
            @Nullable BigDecimal fee)
            implements RebalanceQuestion {

        public RebalanceRun {
            positive(trigger);
            positive(target);
            share(slippage);
        }
    }

    private static void positive(BigDecimal value) {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("a health is above zero, not " + value);
        }
    }

    private static void share(@Nullable BigDecimal value) {
        if (value != null && (value.signum() < 0 || value.compareTo(BigDecimal.ONE) >= 0)) {
            throw new IllegalArgumentException("slippage is a fraction under 1, not " + value);
        }
    }
}
