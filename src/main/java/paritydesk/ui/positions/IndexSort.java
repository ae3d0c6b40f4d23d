package paritydesk.ui.positions;

import java.util.Arrays;

/// A stable merge sort of ints by a comparison of what they point to: no boxing.
final class IndexSort {

    private static final int RUN = 16;

    private IndexSort() {}

    /// Compares two indices.
    @FunctionalInterface
    interface By {
        int compare(int one, int other);
    }

    static void sort(int[] indices, By by) {
        sort(indices, Arrays.copyOf(indices, indices.length), 0, indices.length, by);
    }

    /// Sorts `into[from, to)`; `spare` holds the same ints there.
    private static void sort(int[] into, int[] spare, int from, int to, By by) {
        if (to - from <= RUN) {
            insert(into, from, to, by);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(spare, into, from, middle, by);
        sort(spare, into, middle, to, by);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeLeft =
                    right >= to || (left < middle && by.compare(spare[left], spare[right]) <= 0);
            into[i] = takeLeft ? spare[left++] : spare[right++];
        }
    }

    private static void insert(int[] a, int from, int to, By by) {
        for (int i = from + 1; i < to; i++) {
            int moving = a[i];
            int j = i - 1;
            while (j >= from && by.compare(a[j], moving) > 0) {
                a[j + 1] = a[j--];
            }
            a[j + 1] = moving;
        }
    }
}
