package paritydesk.intake;

import org.jspecify.annotations.Nullable;

import paritydesk.file.Parsed;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a source writes numbers: the sign before decimals and the one between thousands. What does not fit it is refused with what
/// would be right; it is never read in another way.
public record NumberStyle(Decimal decimal, Grouping grouping) {

    /// The sign before decimals.
    public enum Decimal {
        POINT,
        COMMA
    }

    /// What stands between thousands.
    public enum Grouping {
        NONE,
        COMMA,
        POINT,
        SPACE,
        APOSTROPHE,
        UNDERSCORE
    }

    /// A point and nothing else: what machines write.
    public static final NumberStyle PLAIN = new NumberStyle(Decimal.POINT, Grouping.NONE);

    private static final Pattern SPECIAL =
            Pattern.compile("[+-]?(nan|inf|infinity|∞|n/?a|null|none|-+|—)");
    private static final Pattern HEX = Pattern.compile("0[xX][0-9a-fA-F]+");
    private static final Pattern SHORT =
            Pattern.compile("[+-]?[0-9][0-9.,]*\\s*([kKmMbB]|mn|bn|mio)");
    private static final Pattern EXPONENT = Pattern.compile("[+-]?[0-9.]+[eE]([+-]?[0-9]+)");

    public NumberStyle {
        boolean clash =
                (decimal == Decimal.COMMA && grouping == Grouping.COMMA)
                        || (decimal == Decimal.POINT && grouping == Grouping.POINT);
        if (clash) {
            throw new IllegalArgumentException(
                    "one sign cannot part both decimals and thousands: " + decimal);
        }
    }

    public String words() {
        var point =
                decimal == Decimal.POINT ? "a point before decimals" : "a comma before decimals";
        return grouping == Grouping.NONE
                ? point + ", nothing between thousands"
                : point
                        + ", "
                        + (grouping == Grouping.APOSTROPHE || grouping == Grouping.UNDERSCORE
                                ? "an "
                                : "a ")
                        + grouping.name().toLowerCase(Locale.ROOT)
                        + " between thousands";
    }

    /// A number as it stands in a cell. Brackets around it and a true minus sign are below zero.
    public Parsed<BigDecimal> parse(String cell) {
        var text = cell.strip();
        if (decimal == Decimal.POINT && simple(text)) {
            return Parsed.good(new BigDecimal(text));
        }
        var odd = odd(text);
        if (odd != null) {
            return odd;
        }
        var plain = signed(text);
        var bare = digits(plain);
        if (bare == null) {
            return Parsed.bad("is not a number with " + words(), remedy(plain));
        }
        return Parsed.decimal(bare);
    }

    /// Digits with one point at most, which is nearly every cell: read without a pattern.
    private static boolean simple(String text) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            digits += digit ? 1 : 0;
            points += c == '.' ? 1 : 0;
            if (!digit && c != '.' && !(c == '-' && i == 0)) {
                return false;
            }
        }
        return digits > 0 && digits <= 80 && points <= 1;
    }

    private static @Nullable Parsed<BigDecimal> odd(String text) {
        var low = text.toLowerCase(Locale.ROOT);
        if (SPECIAL.matcher(low).matches()) {
            return Parsed.bad(
                    "is no figure: the source had none, or divided by zero",
                    "write the amount, or 0 where nothing is held; leave the row out if it is not"
                            + " known");
        }
        var exponent = EXPONENT.matcher(text);
        if (exponent.matches() && huge(exponent.group(1))) {
            return Parsed.bad(
                    "is larger or smaller than any ledger can hold (100 places)",
                    "write the amount in whole tokens, at most 100 digits");
        }
        if (HEX.matcher(text).matches()) {
            return Parsed.bad(
                    "is written in hexadecimal digits",
                    text.length() <= 34
                            ? "write " + new BigInteger(text.substring(2), 16)
                            : "write it in decimal digits");
        }
        if (text.endsWith("%")) {
            return Parsed.bad(
                    "is a percentage where an amount is wanted", "write the amount itself");
        }
        if (SHORT.matcher(text).matches()) {
            return Parsed.bad(
                    "is shortened, so its last digits are not known", "write all of its digits");
        }
        return null;
    }

    private static boolean huge(String exponent) {
        return exponent.length() > 5 || Math.abs(Integer.parseInt(exponent)) > 100;
    }

    private static String signed(String text) {
        var plain = text.replace('−', '-').replaceAll("^[$€£¥]\\s*|\\s*[$€£¥]$", "");
        if (plain.length() > 2 && plain.startsWith("(") && plain.endsWith(")")) {
            return "-" + plain.substring(1, plain.length() - 1).strip();
        }
        return plain.replaceFirst("^-\\s*[$€£¥]\\s*", "-");
    }

    /// The number with a point and no grouping; null where it does not fit.
    private @Nullable String digits(String plain) {
        var mark = decimal == Decimal.POINT ? "\\." : ",";
        var tail = "(?:" + mark + "([0-9]*))?([eE][+-]?[0-9]{1,4})?";
        var between = between();
        Matcher found = pattern("([+-]?[0-9]*)" + tail).matcher(plain);
        if (!found.matches() && !between.isEmpty()) {
            found = pattern("([+-]?[0-9]{1,3}(?:" + between + "[0-9]{3})+)" + tail).matcher(plain);
        }
        if (!found.matches()) {
            return null;
        }
        var fraction = found.group(2) == null ? "" : found.group(2);
        var exponent = found.group(3) == null ? "" : found.group(3);
        var whole = found.group(1).replaceAll("[^0-9+-]", "");
        boolean empty = whole.replaceAll("[+-]", "").isEmpty();
        if (empty && fraction.isEmpty()) {
            return null;
        }
        return (empty ? whole + "0" : whole)
                + (fraction.isEmpty() ? "" : "." + fraction)
                + exponent;
    }

    private static Pattern pattern(String text) {
        return PATTERNS.computeIfAbsent(text, Pattern::compile);
    }

    private static final ConcurrentHashMap<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private String between() {
        return switch (grouping) {
            case NONE -> "";
            case COMMA -> ",";
            case POINT -> "\\.";
            case SPACE -> "[ \\u00A0\\u2009\\u202F]";
            case APOSTROPHE -> "['’]";
            case UNDERSCORE -> "_";
        };
    }

    /// What it would be under the other decimal sign, which is what most such cells are.
    private String remedy(String plain) {
        for (var other : NumberGuess.STYLES) {
            if (!other.equals(this) && other.digits(plain) != null) {
                return "it fits "
                        + other.words()
                        + ": change the number style for the whole file, or write "
                        + rewritten(other.digits(plain));
            }
        }
        return "write digits, such as " + (decimal == Decimal.POINT ? "1234.5" : "1234,5");
    }

    private String rewritten(@Nullable String digits) {
        var text = String.valueOf(digits);
        return decimal == Decimal.POINT ? text : text.replace('.', ',');
    }
}
