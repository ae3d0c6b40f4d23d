package paritydesk.file;

import java.util.List;

/// One field of a form over a document or a part of one. Its place is a JSON pointer.
///
/// @param help what it is, or the key of its help text
/// @param choices what a choice offers
/// @param type what a value is: `Instant` or `Duration` for those, the set that a choice belongs to, `rows` for rows of values; else empty or
///     what its record calls it
public record FormField(
        String pointer,
        String name,
        int depth,
        Kind kind,
        boolean optional,
        String value,
        String help,
        List<String> choices,
        String type) {

    /// What a field takes.
    public enum Kind {
        /// A part with fields of its own, or one element of a list.
        HEADING,
        /// A list whose elements can be added and taken away.
        LIST,
        VALUE,
        FLAG,
        CHOICE,
        /// Single values, apart by commas in questions and by bars in documents, where texts have commas of their own.
        VALUES
    }

    public FormField {
        choices = List.copyOf(choices);
    }
}
