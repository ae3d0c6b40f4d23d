package paritydesk.simulation;

import org.apache.commons.rng.core.source64.Philox4x64;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// The random numbers of one driver on one path at one step: Philox4x64-10 (Salmon, Moraes, Dror & Shaw 2011, "Parallel random
/// numbers: as easy as 1, 2, 3") keyed by the seed, its counter made of path, step and driver. Two streams that differ in any of
/// these share no block, and none depends on what was drawn before it.
public final class Stream {

    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final double UNIT = 0x1p-52;

    private final Philox4x64 philox;

    public Stream(long seed, long path, long step, long driver) {
        // Key, then counter from its lowest word; the generator counts up before each block of
        // four.
        philox = new Philox4x64(new long[] {seed, 0, 0, driver, step, path});
    }

    /// A number in (0, 1): the middle of one of 2⁵² equal parts, so that neither end is ever drawn.
    public double uniform() {
        return ((philox.nextLong() >>> 12) + 0.5) * UNIT;
    }

    /// A standard normal number, by the inverse of its distribution.
    public double normal() {
        return NORMAL.inverseCumulativeProbability(uniform());
    }

    /// A Poisson number of mean `mean` ≥ 0, by the inverse of its distribution; one uniform number is used whatever comes out. Means
    /// above 500 are refused: their probabilities underflow.
    public int poisson(double mean) {
        if (!(mean >= 0 && mean <= 500)) {
            throw new IllegalArgumentException("a step has 0 to 500 jumps on average, not " + mean);
        }
        double u = uniform();
        double probability = StrictMath.exp(-mean);
        double below = probability;
        int count = 0;
        while (u > below && count < 2000) {
            count++;
            probability *= mean / count;
            below += probability;
        }
        return count;
    }
}
