package paritydesk.intake.source;

import com.ibm.icu.text.CharsetDetector;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Tells the encoding of a text: by its mark, by its being UTF-8, by the zeros of UTF-16, and otherwise by the statistics of ICU's
/// detector. Where two encodings give different texts and neither is clearly the likelier, that is said.
public final class Encodings {

    private static final int AROUND = 1 << 16;
    private static final int LIKELY = 45;
    private static final int LEAD = 15;
    private static final int OFFERED = 4;

    private Encodings() {}

    /// An encoding and the others that it may be instead; with others it has to be asked.
    public record Guess(String name, String why, List<String> others) {
        public Guess {
            others = List.copyOf(others);
        }
    }

    /// The encoding of a name, if this program knows it.
    public static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }

    static Guess guess(Unpacked file) throws IOException {
        var start = telling(file);
        var marked = marked(start);
        if (marked.isPresent()) {
            return new Guess(marked.get(), "its byte-order mark", List.of());
        }
        var wide = wide(start);
        if (wide.isPresent()) {
            return new Guess(wide.get(), "every other byte being zero", List.of());
        }
        if (decodes(start, StandardCharsets.UTF_8)) {
            return new Guess("UTF-8", "its bytes, which nothing else makes", List.of());
        }
        return statistical(start);
    }

    /// The start of a text, or of the part with its first byte beyond ASCII.
    private static byte[] telling(Unpacked file) throws IOException {
        try (var in = file.open()) {
            var start = in.readNBytes(Bounds.SAMPLE);
            return ascii(start) ? later(in, start) : start;
        }
    }

    private static byte[] later(InputStream in, byte[] start) throws IOException {
        var chunk = in.readNBytes(AROUND);
        while (chunk.length > 0) {
            if (!ascii(chunk)) {
                return chunk;
            }
            chunk = in.readNBytes(AROUND);
        }
        return start;
    }

    private static boolean ascii(byte[] bytes) {
        for (byte b : bytes) {
            if (b <= 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> marked(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return Optional.of("UTF-8");
        }
        if (starts(b, 0xFF, 0xFE, 0, 0)) {
            return Optional.of("UTF-32LE");
        }
        if (starts(b, 0, 0, 0xFE, 0xFF)) {
            return Optional.of("UTF-32BE");
        }
        if (starts(b, 0xFF, 0xFE)) {
            return Optional.of("UTF-16LE");
        }
        return starts(b, 0xFE, 0xFF) ? Optional.of("UTF-16BE") : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /// UTF-16 without a mark: Latin letters have a zero in every pair, on the same side.
    private static Optional<String> wide(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                even += 1 - i % 2;
                odd += i % 2;
            }
        }
        int enough = bytes.length * 3 / 10;
        if (odd > enough && even < odd / 10) {
            return Optional.of("UTF-16LE");
        }
        return even > enough && odd < even / 10 ? Optional.of("UTF-16BE") : Optional.empty();
    }

    private static Guess statistical(byte[] start) {
        var matches = new CharsetDetector().setText(start).detectAll();
        var texts = new LinkedHashMap<String, String>();
        var names = new ArrayList<String>();
        int best = 0;
        for (var match : matches) {
            var charset = known(match.getName());
            if (charset.isEmpty() || !decodes(start, charset.get())) {
                continue;
            }
            var text = new String(start, charset.get());
            best = names.isEmpty() ? match.getConfidence() : best;
            boolean rival = best < LIKELY || best - match.getConfidence() < LEAD;
            if (names.isEmpty() || (rival && !texts.containsValue(text))) {
                texts.put(match.getName(), text);
                names.add(match.getName());
            }
        }
        if (names.isEmpty()) {
            return new Guess("windows-1252", "no encoding fitting", List.of("UTF-8"));
        }
        return new Guess(
                names.getFirst(),
                "the frequency of its letters",
                names.subList(1, Math.min(OFFERED, names.size())));
    }

    /// Whether every byte has a meaning; a character cut in two at the end is forgiven.
    private static boolean decodes(byte[] bytes, Charset charset) {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var out = CharBuffer.allocate(Math.max(16, bytes.length * 2));
        return !decoder.decode(ByteBuffer.wrap(bytes), out, false).isError();
    }

    /// Characters of the start of a text, without its mark.
    static String sample(byte[] bytes, Charset charset) {
        var text = new String(bytes, 0, bytes.length, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static byte[] head(byte[] bytes, int most) {
        return bytes.length <= most ? bytes : Arrays.copyOf(bytes, most);
    }
}
