package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.file.RecordShape.Part;
import paritydesk.valuation.Column;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/// Writes records by their components, so that [RecordReader] reads the same record back. What is null or an empty list is left
/// out; a double that is no figure is null; a decimal or a large whole number is a text, because it is exact.
final class RecordWriter {

    private RecordWriter() {}

    /// The member of a sealed family, its `kind` first.
    static void tagged(JsonPen pen, Record record) {
        pen.text("kind", RecordShape.kind(record.getClass()));
        fields(pen, record);
    }

    /// The components of a record into the object that is open.
    static void fields(JsonPen pen, Record record) {
        for (var part : RecordShape.parts(record.getClass())) {
            field(pen, part, part.of(record));
        }
    }

    private static void field(JsonPen pen, Part part, @Nullable Object value) {
        var name = part.name();
        switch (value) {
            case null -> {}
            case BigDecimal exact -> pen.decimal(name, exact);
            case Double figure -> pen.figure(name, figure);
            case Integer whole -> pen.number(name, whole.intValue());
            case Long whole -> pen.number(name, whole);
            case Boolean flag -> pen.flag(name, flag);
            case Column column -> RunJson.column(pen, name, column);
            case List<?> list when list.isEmpty() -> {}
            case List<?> list -> list(pen, name, list, part.element());
            case Record record -> pen.object(name, () -> member(pen, record, part.type()));
            default -> pen.text(name, value);
        }
    }

    private static void list(JsonPen pen, String name, List<?> list, Type element) {
        if (!(element instanceof Class<?> type)) {
            pen.rows(name, list);
        } else if (type.isRecord() || type.isInterface()) {
            var records = list.stream().map(Record.class::cast).toList();
            pen.objects(name, records, (inner, record) -> member(inner, record, type));
        } else if (Number.class.isAssignableFrom(type)
                && type != BigDecimal.class
                && type != BigInteger.class) {
            pen.figures(name, list.size(), i -> ((Number) list.get(i)).doubleValue());
        } else {
            pen.texts(name, list.stream().map(RecordWriter::text).toList());
        }
    }

    private static void member(JsonPen pen, Record record, Class<?> declared) {
        if (declared.isRecord()) {
            fields(pen, record);
        } else {
            tagged(pen, record);
        }
    }

    static String text(Object value) {
        return value instanceof BigDecimal exact ? JsonPen.exact(exact) : value.toString();
    }
}
