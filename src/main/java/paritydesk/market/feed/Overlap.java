package paritydesk.market.feed;

import java.util.List;

/// How far a feed ran from another while both ran: deviation `d = new/old − 1` over time [ours].
///
/// @param mean time-weighted mean of d
/// @param largest d of the greatest size, signed; the first of several
/// @param at when that was, the index of its reading
/// @param shareInBand share of the time with |d| ≤ band
/// @param seconds time over which both answered
public record Overlap(double mean, double largest, int at, double shareInBand, double seconds) {

    /// One reading: both answers and for how many seconds they stood. An answer that is missing (NaN) or an old one of 0 counts no time.
    public record Reading(double old, double next, double seconds) {
        public Reading {
            if (!(seconds >= 0)) {
                throw new IllegalArgumentException("a reading does not stand for " + seconds);
            }
        }

        double deviation() {
            return next / old - 1;
        }

        boolean counts() {
            return Double.isFinite(old) && Double.isFinite(next) && old != 0;
        }
    }

    /// Over readings in the order of time. Where none counts any time, mean and share are of the readings themselves; without a reading
    /// that counts, everything is 0 and `at` is −1.
    public static Overlap of(List<Reading> readings, double band) {
        if (!(band >= 0)) {
            throw new IllegalArgumentException("a band is not negative");
        }
        double time = 0;
        int count = 0;
        for (var reading : readings) {
            time += reading.counts() ? reading.seconds() : 0;
            count += reading.counts() ? 1 : 0;
        }
        double whole = time > 0 ? time : count;
        double mean = 0;
        double inside = 0;
        double largest = 0;
        int at = -1;
        for (int i = 0; i < readings.size(); i++) {
            var reading = readings.get(i);
            if (reading.counts()) {
                double d = reading.deviation();
                double weight = (time > 0 ? reading.seconds() : 1) / whole;
                mean += d * weight;
                inside += Math.abs(d) <= band ? weight : 0;
                if (at < 0 || Math.abs(d) > Math.abs(largest)) {
                    largest = d;
                    at = i;
                }
            }
        }
        return new Overlap(mean, largest, at, inside, time);
    }
}
