package paritydesk.store;

import paritydesk.file.DocumentKind;

import java.time.Instant;

/// What the workspace says of a document: `hash` is the SHA-256 of its bytes (lower hex), `size` their number, `name` what it was
/// called when it first came.
public record KeptDocument(
        String hash, DocumentKind kind, String name, long size, Instant importedAt) {}
