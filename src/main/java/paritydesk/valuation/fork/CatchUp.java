package paritydesk.valuation.fork;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

import java.util.OptionalInt;

/// The race between two histories of one chain. `attacker` a works on the one that is behind, `honest` h on the one ahead, and
/// `equivocating` e votes on both at once, as stake can that has nothing to lose (power or stake in any one unit).
///
/// Three answers to how likely it is that the one behind overtakes:
///
/// - [Rule#RUIN] `((a + e)/(h + e))^z` from z blocks behind, gambler's ruin [std: Nakamoto 2008, section 11, with e = 0];
/// - [Rule#NAKAMOTO] after z confirmations, what the attacker has meanwhile found being Poisson [std: Nakamoto 2008];
/// - [Rule#ROSENFELD] the same with what it has found being negative binomial, which is exact for a race of blocks [std: Rosenfeld
///   2014, in the closed form `I_{4pq}(z, 1/2)` of Grunspan and Pérez-Marco 2017]; the attacker starts level.
///
/// For the latter two `q = (a + e)/(a + h + 2e)`: equivocating power works for both sides [ours].
public record CatchUp(double attacker, double honest, double equivocating) {

    /// Confirmations beyond this count are no answer.
    public static final int MOST_CONFIRMATIONS = 1_000_000;

    /// How the chance is computed.
    public enum Rule {
        RUIN,
        NAKAMOTO,
        ROSENFELD
    }

    public CatchUp {
        power(attacker);
        power(honest);
        power(equivocating);
        if (attacker + honest + equivocating == 0) {
            throw new IllegalArgumentException("somebody has to work on the chain");
        }
    }

    /// `(a + e)/(h + e)`; 1 and above is a side that always catches up, +∞ where nobody works on the other.
    public double ratio() {
        return (attacker + equivocating) / (honest + equivocating);
    }

    /// Probability that the history behind overtakes at `blocks` z; 1 for z = 0 and for a side with half of the power or more.
    public double probability(Rule rule, int blocks) {
        if (blocks < 0) {
            throw new IllegalArgumentException("confirmations count from 0, not " + blocks);
        }
        double ratio = ratio();
        if (ratio >= 1 || blocks == 0) {
            return 1;
        }
        return switch (rule) {
            case RUIN -> Math.pow(ratio, blocks);
            case NAKAMOTO -> nakamoto(ratio, blocks);
            case ROSENFELD -> rosenfeld(ratio, blocks);
        };
    }

    /// The least number of confirmations that push the probability under `epsilon`; empty where none up to
    /// [#MOST_CONFIRMATIONS] does.
    public OptionalInt confirmations(Rule rule, double epsilon) {
        if (!(epsilon > 0 && epsilon <= 1)) {
            throw new IllegalArgumentException(
                    "an accepted risk is above 0 and at most 1, not " + epsilon);
        }
        if (!(probability(rule, MOST_CONFIRMATIONS) < epsilon)) {
            return OptionalInt.empty();
        }
        int over = 0;
        int under = 1;
        while (!(probability(rule, under) < epsilon)) {
            over = under;
            under = Math.min(2 * under, MOST_CONFIRMATIONS);
        }
        while (under - over > 1) {
            int middle = (over + under) >>> 1;
            if (probability(rule, middle) < epsilon) {
                under = middle;
            } else {
                over = middle;
            }
        }
        return OptionalInt.of(under);
    }

    /// Probability that the history ahead lasts once it leads by `blocks`: the complement. Persistence of a fork's branch whose
    /// rivals are `attacker` feeds [ForkPrices#expected].
    public double persistence(Rule rule, int blocks) {
        return 1 - probability(rule, blocks);
    }

    /// `1 − Σ_{k=0}^{z} Poisson(k; λ)(1 − r^{z − k})` with λ = z·r, r = q/p, summed as the tail beyond z plus what is still caught, so that
    /// small chances keep their digits.
    private static double nakamoto(double ratio, int blocks) {
        if (ratio == 0) {
            return 0;
        }
        double mean = blocks * ratio;
        double step = Math.log(ratio);
        double chance = Gamma.regularizedGammaP(blocks + 1.0, mean);
        double logTerm = -mean;
        for (int k = 0; k <= blocks; k++) {
            chance += Math.exp(logTerm + (blocks - k) * step);
            logTerm += Math.log(mean / (k + 1));
        }
        return Math.min(chance, 1);
    }

    private static double rosenfeld(double ratio, int blocks) {
        double q = ratio / (1 + ratio);
        double x = 4 * q * (1 - q);
        return x == 0 ? 0 : Beta.regularizedBeta(x, blocks, 0.5);
    }

    private static void power(double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("power is zero or above, not " + value);
        }
    }
}
