package paritydesk.ui.shell;

import java.util.List;

/// One part of the context in the top bar: case, book, plan version, scenario.
///
/// @param label what it is; empty where the value speaks for itself
/// @param value which one is open
/// @param choices what else could be chosen; with none it is plain text
public record Place(String label, String value, List<Command> choices) {
    public Place {
        choices = List.copyOf(choices);
    }

    /// A part that offers no choice.
    public static Place of(String label, String value) {
        return new Place(label, value, List.of());
    }
}
