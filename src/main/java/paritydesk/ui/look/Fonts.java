package paritydesk.ui.look;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// The bundled typefaces: Inter with tabular figures frozen in, so that every machine draws the same and figures line up.
public final class Fonts {
    /// The family of text; it has a regular, an italic and a bold face.
    public static final String FAMILY = "Inter Tabular";

    private static final List<String> FACES =
            List.of("Regular", "Italic", "Medium", "SemiBold", "Bold");

    private Fonts() {}

    /// Makes the faces known to JavaFX. To be called before the first scene; a second call does no harm.
    public static List<Font> load() {
        return FACES.stream().map(Fonts::load).toList();
    }

    private static Font load(String face) {
        String path = "/paritydesk/ui/fonts/InterTabular-" + face + ".ttf";
        try (InputStream in = Fonts.class.getResourceAsStream(path)) {
            Font font = in == null ? null : Font.loadFont(in, 13);
            if (font == null)
                throw new IllegalStateException(
                        "The font " + path + " is missing from the program");
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
