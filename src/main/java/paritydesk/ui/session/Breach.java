package paritydesk.ui.session;

import paritydesk.timeline.Run;
import paritydesk.ui.look.Text;

/// Why an account fell under water for the first time.
///
/// @param step the step at which it did, −1 for never
/// @param cause the step of the event that broke it, −1 where no event did
/// @param words the event's title, `market`, or that it stood so from the start; empty for never
public record Breach(int step, int cause, String words) {

    private static final Breach NEVER = new Breach(-1, -1, "");

    public static Breach of(Run run, int account) {
        int step = run.accounts().firstBreach().get(account);
        if (step < 0) {
            return NEVER;
        }
        int cause = run.accounts().cause().get(account);
        var event = cause < 0 ? null : run.clock().step(cause).event();
        if (event != null) {
            return new Breach(step, cause, event.head().title());
        }
        boolean start = step <= run.clock().bookFrom();
        return new Breach(step, -1, start ? Text.of("cause.start") : Text.of("cause.market"));
    }

    public boolean happened() {
        return step >= 0;
    }
}
