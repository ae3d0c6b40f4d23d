package paritydesk.study;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/// Questions about a chain that splits: what each side is worth, whether it pays to borrow into the split, and how likely each side is
/// to last.
public sealed interface ForkQuestion extends Question {

    /// What a unit of a forked asset, and what the book holds of it at `venue`, is worth on both branches at `at`. Prices are the run's
    /// unless `main` and `other` state them; the probability that the other branch lasts is stated, or that of a `race`, or the plan's.
    record ForkValue(
            String id,
            String asset,
            String venue,
            Instant at,
            @Nullable BigDecimal recognition,
            @Nullable BigDecimal persistence,
            @Nullable BigDecimal main,
            @Nullable BigDecimal other,
            @Nullable Race race)
            implements ForkQuestion {
        public ForkValue {
            Ranges.share("recognition", recognition);
            Ranges.share("persistence", persistence);
            Ranges.atLeastZero("main", main);
            Ranges.atLeastZero("other", other);
        }
    }

    /// Whether borrowing a forked asset at `at` and holding it until the fork pays. Rates are the market's unless they are stated, and
    /// so are the prices of both branches.
    record ForkFarm(
            String id,
            String asset,
            String venue,
            Instant at,
            @Nullable BigDecimal borrowRate,
            BigDecimal supplyRate,
            @Nullable BigDecimal main,
            @Nullable BigDecimal other)
            implements ForkQuestion {
        public ForkFarm {
            Ranges.atLeastZero("main", main);
            Ranges.atLeastZero("other", other);
        }
    }

    /// What a validator of a forked asset gains by following one branch or voting on both. Rewards and stake in tokens of their branch;
    /// prices are the run's at `at`.
    record DoubleVoting(
            String id,
            String asset,
            String venue,
            Instant at,
            BigDecimal mainReward,
            BigDecimal otherReward,
            BigDecimal persistence,
            BigDecimal stake,
            BigDecimal slash,
            BigDecimal detection,
            @Nullable BigDecimal cost)
            implements ForkQuestion {
        public DoubleVoting {
            Ranges.atLeastZero("mainReward", mainReward);
            Ranges.atLeastZero("otherReward", otherReward);
            Ranges.share("persistence", persistence);
            Ranges.atLeastZero("stake", stake);
            Ranges.share("slash", slash);
            Ranges.share("detection", detection);
            Ranges.atLeastZero("cost", cost);
        }
    }

    /// How likely the history that is behind overtakes, and how many confirmations push that under `epsilon`.
    record ForkFinality(String id, Race race, BigDecimal epsilon) implements ForkQuestion {
        public ForkFinality {
            if (epsilon.signum() <= 0 || epsilon.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException(
                        "an accepted risk is above 0 and at most 1, not " + epsilon);
            }
        }
    }

    /// When a series of the market stands at or above `level`, such as the utilisation of a pool at which liquidations fail.
    record SeriesLevel(String id, String series, BigDecimal level) implements ForkQuestion {}

    /// Two histories that compete: power or stake on the one behind, on the one ahead, and on both, in any one unit; `blocks` is the
    /// lead.
    record Race(
            BigDecimal attacker,
            BigDecimal honest,
            @Nullable BigDecimal equivocating,
            RaceRule rule,
            int blocks) {
        public Race {
            Ranges.atLeastZero("attacker", attacker);
            Ranges.atLeastZero("honest", honest);
            Ranges.atLeastZero("equivocating", equivocating);
            boolean nobody =
                    attacker.signum() == 0
                            && honest.signum() == 0
                            && (equivocating == null || equivocating.signum() == 0);
            if (nobody || blocks < 0) {
                throw new IllegalArgumentException(
                        "a race needs somebody who works and a lead of 0 blocks or more");
            }
        }
    }

    /// How the chance to overtake is computed: gambler's ruin, the Poisson race of the Bitcoin paper, or the exact race.
    enum RaceRule {
        RUIN,
        NAKAMOTO,
        ROSENFELD
    }
}
