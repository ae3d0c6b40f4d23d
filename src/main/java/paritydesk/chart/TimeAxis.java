package paritydesk.chart;

import java.time.Instant;
import java.util.List;

/// The shared time axis, from `from` to `to` in UTC epoch seconds, `from < to`.
public record TimeAxis(double from, double to) {
    /// The least span a zoom reaches: one minute.
    public static final double LEAST_SECONDS = 60;

    public TimeAxis {
        if (!(from < to) || !Double.isFinite(to - from)) {
            throw new IllegalArgumentException("axis from " + from + " to " + to);
        }
    }

    public static TimeAxis of(Instant from, Instant to) {
        return new TimeAxis(from.toEpochMilli() / 1000.0, to.toEpochMilli() / 1000.0);
    }

    public double span() {
        return to - from;
    }

    public boolean contains(double time) {
        return time >= from && time <= to;
    }

    /// 0 at the left, 1 at the right, beyond outside.
    public double fraction(double time) {
        return (time - from) / span();
    }

    public double time(double fraction) {
        return from + fraction * span();
    }

    /// The span multiplied by `factor` (below 1 comes nearer) with `centre` staying where it is, kept inside `whole`.
    public TimeAxis zoomed(double centre, double factor, TimeAxis whole) {
        double wanted =
                Math.clamp(span() * factor, Math.min(LEAST_SECONDS, whole.span()), whole.span());
        double left = centre - fraction(centre) * wanted;
        return new TimeAxis(left, left + wanted).inside(whole);
    }

    /// Moved by `seconds` (positive: later), kept inside `whole`.
    public TimeAxis moved(double seconds, TimeAxis whole) {
        return new TimeAxis(from + seconds, to + seconds).inside(whole);
    }

    /// At most `most` round UTC times, earliest first.
    public List<Tick> ticks(int most) {
        return TimeTicks.of(this, Math.max(1, most));
    }

    private TimeAxis inside(TimeAxis whole) {
        if (span() >= whole.span()) {
            return whole;
        }
        double shift = from < whole.from ? whole.from - from : to > whole.to ? whole.to - to : 0;
        return new TimeAxis(from + shift, to + shift);
    }
}
