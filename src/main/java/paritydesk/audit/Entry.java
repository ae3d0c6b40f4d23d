package paritydesk.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/// One entry of the log as it is stored, every field as its text: what is hashed is what lies there, not what it would be read as.
///
/// @param number counts from 1 without a gap
/// @param at an instant in UTC as ISO 8601 writes it
/// @param kind the name of a [Kind]
/// @param previous hash of the entry before, [Head#ORIGIN] for the first
/// @param hash SHA-256 (lower hex) over all the fields above
public record Entry(
        long number,
        String at,
        String actor,
        String kind,
        String subject,
        String before,
        String after,
        String previous,
        String hash) {

    /// Stands first in what is hashed, so that another form can never be taken for this one.
    private static final String FORM = "paritydesk-log-1";

    /// The entry that follows `head`.
    public static Entry after(Head head, Instant at, Note note) {
        var unsealed =
                new Entry(
                        head.number() + 1,
                        at.toString(),
                        note.actor(),
                        note.kind().name(),
                        note.subject(),
                        note.before(),
                        note.after(),
                        head.hash(),
                        "");
        return unsealed.with(unsealed.due());
    }

    private Entry with(String seal) {
        return new Entry(number, at, actor, kind, subject, before, after, previous, seal);
    }

    /// What the hash has to be.
    String due() {
        return hash(
                List.of(
                        FORM,
                        Long.toString(number),
                        at,
                        actor,
                        kind,
                        subject,
                        before,
                        after,
                        previous));
    }

    public Instant moment() {
        return Instant.parse(at);
    }

    public Kind what() {
        return Kind.valueOf(kind);
    }

    /// SHA-256 over the fields, each as its length in UTF-8 (four bytes, big-endian) and its bytes: no two lists of fields give
    /// the same bytes.
    private static String hash(List<String> fields) {
        var bytes = new ByteArrayOutputStream(512);
        for (var field : fields) {
            var text = field.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            bytes.writeBytes(text);
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
