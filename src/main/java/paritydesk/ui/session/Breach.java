package paritydesk.ui.session;

import paritydesk.report.figure.DriverWords;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Run;
import paritydesk.ui.look.Text;

/// Why an account fell under water for the first time.
///
/// @param step the step at which it did, −1 for never
/// @param cause the step of the event that broke it, −1 where no event did
/// @param words the event's title, the driver that took most, or that it stood so from the start; empty for never
public record Breach(int step, int cause, String words) {

    private static final Breach NEVER = new Breach(-1, -1, "");

    public static Breach of(Run run, int account) {
        return Explain.breach(run, account).map(breach -> of(run, breach)).orElse(NEVER);
    }

    private static Breach of(Run run, Explain.Breach breach) {
        var event = breach.event();
        if (event.isPresent()) {
            int cause = run.clock().indexAt(event.get().at());
            return new Breach(breach.step(), cause, event.get().head().title());
        }
        var words = breach.driver().map(DriverWords::name).orElseGet(() -> Text.of("cause.start"));
        return new Breach(breach.step(), -1, words);
    }

    public boolean happened() {
        return step >= 0;
    }
}
