package paritydesk.checklist;

/// A file that a signature rests on; its bytes are kept in the workspace under `sha256` (lower hex), `size` is their number.
public record Evidence(String name, long size, String sha256) {

    /// The largest file that is taken, in bytes.
    public static final long LIMIT = 10L << 20;
}
