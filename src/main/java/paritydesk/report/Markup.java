package paritydesk.report;

import java.util.List;

/// A piece of well-formed markup. Text enters only through [#text], which escapes it; what is drawn enters through [#picture].
sealed interface Markup {

    /// Words of the program or of a user's document: escaped when written.
    record Text(String text) implements Markup {}

    /// A vector picture as it was drawn.
    record Picture(String svg) implements Markup {}

    /// An element with an optional class and id (empty for none).
    record Element(String name, String style, String id, List<Markup> children) implements Markup {
        public Element {
            children = List.copyOf(children);
        }
    }

    static Markup text(String words) {
        return new Text(words);
    }

    static Markup picture(String svg) {
        return new Picture(svg);
    }

    static Element tag(String name, String style, Markup... children) {
        return new Element(name, style, "", List.of(children));
    }

    static Element tag(String name, String style, List<? extends Markup> children) {
        return new Element(name, style, "", List.copyOf(children));
    }

    /// An element with nothing in it but words.
    static Element say(String name, String style, String words) {
        return tag(name, style, text(words));
    }

    static Element paragraph(String words) {
        return say("p", "", words);
    }

    /// Adds this to `out` as XML that is also HTML.
    default void write(StringBuilder out) {
        switch (this) {
            case Text words -> escape(words.text(), out);
            case Picture picture -> out.append(picture.svg());
            case Element element -> {
                out.append('<').append(element.name());
                attribute("id", element.id(), out);
                attribute("class", element.style(), out);
                out.append('>');
                element.children().forEach(child -> child.write(out));
                out.append("</").append(element.name()).append(">\n");
            }
        }
    }

    private static void attribute(String name, String value, StringBuilder out) {
        if (!value.isEmpty()) {
            out.append(' ').append(name).append("=\"");
            escape(value, out);
            out.append('"');
        }
    }

    /// Escapes for text and attributes; what XML cannot hold at all becomes U+FFFD.
    static void escape(String text, StringBuilder out) {
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> out.append("&amp;");
                                case '<' -> out.append("&lt;");
                                case '>' -> out.append("&gt;");
                                case '"' -> out.append("&quot;");
                                case '\'' -> out.append("&#39;");
                                default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
                            }
                        });
    }

    static String escaped(String text) {
        var out = new StringBuilder();
        escape(text, out);
        return out.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
