package paritydesk.file;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// A JSON document as parts and fields that its published schema describes, to be typed into and read back. Immutable: every change is the next
/// form. Places are JSON pointers, as findings name them.
public final class DocumentForm {

    /// Longer tables are curves and not for typing.
    private static final int MOST_ROWS = 24;

    private final DocumentKind kind;
    private final Map<String, Object> root;
    private final Map<String, Object> schema;

    private DocumentForm(DocumentKind kind, Map<String, Object> root, Map<String, Object> schema) {
        this.kind = kind;
        this.root = root;
        this.schema = schema;
    }

    /// One thing of a document: an event, a conversion, a venue's terms.
    ///
    /// @param list what it stands in, such as `events`; the document itself is the empty one
    /// @param kind what it is, where there are several kinds; else empty
    /// @param name what it goes by
    public record Part(String pointer, String list, String kind, String name) {}

    public static DocumentForm of(DocumentKind kind, byte[] bytes) {
        return new DocumentForm(
                kind,
                object(parse(new String(bytes, StandardCharsets.UTF_8))),
                schema(kind.name().toLowerCase(Locale.ROOT)));
    }

    public DocumentKind kind() {
        return kind;
    }

    /// The document as it would be saved.
    public byte[] bytes() {
        var text = new StringBuilder();
        json(text, root, "");
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    // ---- parts

    /// The document itself, then everything in its lists, and what stands in lists of those.
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        parts.add(new Part("", "", "", text(root.get("name"))));
        root.forEach((name, value) -> parts(name, value, "/" + name, parts));
        return List.copyOf(parts);
    }

