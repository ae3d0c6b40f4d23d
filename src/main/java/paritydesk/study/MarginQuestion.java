package paritydesk.study;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Questions about margin: what different modes ask of one book, what an option is worth, when a venue calls, how a requirement
/// moves, and how fast a threshold may fall.
public sealed interface MarginQuestion extends Question {

    /// The derivatives of one account, or of every account that has some, under isolated, cross and portfolio margin at one
    /// instant.
    record MarginModes(
            String id,
            @Nullable String account,
            Instant at,
            BigDecimal initialRate,
            List<Double> moves,
            List<Double> volatilityMoves,
            double netFloor,
            double hedgedFloor,
            List<RootOf> roots)
            implements MarginQuestion {

        public MarginModes {
            moves = List.copyOf(moves);
            volatilityMoves = List.copyOf(volatilityMoves);
            roots = List.copyOf(roots);
            atLeastZero("initialRate", initialRate);
            if (moves.isEmpty()) {
                throw new IllegalArgumentException("a grid of scenarios has a price move");
            }
        }
    }

    /// Two assets that are one risk: `asset` counts as `root`.
    record RootOf(String asset, String root) {}

    /// What a European option is worth, by Black-76, and what it depends on. The forward is `forward`, or the fair price of `asset`
    /// at `at`.
    record OptionMark(
            String id,
            boolean call,
            @Nullable String asset,
            @Nullable Instant at,
            @Nullable BigDecimal forward,
            BigDecimal strike,
            BigDecimal years,
            BigDecimal volatility,
            @Nullable BigDecimal rate)
            implements MarginQuestion {

        public OptionMark {
            if (forward == null && (asset == null || at == null)) {
                throw new IllegalArgumentException(
                        "an option needs a forward, or an asset and an instant");
            }
            if (strike.signum() <= 0) {
                throw new IllegalArgumentException("a strike is above zero, not " + strike);
            }
            atLeastZero("years", years);
            atLeastZero("volatility", volatility);
        }
    }

    /// What a venue calls from one account along the clock, so that its health stays at `target`, and what it returns.
    record MarginCalls(
            String id,
            String account,
            @Nullable BigDecimal target,
            BigDecimal threshold,
            BigDecimal minimumTransfer,
            BigDecimal rounding)
            implements MarginQuestion {

        public MarginCalls {
            atLeastZero("threshold", threshold);
            atLeastZero("minimumTransfer", minimumTransfer);
            atLeastZero("rounding", rounding);
            if (target != null && target.signum() <= 0) {
                throw new IllegalArgumentException("a target is above zero, not " + target);
            }
        }
    }

    /// A requirement from the volatility of `asset` at every step: as calculated, under each option against procyclicality, with
    /// open interest, and with the add-on of a migration.
    record Requirement(
            String id,
            String asset,
            double confidence,
            int lookback,
            double horizon,
            @Nullable Double buffer,
            @Nullable Double rebuild,
            @Nullable Double stressedWeight,
            @Nullable Double stressed,
            @Nullable Double floor,
            @Nullable OpenInterest openInterest,
            @Nullable AddOn addOn,
            int window)
            implements MarginQuestion {

        public Requirement {
            if (window < 1) {
                throw new IllegalArgumentException("a window is at least one step: " + window);
            }
        }
    }

    /// Open interest that raises the requirement between `lower` and `upper`.
    record OpenInterest(double notional, double lower, double upper) {}

    /// What is asked on top while a token migrates.
    record AddOn(double most, Instant from, Instant full, Instant until) {}

    /// The fastest fall of the liquidation threshold of `asset` at `venue` that liquidates no more than `budget` per step, from what
    /// stands at `at` to `target`.
    record ThresholdRamp(
            String id,
            String venue,
            String asset,
            Instant at,
            BigDecimal target,
            BigDecimal budget,
            Duration interval,
            @Nullable BigDecimal largestStep)
            implements MarginQuestion {

        public ThresholdRamp {
            atLeastZero("target", target);
            atLeastZero("budget", budget);
            if (interval.isNegative() || interval.isZero()) {
                throw new IllegalArgumentException("steps take time: " + interval);
            }
        }
    }

    /// Borrow and liquidation loan-to-value through a list of decisions, in integers of 1e4.
    record LtvRamps(
            String id, int borrow, int liquidation, List<LtvChange> changes, List<Instant> at)
            implements MarginQuestion {
        public LtvRamps {
            changes = List.copyOf(changes);
            at = List.copyOf(at);
        }
    }

    /// A decision on both values; the liquidation one ramps over a time.
    record LtvChange(Instant at, int borrow, int liquidation, Duration over) {}

    /// A derivative contract before and after a conversion's ratio: multiplier times ρ, entry price and strike over ρ.
    record ContractRescale(
            String id,
            String conversion,
            BigDecimal multiplier,
            BigDecimal entryPrice,
            @Nullable BigDecimal strike)
            implements MarginQuestion {

        public ContractRescale {
            if (multiplier.signum() <= 0) {
                throw new IllegalArgumentException("a multiplier is above zero: " + multiplier);
            }
        }
    }

    /// What a settlement of the plan pays: its price, and the gain or loss of each account.
    record CashSettlement(String id, String event) implements MarginQuestion {}

    private static void atLeastZero(String name, BigDecimal value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException(
                    name + " is not below zero, as " + value.toPlainString() + " is");
        }
    }
}
