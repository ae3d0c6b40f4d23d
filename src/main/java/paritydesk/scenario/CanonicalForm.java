package paritydesk.scenario;

import org.jspecify.annotations.Nullable;

import paritydesk.book.Account;
import paritydesk.book.Leg;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The one way in which values are written before they are hashed: a record is its simple name and its fields by name, a list
/// its size and its elements in order, a decimal its plain digits without trailing zeros, an instant ISO-8601 in UTC, a text its
/// length and its UTF-8 bytes (so that no text can pass for structure). A field that is absent or an empty list is left out, so that an
/// optional field that a later version adds does not change the fingerprint of what was written before it. A type that has no such form is
/// refused, so that nobody can add a field whose order is left to chance (a map, a set).
final class CanonicalForm {

    private static final int BLOCK = 1 << 16;

    private final @Nullable MessageDigest digest;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream(BLOCK + 256);
    private final Map<Class<?>, List<Field>> shapes = new HashMap<>();
    private final Runnable check;

    CanonicalForm() {
        this(() -> {});
    }

    /// `check` is called after every block and may throw once nobody waits.
    CanonicalForm(Runnable check) {
        this(sha256(), check);
    }

    /// Without a digest, what is put is kept as bytes.
    private CanonicalForm(@Nullable MessageDigest digest, Runnable check) {
        this.digest = digest;
        this.check = check;
    }

    /// One field of a record by its place.
    static @Nullable Object value(Record record, int index) {
        return shape(record.getClass()).get(index).of(record);
    }

    /// What [#putFields] puts for one field.
    static byte[] field(Record record, int index) {
        var form = new CanonicalForm(null, () -> {});
        form.putFields(record, index, index + 1);
        return form.pending.toByteArray();
    }

    /// Puts what [#field] gave.
    void putBytes(byte[] field) {
        flush();
        running().update(field);
    }

    private MessageDigest running() {
        return Objects.requireNonNull(digest, "only bytes are kept");
    }

    /// Another form that goes on from what was put so far.
    CanonicalForm copy() {
        flush();
        try {
            return new CanonicalForm((MessageDigest) running().clone(), () -> {});
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("every Java can copy a SHA-256", e);
        }
    }

    void put(@Nullable Object value) {
        switch (value) {
            case null -> write("~;");
            case Account account -> putAccount(account);
            case Record record -> putRecord(record);
            case List<?> list -> putList(list);
            case BigDecimal decimal -> putDecimal(decimal);
            case String text -> putText(text);
            case Enum<?> constant -> write(constant.name(), ";");
            case Instant instant -> write(instant.toString(), ";");
            case Duration duration -> write(duration.toString(), ";");
            case Boolean flag -> write(flag.toString(), ";");
            case BigInteger whole -> write(whole.toString(), ";");
            case Integer whole -> write(whole.toString(), ";");
            case Long whole -> write(whole.toString(), ";");
            case Double real -> write(Double.toString(real + 0.0), ";");
            default ->
                    throw new IllegalArgumentException(
                            "no canonical form for " + value.getClass().getName());
        }
    }

    /// SHA-256 of all that was put, as 64 hexadecimal digits.
    String digest() {
        flush();
        return HexFormat.of().formatHex(running().digest());
    }

    private void putRecord(Record record) {
        open(record);
        putFields(record, 0, Integer.MAX_VALUE);
        close();
    }

    /// Begins a record.
    void open(Record record) {
        write(record.getClass().getSimpleName(), "{");
    }

    /// The fields `first` (inclusive) to `end` (exclusive) of a record.
    void putFields(Record record, int first, int end) {
        var fields = shapes.computeIfAbsent(record.getClass(), CanonicalForm::shape);
        for (var field : fields.subList(first, Math.min(end, fields.size()))) {
            var value = field.of(record);
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                write(field.name(), "=");
                put(value);
            }
        }
    }

    /// Ends a record.
    void close() {
        write("}");
    }

    /// By hand, because a book has a hundred thousand of them; the bytes are those of [#putRecord].
    private void putAccount(Account account) {
        write("Account{id=");
        putText(account.id());
        write("owner=");
        putText(account.owner());
        write("venue=");
        putText(account.venue());
        write("holderClass=");
        putText(account.holderClass());
        if (account.legs().isEmpty()) {
            write("}");
            return;
        }
        write("legs=", Integer.toString(account.legs().size()), "[");
        for (var leg : account.legs()) {
            switch (leg) {
                case Leg.Collateral c -> putLeg("Collateral{asset=", c);
                case Leg.Debt d -> putLeg("Debt{asset=", d);
                case Leg.Linear linear -> putRecord(linear);
                case Leg.Option option -> putRecord(option);
            }
        }
        write("]}");
    }

    private void putLeg(String opening, Leg leg) {
        write(opening);
        putText(leg.asset());
        write("quantity=");
        putDecimal(leg.quantity());
        write("}");
    }

    private void putList(List<?> list) {
        write(Integer.toString(list.size()), "[");
        list.forEach(this::put);
        write("]");
    }

    private void putDecimal(BigDecimal decimal) {
        write(decimal.stripTrailingZeros().toPlainString(), ";");
    }

    private void putText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(Integer.toString(bytes.length), ":");
        pending.writeBytes(bytes);
    }

    private void write(String... parts) {
        for (var part : parts) {
            pending.writeBytes(part.getBytes(StandardCharsets.UTF_8));
        }
        if (digest != null && pending.size() >= BLOCK) {
            flush();
            check.run();
        }
    }

    private void flush() {
        running().update(pending.toByteArray());
        pending.reset();
    }

    private static List<Field> shape(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// A record component: its name and how to read it.
    private record Field(String name, Method accessor) {

        static Field of(RecordComponent component) {
            return new Field(component.getName(), component.getAccessor());
        }

        @Nullable Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + name + " of " + record, e);
            }
        }
    }
}
