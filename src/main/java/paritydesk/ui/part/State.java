package paritydesk.ui.part;

import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;

import java.util.Optional;

/// What a part of the screen shows instead of, or above, its content.
public sealed interface State {
    /// Content as it should be.
    record Ready() implements State {}

    /// Nothing there yet: a sentence, and what to do.
    record Empty(String sentence, Optional<Action> action) implements State {}

    /// On its way.
    ///
    /// @param share how far it is, 0 to 1; negative while unknown
    /// @param stop how to stop it
    record Loading(String sentence, ObservableValue<Number> share, Optional<Action> stop)
            implements State {

        /// Nobody knows how far, and nothing can stop it.
        public Loading(String sentence) {
            this(sentence, new SimpleDoubleProperty(-1), Optional.empty());
        }
    }

    /// It did not work: a sentence, the reason, and what to do.
    record Failed(String sentence, String reason, Optional<Action> action) implements State {}

    /// Content is there but older than its inputs: a sentence above it, and what to do.
    record Stale(String sentence, Optional<Action> action) implements State {}

    /// The next step that a state offers.
    record Action(String title, Runnable run) {}
}
