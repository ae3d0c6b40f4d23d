package paritydesk.file;

import paritydesk.finding.Checked;
import paritydesk.scenario.Scenario;

import java.util.List;

/// A scenario as far as it could be had, and every document that it came from, byte for byte. A scenario may be there beside
/// blocking findings (the good accounts of a book): it is up to the user whether to take it.
public record Loaded(Checked<Scenario> scenario, List<Document> documents) {

    public Loaded {
        documents = List.copyOf(documents);
    }
}
