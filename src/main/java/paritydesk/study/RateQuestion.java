package paritydesk.study;

import org.jspecify.annotations.Nullable;

import paritydesk.market.rate.RateModel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;

/// Questions about what borrowing costs.
public sealed interface RateQuestion extends Question {

    /// One accrual of a lending market to the last unit, and the same as doubles. Amounts are the token's smallest units; indices
    /// are the system's own, its unit where they are left out.
    record AccrueDebt(
            String id,
            RateModel model,
            BigInteger cash,
            BigInteger borrows,
            @Nullable BigInteger reserves,
            @Nullable BigInteger debtIndex,
            @Nullable BigInteger supplyIndex,
            long periods)
            implements RateQuestion {

        public AccrueDebt {
            if (periods < 0) {
                throw new IllegalArgumentException("interest accrues forward: " + periods);
            }
        }
    }

    /// Borrow and supply rate over utilisation, from 0 to 1 in `points` equal steps.
    record RateCurve(String id, RateModel model, int points) implements RateQuestion {
        public RateCurve {
            if (points < 1 || points > 10_000) {
                throw new IllegalArgumentException("a curve has 1 to 10 000 steps, not " + points);
            }
        }
    }

    /// Funding of a perpetual on `asset` along the clock: the premium is a series, the mark the asset's fair price; payments on
    /// `tokens` (signed, short below zero) at every end of an interval between `from` and `to`.
    record PerpetualFunding(
            String id,
            String asset,
            String premium,
            BigDecimal tokens,
            Instant from,
            Instant to,
            Duration interval,
            @Nullable BigDecimal interest,
            @Nullable BigDecimal clamp,
            @Nullable BigDecimal cap)
            implements RateQuestion {

        public PerpetualFunding {
            if (interval.isNegative() || interval.isZero() || to.isBefore(from)) {
                throw new IllegalArgumentException(
                        "funding runs forward from " + from + " in intervals that take time");
            }
            if (Duration.between(from, to).dividedBy(interval) > 100_000) {
                throw new IllegalArgumentException("more than 100 000 intervals are asked for");
            }
        }
    }
}
