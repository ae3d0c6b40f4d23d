package paritydesk.ui.positions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a filter as it would be typed.
final class QueryWriter {

    private static final double DAY = 86_400;

    private QueryWriter() {}

    static String write(Filter filter) {
        return switch (filter) {
            case Filter.And and -> joined(and.parts(), " and ");
            case Filter.Or or -> joined(or.parts(), " or ");
            case Filter.Not not -> "not " + inner(not.part());
            case Filter.Compare c ->
                    c.field().word() + " " + c.sign().text() + " " + figure(c.field(), c.bound());
            case Filter.Between b ->
                    b.field().word()
                            + " = "
                            + figure(b.field(), b.low())
                            + ".."
                            + figure(b.field(), end(b));
            case Filter.Named n ->
                    n.field().word() + (n.wanted() ? " = " : " != ") + quoted(n.text());
            case Filter.Anywhere word -> quoted(word.text());
        };
    }

    private static String joined(List<Filter> parts, String between) {
        return parts.stream().map(QueryWriter::inner).collect(Collectors.joining(between));
    }

    private static String inner(Filter part) {
        boolean several = part instanceof Filter.And || part instanceof Filter.Or;
        return several ? "(" + write(part) + ")" : write(part);
    }

    /// A range of days holds the whole of its last day.
    private static double end(Filter.Between between) {
        return between.field().kind() == Field.Kind.MOMENT
                ? Math.floor(between.high() / DAY) * DAY
                : between.high();
    }

    private static String figure(Field field, double value) {
        return field.kind() == Field.Kind.MOMENT
                ? Instant.ofEpochSecond((long) value)
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString()
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
