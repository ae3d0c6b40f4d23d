package paritydesk.ui.look;

import javafx.application.ColorScheme;
import javafx.scene.paint.Color;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The colour table of one scheme, read from the style sheet, for what is painted and not styled (charts on a canvas). There is no
/// second list of colours: the sheet is the source.
///
/// @param colours colour by token name without the `-pd-` prefix, in the sheet's order
public record Tokens(Map<String, Color> colours) {
    private static final Pattern TABLE =
            Pattern.compile(
                    "@media \\(prefers-color-scheme: (light|dark)\\) \\{\\s*\\.root \\{([^}]*)}");
    private static final Pattern TOKEN =
            Pattern.compile("-pd-([a-z0-9-]+):\\s*(#[0-9a-fA-F]{6,8})\\s*;");

    public Tokens {
        colours = Map.copyOf(colours);
    }

    /// The table of a scheme.
    public static Tokens of(ColorScheme scheme) {
        Matcher table = TABLE.matcher(Sheet.text());
        while (table.find()) {
            if (table.group(1).equals(scheme.name().toLowerCase(Locale.ROOT)))
                return parse(table.group(2));
        }
        throw new IllegalStateException("The style sheet has no table for " + scheme);
    }

    /// The colour of a token such as `perceived`. An unknown name is a fault of the program and throws.
    public Color get(String name) {
        Color colour = colours.get(name);
        if (colour == null) throw new IllegalArgumentException("No colour token " + name);
        return colour;
    }

    private static Tokens parse(String table) {
        Map<String, Color> colours = new LinkedHashMap<>();
        Matcher token = TOKEN.matcher(table);
        while (token.find()) colours.put(token.group(1), Color.web(token.group(2)));
        return new Tokens(colours);
    }
}
