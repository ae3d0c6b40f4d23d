package paritydesk.venue.rule;

import org.jspecify.annotations.Nullable;

/// The rule book document: how a venue liquidates. `id` is the name that a venue's risk parameters give (`ruleBook`), `source` where
/// the rules are published, `note` what a reader should know about them.
public record RuleBook(String id, String name, String source, @Nullable String note, Rules rules) {

    /// The name of the rule that every venue document can state by itself: close factor, full close, dust.
    public static final String GENERIC = "generic";

    public RuleBook {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a rule book needs an id");
        }
    }
}
