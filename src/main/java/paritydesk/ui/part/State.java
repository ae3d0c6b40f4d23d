package paritydesk.ui.part;

import java.util.Optional;

/// What a part of the screen shows instead of, or above, its content.
public sealed interface State {
    /// Content as it should be.
    record Ready() implements State {}

    /// Nothing there yet: a sentence, and what to do.
    record Empty(String sentence, Optional<Action> action) implements State {}

    /// On its way.
    record Loading(String sentence) implements State {}

    /// It did not work: a sentence, the reason, and what to do.
    record Failed(String sentence, String reason, Optional<Action> action) implements State {}

    /// Content is there but older than its inputs: a sentence above it, and what to do.
    record Stale(String sentence, Optional<Action> action) implements State {}

    /// The next step that a state offers.
    record Action(String title, Runnable run) {}
}
