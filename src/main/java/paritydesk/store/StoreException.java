package paritydesk.store;

import paritydesk.finding.Finding;
import paritydesk.finding.Place;

import java.nio.file.Path;

/// A workspace that cannot be opened, read or written, with the reason as a finding that can be shown as it is. What stood in
/// the workspace before is still there.
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why; the lower-case hyphenated name is the finding's code.
    public enum Reason {
        LOCKED,
        MISSING,
        NOT_A_WORKSPACE,
        ENCRYPTED,
        WRONG_PASSPHRASE,
        WEAK_PASSPHRASE,
        NEWER,
        READ_ONLY,
        NO_SPACE,
        DAMAGED,
        UNKNOWN_SCENARIO,
        FAILED
    }

    private final Reason reason;
    private final transient Finding finding;

    StoreException(Reason reason, Finding finding, Throwable cause) {
        super(finding.sentence(), cause);
        this.reason = reason;
        this.finding = finding;
    }

    private StoreException(Reason reason, Finding finding) {
        super(finding.sentence());
        this.reason = reason;
        this.finding = finding;
    }

    static StoreException of(Reason reason, Path file, String text, String remedy) {
        return new StoreException(reason, finding(reason, file, text, remedy));
    }

    static StoreException of(
            Reason reason, Path file, String text, String remedy, Throwable cause) {
        return new StoreException(reason, finding(reason, file, text, remedy), cause);
    }

    private static Finding finding(Reason reason, Path file, String text, String remedy) {
        var code = "workspace-" + reason.name().toLowerCase(java.util.Locale.ROOT);
        return Finding.block(code.replace('_', '-'), Place.of(file.toString()), "", text, remedy);
    }

    public Reason reason() {
        return reason;
    }

    public Finding finding() {
        return finding;
    }
}
