package paritydesk.timeline;

import paritydesk.plan.Conversion;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// What becomes of one unit of an old token that the book holds: `kept` of it is still old, and `received` tokens of each of its
/// conversions stand in its place. A book's quantities are those of its own instant, so adoption counts from there: what had migrated
/// before is not in it.
final class HoldingPath {

    final double[] migrated;
    final double[] kept;

    /// By conversion of the passage and step: tokens that are due to the holder, and those of them that have arrived.
    final double[][] received;

    final double[][] arrived;

    HoldingPath(int conversions, int steps) {
        migrated = new double[steps];
        kept = new double[steps];
        received = new double[conversions][steps];
        arrived = new double[conversions][steps];
    }

    /// A unit of an asset that no conversion touches.
    static HoldingPath whole(int steps) {
        var path = new HoldingPath(0, steps);
        Arrays.fill(path.kept, 1);
        return path;
    }

    /// What becomes of a unit on average over several slots, each weighted by the units that it pledged; the first alone where none
    /// has any.
    static HoldingPath mean(List<HoldingPath> paths, double[] units) {
        double total = Arrays.stream(units).sum();
        var first = paths.getFirst();
        if (total == 0) {
            return first;
        }
        int steps = first.kept.length;
        var mean = new HoldingPath(first.received.length, steps);
        for (int i = 0; i < units.length; i++) {
            double weight = units[i] / total;
            var path = paths.get(i);
            add(mean.migrated, path.migrated, weight);
            add(mean.kept, path.kept, weight);
            for (int c = 0; c < first.received.length; c++) {
                add(mean.received[c], path.received[c], weight);
                add(mean.arrived[c], path.arrived[c], weight);
            }
        }
        return mean;
    }

    private static void add(double[] sum, double[] what, double weight) {
        for (int s = 0; s < sum.length; s++) {
            sum[s] += weight * what[s];
        }
    }

    /// Fills `arrived` from `received`: at once, or once a converter's delay has passed.
    void arrive(List<Conversion> conversions, Clock clock) {
        for (int c = 0; c < received.length; c++) {
            var pace = conversions.get(c).pace();
            var delay = pace == null || pace.delay() == null ? Duration.ZERO : pace.delay();
            for (int s = 0; s < kept.length; s++) {
                arrived[c][s] = delay.isZero() ? received[c][s] : before(clock, delay, c, s);
            }
        }
    }

    /// What was due at the last step that lies at least `delay` back.
    private double before(Clock clock, Duration delay, int conversion, int step) {
        var then = clock.at(step).minus(delay);
        return then.isBefore(clock.at(0)) ? 0 : received[conversion][clock.indexAt(then)];
    }

    /// m(t), the migrated fraction of the class as the plan states it.
    double migrated(int step) {
        return migrated[step];
    }

    double kept(int step) {
        return kept[step];
    }

    /// Tokens of a conversion of the passage that a unit has become by a step, on their way or there.
    double received(int conversion, int step) {
        return received[conversion][step];
    }

    /// The same once they are there: what a venue can count.
    double received(int conversion, int step, boolean there) {
        return (there ? arrived : received)[conversion][step];
    }
}
