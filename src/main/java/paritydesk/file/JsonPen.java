package paritydesk.file;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Writes JSON in our layout, field by field, always the same bytes for the same values. Exact decimals become strings with the
/// scale that they have; nothing is written for null.
final class JsonPen implements AutoCloseable {

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                    .build();

    private final Layout layout = new Layout();
    private final JsonGenerator out;

    JsonPen(OutputStream target) {
        out = FACTORY.createGenerator(new Context(layout), target);
        out.writeStartObject();
    }

    /// The bytes of a document whose root object `fields` fills in.
    static byte[] bytes(DocumentKind kind, Consumer<JsonPen> fields) {
        var bytes = new ByteArrayOutputStream(1 << 14);
        try (var pen = new JsonPen(bytes)) {
            pen.head(kind);
            fields.accept(pen);
        }
        return bytes.toByteArray();
    }

    void head(DocumentKind kind) {
        text("format", kind.format());
        number("version", DocumentKind.VERSION);
    }

    void text(String name, @Nullable Object value) {
        if (value != null) {
            out.writeStringProperty(name, value.toString());
        }
    }

    void decimal(String name, @Nullable BigDecimal value) {
        if (value != null) {
            out.writeStringProperty(name, exact(value));
        }
    }

    void number(String name, @Nullable Long value) {
        if (value != null) {
            out.writeNumberProperty(name, value.longValue());
        }
    }

    void number(String name, int value) {
        out.writeNumberProperty(name, value);
    }

    /// A figure in its shortest form that reads back to the same double; NaN and infinities are null.
    void figure(String name, double value) {
        out.writeName(name);
        figure(value);
    }

    void flag(String name, boolean value) {
        out.writeBooleanProperty(name, value);
    }

    void nothing(String name) {
        out.writeNullProperty(name);
    }

    void object(String name, Runnable fields) {
        out.writeName(name);
        out.writeStartObject();
        fields.run();
        out.writeEndObject();
    }

    <T> void objects(String name, Iterable<T> values, BiConsumer<JsonPen, T> fields) {
        out.writeName(name);
        out.writeStartArray();
        for (var value : values) {
            out.writeStartObject();
            fields.accept(this, value);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    void texts(String name, List<String> values) {
        out.writeName(name);
        out.writeStartArray();
        values.forEach(out::writeString);
        out.writeEndArray();
    }

    /// A table, one row on a line; doubles as figures, exact numbers as texts.
    void rows(String name, List<?> rows) {
        out.writeName(name);
        out.writeStartArray();
        for (var row : rows) {
            layout.inlineNext();
            out.writeStartArray();
            for (var cell : (List<?>) row) {
                if (cell instanceof Double value) {
                    figure(value);
                } else {
                    out.writeString(RecordWriter.text(cell));
                }
            }
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    /// One `[instant, value]` pair per element.
    <T> void pairs(String name, List<T> values, BiConsumer<Pair, T> pair) {
        out.writeName(name);
        out.writeStartArray();
        for (var value : values) {
            out.writeStartArray();
            pair.accept(new Pair(), value);
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    /// A column of figures on one line.
    void figures(String name, int size, DoubleColumn values) {
        openColumn(name);
        for (int i = 0; i < size; i++) {
            figure(values.at(i));
        }
        out.writeEndArray();
    }

    /// A column of texts on one line; null where there is none.
    void words(String name, int size, IntFunction<@Nullable String> values) {
        openColumn(name);
        for (int i = 0; i < size; i++) {
            var word = values.apply(i);
            if (word == null) {
                out.writeNull();
            } else {
                out.writeString(word);
            }
        }
        out.writeEndArray();
    }

    private void openColumn(String name) {
        out.writeName(name);
        layout.inlineNext();
        out.writeStartArray();
    }

    private void figure(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            out.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            out.writeNumber((long) value);
        } else {
            out.writeNumber(value);
        }
    }

    /// The decimal with its own scale: plain where it has one, with an exponent where trailing zeros are not significant.
    static String exact(BigDecimal value) {
        return value.scale() >= 0 ? value.toPlainString() : value.toString();
    }

    /// Hands on what was written so far.
    void flush() {
        out.flush();
    }

    @Override
    public void close() {
        out.writeEndObject();
        out.writeRaw('\n');
        out.close();
    }

    interface DoubleColumn {
        double at(int index);
    }

    /// Writes the two sides of a pair.
    final class Pair {
        void write(Instant at, String value) {
            out.writeString(at.toString());
            out.writeString(value);
        }
    }

    private static final class Context extends ObjectWriteContext.Base {
        private final Layout layout;

        private Context(Layout layout) {
            this.layout = layout;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return layout;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
