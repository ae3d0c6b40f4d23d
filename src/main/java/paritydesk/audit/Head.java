package paritydesk.audit;

/// Where a chain ends: how many entries it has and the hash of the last one. Whoever noted a head elsewhere can hold the log to it.
public record Head(long number, String hash) {

    /// What the first entry follows.
    public static final String ORIGIN = "0".repeat(64);

    public static final Head NONE = new Head(0, ORIGIN);

    private static final int SHORT = 16;

    /// Number and hash, as reports print it.
    public String text() {
        return number + ":" + hash;
    }

    /// The same with the beginning of the hash alone.
    public String shortText() {
        return number + ":" + hash.substring(0, Math.min(SHORT, hash.length()));
    }
}
