package paritydesk.store;

import org.jdbi.v3.core.Handle;

import paritydesk.audit.Chain;
import paritydesk.audit.Entry;
import paritydesk.audit.Head;
import paritydesk.audit.Note;

import java.time.Instant;
import java.util.List;

/// The log and where it ends. Entries are added in the transaction of what they tell of, and there is no way to change one.
record LogTable(Handle handle) {

    Head append(Note note, Instant now) {
        var entry = Entry.after(end(), now, note);
        handle.createUpdate(
                        """
                        INSERT INTO log VALUES (:number, :at, :actor, :kind, :subject, :before, :after, :previous,
                            :hash)\
                        """)
                .bind("number", entry.number())
                .bind("at", entry.at())
                .bind("actor", entry.actor())
                .bind("kind", entry.kind())
                .bind("subject", entry.subject())
                .bind("before", entry.before())
                .bind("after", entry.after())
                .bind("previous", entry.previous())
                .bind("hash", entry.hash())
                .execute();
        handle.createUpdate("UPDATE log_head SET number = :number, hash = :hash")
                .bind("number", entry.number())
                .bind("hash", entry.hash())
                .execute();
        return new Head(entry.number(), entry.hash());
    }

    /// The head that is kept; a log whose head was taken away is held against one that no chain has.
    private Head head() {
        return handle.createQuery("SELECT number, hash FROM log_head")
                .map((row, _) -> new Head(row.getLong("number"), row.getString("hash")))
                .findOne()
                .orElse(new Head(0, "missing"));
    }

    /// What the next entry follows. In a log that somebody shortened or whose head was moved it does not hold, and the next
    /// verification says where.
    private Head end() {
        var head = head();
        long last =
                handle.createQuery("SELECT coalesce(max(number), 0) FROM log")
                        .mapTo(Long.class)
                        .one();
        return new Head(Math.max(last, head.number()), head.hash());
    }

    List<Entry> entries() {
        return handle.createQuery("SELECT * FROM log ORDER BY number")
                .map(
                        (row, _) ->
                                new Entry(
                                        row.getLong("number"),
                                        row.getString("at"),
                                        row.getString("actor"),
                                        row.getString("kind"),
                                        row.getString("subject"),
                                        row.getString("before_value"),
                                        row.getString("after_value"),
                                        row.getString("previous"),
                                        row.getString("hash")))
                .list();
    }

    /// Verified from the first entry on; what was sound in `before` and lies there as it lay is not hashed again.
    Chain verified(Chain before) {
        return before.then(entries(), head());
    }
}
