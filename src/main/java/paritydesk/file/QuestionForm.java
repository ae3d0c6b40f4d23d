package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.file.RecordShape.Part;
import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.study.Question;
import paritydesk.study.Study;

import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A question as fields that can be typed into, and read back with the same findings as a study document. Immutable: every change is the next
/// form. A field's place is a JSON pointer into the question.
public final class QuestionForm {

    private static final String QUESTION = "/questions/0";

    private final Class<?> type;
    private final Map<String, Object> values;

    private QuestionForm(Class<?> type, Map<String, Object> values) {
        this.type = type;
        this.values = values;
    }

    public static QuestionForm of(Question question) {
        return new QuestionForm(question.getClass(), map((Record) question));
    }

    /// What documents call a kind of question.
    public static String kind(Class<? extends Question> record) {
        return RecordShape.kind(record);
    }

    /// The question's kind as documents write it.
    public String kind() {
        return RecordShape.kind(type);
    }

    /// The simple name of its record, which help texts go by.
    public String record() {
        return type.getSimpleName();
    }

    /// Every field in the order of the record, parts and elements below their headings.
    public List<FormField> fields() {
        var fields = new ArrayList<FormField>();
        fields(type, values, "", 0, fields);
        return List.copyOf(fields);
    }

    /// The form with another text in a field; an optional field that is emptied is left out.
    public QuestionForm with(String pointer, String text) {
        var next = deep(values);
        put(next, pointer, text);
        return new QuestionForm(type, next);
    }

    /// The form with one more element in a list, like its last one.
    public QuestionForm more(String pointer) {
        var next = deep(values);
        if (at(next, pointer) instanceof List<?> list && !list.isEmpty()) {
            put(next, pointer, added(list));
        }
        return new QuestionForm(type, next);
    }

    /// The form without the last element of a list.
    public QuestionForm fewer(String pointer) {
        var next = deep(values);
        if (at(next, pointer) instanceof List<?> list && !list.isEmpty()) {
            put(next, pointer, new ArrayList<Object>(list.subList(0, list.size() - 1)));
        }
        return new QuestionForm(type, next);
    }

    /// The form without one element of a list.
    ///
    /// @param pointer of the element, such as `/shocks/1`
    public QuestionForm without(String pointer) {
        int cut = pointer.lastIndexOf('/');
        var next = deep(values);
        if (at(next, pointer.substring(0, cut)) instanceof List<?> list) {
            var fewer = new ArrayList<Object>(list);
            fewer.remove(Integer.parseInt(pointer.substring(cut + 1)));
            put(next, pointer.substring(0, cut), fewer);
        }
        return new QuestionForm(type, next);
    }

    /// The question that is typed, or what is wrong with it by pointer.
    public Checked<Question> question() {
        var text = new StringBuilder();
        text.append("{\"format\":\"paritydesk/study\",\"version\":1,\"id\":\"form\",")
                .append("\"name\":\"form\",\"questions\":[{\"kind\":");
        string(text, kind());
        values.forEach((name, value) -> field(text.append(','), name, value));
        text.append("}]}");
        Checked<Study> read =
                StudyFile.read("form", text.toString().getBytes(StandardCharsets.UTF_8));
        var findings = read.findings().stream().map(QuestionForm::inside).toList();
        return Checked.of(read.value().map(s -> s.questions().getFirst()).orElse(null), findings);
    }

    private static Finding inside(Finding found) {
        var spot = found.place().spot().replaceAll(" \\(line.*", "");
        return new Finding(
                found.level(),
                found.code(),
                new Place(
                        found.place().document(),
                        spot.startsWith(QUESTION) ? spot.substring(QUESTION.length()) : spot),
                found.value(),
                found.text(),
                found.remedy());
    }

    private static void fields(
            Class<?> record,
            Map<String, Object> values,
            String at,
            int depth,
            List<FormField> into) {
        for (var part : RecordShape.parts(record)) {
            var pointer = at + "/" + part.name();
            var help = record.getSimpleName() + "." + part.name();
            var value = values.get(part.name());
            if (part.list() && part.element() instanceof Class<?> element && nested(element)) {
                list(part, element, value, pointer, depth, help, into);
            } else if (nested(part.type())) {
                into.add(field(part, pointer, depth, FormField.Kind.HEADING, "", help, List.of()));
                if (value instanceof Map<?, ?> map) {
                    fields(member(part.type(), map), typed(map), pointer, depth + 1, into);
                }
            } else {
                into.add(single(part, pointer, depth, value, help));
            }
        }
    }

