package paritydesk.file;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Passes a JSON object on and takes the SHA-256 of each of its members as it goes by, without the white space between its parts: the same
/// content has the same digests, however it is laid out. What is not JSON is for the reader to find.
final class MemberDigests extends FilterOutputStream {

    private final SequencedMap<String, String> members = new LinkedHashMap<>();
    private final ByteArrayOutputStream name = new ByteArrayOutputStream();
    private final MessageDigest digest;
    private int depth;
    private boolean quoted;
    private boolean escaped;
    private boolean value;

    MemberDigests(OutputStream out) {
        super(out);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /// The digests of the members of a document.
    static SequencedMap<String, String> of(byte[] document) {
        try (var digests = new MemberDigests(OutputStream.nullOutputStream())) {
            digests.write(document);
            return digests.members();
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written anywhere", e);
        }
    }

    /// Of the members so far, the last of which is complete.
    SequencedMap<String, String> members() {
        end();
        return Collections.unmodifiableSequencedMap(members);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        take((byte) b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        for (int i = from; i < from + length; i++) {
            take(bytes[i]);
        }
    }

    private void take(byte b) {
        if (quoted) {
            keep(b);
            quoted = escaped || b != '"';
            escaped = !escaped && b == '\\';
            return;
        }
        switch (b) {
            case ' ', '\n', '\r', '\t' -> {}
            case '"' -> {
                quoted = true;
                keep(b);
            }
            case '{', '[' -> {
                if (depth++ > 0) {
                    keep(b);
                }
            }
            case '}', ']' -> {
                if (--depth > 0) {
                    keep(b);
                } else {
                    end();
                }
            }
            case ':' -> colon(b);
            case ',' -> comma(b);
            default -> keep(b);
        }
    }

    private void colon(byte b) {
        if (depth == 1 && !value) {
            value = true;
        } else {
            keep(b);
        }
    }

    private void comma(byte b) {
        if (depth == 1) {
            end();
        } else {
            keep(b);
        }
    }

    private void keep(byte b) {
        if (value) {
            digest.update(b);
        } else {
            name.write(b);
        }
    }

    private void end() {
        if (value) {
            var text = name.toString(StandardCharsets.UTF_8);
            var key = text.length() > 1 ? text.substring(1, text.length() - 1) : text;
            var twice = members.containsKey(key) ? key + " (again)" : key;
            members.put(twice, HexFormat.of().formatHex(digest.digest()));
        }
        value = false;
        name.reset();
    }
}
