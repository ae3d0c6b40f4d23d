package paritydesk.chart;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Round UTC times: minutes and hours that divide the day, days of the month 1, 6, 11, …, months and years that divide evenly. The first tick and the
/// first of a new year carry the year; the first of a new day carries the date.
final class TimeTicks {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_AND_YEAR =
            DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR =
            DateTimeFormatter.ofPattern("uuuu", Locale.ENGLISH);

    private static final double SHORT = 10 * 86_400.0;

    private enum Grain {
        MINUTES,
        DAYS,
        MONTHS
    }

    private enum Step {
        M1(Grain.MINUTES, 1),
        M5(Grain.MINUTES, 5),
        M15(Grain.MINUTES, 15),
        M30(Grain.MINUTES, 30),
        H1(Grain.MINUTES, 60),
        H2(Grain.MINUTES, 120),
        H3(Grain.MINUTES, 180),
        H6(Grain.MINUTES, 360),
        H12(Grain.MINUTES, 720),
        D1(Grain.DAYS, 1),
        D2(Grain.DAYS, 2),
        D5(Grain.DAYS, 5),
        D10(Grain.DAYS, 10),
        D15(Grain.DAYS, 15),
        MO1(Grain.MONTHS, 1),
        MO3(Grain.MONTHS, 3),
        MO6(Grain.MONTHS, 6),
        Y1(Grain.MONTHS, 12),
        Y2(Grain.MONTHS, 24),
        Y5(Grain.MONTHS, 60),
        Y10(Grain.MONTHS, 120),
        Y50(Grain.MONTHS, 600);

        private final Grain grain;
        private final int count;

        Step(Grain grain, int count) {
            this.grain = grain;
            this.count = count;
        }

        private double seconds() {
            return switch (grain) {
                case MINUTES -> count * 60.0;
                case DAYS -> count * 86_400.0;
                case MONTHS -> count * 30.44 * 86_400;
            };
        }
    }

    private TimeTicks() {}

    static List<Tick> of(TimeAxis axis, int most) {
        for (Step step : Step.values()) {
            if (axis.span() / step.seconds() <= most + 1) {
                List<LocalDateTime> times = times(axis, step);
                if (times.size() <= most) {
                    return labelled(times, step);
                }
            }
        }
        return List.of();
    }

    /// `22 Sep 2025 14:00`, with seconds only when there are any.
    static String exact(double time) {
        LocalDateTime at = at(Math.round(time));
        String clock = at.getSecond() == 0 ? CLOCK.format(at) : at.toLocalTime().toString();
        return DAY_AND_YEAR.format(at) + ' ' + clock;
    }

    /// `22 Sep`; over ten days or less `22 Sep 14:00`, because days say nothing there.
    static String near(double time, double span) {
        LocalDateTime at = at(Math.round(time));
        return span > SHORT ? DAY.format(at) : DAY.format(at) + ' ' + CLOCK.format(at);
    }

    private static List<LocalDateTime> times(TimeAxis axis, Step step) {
        List<LocalDateTime> times = new ArrayList<>();
        LocalDateTime last = at((long) Math.floor(axis.to()));
        LocalDateTime first = at((long) Math.ceil(axis.from()));
        for (LocalDateTime t = floor(first, step); !t.isAfter(last); t = next(t, step)) {
            if (!t.isBefore(first)) {
                times.add(t);
            }
        }
        return times;
    }

    private static LocalDateTime floor(LocalDateTime t, Step step) {
        return switch (step.grain) {
            case MINUTES -> {
                long minute = t.getHour() * 60L + t.getMinute();
                yield t.truncatedTo(ChronoUnit.DAYS).plusMinutes(minute - minute % step.count);
            }
            case DAYS -> t.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
            case MONTHS -> {
                int month =
                        Math.floorDiv(t.getYear() * 12 + t.getMonthValue() - 1, step.count)
                                * step.count;
                yield LocalDateTime.of(
                        Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1, 0, 0);
            }
        };
    }

    private static LocalDateTime next(LocalDateTime t, Step step) {
        return switch (step.grain) {
            case MINUTES -> t.plusMinutes(step.count);
            case DAYS -> {
                LocalDateTime next = t.plusDays(step.count);
                LocalDateTime month = t.withDayOfMonth(1).plusMonths(1);
                yield step.count > 1 && next.plusDays(step.count / 2).isAfter(month.minusDays(1))
                        ? month
                        : next.isAfter(month) ? month : next;
            }
            case MONTHS -> t.plusMonths(step.count);
        };
    }

    private static List<Tick> labelled(List<LocalDateTime> times, Step step) {
        List<Tick> ticks = new ArrayList<>(times.size());
        for (int i = 0; i < times.size(); i++) {
            LocalDateTime t = times.get(i);
            boolean newYear = i == 0 || times.get(i - 1).getYear() != t.getYear();
            boolean newDay = i == 0 || !times.get(i - 1).toLocalDate().equals(t.toLocalDate());
            ticks.add(new Tick(t.toEpochSecond(ZoneOffset.UTC), label(t, step, newYear, newDay)));
        }
        return ticks;
    }

    private static String label(LocalDateTime t, Step step, boolean newYear, boolean newDay) {
        return switch (step.grain) {
            case MINUTES -> {
                boolean midnight = t.getHour() == 0 && t.getMinute() == 0;
                DateTimeFormatter date = newYear ? DAY_AND_YEAR : DAY;
                yield midnight
                        ? date.format(t)
                        : newDay ? DAY.format(t) + ' ' + CLOCK.format(t) : CLOCK.format(t);
            }
            case DAYS -> newYear ? DAY_AND_YEAR.format(t) : DAY.format(t);
            case MONTHS ->
                    step.count >= 12
                            ? YEAR.format(t)
                            : newYear ? MONTH_AND_YEAR.format(t) : MONTH.format(t);
        };
    }

    private static LocalDateTime at(long seconds) {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    }
}
