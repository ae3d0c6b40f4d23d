package paritydesk.venue;

import paritydesk.venue.rule.RuleBook;

import java.util.List;
import java.util.Optional;

/// The risk parameters document: every venue that the book has accounts at.
public record Venues(String id, String name, List<Venue> venues) {

    public Venues {
        venues = List.copyOf(venues);
    }

    /// The same venues, with `book` at hand where they name it.
    public Venues with(RuleBook book) {
        return new Venues(id, name, venues.stream().map(v -> v.with(book)).toList());
    }

    public Optional<Venue> venue(String id) {
        return venues.stream().filter(v -> v.id().equals(id)).findFirst();
    }
}
