package paritydesk.valuation;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// What the steps of one group say of its accounts, in the order of k: the first step under water, every class ever, and the few steps
/// at which a least health factor can stand. All from the steps' bounds, so that an account costs the same whatever the number of
/// steps.
final class PairHistory {

    private static final double MARGIN = 0x1p-49;

    /// Whether some step values every account by itself; the account's figures then come from all of its steps.
    final boolean odd;

    final int[] breach;
    final byte[] ever;

    /// Steps at which the least health factor may stand as the venue sees it, rising; empty where no step is priced.
    final int[] seenLeast;

    /// The same at fair value.
    final int[] fairLeast;

    PairHistory(PairSweep sweep, int number, PairGroup group, int from, int to) {
        var units = sweep.units(number);
        breach = new int[group.size()];
        ever = new byte[group.size()];
        Arrays.fill(breach, -1);
        var kinds = new PairUnits.Kind[to];
        boolean some = false;
        for (int s = from; s < to; s++) {
            kinds[s] = sweep.kind(number, s);
            some |= kinds[s] == PairUnits.Kind.ODD;
        }
        odd = some;
        seenLeast = odd ? new int[0] : least(units.seenWeighted, units.seenDebt, kinds, from);
        fairLeast = odd ? new int[0] : least(units.fairWeighted, units.fairDebt, kinds, from);
        if (!odd) {
            var paint = new Paint(ever, to - from);
            int whole = 0;
            for (int s = from; s < to; s++) {
                switch (kinds[s]) {
                    case FREE -> whole |= Solvency.NO_DEBT.bit();
                    case UNPRICED -> whole |= Solvency.UNPRICED.bit();
                    case REGULAR, ODD -> see(sweep.bounds(number, s), group, units, s, paint);
                }
            }
            paint.finish(whole);
        }
    }

    private void see(
            @Nullable PairBounds at, PairGroup group, PairUnits units, int step, Paint paint) {
        if (at == null) {
            return;
        }
        paint.see(at);
        each(group, units, step, at.low, at.inner);
        each(group, units, step, at.outer, at.high);
        breach(at, group, units, step);
    }

    private void each(PairGroup group, PairUnits units, int step, int from, int to) {
        for (int i = from; i < to; i++) {
            ever[i] |= (byte) PairSweep.solvency(group, units, i, step).bit();
        }
    }

    /// Accounts up to `known` have breached already: each step goes on from there.
    private void breach(PairBounds at, PairGroup group, PairUnits units, int step) {
        for (int i = known; i < at.seenLow; i++) {
            breach[i] = breach[i] < 0 ? step : breach[i];
        }
        known = Math.max(known, at.seenLow);
        for (int i = Math.max(known, at.seenLow); i < at.seenHigh; i++) {
            boolean under = units.seenHealth(group.pledged[i], group.owed[i], step) < 1;
            breach[i] = breach[i] < 0 && under ? step : breach[i];
        }
    }

    private int known;

    /// The steps whose weighted/debt is the least but for rounding; of equal unit values the first alone.
    private static int[] least(double[] weighted, double[] debt, PairUnits.Kind[] kinds, int from) {
        var steps = new int[kinds.length];
        int size = 0;
        double least = Double.NaN;
        for (int s = from; s < kinds.length; s++) {
            if (kinds[s] != PairUnits.Kind.UNPRICED) {
                double ratio = AccountValues.health(weighted[s], debt[s]);
                least = Double.isNaN(least) ? ratio : Math.min(least, ratio);
            }
        }
        for (int s = from; s < kinds.length; s++) {
            boolean near =
                    kinds[s] != PairUnits.Kind.UNPRICED
                            && AccountValues.health(weighted[s], debt[s]) <= least * (1 + MARGIN);
            if (near && !known(weighted, debt, steps, size, s)) {
                steps[size++] = s;
            }
            if (size == 1 && (least == 0 || least == Double.POSITIVE_INFINITY)) {
                break;
            }
        }
        return Arrays.copyOf(steps, size);
    }

    private static boolean known(
            double[] weighted, double[] debt, int[] steps, int size, int step) {
        for (int i = 0; i < size; i++) {
            if (weighted[steps[i]] == weighted[step] && debt[steps[i]] == debt[step]) {
                return true;
            }
        }
        return false;
    }

    /// Colours stretches of accounts with the classes that they are in for sure.
    private static final class Paint {
        private final byte[] ever;
        private final long[] falsely;
        private final long[] masked;
        private int falseSize;
        private int maskedSize;
        private int truly;
        private int sound;

        Paint(byte[] ever, int steps) {
            this.ever = ever;
            falsely = new long[steps];
            masked = new long[steps];
            sound = ever.length;
        }

        void see(PairBounds at) {
            truly = Math.max(truly, at.low);
            sound = Math.min(sound, at.high);
            if (at.inner < at.outer) {
                long stretch = (long) at.inner << 32 | at.outer;
                if (at.between == Solvency.FALSE) {
                    falsely[falseSize++] = stretch;
                } else {
                    masked[maskedSize++] = stretch;
                }
            }
        }

        void finish(int whole) {
            mark(0, truly, Solvency.TRUE.bit());
            mark(sound, ever.length, Solvency.SOUND.bit());
            mark(falsely, falseSize, Solvency.FALSE.bit());
            mark(masked, maskedSize, Solvency.MASKED.bit());
            mark(0, whole == 0 ? 0 : ever.length, whole);
        }

        /// Stretches in the order of their starts, so that each account is coloured once.
        private void mark(long[] stretches, int size, int bit) {
            Arrays.sort(stretches, 0, size);
            int done = 0;
            for (int i = 0; i < size; i++) {
                int end = (int) stretches[i];
                mark(Math.max(done, (int) (stretches[i] >>> 32)), end, bit);
                done = Math.max(done, end);
            }
        }

        private void mark(int from, int to, int bits) {
            for (int i = from; i < to; i++) {
                ever[i] |= (byte) bits;
            }
        }
    }
}
