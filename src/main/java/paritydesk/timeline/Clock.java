package paritydesk.timeline;

import paritydesk.asset.Figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The steps of a run in order. `bookFrom` is the first step at which the book exists (its `asOf`, or the start of the window):
/// earlier steps have market and parity but no accounts.
public record Clock(List<Step> steps, int bookFrom) {

    public Clock {
        steps = List.copyOf(steps);
    }

    public int size() {
        return steps.size();
    }

    public Step step(int i) {
        return steps.get(i);
    }

    public Instant at(int i) {
        return steps.get(i).at();
    }

    /// A step's day, or in a short window its day and time of day.
    public String when(int i) {
        return Figures.within(at(i), window());
    }

    /// From the first step to the last.
    public Duration window() {
        return Duration.between(at(0), at(size() - 1));
    }

    /// The last step at or before `t`; 0 where there is none.
    public int indexAt(Instant t) {
        int low = 0;
        int high = steps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps.get(middle).at().isAfter(t)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Math.max(0, low - 1);
    }

    /// Seconds since the epoch, one per step: the x of every chart.
    public double[] seconds() {
        return steps.stream().mapToDouble(s -> s.at().toEpochMilli() / 1000.0).toArray();
    }
}
