package paritydesk.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The migrated fraction m(t) of one holder class under one conversion, 0 to 1 and never falling.
public sealed interface Adoption {

    String holderClass();

    String conversion();

    /// The share that migrates in the end: what is left is lost for good (lost keys, the unaware).
    double ceiling();

    /// An adoption that is a matter of time alone.
    sealed interface Stated extends Adoption {

        /// m at `t`, as a double for simulation.
        double migrated(Instant t);
    }

    /// Everybody at once, by the venue or the issuer: 0 before `at`, 1 from `at` on.
    record Forced(String holderClass, String conversion, Instant at) implements Stated {
        @Override
        public double migrated(Instant t) {
            return t.isBefore(at) ? 0 : 1;
        }

        @Override
        public double ceiling() {
            return 1;
        }
    }

    /// Readings of what has happened; a step between them, 0 before the first.
    record Observed(String holderClass, String conversion, List<Share> shares) implements Stated {
        public Observed {
            shares = List.copyOf(shares);
            for (int i = 1; i < shares.size(); i++) {
                if (!shares.get(i - 1).at().isBefore(shares.get(i).at())
                        || shares.get(i - 1).migrated() > shares.get(i).migrated()) {
                    throw new IllegalArgumentException(
                            "observed shares rise in time: see " + shares.get(i));
                }
            }
        }

        @Override
        public double migrated(Instant t) {
            double last = 0;
            for (var share : shares) {
                if (share.at().isAfter(t)) {
                    break;
                }
                last = share.migrated();
            }
            return last;
        }

        @Override
        public double ceiling() {
            return shares.isEmpty() ? 0 : shares.getLast().migrated();
        }
    }

    /// One reading of an observed adoption.
    record Share(Instant at, double migrated) {
        public Share {
            if (!(migrated >= 0 && migrated <= 1)) {
                throw new IllegalArgumentException("a migrated share is 0 to 1, not " + migrated);
            }
        }
    }

    /// `m = ceiling / (1 + e^(−(t − midpoint)/scale))` from `opens` on: `scale` is the time in which the odds grow by e, and
    /// `1 − ceiling` never migrates (lost keys, the unaware).
    record Logistic(
            String holderClass,
            String conversion,
            Instant opens,
            Instant midpoint,
            Duration scale,
            double ceiling)
            implements Stated {
        public Logistic {
            if (scale.isNegative() || scale.isZero() || !(ceiling >= 0 && ceiling <= 1)) {
                throw new IllegalArgumentException(
                        "a logistic adoption needs a scale above zero and a ceiling of 0 to 1");
            }
        }

        @Override
        public double migrated(Instant t) {
            if (t.isBefore(opens)) {
                return 0;
            }
            double distance = Duration.between(midpoint, t).toMillis() / (double) scale.toMillis();
            return ceiling / (1 + Math.exp(-distance));
        }
    }

    /// Diffusion [std: Bass 1969]: `m = ceiling·F(t)`, `F = (1 − e^(−(p+q)t)) / (1 + (q/p)·e^(−(p+q)t))`, t counted from `opens` in units
    /// of `unit`. `innovation` p is the pull of the outside, above zero; `imitation` q that of those who have migrated.
    record Bass(
            String holderClass,
            String conversion,
            Instant opens,
            double innovation,
            double imitation,
            Duration unit,
            double ceiling)
            implements Stated {
        public Bass {
            if (!(innovation > 0 && Double.isFinite(innovation))
                    || !(imitation >= 0 && Double.isFinite(imitation))) {
                throw new IllegalArgumentException(
                        "innovation is above zero and imitation zero or above, not "
                                + innovation
                                + " and "
                                + imitation);
            }
            if (unit.isNegative() || unit.isZero() || !(ceiling >= 0 && ceiling <= 1)) {
                throw new IllegalArgumentException(
                        "a Bass adoption needs a unit of time above zero and a ceiling of 0 to 1");
            }
        }

        @Override
        public double migrated(Instant t) {
            if (t.isBefore(opens)) {
                return 0;
            }
            return after(Duration.between(opens, t).toMillis() / (double) unit.toMillis());
        }

        /// m after `time` units, zero or more.
        public double after(double time) {
            double spent = (innovation + imitation) * time;
            return ceiling
                    * (-innovation
                            * Math.expm1(-spent)
                            / (innovation + imitation * Math.exp(-spent)));
        }
    }

    /// Holders who have not migrated do so at the hazard `λ0·e^(β·Δ(t))` per year of 365 days, from `opens` on and while the converter
    /// is open [ours]: `rate` λ0, `sensitivity` β per unit of advantage. The advantage Δ(t) of migrating at t is read along the clock:
    /// what conversion pays over what the old token trades at, less 1, and the fee that it costs to wait for `lookAhead` (a converter
    /// that is closed by then counts as a fee of 1). `1 − ceiling` never migrates.
    record Hazard(
            String holderClass,
            String conversion,
            Instant opens,
            double rate,
            double sensitivity,
            Duration lookAhead,
            double ceiling)
            implements Adoption {
        public Hazard {
            if (!(rate >= 0 && Double.isFinite(rate)) || !Double.isFinite(sensitivity)) {
                throw new IllegalArgumentException(
                        "a hazard rate is zero or above and its sensitivity a number, not "
                                + rate
                                + " and "
                                + sensitivity);
            }
            if (lookAhead.isNegative() || !(ceiling >= 0 && ceiling <= 1)) {
                throw new IllegalArgumentException(
                        "a hazard looks ahead zero or more and has a ceiling of 0 to 1");
            }
        }

        /// `λ0·e^(β·Δ)` per year; no advantage is known where `advantage` is NaN, and it counts as none.
        public double at(double advantage) {
            return rate == 0
                    ? 0
                    : rate * Math.exp(sensitivity * (Double.isNaN(advantage) ? 0 : advantage));
        }

        /// The share that has migrated after `years` at a standing advantage, from a share `migrated`:
        /// `ceiling − (ceiling − m)·e^(−λ·years)`.
        public double after(double migrated, double advantage, double years) {
            if (years == 0 || migrated >= ceiling) {
                return migrated;
            }
            return ceiling - (ceiling - migrated) * Math.exp(-at(advantage) * years);
        }
    }
}
