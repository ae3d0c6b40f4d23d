package paritydesk.ui.ask;

import paritydesk.answer.SaleTerms;
import paritydesk.file.FormField;
import paritydesk.file.QuestionForm;
import paritydesk.timeline.Run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

/// Which fields of a question have dials, from the bundle `paritydesk/ui/dials.properties`, and what is typed when one is turned.
final class Dials {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("paritydesk.ui.dials", Locale.ROOT);
    private static final BigDecimal AROUND = BigDecimal.valueOf(100);
    private static final MathContext THREE = new MathContext(3);
    private static final int PLACES = 6;

    private Dials() {}

    /// The dials of a form as it stands; none where its kind has none.
    static List<Dial> of(QuestionForm form, Run run) {
        if (!BUNDLE.containsKey(form.record())) {
            return List.of();
        }
        var dials = new ArrayList<Dial>();
        for (var spec : BUNDLE.getString(form.record()).split(",")) {
            var parts = spec.strip().split(" ");
            var pattern = parts[0].replace("*", "\\d+");
            form.fields().stream()
                    .filter(f -> f.pointer().matches(pattern))
                    .forEach(f -> dial(form, f, parts[1], run).ifPresent(dials::add));
        }
        dials.removeIf(d -> d instanceof Dial.Moment m && m.steps().isEmpty());
        return List.copyOf(dials);
    }

    private static Optional<Dial> dial(QuestionForm form, FormField field, String range, Run run) {
        return switch (range) {
            case "exit" -> choice(field, run);
            case "moment" -> Optional.of(moment(field, run, Instant.MIN));
            case "after" -> Optional.of(moment(field, run, instant(value(form, "/now"))));
            case "size" -> size(field);
            default -> Optional.of(range(field, range));
        };
    }

    private static Optional<Dial> choice(FormField field, Run run) {
        var names = SaleTerms.sellable(run, run.clock().size() - 1);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Dial.Choice(field.pointer(), field.help(), names));
    }

    /// Instants of the clock from the book's first on, not before `from`.
    private static Dial moment(FormField field, Run run, Instant from) {
        var clock = run.clock();
        var steps =
                IntStream.range(Math.max(0, clock.bookFrom()), clock.size())
                        .mapToObj(clock::at)
                        .distinct()
                        .filter(at -> !at.isBefore(from))
                        .toList();
        return new Dial.Moment(field.pointer(), field.help(), steps);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException _) {
            return Instant.MIN;
        }
    }

    private static Optional<Dial> size(FormField field) {
        return number(field.value())
                .filter(now -> now.signum() > 0)
                .map(
                        now ->
                                new Dial.Range(
                                        field.pointer(),
                                        field.help(),
                                        now.divide(AROUND, MathContext.DECIMAL64),
                                        now.multiply(AROUND),
                                        true));
    }

    private static Dial range(FormField field, String range) {
        boolean factors = range.contains("~");
        var ends = range.split(factors ? "~" : "\\.\\.");
        return new Dial.Range(
                field.pointer(),
                field.help(),
                new BigDecimal(ends[0]),
                new BigDecimal(ends[1]),
                factors);
    }

    static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// Where a dial stands from 0 to 1 with a text in its field; 0 where the field is left out.
    static double place(Dial dial, String text) {
        return switch (dial) {
            case Dial.Range r -> number(text).map(v -> place(r, v.doubleValue())).orElse(0.0);
            case Dial.Moment m -> place(m, text);
            case Dial.Choice c ->
                    Math.max(0, c.names().indexOf(text))
                            / (double) Math.max(1, c.names().size() - 1);
        };
    }

    private static double place(Dial.Range r, double value) {
        double low = r.low().doubleValue();
        double high = r.high().doubleValue();
        double share =
                r.factors()
                        ? Math.log(value / low) / Math.log(high / low)
                        : (value - low) / (high - low);
        return Math.clamp(share, 0, 1);
    }

    private static double place(Dial.Moment m, String text) {
        try {
            var at = Instant.parse(text);
            int before = (int) m.steps().stream().filter(s -> !s.isAfter(at)).count();
            return Math.max(0, before - 1) / (double) Math.max(1, m.steps().size() - 1);
        } catch (DateTimeParseException _) {
            return 0;
        }
    }

    /// What a dial types at a place from 0 to 1.
    static String text(Dial dial, double place) {
        return switch (dial) {
            case Dial.Range r -> text(r, place);
            case Dial.Moment m ->
                    m.steps().get((int) Math.round(place * (m.steps().size() - 1))).toString();
            case Dial.Choice c -> c.names().get((int) Math.round(place * (c.names().size() - 1)));
        };
    }

    private static String text(Dial.Range r, double place) {
        double low = r.low().doubleValue();
        double high = r.high().doubleValue();
        if (r.factors()) {
            return new BigDecimal(low * Math.pow(high / low, place)).round(THREE).toPlainString();
        }
        if (Wording.measure(r.key()) == paritydesk.answer.Measure.COUNT) {
            return Long.toString(Math.round(low + place * (high - low)));
        }
        return BigDecimal.valueOf(low + place * (high - low))
                .round(THREE)
                .setScale(PLACES, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /// The form with another text where a dial stands. Another asset is sold for as much money, at no price that was decided for the first.
    static QuestionForm turned(QuestionForm form, Dial dial, String text, Run run) {
        var next = form.with(dial.pointer(), text);
        if (!(dial instanceof Dial.Choice) || !form.record().equals("SplitSale")) {
            return next;
        }
        var was = value(form, "/asset");
        var quantity = number(value(form, "/quantity"));
        var same =
                quantity.flatMap(
                        q ->
                                SaleTerms.sameValue(
                                        run, was, text, q, Instant.parse(value(form, "/at"))));
        var emptied = next.with("/decided", "").with("/pools", "");
        return same.map(q -> emptied.with("/quantity", q.toPlainString())).orElse(emptied);
    }

    static String value(QuestionForm form, String pointer) {
        return form.fields().stream()
                .filter(f -> f.pointer().equals(pointer))
                .map(FormField::value)
                .findFirst()
                .orElse("");
    }
}
