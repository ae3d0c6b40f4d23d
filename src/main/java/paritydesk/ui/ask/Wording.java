package paritydesk.ui.ask;

import org.jspecify.annotations.Nullable;

import paritydesk.answer.FieldLabel;
import paritydesk.answer.Measure;
import paritydesk.asset.Figures;
import paritydesk.chart.NumberStyle;
import paritydesk.timeline.Run;
import paritydesk.ui.look.Text;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/// Fields of answers in an officer's words: what they are called, and their values in the unit that belongs to them. Fields go by
/// `Record.component`, as the schemas and the help do.
record Wording(Run run) {

    private static final double WHOLE_FROM = 1000;
    private static final double CENTS_TO = 10_000;
    private static final double FINE_UNDER = 0.0005;

    static String name(String key, String raw) {
        return FieldLabel.of(key).map(FieldLabel::text).orElseGet(() -> Say.name(raw));
    }

    /// A record's title, its name in words where it has none.
    static String title(String record) {
        return name(record, record);
    }

    static Measure measure(String key) {
        return FieldLabel.of(key).map(FieldLabel::measure).orElse(Measure.NUMBER);
    }

    /// A column's head: the name, and the unit of its figures.
    String head(String key, String raw) {
        var unit = unit(measure(key));
        return unit.isEmpty() ? name(key, raw) : Text.of("wording.head", name(key, raw), unit);
    }

    /// The unit that a column's head or an axis names; empty where the value carries it or has none.
    String unit(Measure measure) {
        var currency = run.scenario().market().currency();
        return switch (measure) {
            case MONEY -> currency;
            case PRICE -> Text.of("wording.price", currency);
            case TOKENS -> Text.of("wording.tokens");
            case SHARE -> "%";
            case BPS -> "bps";
            case YEARLY -> Text.of("wording.yearly");
            case TIMES -> "×";
            case RATIO,
                    COUNT,
                    NUMBER,
                    UNITS,
                    SECONDS,
                    HOURS,
                    DAYS,
                    YEARS,
                    STEP,
                    ORDINAL,
                    WAVE,
                    INSTANT,
                    FLAG,
                    CHOICE,
                    CODE,
                    TEXT,
                    PART,
                    TITLE ->
                    "";
        };
    }

    /// A value that stands alone, with its unit.
    String value(String key, @Nullable Object value) {
        var measure = measure(key);
        var text = cell(key, value, value);
        var unit = unit(measure);
        if (value == null || unit.isEmpty() || text.equals("–")) {
            return text;
        }
        return measure == Measure.TIMES ? text + unit : text + "\u202F" + unit;
    }

    /// A value under a head that names the unit. `least` is the column's value of least size that is not 0, which its places are for.
    String cell(String key, @Nullable Object value, @Nullable Object least) {
        return value instanceof Number number && drawn(measure(key))
                ? figure(measure(key), number.doubleValue(), Readout.number(least))
                : spoken(measure(key), value);
    }

    private static boolean drawn(Measure measure) {
        return switch (measure) {
            case MONEY, PRICE, TOKENS, SHARE, BPS, YEARLY, RATIO, TIMES, COUNT, NUMBER -> true;
            default -> false;
        };
    }

    private static String figure(Measure measure, double value, double least) {
        double size = Math.abs(value);
        return switch (measure) {
            case MONEY, TOKENS ->
                    Figures.number(value, size >= CENTS_TO || value == Math.rint(value) ? 0 : 2);
            case SHARE, YEARLY ->
                    Figures.number(
                            value * 100,
                            Math.abs(least) > 0 && Math.abs(least) < FINE_UNDER ? 4 : 2);
            case BPS -> Figures.number(value * 10_000, 2);
            case RATIO -> Figures.number(value, size >= WHOLE_FROM ? 2 : 4);
            case TIMES -> Figures.number(value, 3);
            case COUNT -> Figures.number(value, 0);
            case PRICE ->
                    Figures.number(
                            value, size >= WHOLE_FROM ? 2 : size >= 0.1 || size == 0 ? 4 : 6);
            default -> Say.number(value);
        };
    }

    private String spoken(Measure measure, @Nullable Object value) {
        if (!(value instanceof Number number)) {
            return measure == Measure.CODE && value instanceof String code
                    ? Say.name(code)
                    : Say.value(value);
        }
        double figure = number.doubleValue();
        int whole = number.intValue();
        return switch (measure) {
            case SECONDS -> time(figure);
            case HOURS -> time(figure * 3600);
            case DAYS -> time(figure * 86_400);
            case YEARS -> time(figure * 365 * 86_400);
            case STEP ->
                    whole < 0 ? Text.of("wording.never") : Figures.moment(run.clock().at(whole));
            case ORDINAL -> whole < 0 ? Text.of("wording.never") : Figures.number(whole + 1L);
            case WAVE -> wave(whole);
            default -> Say.value(value);
        };
    }

    private static String wave(int wave) {
        return switch (wave) {
            case -1 -> Text.of("wording.pays");
            case 0 -> Text.of("wording.alone");
            default -> Text.of("wording.wave", Figures.number(wave));
        };
    }

    /// A time in its two largest units: `2 h 30 min`.
    static String time(double seconds) {
        if (!Double.isFinite(seconds)) {
            return Figures.number(seconds, 0);
        }
        var sign = seconds < 0 ? "\u2212" : "";
        var time = Duration.ofSeconds(Math.round(Math.abs(seconds)));
        if (time.toDays() >= 3650) {
            return sign + Text.of("wording.years", Figures.number(time.toDays() / 365.0, 1));
        }
        if (time.toDays() > 0) {
            return sign + two("d", time.toDays(), "h", time.toHoursPart());
        }
        if (time.toHours() > 0) {
            return sign + two("h", time.toHours(), "min", time.toMinutesPart());
        }
        return sign + two("min", time.toMinutes(), "s", time.toSecondsPart());
    }

    private static String two(String large, long many, String small, long few) {
        var first = many == 0 ? "" : Figures.number(many) + "\u202F" + large;
        var second = few == 0 && many > 0 ? "" : Figures.number(few) + "\u202F" + small;
        return (first + " " + second).strip();
    }

    /// What is typed in a dial's field, in words.
    String typed(Dial dial, String text) {
        return switch (dial) {
            case Dial.Moment _ -> moment(text);
            case Dial.Choice _ -> text;
            case Dial.Range range ->
                    Dials.number(text).map(v -> value(range.key(), v.doubleValue())).orElse(text);
        };
    }

    private static String moment(String text) {
        try {
            return Figures.moment(Instant.parse(text));
        } catch (DateTimeParseException _) {
            return text;
        }
    }

    /// How an axis writes a field's figures.
    NumberStyle style(String key) {
        return switch (measure(key)) {
            case MONEY, TOKENS, UNITS -> NumberStyle.compact("");
            case SHARE, YEARLY -> NumberStyle.percent(2);
            case BPS -> new NumberStyle(1, 1e4, "bps", false, false);
            case TIMES -> NumberStyle.times(2);
            case COUNT, ORDINAL, STEP, WAVE -> NumberStyle.plain(0);
            case RATIO,
                    PRICE,
                    NUMBER,
                    SECONDS,
                    HOURS,
                    DAYS,
                    YEARS,
                    INSTANT,
                    FLAG,
                    CHOICE,
                    CODE,
                    TEXT,
                    PART,
                    TITLE ->
                    NumberStyle.plain(4);
        };
    }
}
