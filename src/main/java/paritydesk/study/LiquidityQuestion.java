package paritydesk.study;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// Questions about selling: through which pools, how much, over which time, and what a share of a pool is worth. Pools are those of
/// the market document; where a list of pools is empty, all of them count.
public sealed interface LiquidityQuestion extends Question {

    /// What each pool pays for `quantity` of `from` in `to`, in integers as its contract computes and in doubles.
    record PoolSale(
            String id,
            String from,
            String to,
            BigDecimal quantity,
            List<String> pools,
            @Nullable Instant at)
            implements LiquidityQuestion {
        public PoolSale {
            pools = List.copyOf(pools);
            above("quantity", quantity);
        }
    }

    /// The best way to sell `quantity` of `asset` at `at` over pools and the asset's depth, beside the naive one, with what each
    /// costs against the price at which the sale was decided.
    record SplitSale(
            String id,
            String asset,
            BigDecimal quantity,
            Instant at,
            List<String> pools,
            @Nullable BigDecimal decided)
            implements LiquidityQuestion {
        public SplitSale {
            pools = List.copyOf(pools);
            above("quantity", quantity);
            if (decided != null) {
                above("decided", decided);
            }
        }
    }

    /// How much of `asset` can be sold at `at` before the average price falls `within` under the market's.
    record SaleDepth(
            String id, String asset, Instant at, List<BigDecimal> within, List<String> pools)
            implements LiquidityQuestion {
        public SaleDepth {
            within = List.copyOf(within);
            pools = List.copyOf(pools);
            if (within.isEmpty()) {
                throw new IllegalArgumentException("name at least one bound, such as 0.02");
            }
            within.forEach(b -> fraction("within", b));
        }
    }

    /// Collateral of an account, or of the whole book, at what it brings within `days`: each asset through pools and depth that nobody
    /// else of the answer uses. `crowd` is the share of the others' holdings of the same asset that is sold at once.
    record LiquidCollateral(
            String id,
            @Nullable String account,
            Instant at,
            double days,
            double recoveryDays,
            @Nullable BigDecimal crowd,
            @Nullable BigDecimal dailyRate,
            @Nullable BigDecimal participation,
            List<Volume> volumes)
            implements LiquidityQuestion {
        public LiquidCollateral {
            volumes = List.copyOf(volumes);
            if (!(days >= 0) || !(recoveryDays > 0) || Double.isInfinite(days)) {
                throw new IllegalArgumentException(
                        "days are 0 or more and the recovery takes more than 0 days");
            }
            for (var part : new @Nullable BigDecimal[] {crowd, dailyRate, participation}) {
                if (part != null) {
                    fraction("crowd, dailyRate and participation", part);
                }
            }
        }
    }

    /// Average daily volume of an asset, in tokens.
    record Volume(String asset, BigDecimal perDay) {
        public Volume {
            if (perDay.signum() < 0) {
                throw new IllegalArgumentException("a daily volume is 0 or more");
            }
        }
    }

    /// The schedule that sells `quantity` in `steps` over `duration` (any unit of time, that of `volatility` too) at least cost and
    /// risk, and the frontier of others up to `mostAversion`.
    record ExecutionPlan(
            String id,
            double quantity,
            double duration,
            int steps,
            double volatility,
            double temporaryImpact,
            double permanentImpact,
            double fixedCost,
            double riskAversion,
            @Nullable BigDecimal mostAversion,
            @Nullable Integer points)
            implements LiquidityQuestion {
        public ExecutionPlan {
            if (!(riskAversion >= 0)
                    || (mostAversion != null && mostAversion.signum() <= 0)
                    || (points != null && (points < 2 || points > 10_000))) {
                throw new IllegalArgumentException(
                        "risk aversion is 0 or more, its most above 0, points 2 to 10000");
            }
        }
    }

    /// What `share` of a pool is worth at `at`: by its reserves, by its invariant at fair prices, and against having held since
    /// `entered`.
    record PoolShare(
            String id,
            String pool,
            BigDecimal share,
            Instant at,
            @Nullable Instant entered,
            @Nullable BigDecimal turnover)
            implements LiquidityQuestion {
        public PoolShare {
            fraction("share", share);
            if (turnover != null && turnover.signum() < 0) {
                throw new IllegalArgumentException("turnover is 0 or more");
            }
        }
    }

    /// Impermanent loss of a curve when one of two tokens moves by each of `factors`. A weighted curve needs the `weight` of the token that
    /// moves, a stable one the `amplification`; `fee` tells what volume makes up for the loss.
    record LossCurve(
            String id,
            Curve curve,
            List<BigDecimal> factors,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal amplification,
            @Nullable BigDecimal fee)
            implements LiquidityQuestion {
        public LossCurve {
            factors = List.copyOf(factors);
            factors.forEach(k -> above("factors", k));
            if (curve == Curve.WEIGHTED
                    && (weight == null
                            || weight.signum() <= 0
                            || weight.compareTo(BigDecimal.ONE) >= 0)) {
                throw new IllegalArgumentException(
                        "a weighted curve needs a weight between 0 and 1");
            }
            if (curve == Curve.STABLE && (amplification == null || amplification.signum() <= 0)) {
                throw new IllegalArgumentException("a stable curve needs an amplification above 0");
            }
            if (fee != null) {
                fraction("fee", fee);
            }
        }
    }

    /// Kinds of curve that a pool of two tokens may have.
    enum Curve {
        CONSTANT_PRODUCT,
        WEIGHTED,
        STABLE
    }

    /// What it takes to move the price of `from` in `to` at a pool to `target`: 1 restores a peg.
    record PriceTarget(
            String id, String pool, String from, String to, BigDecimal target, @Nullable Instant at)
            implements LiquidityQuestion {
        public PriceTarget {
            above("target", target);
        }
    }

    private static void above(String name, BigDecimal value) {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(
                    name + " is above zero, not " + value.toPlainString());
        }
    }

    private static void fraction(String name, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    name + " is a fraction of 0 to 1, not " + value.toPlainString());
        }
    }
}
