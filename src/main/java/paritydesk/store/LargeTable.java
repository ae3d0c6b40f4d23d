package paritydesk.store;

import org.jdbi.v3.core.Handle;

import paritydesk.file.Document;
import paritydesk.store.StoreException.Reason;

import java.nio.file.Path;
import java.util.List;

/// Large contents under the SHA-256 of their bytes, each kept once however many rows name it, and held to its hash whenever it is
/// read.
record LargeTable(Handle handle, Path file) {

    /// Named by rows of these columns; what none of them names is rubbish.
    private static final String NAMED =
            "(SELECT result_hash FROM run WHERE result_hash IS NOT NULL"
                    + " UNION SELECT pack FROM book WHERE pack IS NOT NULL)";

    /// Keeps bytes and gives their hash.
    String keep(byte[] bytes) {
        var hash = Document.sha256(bytes);
        handle.createUpdate(
                        """
                        INSERT INTO large (hash, size, content)
                        SELECT :hash, :size, :content WHERE NOT EXISTS (SELECT 1 FROM large WHERE hash = :hash)\
                        """)
                .bind("hash", hash)
                .bind("size", (long) bytes.length)
                .bind("content", bytes)
                .execute();
        return hash;
    }

    /// The bytes; missing ones and others than were kept are refused.
    byte[] read(String hash) {
        var bytes =
                handle.createQuery("SELECT content FROM large WHERE hash = :hash")
                        .bind("hash", hash)
                        .map((row, _) -> row.getBytes("content"))
                        .findOne();
        if (bytes.isEmpty() || !Document.sha256(bytes.get()).equals(hash)) {
            throw StoreException.of(
                    Reason.DAMAGED,
                    file,
                    "a book or a run's result is missing or no longer what was kept",
                    "restore the workspace from a backup");
        }
        return bytes.get();
    }

    List<String> hashes() {
        return handle.createQuery("SELECT hash FROM large ORDER BY hash")
                .mapTo(String.class)
                .list();
    }

    /// Hashes that rows name and nothing lies under.
    List<String> missing() {
        return handle.createQuery("SELECT * FROM " + NAMED + " EXCEPT SELECT hash FROM large")
                .mapTo(String.class)
                .list();
    }

    /// Takes out what nothing names; gives the bytes that lay there.
    long clear() {
        long bytes =
                handle.createQuery(
                                "SELECT coalesce(sum(size), 0) FROM large WHERE hash NOT IN "
                                        + NAMED)
                        .mapTo(Long.class)
                        .one();
        handle.execute("DELETE FROM large WHERE hash NOT IN " + NAMED);
        return bytes;
    }
}
