package paritydesk.ui.plan;

import paritydesk.asset.Figures;
import paritydesk.file.DocumentForm;
import paritydesk.file.FormField;
import paritydesk.plan.Conversion;
import paritydesk.plan.ConversionTerms;
import paritydesk.plan.Plan;
import paritydesk.ui.form.Times;
import paritydesk.ui.form.Words;
import paritydesk.ui.look.Text;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Parts of documents in words: what they are, what they set, and what a conversion pays.
final class Saying {

    /// What a row's other columns say.
    private static final String ELSEWHERE =
            ".*/(id|at|title|source|name|priority|notBefore|notAfter)";

    private Saying() {}

    /// What a part is: of an event what it does, of everything else which part of the document, and of which kind.
    static String kind(DocumentForm form, DocumentForm.Part part) {
        if (part.pointer().isEmpty()) {
            return Text.of(
                    "plan.document." + form.kind().name().toLowerCase(java.util.Locale.ROOT));
        }
        var list = part.pointer().substring(1).replaceAll("/\\d+$", "");
        var what = Addition.named(list);
        if (part.kind().isEmpty()) {
            return what;
        }
        var kind = Words.of("", part.kind());
        return part.list().equals("events") ? capital(kind) : Text.of("plan.kind.of", what, kind);
    }

    static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    /// What a part sets, in a line.
    static String says(DocumentForm form, DocumentForm.Part part) {
        var fields =
                form.fields(part.pointer()).stream()
                        .filter(f -> !f.value().isEmpty() && !f.pointer().matches(ELSEWHERE))
                        .filter(f -> !f.value().equals(part.name()))
                        .map(Saying::said)
                        .filter(s -> !s.isEmpty());
        return Stream.concat(points(form, part).stream(), fields)
                .collect(Collectors.joining(" · "));
    }

    private static String said(FormField field) {
        return switch (field.kind()) {
            case HEADING, LIST -> "";
            case CHOICE -> field.name() + " " + Words.of(field.type(), field.value());
            case FLAG -> Boolean.parseBoolean(field.value()) ? field.name() : "";
            case VALUE, VALUES ->
                    field.type().equals("rows")
                            ? ""
                            : capital(field.name()) + " " + value(field.type(), field.value());
        };
    }

    /// Instants and lengths of time in words, numbers in groups.
    private static String value(String type, String raw) {
        return raw.matches("-?\\d{4,}(\\.\\d+)?")
                ? Figures.exact(new BigDecimal(raw))
                : Times.shown(type, raw);
    }

    /// How many points a series has, and from when to when.
    private static List<String> points(DocumentForm form, DocumentForm.Part part) {
        var points = form.tables(part.pointer()).get("points");
        if (points == null) {
            return List.of();
        }
        return List.of(
                points.size() == 1
                        ? Text.of("plan.point", at(points.getFirst()))
                        : Text.of(
                                "plan.points",
                                Figures.number(points.size()),
                                at(points.getFirst()),
                                at(points.getLast())));
    }

    /// The day of a point.
    private static String at(String point) {
        return Times.shown("Instant", point.replaceAll(",.*", "")).replaceAll(" .*", "");
    }

    /// What one token of a conversion pays as its converter stands at an instant: there and back, there alone, or not at all.
    static String sentence(Conversion conversion, Plan plan, Instant at) {
        var terms = ConversionTerms.at(conversion, plan, at);
        var there = terms.ratio().sentence();
        return switch (terms.direction()) {
            case TWO_WAY -> Text.of("plan.sentence", there, terms.ratio().inverse().sentence());
            case ONE_WAY -> Text.of("plan.sentence.one", there, Figures.moment(at));
            case CLOSED -> Text.of("plan.sentence.closed", there, Figures.moment(at));
        };
    }
}
