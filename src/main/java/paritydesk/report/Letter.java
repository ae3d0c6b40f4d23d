package paritydesk.report;

import paritydesk.memo.Letterhead;
import paritydesk.memo.Logo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The head of the first page: whose memo it is. The logo is drawn from what the template's reader took of it, and shown as a picture that
/// can neither run nor fetch anything.
final class Letter {

    private static final double WIDE = 220;
    private static final double HIGH = 56;

    private Letter() {}

    /// Nothing where the letterhead is nobody's. `inline` draws an SVG into the page, for a reader that knows no pictures of that kind.
    static Optional<Markup> head(Letterhead head, boolean inline) {
        if (!head.any() && head.classification().isEmpty()) {
            return Optional.empty();
        }
        var words = new ArrayList<Markup>();
        if (!head.organisation().isEmpty()) {
            words.add(Markup.say("p", "organisation", head.organisation()));
        }
        head.address().forEach(line -> words.add(Markup.say("p", "address", line)));
        var row = new ArrayList<Markup>();
        var logo = head.logo();
        row.add(
                Markup.tag(
                        "td",
                        "letter-logo",
                        logo == null ? List.of() : List.of(logo(logo, inline))));
        row.add(Markup.tag("td", "letter-words", words));
        row.add(Markup.say("td", "letter-class", head.classification()));
        if (logo == null) {
            row.removeFirst();
        }
        return Optional.of(
                Markup.tag("table", "letter", Markup.tag("tbody", "", Markup.tag("tr", "", row))));
    }

    private static Markup logo(Logo logo, boolean inline) {
        double factor = logo.fit(WIDE, HIGH);
        long width = Math.max(1, Math.round(logo.width() * factor));
        long height = Math.max(1, Math.round(logo.height() * factor));
        if (inline && logo.format() == Logo.Format.SVG) {
            var svg = new String(Base64.getDecoder().decode(logo.data()), StandardCharsets.UTF_8);
            var sized = "<svg width=\"" + width + "\" height=\"" + height + "\"";
            return Markup.picture(svg.replaceFirst("<svg", sized));
        }
        var type = logo.format() == Logo.Format.SVG ? "svg+xml" : "png";
        return Markup.picture(
                String.format(
                        Locale.ROOT,
                        "<img width=\"%d\" height=\"%d\" alt=\"\""
                                + " src=\"data:image/%s;base64,%s\"/>",
                        width,
                        height,
                        type,
                        logo.data()));
    }
}
