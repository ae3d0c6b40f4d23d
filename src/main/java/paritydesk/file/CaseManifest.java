package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.scenario.Options;

import java.util.Map;

/// What a case consists of: the names of its documents, relative to its manifest, and how it is run. Without options the loader
/// derives them from the documents.
public record CaseManifest(
        String id,
        String name,
        String summary,
        Map<DocumentKind, String> documents,
        @Nullable Options options) {

    public CaseManifest {
        documents = Map.copyOf(documents);
    }
}
