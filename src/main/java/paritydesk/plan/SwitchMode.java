package paritydesk.plan;

import java.math.BigDecimal;
import java.time.Duration;

/// How a venue goes from one oracle to the next.
public sealed interface SwitchMode {

    /// At once.
    record Cut() implements SwitchMode {}

    /// At once, but refused while `|O_new / O_old − 1|` is above the guard, unless overridden; an override is logged.
    record Guarded(BigDecimal guard, boolean overridden) implements SwitchMode {
        public Guarded {
            if (guard.signum() < 0) {
                throw new IllegalArgumentException("a guard is not negative");
            }
        }
    }

    /// Linearly in time from the old answer to the new one.
    record Blend(Duration over) implements SwitchMode {
        public Blend {
            if (over.isNegative() || over.isZero()) {
                throw new IllegalArgumentException("a blend takes time");
            }
        }
    }

    /// Both run for a time, in which the old one is read and the deviation of the new one is recorded; then at once. `band` is the
    /// deviation (fraction) that counts as agreement.
    record Overlap(Duration over, BigDecimal band) implements SwitchMode {
        public Overlap {
            if (over.isNegative() || over.isZero()) {
                throw new IllegalArgumentException("an overlap takes time");
            }
            if (band.signum() < 0) {
                throw new IllegalArgumentException("a band is not negative");
            }
        }
    }
}
