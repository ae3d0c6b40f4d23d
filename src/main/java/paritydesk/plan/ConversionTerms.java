package paritydesk.plan;

import paritydesk.asset.Ratio;
import paritydesk.plan.Conversion.Direction;

import java.math.BigDecimal;
import java.time.Instant;

/// What a conversion grants at an instant. A fork or merge has one of these per conversion.
public record ConversionTerms(Ratio ratio, BigDecimal fee, Direction direction) {

    /// The terms before the plan's first event: in the direction that the conversion states; without one closed, unless the plan never
    /// opens it, in which case it counts as open.
    public static ConversionTerms initial(Conversion conversion, Plan plan) {
        var stated = conversion.direction();
        if (stated != null) {
            return new ConversionTerms(conversion.ratio(), conversion.fee(), stated);
        }
        boolean opens =
                plan.events().stream()
                        .anyMatch(
                                e ->
                                        e instanceof Event.ConversionOpens o
                                                && o.conversion().equals(conversion.id()));
        return new ConversionTerms(
                conversion.ratio(), conversion.fee(), opens ? Direction.CLOSED : Direction.TWO_WAY);
    }

    /// The terms once all events up to and including `t` have happened.
    public static ConversionTerms at(Conversion conversion, Plan plan, Instant t) {
        var terms = initial(conversion, plan);
        for (var event : plan.events()) {
            if (event.at().isAfter(t)) {
                break;
            }
            terms = terms.after(event, conversion.id());
        }
        return terms;
    }

    /// The terms of conversion `id` once `event` has happened.
    public ConversionTerms after(Event event, String id) {
        return switch (event) {
            case Event.ConversionOpens e when e.conversion().equals(id) ->
                    new ConversionTerms(ratio, e.fee(), e.direction());
            case Event.DirectionChange e when e.conversion().equals(id) ->
                    new ConversionTerms(ratio, fee, e.direction());
            case Event.PenaltyStep e when e.conversion().equals(id) ->
                    new ConversionTerms(ratio, e.fee(), direction);
            case Event.Close e when e.conversion().equals(id) ->
                    new ConversionTerms(ratio, fee, Direction.CLOSED);
            default -> this;
        };
    }

    public boolean open() {
        return direction != Direction.CLOSED;
    }

    /// ρ(1 − φ): new tokens that one old token pays, as a double for simulation.
    public double paid() {
        return ratio.value() * (1 - fee.doubleValue());
    }
}
