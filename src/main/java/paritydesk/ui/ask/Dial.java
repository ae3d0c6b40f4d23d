package paritydesk.ui.ask;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// A field of a question that can be turned while the answer follows it.
sealed interface Dial {

    /// Place of the field in its form.
    String pointer();

    /// The field's key, for its name, unit and help.
    String key();

    /// A number from `low` to `high`; `factors` has even steps of a factor, for amounts.
    record Range(String pointer, String key, BigDecimal low, BigDecimal high, boolean factors)
            implements Dial {}

    /// An instant of the run's clock.
    record Moment(String pointer, String key, List<Instant> steps) implements Dial {
        public Moment {
            steps = List.copyOf(steps);
        }
    }

    /// One of some names.
    record Choice(String pointer, String key, List<String> names) implements Dial {
        public Choice {
            names = List.copyOf(names);
        }
    }
}
