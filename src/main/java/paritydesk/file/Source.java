package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.finding.Place;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// The first two steps of every document: its bytes within a limit, and their text as strict UTF-8 (a byte-order mark is
/// tolerated). A null answer means that the findings say why there is none.
final class Source {

    private static final int CHUNK = 1 << 16;

    private Source() {}

    /// All bytes, or a finding once there are more than `most`; nothing beyond the limit is held.
    static byte @Nullable [] bytes(InputStream in, int most, Findings findings) {
        return bytes(in, most, Integer.MAX_VALUE, findings);
    }

    /// The same, refusing also a line longer than `line` bytes as soon as it has gone past that.
    static byte @Nullable [] bytes(InputStream in, int most, int line, Findings findings) {
        var out = new ByteArrayOutputStream(CHUNK);
        var chunk = new byte[CHUNK];
        var lines = new LineLength();
        try {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                if (out.size() + n > most) {
                    tooLarge(most, findings);
                    return null;
                }
                if (lines.after(chunk, n) > line) {
                    tooLong(lines.line, findings);
                    return null;
                }
                out.write(chunk, 0, n);
            }
        } catch (IOException e) {
            unreadable(e, findings);
            return null;
        }
        return out.toByteArray();
    }

    static void tooLarge(int most, Findings findings) {
        findings.block(
                "too-large",
                Place.of(findings.document()),
                "",
                "is larger than " + most / Limits.MIB + " MiB",
                "check that this is the right file, or split it");
    }

    static void tooLong(long line, Findings findings) {
        findings.block(
                "line-too-long",
                Place.row(findings.document(), line),
                "",
                "is longer than a line may be (1 MiB), so nothing after it was read",
                "check that this is the right file and that its lines end with a line break");
    }

    static void unreadable(IOException e, Findings findings) {
        var why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        findings.block(
                "unreadable",
                Place.of(findings.document()),
                "",
                "could not be read: " + why,
                "check that the file is there and that you may read it");
    }

    static void empty(Findings findings) {
        findings.block(
                "empty",
                Place.of(findings.document()),
                "",
                "is empty",
                "fetch or export the document again");
    }

    /// The text of a document, without its byte-order mark.
    static @Nullable String text(byte[] bytes, Findings findings) {
        int start = bomLength(bytes);
        if (start < 0) {
            findings.block(
                    "not-utf8",
                    Place.of(findings.document()),
                    "",
                    "is written in UTF-16",
                    "save it as UTF-8");
            return null;
        }
        var in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        try {
            var text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(in)
                            .toString();
            if (text.isBlank()) {
                empty(findings);
                return null;
            }
            return text;
        } catch (CharacterCodingException _) {
            notUtf8(bytes, in.position(), findings);
            return null;
        }
    }

    /// Bytes of the mark at the start: 0 or 3, −1 for the mark of UTF-16.
    private static int bomLength(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return 3;
        }
        boolean wide =
                b.length >= 2
                        && ((b[0] == (byte) 0xFF && b[1] == (byte) 0xFE)
                                || (b[0] == (byte) 0xFE && b[1] == (byte) 0xFF));
        return wide ? -1 : 0;
    }

    private static void notUtf8(byte[] bytes, int at, Findings findings) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        findings.block(
                "not-utf8",
                Place.row(findings.document(), line),
                String.format("0x%02X", bytes[at]),
                "has a byte that is not UTF-8",
                "save the file as UTF-8");
    }

    /// Counts the lines of a stream of bytes and the length of the longest that has not ended in an earlier chunk.
    private static final class LineLength {
        private long line = 1;
        private int length;

        private int after(byte[] chunk, int n) {
            int longest = length;
            for (int i = 0; i < n; i++) {
                if (chunk[i] == '\n') {
                    line++;
                    length = 0;
                } else {
                    longest = Math.max(longest, ++length);
                }
            }
            return longest;
        }
    }
}
