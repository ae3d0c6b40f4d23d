package paritydesk.store;

import org.jdbi.v3.core.Handle;

import paritydesk.file.Document;
import paritydesk.file.DocumentKind;
import paritydesk.store.StoreException.Reason;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Documents under the SHA-256 of their bytes. What is there already is left as it is.
record DocumentTable(Handle handle, Path file) {

    void keep(Document document, Instant now) {
        var hash = document.sha256();
        if (holds(hash)) {
            return;
        }
        handle.createUpdate(
                        """
                        INSERT INTO document (hash, kind, name, size, imported_at, content)
                        VALUES (:hash, :kind, :name, :size, :now, :content)\
                        """)
                .bind("hash", hash)
                .bind("kind", document.kind().name())
                .bind("name", document.name())
                .bind("size", document.size())
                .bind("now", now)
                .bind("content", document.bytes())
                .execute();
    }

    boolean holds(String hash) {
        return handle.createQuery("SELECT count(*) FROM document WHERE hash = :hash")
                        .bind("hash", hash)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    List<KeptDocument> list() {
        return handle.createQuery(
                        """
                        SELECT hash, kind, name, size, imported_at FROM document
                        ORDER BY imported_at DESC, kind, hash\
                        """)
                .map(
                        (row, _) ->
                                new KeptDocument(
                                        row.getString("hash"),
                                        DocumentKind.valueOf(row.getString("kind")),
                                        row.getString("name"),
                                        row.getLong("size"),
                                        Instants.read(row, "imported_at")))
                .list();
    }

    /// The document, byte for byte; refused when the bytes are no longer those that the hash was taken of.
    Optional<Document> read(String hash) {
        var found =
                handle.createQuery("SELECT kind, name, content FROM document WHERE hash = :hash")
                        .bind("hash", hash)
                        .map(
                                (row, _) ->
                                        Document.of(
                                                DocumentKind.valueOf(row.getString("kind")),
                                                row.getString("name"),
                                                row.getBytes("content")))
                        .findOne();
        if (found.isPresent() && !found.get().sha256().equals(hash)) {
            throw StoreException.of(
                    Reason.DAMAGED,
                    file,
                    "the document " + found.get().name() + " is no longer what was imported",
                    "restore the workspace from a backup or import the document again");
        }
        return found;
    }
}
