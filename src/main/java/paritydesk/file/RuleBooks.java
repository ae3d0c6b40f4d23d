package paritydesk.file;

import paritydesk.venue.Venues;
import paritydesk.venue.rule.RuleBook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// The rule books that come with the product, from its own class path.
public final class RuleBooks {

    private static final String ROOT = "/paritydesk/rulebooks/";

    private RuleBooks() {}

    /// All of them, in the order of [RuleBook#SHIPPED].
    public static List<RuleBook> shipped() {
        return RuleBook.SHIPPED.stream().flatMap(id -> shipped(id).stream()).toList();
    }

    /// One of them by its id.
    public static Optional<RuleBook> shipped(String id) {
        if (!RuleBook.SHIPPED.contains(id)) {
            return Optional.empty();
        }
        try (var in = RuleBooks.class.getResourceAsStream(ROOT + id + ".json")) {
            return in == null ? Optional.empty() : RuleBookFile.read(id + ".json", in).value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts the shipped books at the side of the venues that name them. The generic rule stands in the venue's own figures.
    static Venues at(Venues venues) {
        var joined = venues;
        for (var venue : venues.venues()) {
            var name = venue.liquidation().ruleBook();
            if (!name.equals(RuleBook.GENERIC)) {
                joined = shipped(name).map(joined::with).orElse(joined);
            }
        }
        return joined;
    }
}
