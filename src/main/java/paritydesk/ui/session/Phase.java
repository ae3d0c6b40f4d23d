package paritydesk.ui.session;

/// How far the desktop is with what is open.
public sealed interface Phase {

    /// Nothing is open.
    record Nothing() implements Phase {}

    /// The first evaluation is on its way; `sentence` says of what.
    record Working(String sentence) implements Phase {}

    /// There is no evaluation: what did not work, and the reason.
    record Failed(String sentence, String reason) implements Phase {}

    /// Everything that the screens show.
    record Ready(Evaluation evaluation) implements Phase {}
}
