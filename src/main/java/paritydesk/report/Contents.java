package paritydesk.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Cover and numbered sections as one body, and the resources that a document is wrapped in.
final class Contents {

    private Contents() {}

    static String body(Memo memo, List<Section> sections, boolean inline) {
        var out = new StringBuilder(1 << 16);
        Cover.of(memo, inline).write(out);
        for (int i = 0; i < sections.size(); i++) {
            sections.get(i).markup(i + 1).write(out);
        }
        return out.toString();
    }

    static String resource(String name) {
        return new String(bytes("/paritydesk/report/" + name), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String path) {
        try (InputStream in = Contents.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts values into a template: `${name}` stands for the next of `pairs` after `name`. Values are not searched again.
    static String fill(String template, String... pairs) {
        var out = new StringBuilder(template.length() + (1 << 16));
        int done = 0;
        for (int at = template.indexOf("${"); at >= 0; at = template.indexOf("${", done)) {
            int end = template.indexOf('}', at);
            out.append(template, done, at).append(value(template.substring(at + 2, end), pairs));
            done = end + 1;
        }
        return out.append(template.substring(done)).toString();
    }

    private static String value(String name, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(name)) {
                return pairs[i + 1];
            }
        }
        throw new IllegalArgumentException("no value for " + name);
    }
}
