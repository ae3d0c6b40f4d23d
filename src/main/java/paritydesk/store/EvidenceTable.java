package paritydesk.store;

import org.jdbi.v3.core.Handle;

import paritydesk.file.Document;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Files that signatures rest on. What is there already is left as it is.
record EvidenceTable(Handle handle) {

    void keep(String hash, String name, byte[] bytes, Instant now) {
        handle.createUpdate(
                        """
                        INSERT INTO evidence (hash, name, kept_at, content)
                        SELECT :hash, :name, :now, :content WHERE NOT EXISTS (SELECT 1 FROM evidence WHERE hash = :hash)\
                        """)
                .bind("hash", hash)
                .bind("name", name)
                .bind("now", now)
                .bind("content", bytes)
                .execute();
    }

    /// Hashes of the files whose bytes are still those that the hash was taken of.
    Set<String> sound() {
        return handle
                .createQuery("SELECT hash, content FROM evidence")
                .map(
                        (row, _) ->
                                row.getString("hash")
                                                .equals(Document.sha256(row.getBytes("content")))
                                        ? row.getString("hash")
                                        : "")
                .stream()
                .filter(hash -> !hash.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Which table it is and its last change in this database's own count: while both stand nobody changed a row of it.
    String state() {
        return handle.createQuery(
                        """
                        SELECT db_object_id('TABLE', table_schema, table_name) || ':' || last_modification
                        FROM information_schema.tables WHERE table_schema = 'PUBLIC' AND table_name = 'EVIDENCE'\
                        """)
                .mapTo(String.class)
                .findOne()
                .orElse("missing");
    }

    Optional<byte[]> read(String hash) {
        return handle.createQuery("SELECT content FROM evidence WHERE hash = :hash")
                .bind("hash", hash)
                .map((row, _) -> row.getBytes("content"))
                .findOne()
                .filter(bytes -> Document.sha256(bytes).equals(hash));
    }
}
