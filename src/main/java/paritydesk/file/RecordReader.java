package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.file.RecordShape.Part;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Reads records by their components, with the same findings as readers written by hand. Components may be texts, decimals, whole
/// numbers, doubles, flags, instants, durations, enums, records, sealed families of records and lists of these. What is
/// `@Nullable` or a list may be left out.
final class RecordReader {

    /// Texts that are sentences; all others are ids, and so neither blank nor padded.
    private static final Set<String> SENTENCES = Set.of("name", "note", "source", "text");

    private RecordReader() {}

    /// A record, or the member of a sealed family that `kind` names; null when anything about it is wrong.
    static <T> @Nullable T read(Cursor c, Class<T> type) {
        if (type.isRecord()) {
            return record(c, type);
        }
        var chosen = c.kind(Scalar.named(RecordShape.kinds(type)));
        return chosen == null ? null : type.cast(record(c, chosen));
    }

    private static <T> @Nullable T record(Cursor c, Class<T> type) {
        var parts = RecordShape.parts(type);
        var values = parts.stream().map(part -> value(c, part)).toList();
        return c.make(
                () -> RecordShape.make(type, parts, values.stream().map(Supplier::get).toArray()));
    }

    /// The value as a supplier, because a broken object's parts must not be asked for.
    private static Supplier<? extends @Nullable Object> value(Cursor c, Part part) {
        var name = part.name();
        var type = part.type();
        if (part.list()) {
            var list = list(c, name, part.element());
            return () -> list;
        }
        if (type == boolean.class) {
            boolean flag = c.flag(name);
            return () -> flag;
        }
        if (type.isRecord() || type.isSealed()) {
            return object(c, part);
        }
        var scalar = scalar(type, name);
        var value = part.optional() ? c.optional(name, scalar) : c.required(name, scalar);
        if (type == int.class || type == Integer.class) {
            return narrow(c, name, value);
        }
        return () -> value;
    }

    private static Supplier<? extends @Nullable Object> object(Cursor c, Part part) {
        Cursor.Shape<Object> shape = inner -> read(inner, part.type());
        if (part.optional()) {
            var value = c.optionalObject(part.name(), shape);
            return () -> value;
        }
        return c.object(part.name(), shape);
    }

    private static Supplier<@Nullable Object> narrow(
            Cursor c, String name, @Nullable Object long_) {
        if (!(long_ instanceof Long whole)) {
            return () -> null;
        }
        if (whole != whole.intValue()) {
            c.refuse("wrong-value", name, "is too large", "write a smaller number");
        }
        return whole::intValue;
    }

    private static List<?> list(Cursor c, String name, Type element) {
        if (element instanceof ParameterizedType row) {
            return c.rows(name, scalar((Class<?>) row.getActualTypeArguments()[0], name));
        }
        var type = (Class<?>) element;
        if (!type.isRecord() && !type.isSealed()) {
            return type == Integer.class
                    ? c.scalars(name, Scalar.WHOLE).stream().map(Math::toIntExact).toList()
                    : c.scalars(name, scalar(type, name));
        }
        return objects(c, name, type);
    }

    /// With ids, no two of them may be the same.
    private static <T> List<T> objects(Cursor c, String name, Class<T> type) {
        var records = type.isRecord() ? List.of(type) : RecordShape.kinds(type).values();
        boolean named = records.stream().allMatch(RecordReader::named);
        return c.list(
                name,
                inner -> read(inner, type),
                named ? new Cursor.Key<>("id", RecordReader::id) : null);
    }

    private static boolean named(Class<?> record) {
        return RecordShape.parts(record).stream()
                .anyMatch(p -> p.name().equals("id") && p.type() == String.class);
    }

    private static String id(Object record) {
        return RecordShape.parts(record.getClass()).stream()
                .filter(p -> p.name().equals("id"))
                .map(p -> String.valueOf(p.of((Record) record)))
                .findFirst()
                .orElse("");
    }

    private static Scalar<?> scalar(Class<?> type, String name) {
        if (type.isEnum()) {
            return choice(type);
        }
        return switch (type.getSimpleName()) {
            case "String" -> SENTENCES.contains(name) ? Scalar.TEXT : Scalar.ID;
            case "BigDecimal" -> Scalar.DECIMAL;
            case "BigInteger" -> Scalar.INTEGER;
            case "double", "Double" -> Scalar.DOUBLE;
            case "int", "Integer", "long", "Long" -> Scalar.WHOLE;
            case "Instant" -> Scalar.INSTANT;
            case "Duration" -> Scalar.DURATION;
            default -> throw new IllegalStateException("no form in a document for " + type);
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Scalar<?> choice(Class<?> type) {
        return Scalar.oneOf((Class<Enum>) type);
    }
}