    private static void parts(String name, Object value, String pointer, List<Part> into) {
        if (!(value instanceof List<?> list)) {
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> map) {
                var here = pointer + "/" + i;
                into.add(new Part(here, name, text(map.get("kind")), named(map)));
                if (name.equals("venues")) {
                    object(map).forEach((n, v) -> parts(n, v, here + "/" + n, into));
                }
            }
        }
    }

    private static String named(Map<?, ?> map) {
        for (var key : List.of("title", "id", "holderClass", "asset", "pool", "venue")) {
            if (map.get(key) != null) {
                return text(map.get(key));
            }
        }
        return "";
    }

    /// The kinds that a list can take one more of; one empty name where it has a single kind.
    public List<String> kinds(String list) {
        var choices = items(list).get("oneOf");
        return choices instanceof List<?> all
                ? all.stream().map(c -> title(resolved(object(c)))).toList()
                : List.of("");
    }

    /// The form with one more element in a list of the document: its required fields with what `given` has for their names, or a beginning.
    public DocumentForm add(String list, String kind, Map<String, String> given) {
        var next = deep(root);
        if (get(next, parent("/" + list)) instanceof Map<?, ?> part) {
            var name = list.substring(list.lastIndexOf('/') + 1);
            var elements =
                    part.get(name) instanceof List<?> all
                            ? new ArrayList<Object>(all)
                            : new ArrayList<Object>();
            elements.add(begun(shape(items(list), kind), given));
            object(part).put(name, elements);
        }
        return with(next);
    }

    /// What stands in a list of the document, or of a part as in `venues/0/assets`.
    private Map<String, Object> items(String list) {
        var name = list.substring(list.lastIndexOf('/') + 1);
        return resolved(at(shapeAt(parent("/" + list)), "properties", name, "items"));
    }

    private Map<String, Object> begun(Map<String, Object> shape, Map<String, String> given) {
        var made = new LinkedHashMap<String, Object>();
        var required = shape.get("required") instanceof List<?> all ? all : List.of();
        for (var entry : object(shape.getOrDefault("properties", Map.of())).entrySet()) {
            var name = entry.getKey();
            var field = resolved(object(entry.getValue()));
            if (field.get("const") instanceof Leaf fixed) {
                made.put(name, fixed);
            } else if (required.contains(new Leaf(name, true))) {
                made.put(name, begun(name, field, given));
            }
        }
        return made;
    }

    private Object begun(String name, Map<String, Object> field, Map<String, String> given) {
        if (field.get("enum") instanceof List<?> choices) {
            return choices.getFirst();
        }
        if (field.get("properties") != null) {
            return begun(field, given);
        }
        if (field.get("oneOf") instanceof List<?> choices) {
            return begun(resolved(object(choices.getFirst())), given);
        }
        if ("array".equals(text(field.get("type")))) {
            return elements(resolved(object(field.getOrDefault("items", Map.of()))), name, given);
        }
        if ("boolean".equals(text(field.get("type")))) {
            return false;
        }
        var title = text(field.get("title"));
        var begin =
                title.equals("Exact decimal") || title.equals("Whole number")
                        ? "0"
                        : title.equals("Length of time") ? "PT0S" : "";
        return new Leaf(given.getOrDefault(name, begin), true);
    }

    private static Object elements(
            Map<String, Object> items, String name, Map<String, String> given) {
        boolean values = items.get("properties") == null && items.get("oneOf") == null;
        if (!values || !given.containsKey(name)) {
            return new ArrayList<Object>();
        }
        return "array".equals(text(items.get("type")))
                ? table(given.get(name))
                : typed(FormField.Kind.VALUES, null, given.get(name));
    }

    /// The form with a copy of a part behind it, under an id of its own.
    public DocumentForm duplicate(String pointer) {
        var next = deep(root);
        if (get(next, parent(pointer)) instanceof List<?> list
                && copy(Objects.requireNonNull(get(next, pointer))) instanceof Map<?, ?> made) {
            var map = object(made);
            if (map.get("id") instanceof Leaf id) {
                map.put("id", new Leaf(free(list, id.text()), true));
            }
            array(list).add(index(pointer) + 1, map);
        }
        return with(next);
    }

    private static String free(List<?> list, String id) {
        for (int n = 2; ; n++) {
            var wanted = id.replaceAll("-\\d+$", "") + "-" + n;
            boolean taken =
                    list.stream()
                            .anyMatch(
                                    e ->
                                            e instanceof Map<?, ?> m
                                                    && text(m.get("id")).equals(wanted));
            if (!taken) {
                return wanted;
            }
        }
    }

    /// The form without a part.
    public DocumentForm remove(String pointer) {
        var next = deep(root);
        if (get(next, parent(pointer)) instanceof List<?> list) {
            array(list).remove(index(pointer));
        }
        return with(next);
    }

    // ---- fields

    /// The fields of a part; parts within it have their own.
    public List<FormField> fields(String pointer) {
        var fields = new ArrayList<FormField>();
        if (get(root, pointer) instanceof Map<?, ?> map) {
            fields(shapeAt(pointer), object(map), pointer, 0, fields);
        }
        return List.copyOf(fields);
    }

    private void fields(
            Map<String, Object> shape,
            Map<String, Object> values,
            String at,
            int depth,
            List<FormField> into) {
        var required = shape.get("required") instanceof List<?> all ? all : List.of();
        for (var entry : object(shape.getOrDefault("properties", Map.of())).entrySet()) {
            var name = entry.getKey();
            var declared = object(entry.getValue());
            var field = resolved(declared);
            if (field.get("const") != null || name.equals("format") || name.equals("version")) {
                continue;
            }
            var pointer = at + "/" + name;
            boolean optional = !required.contains(new Leaf(name, true));
            var about = about(declared, field);
            field(
                    new Spot(pointer, title(declared, field, name), about, optional, depth),
                    field,
                    values.get(name),
                    into);
        }
    }

    /// Where a field stands and what it is called.
    private record Spot(String pointer, String name, String about, boolean optional, int depth) {
        FormField of(FormField.Kind kind, String value, String type) {
            return new FormField(
                    pointer, name, depth, kind, optional, value, about, List.of(), type);
        }

        /// A choice belongs to the set that its field is named after.
        FormField choice(String value, List<String> choices) {
            var set = pointer.substring(pointer.lastIndexOf('/') + 1);
            return new FormField(
                    pointer,
                    name,
                    depth,
                    FormField.Kind.CHOICE,
                    optional,
                    value,
                    about,
                    choices,
                    set);
        }
    }

    private void field(
            Spot spot, Map<String, Object> field, @Nullable Object value, List<FormField> into) {
        if (field.get("enum") instanceof List<?> choices) {
            into.add(spot.choice(text(value), choices.stream().map(DocumentForm::text).toList()));
        } else if (field.get("properties") != null || field.get("oneOf") != null) {
            into.add(spot.of(FormField.Kind.HEADING, "", ""));
            if (value instanceof Map<?, ?> map) {
                fields(
                        shape(field, text(map.get("kind"))),
                        object(map),
                        spot.pointer(),
                        spot.depth() + 1,
                        into);
            }
        } else if ("array".equals(text(field.get("type")))) {
            list(spot, field, value, into);
        } else if ("boolean".equals(text(field.get("type")))) {
            into.add(spot.of(FormField.Kind.FLAG, text(value), ""));
        } else {
            into.add(spot.of(FormField.Kind.VALUE, text(value), type(field)));
        }
    }

    /// Lists of records that are parts of their own are left out here; short lists of values are one field.
    private void list(
            Spot spot, Map<String, Object> field, @Nullable Object value, List<FormField> into) {
        var items = resolved(object(field.getOrDefault("items", Map.of())));
        boolean records = items.get("properties") != null || items.get("oneOf") != null;
        var elements = value instanceof List<?> list ? list : List.of();
        if ("array".equals(text(items.get("type")))) {
            if (elements.size() <= MOST_ROWS) {
                into.add(spot.of(FormField.Kind.VALUES, rows(elements), "rows"));
            }
        } else if (!records) {
            boolean plain = elements.stream().allMatch(e -> e instanceof Leaf);
            if (plain) {
                into.add(
                        spot.of(
                                FormField.Kind.VALUES,
                                String.join(
                                        " | ", elements.stream().map(DocumentForm::text).toList()),
                                type(items)));
            }
        } else if (spot.pointer().indexOf('/', 1) > 0
                && !spot.pointer().matches("/venues/\\d+/assets")) {
            into.add(spot.of(FormField.Kind.LIST, Integer.toString(elements.size()), ""));
            for (int i = 0; i < elements.size(); i++) {
                if (elements.get(i) instanceof Map<?, ?> map) {
                    var here =
                            new Spot(
                                    spot.pointer() + "/" + i,
                                    spot.name() + " " + (i + 1),
                                    spot.about(),
                                    false,
                                    spot.depth() + 1);
                    into.add(here.of(FormField.Kind.HEADING, "", ""));
                    fields(
                            shape(items, text(map.get("kind"))),
                            object(map),
                            here.pointer(),
                            spot.depth() + 2,
                            into);
                }
            }
        }
    }

    /// Rows of values, apart by bars.
    private static String rows(List<?> rows) {
        return rows.stream().map(DocumentForm::row).collect(Collectors.joining(" | "));
    }

    /// What a single value is.
    private static String type(Map<String, Object> field) {
        return switch (text(field.get("title"))) {
            case "Instant" -> "Instant";
            case "Length of time" -> "Duration";
            default -> "";
        };
    }

    /// The form with another text in a field; an optional field that is emptied is left out.
    public DocumentForm with(String pointer, String text) {
        var next = deep(root);
        if (get(next, parent(pointer)) instanceof Map<?, ?> map) {
            var name = pointer.substring(pointer.lastIndexOf('/') + 1);
            var field =
                    fields(partOf(pointer)).stream()
                            .filter(f -> f.pointer().equals(pointer))
                            .findFirst();
            boolean optional = field.map(FormField::optional).orElse(true);
            if (text.isBlank() && optional) {
                object(map).remove(name);
            } else {
                object(map)
                        .put(
                                name,
                                field.filter(f -> f.type().equals("rows")).isPresent()
                                        ? table(text)
                                        : typed(
                                                field.map(FormField::kind)
                                                        .orElse(FormField.Kind.VALUE),
                                                object(map).get(name),
                                                text));
            }
        }
        return with(next);
    }

    private static Object typed(FormField.Kind kind, @Nullable Object was, String text) {
        return switch (kind) {
            case FLAG -> Boolean.parseBoolean(text);
            case VALUES -> {
                var values = new ArrayList<Object>();
                for (var one : text.split("\\|")) {
                    if (!one.isBlank()) {
                        values.add(new Leaf(one.strip(), true));
                    }
                }
                yield values;
            }
            default -> {
                boolean number = was instanceof Leaf leaf && !leaf.quoted() && number(text.strip());
                yield new Leaf(text.strip(), !number);
            }
        };
    }

    /// Rows as they are typed, apart by bars, their values by commas.
    private static List<Object> table(String text) {
        var rows = new ArrayList<Object>();
        for (var row : text.split("\\|")) {
            if (!row.isBlank()) {
                var cells = new ArrayList<Object>();
                for (var cell : row.split(",")) {
                    cells.add(new Leaf(cell.strip(), true));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static boolean number(String text) {
        return text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    }

    /// The form with one more element in a list of a part: like the last one, or a beginning where it is the first.
    public DocumentForm more(String pointer) {
        var next = deep(root);
        if (get(next, pointer) instanceof List<?> list && !list.isEmpty()) {
            array(list).add(copy(list.getLast()));
            return with(next);
        }
        return add(pointer.substring(1), "", Map.of());
    }

    public DocumentForm fewer(String pointer) {
        var next = deep(root);
        if (get(next, pointer) instanceof List<?> list && !list.isEmpty()) {
            array(list).removeLast();
        }
        return with(next);
    }

    /// The value at a pointer as text; empty where there is none.
    public String value(String pointer) {
        return text(get(root, pointer));
    }

    /// The tables of a part: lists whose elements are rows of values, such as a series' points, by their field; a row's values stand
    /// in one text, parted by commas.
    public Map<String, List<String>> tables(String part) {
        var tables = new LinkedHashMap<String, List<String>>();
        if (get(root, part) instanceof Map<?, ?> fields) {
            fields.forEach(
                    (name, value) -> {
                        if (value instanceof List<?> rows
                                && !rows.isEmpty()
                                && rows.stream().allMatch(List.class::isInstance)) {
                            tables.put(
                                    String.valueOf(name),
                                    rows.stream().map(DocumentForm::row).toList());
                        }
                    });
        }
        return tables;
    }

    private static String row(Object cells) {
        return ((List<?>) cells).stream().map(DocumentForm::text).collect(Collectors.joining(", "));
    }

    // ---- schema

    private String partOf(String pointer) {
        var longest = "";
        for (var part : parts()) {
            if (pointer.startsWith(part.pointer() + "/")
                    && part.pointer().length() >= longest.length()) {
                longest = part.pointer();
            }
        }
        return longest;
    }

    /// The schema of the object at a pointer.
    private Map<String, Object> shapeAt(String pointer) {
        var shape = schema;
        Object value = root;
        for (var step : steps(pointer)) {
            if (value instanceof List<?> list) {
                value = list.get(Integer.parseInt(step));
                shape = resolved(object(shape.getOrDefault("items", Map.of())));
            } else {
                value = object(Objects.requireNonNull(value)).get(step);
                shape = resolved(at(shape, "properties", step));
            }
            if (value instanceof Map<?, ?> map) {
                shape = shape(shape, text(map.get("kind")));
            }
        }
        return shape;
    }

    /// Of several shapes, the one of a kind.
    private Map<String, Object> shape(Map<String, Object> declared, String kind) {
        if (!(declared.get("oneOf") instanceof List<?> choices)) {
            return declared;
        }
        for (var choice : choices) {
            var one = resolved(object(choice));
            var fixed =
                    object(
                            object(one.getOrDefault("properties", Map.of()))
                                    .getOrDefault("kind", Map.of()));
            if (text(fixed.get("const")).equals(kind) || title(one).equals(kind)) {
                return one;
            }
        }
        return resolved(object(choices.getFirst()));
    }

    private static String title(Map<String, Object> shape) {
        var kind =
                object(
                        object(shape.getOrDefault("properties", Map.of()))
                                .getOrDefault("kind", Map.of()));
        var fixed = text(kind.get("const"));
        return fixed.isEmpty() ? text(shape.get("title")) : fixed;
    }

    private static String title(
            Map<String, Object> declared, Map<String, Object> field, String name) {
        var title = text(declared.get("title"));
        return !title.isEmpty()
                ? title
                : !text(field.get("title")).isEmpty() ? text(field.get("title")) : name;
    }

    private static String about(Map<String, Object> declared, Map<String, Object> field) {
        var own = text(declared.get("description"));
        return own.isEmpty() ? text(field.get("description")) : own;
    }

    private Map<String, Object> resolved(Map<String, Object> shape) {
        var at = text(shape.get("$ref"));
        return at.startsWith("#/$defs/")
                ? resolved(at(schema, "$defs", at.substring("#/$defs/".length())))
                : shape;
    }

    private static Map<String, Object> at(Map<String, Object> map, String... names) {
        var here = map;
        for (var name : names) {
            here = object(here.getOrDefault(name, Map.of()));
        }
        return here;
    }

    private static Map<String, Object> schema(String name) {
        var at = "/paritydesk/schemas/" + name + ".schema.json";
        try (var in = DocumentForm.class.getResourceAsStream(at)) {
            return object(
                    parse(
                            new String(
                                    Objects.requireNonNull(in, at).readAllBytes(),
                                    StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- the tree

    /// A single value: its text, and whether it stands in quotes.
    private record Leaf(String text, boolean quoted) {}

    private DocumentForm with(Map<String, Object> next) {
        return new DocumentForm(kind, next, schema);
    }

    private static Object parse(String text) {
        var findings = new Findings("form");
        var json = JsonTree.read(text.startsWith("\uFEFF") ? text.substring(1) : text, findings);
        return tree(Objects.requireNonNull(json, "a document that was written by us can be read"));
    }

    private static Object tree(Json json) {
        return switch (json) {
            case Json.Text t -> new Leaf(t.value(), true);
            case Json.Figure f -> new Leaf(f.digits(), false);
            case Json.Flag f -> f.value();
            case Json.Nothing _ -> new Leaf("null", false);
            case Json.Items items -> {
                var list = new ArrayList<Object>();
                items.values().forEach(v -> list.add(tree(v)));
                yield list;
            }
            case Json.Fields fields -> {
                var map = new LinkedHashMap<String, Object>();
                fields.values().forEach((name, v) -> map.put(name, tree(v)));
                yield map;
            }
        };
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Leaf leaf -> leaf.text();
            case Map<?, ?> _, List<?> _ -> "";
            default -> value.toString();
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> array(Object value) {
        return (List<Object>) value;
    }

    private static Map<String, Object> deep(Map<String, Object> map) {
        return object(copy(map));
    }

    private static Object copy(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var made = new LinkedHashMap<String, Object>();
                object(map).forEach((name, v) -> made.put(name, copy(v)));
                yield made;
            }
            case List<?> list -> {
                var made = new ArrayList<Object>();
                list.forEach(v -> made.add(copy(v)));
                yield made;
            }
            default -> value;
        };
    }

    private static @Nullable Object get(Object root, String pointer) {
        Object here = root;
        for (var step : steps(pointer)) {
            here =
                    switch (here) {
                        case Map<?, ?> map -> map.get(step);
                        case List<?> list when Integer.parseInt(step) < list.size() ->
                                list.get(Integer.parseInt(step));
                        case null, default -> null;
                    };
        }
        return here;
    }

    private static List<String> steps(String pointer) {
        return pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/"));
    }

    private static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    private static int index(String pointer) {
        return Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    private static void json(StringBuilder text, Object value, String indent) {
        switch (value) {
            case Map<?, ?> map -> {
                text.append("{");
                var inner = indent + "  ";
                boolean first = true;
                for (var entry : object(map).entrySet()) {
                    text.append(first ? "\n" : ",\n").append(inner);
                    QuestionForm.string(text, entry.getKey());
                    text.append(": ");
                    json(text, entry.getValue(), inner);
                    first = false;
                }
                text.append(first ? "" : "\n" + indent).append('}');
            }
            case List<?> list -> {
                text.append('[');
                for (int i = 0; i < list.size(); i++) {
                    text.append(i == 0 ? "" : ", ");
                    json(text, list.get(i), indent + "  ");
                }
                text.append(']');
            }
            case Leaf leaf -> {
                if (leaf.quoted()) {
                    QuestionForm.string(text, leaf.text());
                } else {
                    text.append(leaf.text());
                }
            }
            default -> text.append(value);
        }
    }
}
