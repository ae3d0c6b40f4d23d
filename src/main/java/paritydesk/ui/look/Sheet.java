package paritydesk.ui.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The style sheet at a text size. There is one sheet with the sizes of 100 %; the others are made from it: type, rows, bars and columns
/// grow, columns half as much, while spacing and hairlines stay.
public final class Sheet {
    private static final String RESOURCE = "/paritydesk/ui/paritydesk.css";

    /// Whatever is at most this tall or wide holds no text: bars, tracks, edges.
    private static final double TEXTLESS = 14;

    private static final Pattern LENGTH =
            Pattern.compile(
                    "(-fx-font-size|-fx-(?:min|pref|max)-(?:width|height)|-fx-fixed-cell-size|-fx-cell-size|-fx-size):"
                        + "\\s*(\\d+(?:\\.\\d+)?)(px)?(?=\\s*[;}])");

    private Sheet() {}

    /// The sheet's address at a size, for a scene.
    public static String address(TextSize size) {
        return size == TextSize.NORMAL
                ? Objects.requireNonNull(Sheet.class.getResource(RESOURCE), "style sheet")
                        .toExternalForm()
                : "data:text/css;base64,"
                        + Base64.getEncoder()
                                .encodeToString(text(size).getBytes(StandardCharsets.UTF_8));
    }

    /// The sheet's text at a size.
    public static String text(TextSize size) {
        return LENGTH.matcher(text()).replaceAll(length -> scaled(length, size.scale()));
    }

    /// The sheet as it is.
    static String text() {
        try (InputStream in = Sheet.class.getResourceAsStream(RESOURCE)) {
            if (in == null)
                throw new IllegalStateException("The style sheet is missing from the program");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String scaled(MatchResult length, double scale) {
        double was = Double.parseDouble(length.group(2));
        var name = length.group(1);
        double by = name.endsWith("-width") ? TextSize.across(scale) : scale;
        double now = name.equals("-fx-font-size") || was > TEXTLESS ? was * by : was;
        var unit = length.group(3) == null ? "" : length.group(3);
        return String.format(Locale.ROOT, "%s: %s%s", name, number(now), unit);
    }

    /// Halves of a pixel at most: type is drawn at them too.
    private static String number(double value) {
        double half = Math.rint(value * 2) / 2;
        return half == Math.rint(half) ? Long.toString((long) half) : Double.toString(half);
    }
}
