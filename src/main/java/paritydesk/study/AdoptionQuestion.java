package paritydesk.study;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// Questions about how fast holders migrate.
public sealed interface AdoptionQuestion extends Question {

    /// The migrated share of one holder class under one conversion through the window, and what drives it.
    record AdoptionCurve(String id, String holderClass, String conversion)
            implements AdoptionQuestion {}

    /// The Bass diffusion at some `times` after its start, in the unit that `innovation` and `imitation` are per.
    record Diffusion(
            String id,
            BigDecimal innovation,
            BigDecimal imitation,
            @Nullable BigDecimal ceiling,
            List<BigDecimal> times)
            implements AdoptionQuestion {
        public Diffusion {
            times = List.copyOf(times);
            if (innovation.signum() <= 0) {
                throw new IllegalArgumentException(
                        "innovation is above zero, not " + innovation.toPlainString());
            }
            Ranges.atLeastZero("imitation", imitation);
            Ranges.share("ceiling", ceiling);
            times.forEach(t -> Ranges.atLeastZero("a time", t));
        }
    }
}
