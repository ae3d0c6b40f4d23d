package paritydesk.file;

/// Names of files that are made from ids of documents.
public final class FileName {

    private static final int LONGEST = 80;

    private FileName() {}

    /// `id` as part of a file's name: whatever is not a Latin letter, a digit, `.`, `_` or `-` becomes `_`, dots in front go, and
    /// at most 80 characters stay. So no id leads out of a folder or hides a file. `_` where nothing is left.
    public static String of(String id) {
        var safe = id.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "");
        var kept = safe.substring(0, Math.min(LONGEST, safe.length()));
        return kept.isEmpty() ? "_" : kept;
    }
}
