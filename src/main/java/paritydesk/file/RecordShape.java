package paritydesk.file;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/// How a record type stands in a document: its components by name, in order; a sealed interface is the records that it permits,
/// told apart by `kind`, the record's name in capitals.
final class RecordShape {

    private RecordShape() {}

    /// One component: its name, its type, for a list the type of its elements, and whether it may be left out.
    record Part(RecordComponent component, Class<?> type, boolean optional) {

        String name() {
            return component.getName();
        }

        boolean list() {
            return type == List.class;
        }

        /// The type argument of a list.
        Type element() {
            return ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        }

        @Nullable Object of(Record record) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
    }

    static List<Part> parts(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(c -> new Part(c, c.getType(), optional(c)))
                .toList();
    }

    private static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /// The records that a sealed interface permits, directly or through another one, by their kind.
    static SequencedMap<String, Class<?>> kinds(Class<?> sealed) {
        var kinds = new LinkedHashMap<String, Class<?>>();
        for (var permitted : records(sealed)) {
            var clash = kinds.putIfAbsent(kind(permitted), permitted);
            if (clash != null) {
                throw new IllegalStateException(clash + " and " + permitted + " share a kind");
            }
        }
        return kinds;
    }

    private static List<Class<?>> records(Class<?> type) {
        if (type.isRecord()) {
            return List.of(type);
        }
        var records = new ArrayList<Class<?>>();
        for (var permitted : type.getPermittedSubclasses()) {
            records.addAll(records(permitted));
        }
        return records;
    }

    /// `LossWaterfall` is `LOSS_WATERFALL`.
    static String kind(Class<?> record) {
        return record.getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    /// A new record; whatever its constructor refuses comes out as it is thrown.
    static <T> T make(Class<T> record, List<Part> parts, Object[] values) {
        try {
            var types = parts.stream().map(Part::type).toArray(Class<?>[]::new);
            var constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException("cannot make " + record, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + record, e);
        }
    }
}
