package paritydesk.ui.positions;

import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.ui.look.Text;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Which rows are shown. A filter is a list of terms that all have to hold: `hf < 1.05`, `asset = MKR`, `class = masked`
/// (ever in that class), `now = masked` (at the scrubber's moment), `debt > 10k`, `when >= 2026-01-01`, or plain words that stand anywhere in account, owner, venue, assets or cause.
record Query(List<Term> terms) {

    private static final Pattern TERM =
            Pattern.compile(
                    "\\s*(?:([a-zA-Z]+)\\s*(<=|>=|!=|=|<|>|≤|≥|≠)\\s*)?(\"[^\"]*\"|[^\\s,]+),?");
    private static final Set<String> SIGNS = Set.of("<", "<=", "≤", ">", ">=", "≥", "=", "!=", "≠");
    private static final List<Field> ANYWHERE =
            List.of(Field.ACCOUNT, Field.OWNER, Field.VENUE, Field.ASSET, Field.WHY);

    static final Query ALL = new Query(List.of());

    Query {
        terms = List.copyOf(terms);
    }

    /// One condition.
    sealed interface Term {
        boolean keeps(Rows rows, int row);
    }

    /// A numeric field against a bound; a row without the figure is dropped.
    record Compare(Field field, String sign, double bound) implements Term {
        @Override
        public boolean keeps(Rows rows, int row) {
            double value = rows.number(field, row);
            return switch (sign) {
                case "<" -> value < bound;
                case "<=", "≤" -> value <= bound;
                case ">" -> value > bound;
                case ">=", "≥" -> value >= bound;
                case "=" -> value == bound;
                default -> value != bound && !Double.isNaN(value);
            };
        }
    }

    /// A field of words that is, or is not, what was typed; letter case does not count.
    record Named(Field field, boolean wanted, String text) implements Term {
        @Override
        public boolean keeps(Rows rows, int row) {
            boolean is =
                    switch (field) {
                        case ASSET -> rows.holds(row, text);
                        case CLASS -> Words.named(text).filter(c -> rows.ever(row, c)).isPresent();
                        case WHY -> contains(rows.text(field, row), text);
                        default -> rows.text(field, row).equalsIgnoreCase(text);
                    };
            return is == wanted;
        }
    }

    /// Words that stand somewhere in the row.
    record Anywhere(String text) implements Term {
        @Override
        public boolean keeps(Rows rows, int row) {
            return ANYWHERE.stream().anyMatch(field -> contains(rows.text(field, row), text));
        }
    }

    boolean keeps(Rows rows, int row) {
        for (var term : terms) {
            if (!term.keeps(rows, row)) {
                return false;
            }
        }
        return true;
    }

    /// Reads a filter; what is not understood is a finding that says which words are.
    static Checked<Query> parse(String text) {
        var terms = new ArrayList<Term>();
        var matcher = TERM.matcher(text);
        while (matcher.lookingAt()) {
            var value = matcher.group(3).replace("\"", "");
            if (matcher.group(1) != null) {
                var term = term(matcher.group(1), matcher.group(2), value);
                if (term.value().isEmpty()) {
                    return Checked.of(null, term.findings());
                }
                term.value().ifPresent(terms::add);
            } else if (SIGNS.contains(value) || value.isEmpty()) {
                return wrong("query-value", value, Text.of("query.incomplete"));
            } else if (!value.equalsIgnoreCase("and")) {
                terms.add(new Anywhere(value));
            }
            matcher.region(matcher.end(), text.length());
        }
        return Checked.of(new Query(terms), List.of());
    }

    private static Checked<Term> term(String word, String sign, String value) {
        var field = Field.of(word);
        if (field.isEmpty()) {
            return wrong("query-field", word, Text.of("query.field", word));
        }
        if (field.get().numeric()) {
            double bound = field.get() == Field.WHEN ? day(value) : figure(value);
            return Double.isNaN(bound)
                    ? wrong("query-value", value, Text.of("query.number", word, value))
                    : Checked.of(new Compare(field.get(), sign, bound), List.of());
        }
        boolean equal = sign.equals("=");
        if (!equal && !sign.equals("!=") && !sign.equals("≠")) {
            return wrong("query-sign", sign, Text.of("query.sign", word, sign));
        }
        if (field.get().classes() && Words.named(value).isEmpty()) {
            return wrong("query-value", value, Text.of("query.class", word, value));
        }
        return Checked.of(new Named(field.get(), equal, value), List.of());
    }

    private static <T> Checked<T> wrong(String code, String value, String text) {
        return Checked.none(Finding.block(code, Place.of("filter"), value, text, ""));
    }

    /// `1.05`, `10k`, `2.5M`, `145%`; NaN where it is none of these.
    private static double figure(String text) {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        double scale =
                switch (text.charAt(text.length() - 1)) {
                    case '%' -> 0.01;
                    case 'k' -> 1e3;
                    case 'M' -> 1e6;
                    case 'B' -> 1e9;
                    default -> 1;
                };
        var digits = scale == 1 ? text : text.substring(0, text.length() - 1);
        try {
            return Double.parseDouble(digits.replace('−', '-')) * scale;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static double day(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return Double.NaN;
        }
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
