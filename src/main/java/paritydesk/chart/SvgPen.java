package paritydesk.chart;

import java.util.Locale;

/// Writes a standalone SVG 1.1: plain attributes only, no style sheet, no script, so that browsers, PDF makers and editors read the same. Coordinates have at
/// most two decimals; the same drawing gives the same bytes.
public final class SvgPen implements Pen {
    private static final String FONT = "'Inter Tabular', Inter, sans-serif";

    private final StringBuilder out = new StringBuilder(8192);
    private final Palette palette;

    private SvgPen(Palette palette) {
        this.palette = palette;
    }

    /// The drawing as an SVG document of this size in px, its title as accessible name.
    public static String render(Drawing drawing, Palette palette, double width, double height) {
        SvgPen pen = new SvgPen(palette);
        String size =
                number(width)
                        + "\" height=\""
                        + number(height)
                        + "\" viewBox=\"0 0 "
                        + number(width)
                        + ' '
                        + number(height);
        pen.out
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"")
                .append(size);
        pen.out
                .append("\" font-family=\"")
                .append(FONT)
                .append("\">\n<title>")
                .append(escaped(drawing.title()))
                .append("</title>\n");
        pen.rect(new Box(0, 0, width, height), Fill.solid(Ink.SURFACE));
        drawing.draw(pen, width, height);
        return pen.out.append("</svg>\n").toString();
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        out.append("<line");
        put("x1", x1).put("y1", y1).put("x2", x2).put("y2", y2).stroked(stroke);
        out.append("/>\n");
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {
        out.append("<polyline fill=\"none\" stroke-linejoin=\"round\"");
        points(xs, ys, count).stroked(stroke);
        out.append("/>\n");
    }

    @Override
    public void polygon(double[] xs, double[] ys, int count, Fill fill) {
        out.append("<polygon");
        points(xs, ys, count).filled(fill);
        out.append("/>\n");
    }

    @Override
    public void rect(Box box, Fill fill) {
        out.append("<rect");
        put("x", box.x())
                .put("y", box.y())
                .put("width", Math.max(0, box.width()))
                .put("height", Math.max(0, box.height()))
                .filled(fill);
        out.append("/>\n");
    }

    @Override
    public void disc(double x, double y, double radius, Fill fill) {
        out.append("<circle");
        put("cx", x).put("cy", y).put("r", radius).filled(fill);
        out.append("/>\n");
    }

    @Override
    public void ring(double x, double y, double radius, Stroke stroke) {
        out.append("<circle fill=\"none\"");
        put("cx", x).put("cy", y).put("r", radius).stroked(stroke);
        out.append("/>\n");
    }

    @Override
    public void text(String text, double x, double y, TextStyle style) {
        if (text.isEmpty()) {
            return;
        }
        out.append("<text");
        put("x", x).put("y", y).put("font-size", style.size());
        if (style.bold()) {
            out.append(" font-weight=\"600\"");
        }
        switch (style.anchor()) {
            case START -> {}
            case MIDDLE -> out.append(" text-anchor=\"middle\"");
            case END -> out.append(" text-anchor=\"end\"");
        }
        out.append(" fill=\"")
                .append(palette.words(style.ink()).hex())
                .append("\">")
                .append(escaped(text))
                .append("</text>\n");
    }

    /// The clip's name is its geometry: pictures put into one page may share it without harm.
    @Override
    public void clipped(Box box, Runnable drawing) {
        String id =
                String.join(
                        "_",
                        "clip",
                        number(box.x()),
                        number(box.y()),
                        number(box.width()),
                        number(box.height()));
        out.append("<clipPath id=\"").append(id).append("\"><rect");
        put("x", box.x())
                .put("y", box.y())
                .put("width", Math.max(0, box.width()))
                .put("height", Math.max(0, box.height()));
        out.append("/></clipPath>\n<g clip-path=\"url(#").append(id).append(")\">\n");
        int start = out.length();
        drawing.run();
        if (out.length() == start) {
            out.setLength(out.lastIndexOf("<clipPath"));
        } else {
            out.append("</g>\n");
        }
    }

    private SvgPen points(double[] xs, double[] ys, int count) {
        out.append(" points=\"");
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ").append(number(xs[i])).append(',').append(number(ys[i]));
        }
        out.append('"');
        return this;
    }

    private SvgPen put(String name, double value) {
        out.append(' ').append(name).append("=\"").append(number(value)).append('"');
        return this;
    }

    private void stroked(Stroke stroke) {
        out.append(" stroke=\"").append(palette.of(stroke.ink()).hex()).append('"');
        put("stroke-width", stroke.width());
        double[] pattern = stroke.dash().pattern();
        if (pattern.length > 0) {
            out.append(" stroke-dasharray=\"");
            for (int i = 0; i < pattern.length; i++) {
                out.append(i == 0 ? "" : " ").append(number(pattern[i]));
            }
            out.append('"');
        }
    }

    private void filled(Fill fill) {
        out.append(" fill=\"").append(palette.of(fill.ink()).hex()).append('"');
        if (fill.opacity() < 1) {
            put("fill-opacity", fill.opacity());
        }
    }

    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        String text =
                String.format(
                        Locale.ROOT,
                        "%d.%02d",
                        Math.abs(hundredths) / 100,
                        Math.abs(hundredths) % 100);
        String sign = hundredths < 0 ? "-" : "";
        return sign + (text.endsWith("0") ? text.substring(0, text.length() - 1) : text);
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 8);
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> safe.append("&amp;");
                                case '<' -> safe.append("&lt;");
                                case '>' -> safe.append("&gt;");
                                case '"' -> safe.append("&quot;");
                                default ->
                                        safe.appendCodePoint(
                                                c >= 0x20
                                                                && (c < 0xD800 || c > 0xDFFF)
                                                                && c != 0xFFFE
                                                                && c != 0xFFFF
                                                        ? c
                                                        : ' ');
                            }
                        });
        return safe.toString();
    }
}
