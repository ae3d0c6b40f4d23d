package paritydesk.asset;

/// Counted things in words: `1 account`, `10 000 accounts`. The one place that knows when a word is plural.
public final class Counted {
    private Counted() {}

    /// The count and the word that goes with it.
    public static String of(long count, String one, String many) {
        return Figures.number(count) + " " + word(count, one, many);
    }

    /// The same for a word whose plural is its singular and an s.
    public static String of(long count, String one) {
        return of(count, one, one + "s");
    }

    /// Of two words the one that goes with a count.
    public static String word(long count, String one, String many) {
        return count == 1 ? one : many;
    }
}
