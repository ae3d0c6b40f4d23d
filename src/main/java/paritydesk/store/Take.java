package paritydesk.store;

import paritydesk.file.BookFile;
import paritydesk.file.Document;
import paritydesk.file.DocumentKind;
import paritydesk.file.Loaded;
import paritydesk.finding.Finding;

/// What to do with documents that have blocking findings but still made a scenario.
public enum Take {
    /// Nothing is taken while anything blocks.
    ALL_OR_NOTHING,
    /// Bad rows of the book may stay out. Whatever blocks in the plan, the market or the parameters, or between the book and these
    /// (an unknown venue, a debt without a price, an instant after the window), is still refused.
    GOOD_ROWS;

    /// Whether the scenario that was loaded may be used under this rule.
    public boolean allows(Loaded loaded) {
        var book =
                loaded.documents().stream()
                        .filter(d -> d.kind() == DocumentKind.BOOK)
                        .map(Document::name)
                        .findFirst()
                        .orElse("");
        return loaded.scenario().value().isPresent()
                && loaded.scenario().findings().stream()
                        .filter(Finding::blocks)
                        .allMatch(f -> this == GOOD_ROWS && leftOut(f, book));
    }

    private static boolean leftOut(Finding finding, String book) {
        return finding.place().document().equals(book) && BookFile.leavesOut(finding);
    }
}
