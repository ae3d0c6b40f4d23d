package paritydesk.ui.positions;

import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.ui.look.Text;
import paritydesk.ui.positions.QueryTokens.Sort;
import paritydesk.ui.positions.QueryTokens.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a filter: `or` of `and`s of terms. Stops at the first thing that it does not understand and says what would be right.
final class QueryReader {

    private final List<Token> tokens;
    private int at;
    private Optional<Finding> wrong = Optional.empty();

    private QueryReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Checked<Query> read(String text) {
        var reader = new QueryReader(QueryTokens.of(text));
        var filter = reader.peek().sort() == Sort.END ? Query.ALL.filter() : reader.any();
        if (reader.wrong.isEmpty() && reader.peek().sort() == Sort.CLOSE) {
            reader.fail("query-bracket", ")", Text.of("query.close"));
        }
        return reader.wrong
                .<Checked<Query>>map(Checked::none)
                .orElseGet(() -> Checked.of(new Query(filter), List.of()));
    }

    private Filter any() {
        var parts = new ArrayList<Filter>(List.of(all()));
        while (going() && peek().sort() == Sort.OR) {
            at++;
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Filter.Or(parts);
    }

    private Filter all() {
        var parts = new ArrayList<Filter>(List.of(part()));
        while (going() && continues()) {
            if (peek().sort() == Sort.AND) {
                at++;
            }
            parts.add(part());
        }
        return parts.size() == 1 ? parts.getFirst() : new Filter.And(parts);
    }

    private boolean continues() {
        return switch (peek().sort()) {
            case END, CLOSE, OR -> false;
            case WORD, QUOTED, SIGN, OPEN, AND, NOT -> true;
        };
    }

    private Filter part() {
        var token = next();
        return switch (token.sort()) {
            case NOT -> new Filter.Not(part());
            case OPEN -> bracket();
            case WORD, QUOTED -> term(token);
            case SIGN, CLOSE, AND, OR, END ->
                    fail("query-value", token.text(), Text.of("query.incomplete"));
        };
    }

    private Filter bracket() {
        var inner = any();
        if (going() && next().sort() != Sort.CLOSE) {
            return fail("query-bracket", "(", Text.of("query.open"));
        }
        return inner;
    }

    private Filter term(Token word) {
        if (peek().sort() != Sort.SIGN) {
            return word.text().isEmpty()
                    ? fail("query-value", "", Text.of("query.incomplete"))
                    : new Filter.Anywhere(word.text());
        }
        var sign = next();
        if (!peek().value() || peek().text().isEmpty()) {
            return fail("query-value", sign.text(), Text.of("query.incomplete"));
        }
        var value = next().text();
        var field = Field.of(word.text()).filter(Field::written);
        return field.isEmpty() ? unknown(word.text()) : compared(field.get(), sign.text(), value);
    }

    private Filter unknown(String word) {
        return QueryWords.nearest(word)
                .map(near -> fail("query-field", word, Text.of("query.near", word, near)))
                .orElseGet(
                        () ->
                                fail(
                                        "query-field",
                                        word,
                                        Text.of("query.field", word, QueryWords.columns())));
    }

    private Filter compared(Field field, String sign, String value) {
        if (field.numeric()) {
            return number(field, Filter.Sign.of(sign), value);
        }
        var means = Filter.Sign.of(sign);
        if (means != Filter.Sign.EQUAL && means != Filter.Sign.OTHER) {
            return fail("query-sign", sign, Text.of("query.sign", field.word(), sign));
        }
        if (field.classes() && Words.named(value).isEmpty()) {
            return fail("query-value", value, Text.of("query.class", field.word(), value));
        }
        return new Filter.Named(field, means == Filter.Sign.EQUAL, value);
    }

    private Filter number(Field field, Filter.Sign sign, String value) {
        int dots = value.indexOf("..");
        if (dots < 0) {
            double bound = QueryWords.bound(field, value);
            return Double.isNaN(bound)
                    ? fail("query-value", value, Text.of("query.number", field.word(), value))
                    : new Filter.Compare(field, sign, bound);
        }
        double low = QueryWords.bound(field, value.substring(0, dots));
        double high = QueryWords.end(field, value.substring(dots + 2));
        if (Double.isNaN(low + high)) {
            return fail("query-value", value, Text.of("query.range", field.word(), value));
        }
        if (low > high) {
            return fail("query-value", value, Text.of("query.backwards", value));
        }
        return switch (sign) {
            case EQUAL -> new Filter.Between(field, low, high);
            case OTHER -> new Filter.Not(new Filter.Between(field, low, high));
            case LESS, AT_MOST, MORE, AT_LEAST ->
                    fail("query-sign", sign.text(), Text.of("query.rangesign", field.word()));
        };
    }

    private boolean going() {
        return wrong.isEmpty();
    }

    private Token peek() {
        return tokens.get(at);
    }

    /// The last token, the end, is never passed.
    private Token next() {
        var token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    /// Keeps the first thing that is wrong.
    private Filter fail(String code, String value, String text) {
        if (wrong.isEmpty()) {
            wrong = Optional.of(Finding.block(code, Place.of("filter"), value, text, ""));
        }
        at = tokens.size() - 1;
        return Query.ALL.filter();
    }
}
