package paritydesk.file;

import paritydesk.finding.Checked;
import paritydesk.memo.Template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The templates that come with the product, from its own class path.
public final class Templates {

    private static final String ROOT = "/paritydesk/templates/";
    private static final List<String> SHIPPED = List.of("committee", "note");

    private Templates() {}

    /// All of them, the plain one first.
    public static List<Template> shipped() {
        var all = new java.util.ArrayList<>(List.of(Template.STANDARD));
        SHIPPED.forEach(id -> all.add(read(id)));
        return List.copyOf(all);
    }

    private static Template read(String id) {
        var name = id + ".json";
        return TemplateFile.read(name, bytes(name), logo -> Checked.of(bytes(logo), List.of()))
                .value()
                .orElseThrow(() -> new IllegalStateException("a shipped template is damaged"));
    }

    private static byte[] bytes(String name) {
        try (var in = Templates.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalStateException("missing template " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
