package paritydesk.report;

import paritydesk.chart.Ink;
import paritydesk.chart.Palette;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The memo as one HTML file that needs nothing beside it: charts inline, fonts embedded, light and dark as the reader's system
/// has it, light on paper.
public final class MemoHtml {

    private static final String FONTS = "/paritydesk/ui/fonts/InterTabular-";
    private static final Pattern COLOUR = Pattern.compile("=\"#([0-9a-f]{6})\"");

    /// Inks that the page writes words in; the others fill and rule.
    private static final Set<Ink> WORDS =
            EnumSet.of(Ink.TEXT, Ink.TEXT_SOFT, Ink.GOOD, Ink.THRESHOLD, Ink.ECONOMIC);

    private MemoHtml() {}

    /// Writes UTF-8; the stream stays open.
    public static void write(Memo memo, OutputStream out) throws IOException {
        out.write(page(memo).getBytes(StandardCharsets.UTF_8));
    }

    private static String page(Memo memo) {
        var body = Contents.body(memo, memo.sections(new Pictures(memo, new Inline()::fit)), false);
        return Contents.fill(
                Contents.resource("memo-web.html"),
                "title",
                Markup.escaped(memo.title()),
                "fonts",
                fonts(),
                "light",
                colours(Palette.light()),
                "dark",
                colours(Palette.dark()),
                "style",
                Contents.resource("memo.css"),
                "body",
                body,
                "paper",
                memo.template().paper().title(),
                "foot",
                Markup.escaped(footer(memo)));
    }

    private static String footer(Memo memo) {
        var own = memo.template().letterhead().footer();
        return own.isEmpty() ? memo.foot() : own + " — " + memo.foot();
    }

    private static String fonts() {
        var out = new StringBuilder();
        for (var face : new String[][] {{"Regular", "400"}, {"Bold", "700"}}) {
            var data = Base64.getEncoder().encodeToString(Contents.bytes(FONTS + face[0] + ".ttf"));
            out.append("@font-face{font-family:\"Inter Tabular\";font-weight:")
                    .append(face[1])
                    .append(";src:url(data:font/ttf;base64,")
                    .append(data)
                    .append(") format(\"truetype\")}\n");
        }
        return out.toString();
    }

    /// A variable for each colour that a picture drawn in light uses, with its value on `palette`.
    private static String colours(Palette palette) {
        var variables = new TreeMap<String, String>();
        for (Ink ink : Ink.values()) {
            variables.put(Palette.light().words(ink).hex(), palette.words(ink).hex());
        }
        for (Ink ink : Ink.values()) {
            variables.put(Palette.light().of(ink).hex(), palette.of(ink).hex());
        }
        var out = new StringBuilder();
        variables.forEach(
                (light, here) ->
                        out.append("--c")
                                .append(light.substring(1))
                                .append(':')
                                .append(here)
                                .append(';'));
        for (Ink ink : Ink.values()) {
            var colour = WORDS.contains(ink) ? palette.words(ink) : palette.of(ink);
            out.append("--").append(name(ink)).append(':').append(colour.hex()).append(';');
        }
        return out.toString();
    }

    private static String name(Ink ink) {
        return ink.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Fits pictures into one page: names of their parts made different, colours by variable.
    private static final class Inline {
        private int pictures;

        String fit(String svg) {
            var own = "p" + pictures++ + "-";
            var named = svg.replace(" id=\"", " id=\"" + own).replace("url(#", "url(#" + own);
            return COLOUR.matcher(named).replaceAll("=\"var(--c$1)\"");
        }
    }
}
