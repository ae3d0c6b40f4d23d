package paritydesk.store;

import paritydesk.file.DocumentKind;

import java.time.Instant;
import java.util.Map;

/// One version of a scenario as a list shows it, without its content. `version` counts from 1 within the name; `documents` are hashes;
/// `complete` is false where only the good rows of the book were taken.
public record KeptScenario(
        long id,
        String name,
        int version,
        Map<DocumentKind, String> documents,
        boolean complete,
        Instant keptAt,
        Instant openedAt) {

    public KeptScenario {
        documents = Map.copyOf(documents);
    }
}
