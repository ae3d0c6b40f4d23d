package paritydesk.file;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/// A kind of single value in a JSON document: how it is parsed, what stands in for it while its object is broken, and how it is
/// asked for when it is missing.
record Scalar<T>(
        String wanted,
        boolean quoted,
        boolean bare,
        T placeholder,
        Function<String, Parsed<T>> parse) {

    static final Scalar<String> TEXT = new Scalar<>("a text", true, false, "", Parsed::good);

    static final Scalar<String> ID = new Scalar<>("an id", true, false, "", Scalar::id);

    static final Scalar<BigDecimal> DECIMAL =
            new Scalar<>("a number such as \"0.02\"", true, true, BigDecimal.ZERO, Parsed::decimal);

    static final Scalar<Double> SHARE =
            new Scalar<>("a fraction of 0 to 1", true, true, 0.0, Scalar::share);

    static final Scalar<Double> DOUBLE =
            new Scalar<>("a number such as 0.02", true, true, 0.0, Scalar::share);

    static final Scalar<BigInteger> INTEGER =
            new Scalar<>(
                    "a whole number such as \"1000000000000000000\"",
                    true,
                    true,
                    BigInteger.ZERO,
                    Scalar::integer);

    static final Scalar<Long> WHOLE = new Scalar<>("a whole number", true, true, 0L, Scalar::whole);

    static final Scalar<Instant> INSTANT =
            new Scalar<>(
                    "an instant such as \"2025-09-22T14:00:00Z\"",
                    true,
                    false,
                    Instant.EPOCH,
                    Parsed::instant);

    static final Scalar<Duration> DURATION =
            new Scalar<>(
                    "a length of time such as \"PT6H\"",
                    true,
                    false,
                    Duration.ZERO,
                    Parsed::duration);

    static <E extends Enum<E>> Scalar<E> oneOf(Class<E> type) {
        return new Scalar<>(
                "one of " + String.join(", ", Similar.names(type)),
                true,
                false,
                type.getEnumConstants()[0],
                text -> Parsed.choice(text, type));
    }

    /// One of several named things.
    static <T> Scalar<T> named(SequencedMap<String, T> choices) {
        var names = List.copyOf(choices.keySet());
        return new Scalar<>(
                "one of " + String.join(", ", names),
                true,
                false,
                choices.firstEntry().getValue(),
                text -> {
                    var found = choices.get(text);
                    return found == null
                            ? Parsed.bad("is not one of the choices", Similar.choice(text, names))
                            : Parsed.good(found);
                });
    }

    private static Parsed<BigInteger> integer(String text) {
        var exact = Parsed.decimal(text);
        if (exact.value() == null) {
            return Parsed.bad(exact.problem(), exact.remedy());
        }
        try {
            return Parsed.good(exact.value().toBigIntegerExact());
        } catch (ArithmeticException _) {
            return Parsed.bad("is not a whole number", "write digits alone, such as 18");
        }
    }

    private static Parsed<String> id(String text) {
        if (text.isBlank()) {
            return Parsed.bad("is blank", "write an id");
        }
        return text.equals(text.strip())
                ? Parsed.good(text)
                : Parsed.bad("begins or ends with a space", "write \"" + text.strip() + "\"");
    }

    private static Parsed<Double> share(String text) {
        var exact = Parsed.decimal(text);
        return exact.value() == null
                ? Parsed.bad(exact.problem(), exact.remedy())
                : Parsed.good(exact.value().doubleValue());
    }

    private static Parsed<Long> whole(String text) {
        try {
            return Parsed.good(Long.parseLong(text));
        } catch (NumberFormatException _) {
            return Parsed.bad("is not a whole number", "write digits alone, such as 18");
        }
    }
}
