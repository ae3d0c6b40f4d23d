package paritydesk.study;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/// Questions about what each role gains by what it can do, and what it would take that the intended action is best.
public sealed interface IncentiveQuestion extends Question {

    /// What the book's holders of a conversion's old token gain by migrating at `now`, at `later`, or never; waiting is discounted at
    /// the yearly `rate`, and a conversion costs `cost` whatever its size.
    record HolderIncentive(
            String id,
            String conversion,
            Instant now,
            Instant later,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal cost,
            HolderAction intended)
            implements IncentiveQuestion {
        public HolderIncentive {
            if (later.isBefore(now)) {
                throw new IllegalArgumentException(later + " is not later than " + now);
            }
            Ranges.atLeastZero("cost", cost);
        }
    }

    /// What a provider of `value` to a constant-product pool of old and new token gains by staying in for `over` or taking out now.
    record ProviderIncentive(
            String id,
            BigDecimal value,
            BigDecimal feeIncome,
            @Nullable BigDecimal reward,
            BigDecimal priceRatio,
            Duration over,
            @Nullable BigDecimal exitCost)
            implements IncentiveQuestion {
        public ProviderIncentive {
            Ranges.atLeastZero("value", value);
            Ranges.atLeastZero("priceRatio", priceRatio);
            Ranges.share("exitCost", exitCost);
            if (over.isNegative()) {
                throw new IllegalArgumentException("a provider stays zero or longer, not " + over);
            }
        }
    }

    /// What liquidators gain at `at` by each account of a venue that is under water there, paid in `asset`.
    record LiquidatorIncentive(
            String id, String venue, String asset, Instant at, BigDecimal slippage, BigDecimal cost)
            implements IncentiveQuestion {
        public LiquidatorIncentive {
            Ranges.share("slippage", slippage);
            Ranges.atLeastZero("cost", cost);
        }
    }

    /// What a holder can do.
    enum HolderAction {
        MIGRATE_NOW,
        MIGRATE_LATER,
        NEVER
    }
}
