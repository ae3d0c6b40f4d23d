package paritydesk.venue;

import java.util.List;
import java.util.Optional;

/// The risk parameters document: every venue that the book has accounts at.
public record Venues(String id, String name, List<Venue> venues) {

    public Venues {
        venues = List.copyOf(venues);
    }

    public Optional<Venue> venue(String id) {
        return venues.stream().filter(v -> v.id().equals(id)).findFirst();
    }
}
