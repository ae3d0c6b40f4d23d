package paritydesk.valuation;

import java.util.Arrays;

/// The order of positive figures, equal ones in the order in which they stand. Sorts whole numbers that hold the leading bits of a
/// figure and its place (positive doubles and their bits have one order), then settles figures that agree in those bits by the rest.
final class RatioOrder {

    private RatioOrder() {}

    /// Places of the figures from the smallest to the largest.
    static int[] of(double[] figures) {
        int placeBits = 32 - Integer.numberOfLeadingZeros(Math.max(1, figures.length - 1));
        long mask = (1L << placeBits) - 1;
        var keys = new long[figures.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (Double.doubleToRawLongBits(figures[i]) & ~mask) | i;
        }
        Arrays.parallelSort(keys);
        int start = 0;
        for (int i = 1; i <= keys.length; i++) {
            if (i == keys.length || (keys[i] & ~mask) != (keys[start] & ~mask)) {
                settle(figures, keys, start, i, placeBits);
                start = i;
            }
        }
        return Arrays.stream(keys).mapToInt(key -> (int) (key & mask)).toArray();
    }

    /// Orders a stretch whose figures agree in their leading bits; afterwards its keys hold only their places right.
    private static void settle(double[] figures, long[] keys, int from, int to, int placeBits) {
        if (to - from < 2) {
            return;
        }
        long mask = (1L << placeBits) - 1;
        long leading = keys[from] & ~mask;
        for (int i = from; i < to; i++) {
            long place = keys[i] & mask;
            long rest = Double.doubleToRawLongBits(figures[(int) place]) & mask;
            keys[i] = rest << placeBits | place;
        }
        Arrays.sort(keys, from, to);
        for (int i = from; i < to; i++) {
            keys[i] = leading | (keys[i] & mask);
        }
    }
}
