package paritydesk.ui.plan;

import paritydesk.ui.form.Words;

/// Something that a document can take one more of.
///
/// @param list where it goes, such as `events`, or `venues/0/assets` for a list within a part
/// @param kind which kind of it; empty where there is one
public record Addition(String list, String kind) {

    /// The list in words: what one of it is.
    public String what() {
        return named(list);
    }

    /// What is added, in words.
    public String title() {
        return kind.isEmpty() ? what() : Words.of("", kind);
    }

    /// Of a list that stands in a venue, what one of it is there.
    static String named(String list) {
        var own = list.matches("venues/\\d+/assets") ? "terms" : list;
        return Words.part(own).orElse(own);
    }
}
