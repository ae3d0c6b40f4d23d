package paritydesk.ui;

import paritydesk.file.Cases;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Session;
import paritydesk.ui.work.Background;

import java.time.Duration;

/// The bundled case, valued once for all tests of models.
public final class Opened {

    public static final Run RUN =
            Timeline.run(Cases.open("mkr-sky").scenario().value().orElseThrow(), Progress.NONE);

    private Opened() {}

    /// A session that shows the case and does everything on the caller's thread.
    public static Session session() {
        var session = new Session(Background.sameThread());
        session.show(new Evaluation("MKR → SKY", "hash", RUN, Duration.ofMillis(1)));
        return session;
    }
}
