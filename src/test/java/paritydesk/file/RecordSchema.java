package paritydesk.file;

import paritydesk.file.RecordShape.Part;
import paritydesk.valuation.Column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Writes the JSON Schema of record families as [RecordReader] and [RecordWriter] bind them, with the descriptions of the help
/// texts: so the published schema cannot say anything else than the code does.
final class RecordSchema {

    private static final Path HELP = Path.of("src/main/resources/paritydesk/help");
    private static final String DECIMAL =
            "\"type\": [\"string\", \"number\"], \"pattern\":"
                    + " \"^[+-]?(\\\\d+(\\\\.\\\\d*)?|\\\\.\\\\d+)([eE][+-]?\\\\d{1,4})?$\"";

    private final Map<String, String> help = help();
    private final SequencedMap<String, String> definitions = new LinkedHashMap<>();
    private final Map<String, Class<?>> named = new LinkedHashMap<>();
    private final Set<String> missing = new TreeSet<>();
    private final String side;

    /// `side` comes before the keys of help texts that hold for this schema alone: `answer.` or nothing.
    RecordSchema(String side) {
        this.side = side;
    }

    /// Components without a help text, as its key would be.
    Set<String> missing() {
        return missing;
    }

    static Map<String, String> help() {
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(HELP)) {
            for (var file : files.sorted().toList()) {
                var one = new Properties();
                one.load(new java.io.StringReader(Files.readString(file, StandardCharsets.UTF_8)));
                one.stringPropertyNames().forEach(key -> texts.put(key, one.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /// The definition of a member of a tagged family, under its kind.
    void tagged(Class<?> record, String before) {
        define(record, RecordShape.kind(record), before);
    }

    /// The definition of a record by itself.
    void record(Class<?> record) {
        define(record, "", "");
    }

    /// The type of a field that holds `record`, which is defined on the way.
    String field(Class<?> record) {
        return type(record);
    }

    String definitions() {
        var text = new StringBuilder();
        definitions.forEach(
                (name, body) ->
                        text.append(text.isEmpty() ? "" : ",\n")
                                .append("    ")
                                .append(quoted(name))
                                .append(": ")
                                .append(body));
        return text.toString();
    }

    private void define(Class<?> record, String kind, String before) {
        var name = name(record);
        if (definitions.containsKey(name)) {
            return;
        }
        definitions.put(name, "");
        var fields = new ArrayList<String>();
        var required = new ArrayList<String>();
        if (!before.isEmpty()) {
            fields.add(before);
            required.add(quoted("question"));
        }
        if (!kind.isEmpty()) {
            fields.add(
                    "        \"kind\": {\"const\": "
                            + quoted(kind)
                            + ", \"description\": "
                            + quoted(says(record, ""))
                            + "}");
            required.add(quoted("kind"));
        }
        for (var part : RecordShape.parts(record)) {
            fields.add(
                    "        "
                            + quoted(part.name())
                            + ": {"
                            + type(part)
                            + ", \"description\": "
                            + quoted(says(record, "." + part.name()))
                            + "}");
            if (!part.optional() && !part.list()) {
                required.add(quoted(part.name()));
            }
        }
        definitions.put(
                name,
                "{\n"
                        + "      \"type\": \"object\",\n"
                        + "      \"additionalProperties\": false,\n"
                        + "      \"required\": ["
                        + String.join(", ", required)
                        + "],\n      \"properties\": {\n"
                        + String.join(",\n", fields)
                        + "\n      }\n    }");
    }

    /// `LossWaterfall`; a second record of that name has the name of the type that it stands in before its own.
    private String name(Class<?> record) {
        var simple = record.getSimpleName();
        return named.computeIfAbsent(simple, _ -> record) == record ? simple : inside(record);
    }

    private static String inside(Class<?> record) {
        var outer = record.getEnclosingClass();
        return (outer == null ? "" : outer.getSimpleName()) + record.getSimpleName();
    }

    private String type(Part part) {
        if (!part.list()) {
            return type(part.type());
        }
        return "\"type\": \"array\", \"items\": {" + items(part.element()) + "}";
    }

    private String items(Type element) {
        return element instanceof ParameterizedType row
                ? "\"type\": \"array\", \"items\": {"
                        + type((Class<?>) row.getActualTypeArguments()[0])
                        + "}"
                : type((Class<?>) element);
    }

    private String type(Class<?> type) {
        if (type.isEnum()) {
            var names = new ArrayList<String>();
            for (var constant : type.getEnumConstants()) {
                names.add(quoted(((Enum<?>) constant).name()));
            }
            return "\"enum\": [" + String.join(", ", names) + "]";
        }
        if (type.isRecord()) {
            define(type, "", "");
            return "\"$ref\": " + quoted("#/$defs/" + name(type));
        }
        if (type.isSealed()) {
            var members = new ArrayList<String>();
            RecordShape.kinds(type)
                    .forEach(
                            (kind, record) -> {
                                define(record, kind, "");
                                members.add(
                                        "{\"$ref\": " + quoted("#/$defs/" + name(record)) + "}");
                            });
            return "\"oneOf\": [" + String.join(", ", members) + "]";
        }
        return single(type);
    }

    private static String single(Class<?> type) {
        if (type == BigDecimal.class) {
            return DECIMAL;
        } else if (type == BigInteger.class) {
            return "\"type\": [\"string\", \"integer\"], \"pattern\": \"^[+-]?\\\\d+$\"";
        } else if (type == Instant.class) {
            return "\"type\": \"string\", \"format\": \"date-time\"";
        } else if (type == Duration.class) {
            return "\"type\": \"string\", \"format\": \"duration\"";
        } else if (type == Column.class) {
            return "\"type\": \"array\", \"items\": {\"type\": [\"number\", \"null\"]}";
        } else if (type == boolean.class || type == Boolean.class) {
            return "\"type\": \"boolean\"";
        } else if (type == double.class || type == Double.class) {
            return "\"type\": [\"number\", \"string\", \"null\"]";
        } else if (type == String.class) {
            return "\"type\": \"string\"";
        } else if (List.of(int.class, long.class, Integer.class, Long.class).contains(type)) {
            return "\"type\": \"integer\"";
        }
        throw new IllegalStateException("no schema for " + type);
    }

    /// The text under the first of: `answer.OuterName.part`, `answer.Name.part`, `OuterName.part`, `Name.part`.
    private String says(Class<?> record, String part) {
        for (var key :
                List.of(side + inside(record), side + record.getSimpleName(), inside(record))) {
            var text = help.get(key + part);
            if (text != null) {
                return text;
            }
        }
        var plain = record.getSimpleName() + part;
        var text = help.get(plain);
        if (text == null) {
            missing.add(plain);
            return "";
        }
        return text;
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
