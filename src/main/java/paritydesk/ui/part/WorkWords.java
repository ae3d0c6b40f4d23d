package paritydesk.ui.part;

import paritydesk.asset.Figures;
import paritydesk.ui.look.Text;
import paritydesk.ui.work.Work;

import java.time.Duration;

/// How far a piece of work is and how long it takes still, as words.
public final class WorkWords {

    private WorkWords() {}

    /// `40 % · 12 s left`; without the time while it would be a guess, and nothing while it is not known how far it is.
    public static String of(Work work) {
        double fraction = work.fractionProperty().get();
        if (fraction < 0) {
            return "";
        }
        var done = Figures.percent(fraction, 0);
        return work.timeLeft().map(rest -> Text.of("work.left", done, rest(rest))).orElse(done);
    }

    private static String rest(Duration rest) {
        long seconds = Math.max(1, Math.round(rest.toMillis() / 1000.0));
        return seconds < 90
                ? Text.of("work.seconds", Figures.number(seconds))
                : Text.of("work.minutes", Figures.number(Math.round(seconds / 60.0)));
    }
}
