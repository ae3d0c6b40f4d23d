package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.valuation.Slot;

import java.util.Arrays;

/// One slot on its way: the share of a unit that has gone each way, and what it was paid.
final class MigratingSlot {
    final Slot slot;
    final HoldingPath path;
    final @Nullable AdoptionPath[] adoption;
    final double[] before;
    final double[] gone;
    final double[] got;
    final double[] want;
    boolean credited;

    MigratingSlot(Slot slot, int conversions, int steps) {
        this.slot = slot;
        path = new HoldingPath(conversions, steps);
        adoption = new @Nullable AdoptionPath[conversions];
        before = new double[conversions];
        gone = new double[conversions];
        got = new double[conversions];
        want = new double[conversions];
    }

    /// The share that goes another way at this step: what the ways before want, and what has gone those behind.
    double elsewhere(int way) {
        double sum = 0;
        for (int i = 0; i < gone.length; i++) {
            sum += i == way ? 0 : i < way ? want[i] : gone[i];
        }
        return sum;
    }

    double all() {
        return Arrays.stream(gone).sum();
    }
}
