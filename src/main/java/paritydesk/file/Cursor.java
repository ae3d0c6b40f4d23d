package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.finding.Finding;
import paritydesk.finding.Place;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// One object of a JSON document while it is read. Each getter names a field; whatever is wrong with it becomes a finding and the
/// object counts as broken, but reading goes on with a placeholder, so that one pass finds everything. `make` ends the object:
/// fields that nobody asked for are findings too, and a record that refuses its values is one at this object's place.
final class Cursor {

    private final Findings findings;
    private final String pointer;
    private final Json.Fields fields;
    private final Set<String> known = new LinkedHashSet<>();
    private boolean broken;

    Cursor(Findings findings, String pointer, Json.Fields fields) {
        this.findings = findings;
        this.pointer = pointer;
        this.fields = fields;
    }

    /// Reads one kind of object; null when it is broken.
    interface Shape<T> {
        @Nullable T read(Cursor cursor);
    }

    /// How the elements of a list are told apart: what they are called, and their id.
    record Key<T>(String noun, Function<T, String> id) {}

    String text(String name) {
        return required(name, Scalar.TEXT);
    }

    String id(String name) {
        return required(name, Scalar.ID);
    }

    BigDecimal decimal(String name) {
        return required(name, Scalar.DECIMAL);
    }

    Instant instant(String name) {
        return required(name, Scalar.INSTANT);
    }

    <T> T required(String name, Scalar<T> scalar) {
        var json = field(name);
        if (json == null) {
            missing(name, scalar.wanted());
            return scalar.placeholder();
        }
        return scalar(json, at(name), scalar);
    }

    <T> T optional(String name, Scalar<T> scalar, T fallback) {
        var json = field(name);
        return json == null ? fallback : scalar(json, at(name), scalar);
    }

    <T> @Nullable T optional(String name, Scalar<T> scalar) {
        var json = field(name);
        return json == null ? null : scalar(json, at(name), scalar);
    }

    Duration duration(String name, Duration fallback) {
        return optional(name, Scalar.DURATION, fallback);
    }

    int integer(String name, Integer fallback) {
        return small(name, optional(name, Scalar.WHOLE, fallback.longValue()));
    }

    int integer(String name) {
        return small(name, required(name, Scalar.WHOLE));
    }

    boolean flag(String name) {
        require(name, "true or false");
        return flag(name, false);
    }

    boolean flag(String name, boolean fallback) {
        var json = field(name);
        if (json == null) {
            return fallback;
        } else if (json instanceof Json.Flag(_, boolean value)) {
            return value;
        } else {
            bad("not-a-flag", json, at(name), "is neither true nor false", "write true or false");
        }
        return false;
    }

    /// The tag of a closed set; null (and the object broken) when it is missing or unknown, for then no other field can be judged.
    <E extends Enum<E>> @Nullable E kind(Class<E> type) {
        return kind(Scalar.oneOf(type));
    }

    <T> @Nullable T kind(Scalar<T> choice) {
        boolean before = broken;
        broken = false;
        var kind = required("kind", choice);
        boolean unknown = broken;
        broken |= before;
        return unknown ? null : kind;
    }

    /// A part that has to be there. Ask the supplier only inside `make`.
    <T> Supplier<T> object(String name, Shape<T> shape) {
        var json = field(name);
        if (json == null) {
            missing(name, "an object");
        }
        var part = json == null ? null : object(json, at(name), shape);
        return () -> Objects.requireNonNull(part, "a part of a broken object");
    }

    <T> @Nullable T optionalObject(String name, Shape<T> shape) {
        var json = field(name);
        return json == null ? null : object(json, at(name), shape);
    }

    /// A list of objects, empty where it is left out. With a `key` no two elements may share an id.
    <T> List<T> list(String name, Shape<T> shape, @Nullable Key<T> key) {
        var seen = new HashMap<String, String>();
        return elements(
                name,
                (json, where) -> {
                    var value = object(json, where, shape);
                    return value != null && key != null && !unique(key, value, json, where, seen)
                            ? null
                            : value;
                });
    }

    /// The same, but a broken element is left out and does not break this object: its findings stand, and the caller decides.
    <T> List<T> good(String name, Shape<T> shape, Key<T> key) {
        boolean before = broken;
        var values = list(name, shape, key);
        broken = before;
        return values;
    }

    /// A list of `[instant, value]` pairs.
    <V, T> List<T> pairs(String name, Scalar<V> value, BiFunction<Instant, V, T> make) {
        return elements(name, (json, where) -> pair(json, where, value, make));
    }

    List<String> texts(String name) {
        return scalars(name, Scalar.TEXT);
    }

    /// A list of single values.
    <T> List<T> scalars(String name, Scalar<T> scalar) {
        return elements(name, (json, where) -> scalar(json, where, scalar));
    }

    /// A table: a list of lists of single values.
    <T> List<List<T>> rows(String name, Scalar<T> scalar) {
        return elements(
                name,
                (json, where) -> elements(json, where, (cell, spot) -> scalar(cell, spot, scalar)));
    }

    List<String> ids(String name) {
        return elements(name, (json, where) -> scalar(json, where, Scalar.ID));
    }

    boolean has(String name) {
        return field(name) != null;
    }

    /// The field is there to be read elsewhere, or must be there.
    void require(String name, String wanted) {
        if (!has(name)) {
            missing(name, wanted);
        }
    }

