package paritydesk.cli;

/// How a command ended, for the caller's script.
final class Exit {

    static final int GOOD = 0;

    /// Findings block, or the gate is shut: the answer is there, and it is no.
    static final int BLOCKED = 1;

    /// A wrong option, a missing file, a workspace in use: there is no answer.
    static final int WRONG_USE = 2;

    private Exit() {}
}
