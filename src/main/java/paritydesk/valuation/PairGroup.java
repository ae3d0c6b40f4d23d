package paritydesk.valuation;

/// Accounts that each pledge one asset and owe one, the same two for all of them, in the order of k = pledged/owed. Their health
/// factor is `k · weighted/debt` with the unit values of the two slots, so those under any health factor are the first few of them, and
/// sums over them are differences of running sums.
///
/// Running sums are kept in two doubles each (the sum and what rounding left of it, by Dekker's two-sum), so that a difference is as
/// exact as the sum of its own parts.
final class PairGroup {

    /// Quantities and unit values outside of this are valued one by one, as products and quotients of them could leave the range of
    /// a double.
    static final double LEAST = 0x1p-230;

    static final double MOST = 0x1p230;

    /// More than the rounding of k, of two products and of a quotient together, relative: nearer to an edge than this, an account is put
    /// to the plain test.
    private static final double MARGIN = 0x1p-49;

    final int pledgedSlot;
    final int owedSlot;
    final int[] account;
    final double[] k;
    final double[] pledged;
    final double[] owed;
    private final RunningSum pledgedSum;
    private final RunningSum owedSum;
    private final int[] first;
    private final int shift;
    private final long origin;

    /// Takes over arrays that are in the order of `k`.
    PairGroup(int pledgedSlot, int owedSlot, int[] account, double[] pledged, double[] owed) {
        this.pledgedSlot = pledgedSlot;
        this.owedSlot = owedSlot;
        this.account = account;
        this.pledged = pledged;
        this.owed = owed;
        k = new double[account.length];
        for (int i = 0; i < k.length; i++) {
            k[i] = pledged[i] / owed[i];
        }
        pledgedSum = new RunningSum(pledged);
        owedSum = new RunningSum(owed);
        origin = Double.doubleToRawLongBits(k[0]);
        long span = Double.doubleToRawLongBits(k[k.length - 1]) - origin;
        shift = Math.max(0, 64 - Long.numberOfLeadingZeros(span / Math.max(1, k.length)));
        first = index((int) (span >>> shift) + 2);
    }

    int size() {
        return account.length;
    }

    /// Index of the first account with k at or above `x`; `size()` where there is none.
    int from(double x) {
        long bits = Double.doubleToRawLongBits(x) - origin;
        if (bits <= 0) {
            return 0;
        }
        long bucket = bits >>> shift;
        if (bucket >= first.length - 1) {
            return k.length;
        }
        int low = first[(int) bucket];
        int high = first[(int) bucket + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (k[middle] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Index of the first account that may stand at or above the health factor 1 when k = `x` does; all before it stand under.
    int surelyBelow(double x) {
        return from(x * (1 - MARGIN));
    }

    /// Index after `low` of the first account that surely stands at or above when k = `x` does.
    int perhapsBelow(double x, int low) {
        double most = x * (1 + MARGIN);
        int high = low;
        while (high < k.length && k[high] <= most) {
            high++;
        }
        return high;
    }

    /// Pledged units of the accounts `from` (inclusive) to `to` (exclusive).
    double pledged(int from, int to) {
        return pledgedSum.of(from, to);
    }

    /// Owed units of the accounts `from` (inclusive) to `to` (exclusive).
    double owed(int from, int to) {
        return owedSum.of(from, to);
    }

    /// For every step of the leading bits of k the first account that reaches it.
    private int[] index(int buckets) {
        var index = new int[buckets];
        int bucket = 0;
        for (int i = 0; i < k.length; i++) {
            int own = (int) ((Double.doubleToRawLongBits(k[i]) - origin) >>> shift);
            while (bucket <= own) {
                index[bucket++] = i;
            }
        }
        while (bucket < buckets) {
            index[bucket++] = k.length;
        }
        return index;
    }
}