    private static void list(
            Part part,
            Class<?> element,
            @Nullable Object value,
            String pointer,
            int depth,
            String help,
            List<FormField> into) {
        var elements = value instanceof List<?> list ? list : List.of();
        into.add(
                field(
                        part,
                        pointer,
                        depth,
                        FormField.Kind.LIST,
                        Integer.toString(elements.size()),
                        help,
                        List.of()));
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Map<?, ?> map) {
                var here = pointer + "/" + i;
                into.add(
                        new FormField(
                                here,
                                part.name() + " " + (i + 1),
                                depth + 1,
                                FormField.Kind.HEADING,
                                false,
                                "",
                                help,
                                List.of(),
                                ""));
                fields(member(element, map), typed(map), here, depth + 2, into);
            }
        }
    }

    private static FormField single(
            Part part, String pointer, int depth, @Nullable Object value, String help) {
        if (part.type() == boolean.class) {
            return field(part, pointer, depth, FormField.Kind.FLAG, text(value), help, List.of());
        }
        if (part.type().isEnum()) {
            var choices = new ArrayList<String>();
            for (var constant : part.type().getEnumConstants()) {
                choices.add(constant.toString());
            }
            return field(part, pointer, depth, FormField.Kind.CHOICE, text(value), help, choices);
        }
        if (part.list()) {
            var list = value instanceof List<?> all ? all : List.of();
            boolean rows = part.element() instanceof ParameterizedType;
            var texts = list.stream().map(v -> rows ? row(v) : text(v)).toList();
            return field(
                    part,
                    pointer,
                    depth,
                    FormField.Kind.VALUES,
                    String.join(rows ? "; " : ", ", texts),
                    help,
                    List.of());
        }
        return field(part, pointer, depth, FormField.Kind.VALUE, text(value), help, List.of());
    }

    private static String row(@Nullable Object row) {
        return row instanceof List<?> cells
                ? String.join(", ", cells.stream().map(QuestionForm::text).toList())
                : text(row);
    }

    private static FormField field(
            Part part,
            String pointer,
            int depth,
            FormField.Kind kind,
            String value,
            String help,
            List<String> choices) {
        boolean optional = part.optional() || part.list();
        var type =
                part.list()
                        ? part.element() instanceof Class<?> element
                                ? element.getSimpleName()
                                : "rows"
                        : part.type().getSimpleName();
        return new FormField(
                pointer, part.name(), depth, kind, optional, value, help, choices, type);
    }

    private static boolean nested(Class<?> type) {
        return type.isRecord() || (type.isSealed() && type.isInterface());
    }

    private static Class<?> member(Class<?> declared, Map<?, ?> map) {
        return declared.isRecord()
                ? declared
                : java.util.Objects.requireNonNull(
                        RecordShape.kinds(declared).get(String.valueOf(map.get("kind"))));
    }

    private static Map<String, Object> map(Record record) {
        var map = new LinkedHashMap<String, Object>();
        for (var part : RecordShape.parts(record.getClass())) {
            var value = part.of(record);
            if (value != null) {
                map.put(part.name(), value(value, part.type(), part));
            }
        }
        return map;
    }

    private static Object value(Object value, Class<?> declared, Part part) {
        if (value instanceof List<?> list) {
            var element = part.element();
            return new ArrayList<Object>(
                    list.stream()
                            .map(
                                    v ->
                                            element instanceof Class<?> type
                                                    ? value(v, type, part)
                                                    : plain(v))
                            .toList());
        }
        if (value instanceof Record inner) {
            var map = new LinkedHashMap<String, Object>();
            if (!declared.isRecord()) {
                map.put("kind", RecordShape.kind(inner.getClass()));
            }
            map.putAll(map(inner));
            return map;
        }
        return value instanceof Boolean ? value : new Typed(written(value), number(declared));
    }

    private static Object plain(Object value) {
        return value instanceof List<?> cells
                ? new ArrayList<Object>(cells.stream().map(QuestionForm::plain).toList())
                : new Typed(written(value), value instanceof Number);
    }

    /// A double without an exponent and without an empty decimal, as a person writes it.
    private static String written(Object value) {
        return value instanceof Double number && Double.isFinite(number)
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : RecordWriter.text(value);
    }

    /// Exact decimals are written as texts; what the record holds as a double or a whole number is a number in the document.
    private static boolean number(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "double", "Double", "int", "Integer", "long", "Long" -> true;
            default -> false;
        };
    }

    /// A single value as typed, and whether its document holds a number there.
    private record Typed(String text, boolean number) {}

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Typed typed -> typed.text();
            default -> value.toString();
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> typed(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    private static Map<String, Object> deep(Map<String, Object> map) {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> copy.put(name, copy(value)));
        return copy;
    }

    private static Object copy(Object value) {
        return switch (value) {
            case Map<?, ?> map -> deep(typed(map));
            case List<?> list ->
                    new ArrayList<Object>(list.stream().map(QuestionForm::copy).toList());
            default -> value;
        };
    }

    private static List<Object> added(List<?> list) {
        var more = new ArrayList<Object>(list);
        more.add(copy(list.getLast()));
        return more;
    }

    private static @Nullable Object at(Map<String, Object> map, String pointer) {
        Object here = map;
        for (var step : pointer.substring(1).split("/")) {
            here =
                    switch (here) {
                        case Map<?, ?> fields -> fields.get(step);
                        case List<?> list -> list.get(Integer.parseInt(step));
                        case null, default -> null;
                    };
        }
        return here;
    }

    private void put(Map<String, Object> map, String pointer, Object value) {
        int cut = pointer.lastIndexOf('/');
        var parent = cut == 0 ? map : at(map, pointer.substring(0, cut));
        var name = pointer.substring(cut + 1);
        if (parent instanceof Map<?, ?> fields) {
            var was = fields.get(name);
            var field = fields().stream().filter(f -> f.pointer().equals(pointer)).findFirst();
            var next = value instanceof String text ? retyped(field, was, text) : value;
            if (next == null) {
                typed(fields).remove(name);
            } else {
                typed(fields).put(name, next);
            }
        }
    }

    /// What a text stands for in a field; null where the field is left out by it.
    private @Nullable Object retyped(Optional<FormField> field, @Nullable Object was, String text) {
        if (field.isEmpty() || (text.isBlank() && field.get().optional())) {
            return null;
        }
        return switch (field.get().kind()) {
            case FLAG -> Boolean.parseBoolean(text);
            case VALUES -> values(text, numbers(field.get(), was));
            default -> new Typed(text.strip(), numbers(field.get(), was));
        };
    }

    /// Whether a field holds numbers: as it did, or as its record says where it was left out.
    private boolean numbers(FormField field, @Nullable Object was) {
        return switch (was) {
            case Typed typed -> typed.number();
            case List<?> list when !list.isEmpty() ->
                    list.getFirst() instanceof Typed typed
                            ? typed.number()
                            : list.getFirst() instanceof List<?> row
                                    && !row.isEmpty()
                                    && row.getFirst() instanceof Typed cell
                                    && cell.number();
            case null, default -> declared(field);
        };
    }

    private boolean declared(FormField field) {
        int cut = field.pointer().lastIndexOf('/');
        if (cut != 0) {
            return false;
        }
        return RecordShape.parts(type).stream()
                .filter(p -> p.name().equals(field.name()))
                .anyMatch(
                        p ->
                                p.list()
                                        ? p.element() == Double.class
                                                || p.element() == Integer.class
                                        : number(p.type()));
    }

    private static List<Object> values(String text, boolean numbers) {
        var values = new ArrayList<Object>();
        if (text.contains(";")) {
            for (var row : text.split(";")) {
                values.add(values(row, true));
            }
            return values;
        }
        for (var one : text.split(",")) {
            if (!one.isBlank()) {
                values.add(new Typed(one.strip(), numbers));
            }
        }
        return values;
    }

    private static void field(StringBuilder text, String name, Object value) {
        string(text, name);
        text.append(':');
        json(text, value);
    }

    private static void json(StringBuilder text, Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                text.append('{');
                boolean first = true;
                for (var entry : typed(map).entrySet()) {
                    field(first ? text : text.append(','), entry.getKey(), entry.getValue());
                    first = false;
                }
                text.append('}');
            }
            case List<?> list -> {
                text.append('[');
                for (int i = 0; i < list.size(); i++) {
                    json(i == 0 ? text : text.append(','), list.get(i));
                }
                text.append(']');
            }
            case Typed(String typed, boolean number) -> {
                if (number && typed.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
                    text.append(typed);
                } else {
                    string(text, typed);
                }
            }
            case Boolean flag -> text.append(flag.booleanValue());
            default -> string(text, value.toString());
        }
    }

    /// A JSON string.
    static void string(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                default -> {
                    if (c < ' ') {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
