package paritydesk.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The migrated fraction m(t) of one holder class under one conversion, 0 to 1 and never falling.
public sealed interface Adoption {

    String holderClass();

    String conversion();

    /// m at `t`, as a double for simulation.
    double migrated(Instant t);

    /// Everybody at once, by the venue or the issuer: 0 before `at`, 1 from `at` on.
    record Forced(String holderClass, String conversion, Instant at) implements Adoption {
        @Override
        public double migrated(Instant t) {
            return t.isBefore(at) ? 0 : 1;
        }
    }

    /// Readings of what has happened; a step between them, 0 before the first.
    record Observed(String holderClass, String conversion, List<Share> shares) implements Adoption {
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
            implements Adoption {
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
}
