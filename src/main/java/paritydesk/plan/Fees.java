package paritydesk.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The fee φ of a conversion as its plan states it, through time.
public record Fees(List<Rung> rungs) {

    public Fees {
        rungs = List.copyOf(rungs);
    }

    /// φ from an instant on.
    public record Rung(Instant from, BigDecimal fee) {}

    public static Fees of(Plan plan, Conversion conversion) {
        var rungs = new ArrayList<Rung>();
        rungs.add(new Rung(Instant.MIN, conversion.fee()));
        for (var event : plan.events()) {
            switch (event) {
                case Event.ConversionOpens opens when opens.conversion().equals(conversion.id()) ->
                        rungs.add(new Rung(opens.at(), opens.fee()));
                case Event.PenaltyStep step when step.conversion().equals(conversion.id()) ->
                        rungs.add(new Rung(step.at(), step.fee()));
                default -> {}
            }
        }
        return new Fees(rungs);
    }

    public BigDecimal at(Instant t) {
        return rungs.stream()
                .filter(r -> !r.from().isAfter(t))
                .reduce((_, later) -> later)
                .orElseThrow()
                .fee();
    }

    /// The highest fee in force at any time of `[from, to]`.
    public BigDecimal highest(Instant from, Instant to) {
        return rungs.stream()
                .filter(r -> r.from().isAfter(from) && !r.from().isAfter(to))
                .map(Rung::fee)
                .reduce(at(from), BigDecimal::max);
    }

    /// Whether another fee comes into force inside `(from, to]`.
    public boolean changes(Instant from, Instant to) {
        return highest(from, to).compareTo(at(from)) != 0
                || rungs.stream()
                        .filter(r -> r.from().isAfter(from) && !r.from().isAfter(to))
                        .anyMatch(r -> r.fee().compareTo(at(from)) != 0);
    }
}
