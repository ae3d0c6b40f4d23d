package paritydesk.study;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Questions about what may happen to the book at random, under a shock, or under the smallest shock that breaks it.
public sealed interface SimulationQuestion extends Question {

    /// Many paths over the run from `from` to `to` (the book's whole path where they are left out); or, with `standing`, from `from` on
    /// with everything as it stands there.
    record MonteCarlo(
            String id,
            int paths,
            double confidence,
            boolean liquidations,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Standing standing,
            PathDynamics dynamics)
            implements SimulationQuestion {
        public MonteCarlo {
            if (paths < 1 || paths > 1_000_000) {
                throw new IllegalArgumentException("1 to 1 000 000 paths, not " + paths);
            }
            if (!(confidence > 0 && confidence < 1)) {
                throw new IllegalArgumentException(
                        "a confidence is between 0 and 1, not " + confidence);
            }
            if (standing != null && to != null) {
                throw new IllegalArgumentException(
                        "a standing horizon has a length of its own and no end in the run");
            }
        }
    }

    /// A horizon of `length` in `steps` equal steps.
    record Standing(Duration length, int steps) {
        public Standing {
            if (length.isNegative() || length.isZero() || steps < 1 || steps > 100_000) {
                throw new IllegalArgumentException(
                        "a horizon is longer than nothing, in 1 to 100 000 steps");
            }
        }
    }

    /// The smallest shock at `at` (the last step where it is left out) that makes venues lack more than `tolerance`. A shock moves each
    /// axis by a number of its scale, and its size is the root of the sum of their squares.
    record ReverseStress(
            String id,
            @Nullable Instant at,
            double tolerance,
            ShockMeasure measure,
            List<ShockAxis> axes)
            implements SimulationQuestion {
        public ReverseStress {
            axes = List.copyOf(axes);
            if (!(tolerance >= 0) || tolerance == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("a tolerance is 0 or above, not " + tolerance);
            }
            if (axes.isEmpty() || axes.size() > 10) {
                throw new IllegalArgumentException("a shock has 1 to 10 axes");
            }
            if (axes.stream().map(ShockAxis::asset).distinct().count() < axes.size()) {
                throw new IllegalArgumentException("each asset has one axis");
            }
        }
    }

    /// What is lacking: with positions as they stand, or after the liquidations that the shock sets off.
    enum ShockMeasure {
        STANDING,
        CASCADE
    }

    /// One asset's price times e^(−scale·x) with x ≥ 0: above zero falls, below zero rises.
    record ShockAxis(String asset, double scale) {
        public ShockAxis {
            if (scale == 0 || !(Math.abs(scale) <= 100)) {
                throw new IllegalArgumentException(
                        "the scale of " + asset + " is not 0 and at most 100, not " + scale);
            }
        }
    }

    /// The liquidations that `shocks` at `at` set off (the last step where it is left out), with the market's depth, and oracles that
    /// show `oracleFollows` (0 to 1) of a price's fall. `shuffles` random orders stand beside the worst and the best.
    record LiquidationCascade(
            String id,
            @Nullable Instant at,
            List<PriceShock> shocks,
            double oracleFollows,
            int shuffles)
            implements SimulationQuestion {
        public LiquidationCascade {
            shocks = List.copyOf(shocks);
            if (!(oracleFollows >= 0 && oracleFollows <= 1)) {
                throw new IllegalArgumentException(
                        "an oracle shows 0 to 1 of a move, not " + oracleFollows);
            }
            if (shuffles < 0 || shuffles > 1000) {
                throw new IllegalArgumentException("0 to 1000 orders, not " + shuffles);
            }
        }
    }
}
