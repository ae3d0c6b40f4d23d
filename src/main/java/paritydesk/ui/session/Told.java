package paritydesk.ui.session;

import paritydesk.timeline.Progress;

/// The engine's idea of progress over the desktop's.
public record Told(paritydesk.ui.work.Progress progress) implements Progress {
    @Override
    public void done(double share) {
        progress.report(share);
    }

    @Override
    public boolean cancelled() {
        return progress.cancelled();
    }
}
