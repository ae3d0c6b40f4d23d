package paritydesk.venue.rule;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The rule book document: how a venue liquidates. `id` is the name that a venue's risk parameters give (`ruleBook`), `source` where
/// the rules are published, `note` what a reader should know about them.
public record RuleBook(String id, String name, String source, @Nullable String note, Rules rules) {

    /// The name of the rule that every venue document can state by itself: close factor, full close, dust.
    public static final String GENERIC = "generic";

    /// The books that come with the product, in the order in which they are offered.
    public static final List<String> SHIPPED =
            List.of(
                    GENERIC,
                    "aave-v3.0",
                    "aave-v3.3",
                    "aave-v3.5",
                    "aave-v3.7",
                    "morpho-blue",
                    "maker",
                    "euler-v2",
                    "compound-v2",
                    "comet",
                    "isolated-margin",
                    "portfolio-margin");

    public RuleBook {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a rule book needs an id");
        }
    }
}