    /// Ends the object: its record, or null where anything about it is wrong.
    <T> @Nullable T make(Supplier<T> record) {
        flagUnknown();
        if (broken) {
            return null;
        }
        try {
            return record.get();
        } catch (IllegalArgumentException | ArithmeticException e) {
            var why = e.getMessage() == null ? "its values do not fit together" : e.getMessage();
            broken = true;
            var blamed = Blamed.field(fields, why);
            if (blamed.isEmpty()) {
                findings.block(
                        "refused",
                        place(fields, pointer),
                        fields.brief(),
                        "does not hold together: " + why,
                        "correct its fields");
            } else {
                var json = fields.values().getOrDefault(blamed, fields);
                findings.block(
                        "refused",
                        place(json, at(blamed)),
                        json.shown(),
                        "does not hold: " + why,
                        "correct " + blamed);
            }
            return null;
        }
    }

    /// A remark on a field that leaves the object as it is.
    void warn(String code, String name, String value, String text, String remedy) {
        var json = fields.values().getOrDefault(name, fields);
        findings.add(Finding.warn(code, place(json, at(name)), value, text, remedy));
    }

    /// A field that parses and yet cannot be taken.
    void refuse(String code, String name, String text, String remedy) {
        var json = fields.values().getOrDefault(name, fields);
        bad(code, json, at(name), text, remedy);
    }

    private <T> List<T> elements(String name, BiFunction<Json, String, @Nullable T> read) {
        var json = field(name);
        return json == null ? List.of() : elements(json, at(name), read);
    }

    private <T> List<T> elements(
            Json json, String list, BiFunction<Json, String, @Nullable T> read) {
        if (!(json instanceof Json.Items(_, List<Json> items))) {
            bad("not-a-list", json, list, "is not a list", "put it in square brackets");
            return List.of();
        }
        var values = new ArrayList<T>(items.size());
        for (int i = 0; i < items.size(); i++) {
            var value = read.apply(items.get(i), list + "/" + i);
            if (value != null) {
                values.add(value);
            } else {
                broken = true;
            }
        }
        return values;
    }

    private <T> @Nullable T object(Json json, String where, Shape<T> shape) {
        if (!(json instanceof Json.Fields object)) {
            bad("not-an-object", json, where, "is not an object", "put it in curly brackets");
            return null;
        }
        var value = shape.read(new Cursor(findings, where, object));
        broken |= value == null;
        return value;
    }

    private <V, T> @Nullable T pair(
            Json json, String where, Scalar<V> value, BiFunction<Instant, V, T> make) {
        if (!(json instanceof Json.Items(_, List<Json> two)) || two.size() != 2) {
            bad(
                    "not-a-pair",
                    json,
                    where,
                    "is not an instant with its value",
                    "write [\"2025-09-22T14:00:00Z\", \"1.5\"]");
            return null;
        }
        boolean before = broken;
        broken = false;
        var at = scalar(two.getFirst(), where + "/0", Scalar.INSTANT);
        var figure = scalar(two.getLast(), where + "/1", value);
        boolean good = !broken;
        broken |= before;
        return good ? refusable(json, where, () -> make.apply(at, figure)) : null;
    }

    private <T> @Nullable T refusable(Json json, String where, Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException e) {
            bad("refused", json, where, String.valueOf(e.getMessage()), "correct the value");
            return null;
        }
    }

    private <T> T scalar(Json json, String where, Scalar<T> scalar) {
        var raw =
                switch (json) {
                    case Json.Text(_, String value) when scalar.quoted() -> value;
                    case Json.Figure(_, String digits) when scalar.bare() -> digits;
                    default -> null;
                };
        if (raw == null) {
            bad("wrong-type", json, where, "is not " + scalar.wanted(), "write " + scalar.wanted());
            return scalar.placeholder();
        }
        var parsed = scalar.parse().apply(raw);
        if (parsed.value() == null) {
            bad("wrong-value", json, where, parsed.problem(), parsed.remedy());
            return scalar.placeholder();
        }
        return parsed.value();
    }

    private int small(String name, long value) {
        if (value != (int) value) {
            refuse("wrong-value", name, "is too large", "write a smaller number");
        }
        return (int) value;
    }

    private <T> boolean unique(
            Key<T> key, T value, Json json, String where, Map<String, String> seen) {
        var id = key.id().apply(value);
        var first = seen.putIfAbsent(id, where);
        if (first != null) {
            findings.block(
                    "duplicate-id",
                    place(json, where),
                    id,
                    "is the " + key.noun() + " of " + first + " again",
                    "keep one of them, or give each its own id");
        }
        return first == null;
    }

    private @Nullable Json field(String name) {
        known.add(name);
        var json = fields.values().get(name);
        return json instanceof Json.Nothing ? null : json;
    }

    private void missing(String name, String wanted) {
        broken = true;
        findings.block("missing-field", place(fields, at(name)), "", "is missing", "add " + wanted);
    }

    private void flagUnknown() {
        for (var entry : fields.values().entrySet()) {
            if (!known.contains(entry.getKey())) {
                broken = true;
                var free = known.stream().filter(k -> !fields.values().containsKey(k)).toList();
                findings.block(
                        "unknown-field",
                        place(entry.getValue(), at(entry.getKey())),
                        "",
                        "is not a field of this object",
                        Similar.to(entry.getKey(), free)
                                .map(near -> "did you mean " + near + "?")
                                .orElse("remove it"));
            }
        }
    }

    private void bad(String code, Json json, String where, String text, String remedy) {
        broken = true;
        findings.block(code, place(json, where), scalarText(json), text, remedy);
    }

    private static String scalarText(Json json) {
        return json instanceof Json.Fields || json instanceof Json.Items ? "" : json.shown();
    }

    private Place place(Json json, String where) {
        return JsonTree.at(findings.document(), where, json.spot().line(), json.spot().column());
    }

    /// JSON pointer of a field, escaped as RFC 6901 says.
    private String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
