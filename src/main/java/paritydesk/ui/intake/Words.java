package paritydesk.ui.intake;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// Choices of a box as words.
final class Words<T> extends StringConverter<T> {
    private final Function<T, String> words;

    Words(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T choice) {
        return choice == null ? "" : words.apply(choice);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("choices are chosen, not written");
    }
}
