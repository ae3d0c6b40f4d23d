package paritydesk.ui.session;

import javafx.beans.property.ReadOnlyDoubleProperty;

/// How far the desktop is with what is open.
public sealed interface Phase {

    /// Nothing is open.
    record Nothing() implements Phase {}

    /// The first evaluation is on its way: `sentence` says of what, `share` how far, 0 to 1 and negative while unknown.
    record Working(String sentence, ReadOnlyDoubleProperty share) implements Phase {}

    /// The user stopped the first evaluation; nothing is open.
    record Stopped() implements Phase {}

    /// There is no evaluation: what did not work, and the reason.
    record Failed(String sentence, String reason) implements Phase {}

    /// Everything that the screens show.
    record Ready(Evaluation evaluation) implements Phase {}
}
