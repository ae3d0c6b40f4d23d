package paritydesk.valuation.margin;

import paritydesk.valuation.Column;

/// What keeps a requirement from jumping with volatility [std: Delegated Regulation (EU) 153/2013, article 28(1)]: one of three
/// options. How the buffer is used up and built again is ours.
public sealed interface Procyclicality {

    /// What is asked at every step, from what was `calculated` (fractions of the notional; NaN before there is a figure).
    Column path(Column calculated);

    /// (a) A buffer of `share` (at least 25 %) on top of what is calculated, which may be used up while it rises: what is asked
    /// stands still as long as it covers what is calculated, and the buffer is built again by `rebuild` (share of the gap) with
    /// every step on which nothing rises.
    record Buffer(double share, double rebuild) implements Procyclicality {

        public Buffer {
            if (!(share >= 0) || !Double.isFinite(share) || !(rebuild >= 0) || !(rebuild <= 1)) {
                throw new IllegalArgumentException(
                        "a buffer is not negative and is built by a share of 0 to 1");
            }
        }

        @Override
        public Column path(Column calculated) {
            var asked = new double[calculated.size()];
            double last = Double.NaN;
            double before = Double.NaN;
            for (int s = 0; s < asked.length; s++) {
                double now = calculated.get(s);
                asked[s] = Double.isNaN(now) ? Double.NaN : next(now, before, last);
                if (!Double.isNaN(now)) {
                    last = asked[s];
                    before = now;
                }
            }
            return Column.of(asked);
        }

        private double next(double now, double before, double last) {
            double full = now * (1 + share);
            if (Double.isNaN(last) || full <= last) {
                return full;
            }
            double standing = Math.max(now, last);
            return now > before ? standing : standing + rebuild * (full - standing);
        }
    }

    /// (b) `weight` (at least 25 %) on stressed observations: `(1 − w)·calculated + w·max(calculated, stressed)`, so that calm never
    /// asks less than what is calculated.
    record StressedWeight(double weight, double stressed) implements Procyclicality {

        public StressedWeight {
            if (!(weight >= 0) || !(weight <= 1) || !(stressed >= 0)) {
                throw new IllegalArgumentException(
                        "a weight is a fraction and a stressed requirement not negative");
            }
        }

        @Override
        public Column path(Column calculated) {
            return Column.of(
                    calculated.size(),
                    s -> {
                        double now = calculated.get(s);
                        return (1 - weight) * now + weight * Math.max(now, stressed);
                    });
        }
    }

    /// (c) Never less than what the volatility of a long lookback (10 years) asks.
    record Floor(double least) implements Procyclicality {

        public Floor {
            if (!(least >= 0) || !Double.isFinite(least)) {
                throw new IllegalArgumentException("a floor is not negative: " + least);
            }
        }

        @Override
        public Column path(Column calculated) {
            return Column.of(calculated.size(), s -> Math.max(least, calculated.get(s)));
        }
    }

    /// The largest rise of a requirement within `window` steps: what the options are compared by. 0 where nothing rises.
    static double largestRise(Column asked, int window) {
        double most = 0;
        for (int s = 0; s < asked.size(); s++) {
            for (int w = Math.max(0, s - window); w < s; w++) {
                double rise = asked.get(s) - asked.get(w);
                most = rise > most ? rise : most;
            }
        }
        return most;
    }
}
