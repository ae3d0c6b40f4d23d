package paritydesk.cli;

import paritydesk.timeline.Progress;

import java.io.PrintStream;

/// Progress as a percentage that overwrites itself on standard error.
final class TerminalProgress implements Progress {

    private static final int WHOLE = 100;

    private final PrintStream err;
    private final long begun = System.nanoTime();
    private int shown = -1;

    private TerminalProgress(PrintStream err) {
        this.err = err;
    }

    /// Silent where nobody looks (a pipe, a scheduler), unless `wanted`.
    static Progress on(PrintStream err, boolean wanted) {
        return wanted || terminal() ? new TerminalProgress(err) : Progress.NONE;
    }

    @SuppressWarnings("SystemConsoleNull") // Whether it is a terminal is asked as well.
    private static boolean terminal() {
        return System.console() != null && System.console().isTerminal();
    }

    @Override
    public synchronized void done(double share) {
        int percent = (int) (share * WHOLE);
        if (percent > shown) {
            shown = percent;
            err.print("\r" + percent + " %" + left(share) + (percent >= WHOLE ? "\n" : ""));
            err.flush();
        }
    }

    /// The time left at the pace so far, once that can be told.
    private String left(double share) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        boolean told = seconds >= 2 && share > 0.02 && share < 1;
        return told
                ? ", " + (long) Math.ceil(seconds / share * (1 - share)) + " s left   "
                : "          ";
    }

    @Override
    public boolean cancelled() {
        return false;
    }
}
