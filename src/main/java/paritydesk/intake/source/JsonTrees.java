package paritydesk.intake.source;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One element of a list in JSON as plain maps, lists and scalars, and as rows: fields of objects in it become columns by their path
/// (`asset.symbol`), and each element of a list in it a row of its own beside what its parents say.
final class JsonTrees {

    static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxDocumentLength(Bounds.UNPACKED)
                                    .maxNestingDepth(Bounds.NESTING)
                                    .maxStringLength(Bounds.CELL)
                                    .maxNumberLength(1000)
                                    .maxNameLength(1000)
                                    .build())
                    .build();

    /// Values of one element, and rows that it may make.
    static final int MOST = 1_000_000;

    private final JsonParser parser;
    private int values;

    private JsonTrees(JsonParser parser) {
        this.parser = parser;
    }

    /// An element of more parts than are held at once.
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// A scalar: its text, and whether it is a number of JSON.
    record Scalar(String text, boolean number) {}

    /// A row that an element makes.
    record Flat(Map<String, Scalar> cells) {}

    /// The value at the parser's token; null for JSON's null. One of too many parts ends in a [TooMany].
    static @Nullable Object value(JsonParser parser, JsonToken token) {
        return new JsonTrees(parser).value(token);
    }

    private @Nullable Object value(JsonToken token) {
        if (++values > MOST) {
            throw new TooMany();
        }
        return switch (token) {
            case START_OBJECT -> fields();
            case START_ARRAY -> items();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Scalar(parser.getString(), true);
            case VALUE_STRING -> new Scalar(parser.getString(), false);
            case VALUE_TRUE, VALUE_FALSE -> new Scalar(parser.getString(), false);
            default -> null;
        };
    }

    private Map<String, @Nullable Object> fields() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            fields.put(name, value(parser.nextToken()));
        }
        return fields;
    }

    private List<@Nullable Object> items() {
        var items = new ArrayList<@Nullable Object>();
        for (var token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            items.add(value(token));
        }
        return items;
    }

    /// The rows of an element; of one that is no object, a single column.
    static List<Flat> rows(@Nullable Object element) {
        var lists = new LinkedHashMap<String, List<?>>();
        var own = new LinkedHashMap<String, Scalar>();
        flatten("", element, own, lists);
        var rows = new ArrayList<Flat>();
        for (var list : lists.entrySet()) {
            for (var item : list.getValue()) {
                for (var row : rows(item)) {
                    if (rows.size() == MOST) {
                        throw new TooMany();
                    }
                    rows.add(joined(own, list.getKey(), row));
                }
            }
        }
        if (rows.isEmpty()) {
            rows.add(new Flat(own));
        }
        return rows;
    }

    private static Flat joined(Map<String, Scalar> own, String under, Flat row) {
        var cells = new LinkedHashMap<>(own);
        row.cells()
                .forEach(
                        (name, cell) ->
                                cells.put(name.isEmpty() ? under : under + "." + name, cell));
        return new Flat(cells);
    }

    private static void flatten(
            String path,
            @Nullable Object value,
            Map<String, Scalar> own,
            Map<String, List<?>> lists) {
        switch (value) {
            case null -> {}
            case Scalar scalar -> own.put(path, scalar);
            case Map<?, ?> fields ->
                    fields.forEach(
                            (name, inner) ->
                                    flatten(
                                            path.isEmpty() ? name + "" : path + "." + name,
                                            inner,
                                            own,
                                            lists));
            case List<?> list -> lists.put(path, list);
            default -> throw new IllegalStateException("no such value in JSON: " + value);
        }
    }
}
