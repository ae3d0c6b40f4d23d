package paritydesk.timeline;

/// How a long evaluation tells how far it is and learns that nobody waits for it any more.
public interface Progress {

    Progress NONE =
            new Progress() {
                @Override
                public void done(double share) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    /// `share` of 0 to 1.
    void done(double share);

    boolean cancelled();

    /// Throws `CancelledException` when nobody waits.
    default void check() {
        if (cancelled()) {
            throw new CancelledException();
        }
    }

    /// What a part of the work tells: its own 0 to 1 are `from` to `to` of the whole.
    default Progress part(double from, double to) {
        var whole = this;
        return new Progress() {
            @Override
            public void done(double share) {
                whole.done(from + (to - from) * share);
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }

    /// What a part of the work tells that reports nothing itself: it only hears of a cancel.
    default Progress quiet() {
        var whole = this;
        return new Progress() {
            @Override
            public void done(double share) {}

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }

    /// Ends an evaluation that was cancelled; no result exists.
    final class CancelledException extends java.util.concurrent.CancellationException {
        private static final long serialVersionUID = 1L;

        public CancelledException() {
            super("cancelled");
        }
    }
}
