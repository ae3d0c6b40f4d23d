package paritydesk.scenario;

import paritydesk.market.Oracle;
import paritydesk.plan.Event;
import paritydesk.venue.Venue;

/// What documents call by an id, as people call it: venues and events by their names, tokens by their symbol, oracles by what they answer.
/// What no document names keeps its id.
public record Names(Scenario scenario) {

    public String venue(String id) {
        return scenario.venues().venues().stream()
                .filter(v -> v.id().equals(id))
                .map(Venue::name)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(id);
    }

    public String event(String id) {
        return scenario.plan()
                .event(id)
                .map(Event::head)
                .map(head -> head.title().isBlank() ? head.id() : head.title())
                .orElse(id);
    }

    /// `MKR → SKY`.
    public String conversion(String id) {
        return scenario.plan()
                .conversion(id)
                .map(c -> c.ratio().from() + " → " + c.ratio().to())
                .orElse(id);
    }

    public String oracle(String id) {
        return scenario.market().oracles().stream()
                .filter(oracle -> oracle.id().equals(id))
                .findFirst()
                .map(this::words)
                .orElse(id);
    }

    private String words(Oracle oracle) {
        var of = " of " + oracle.asset();
        return switch (oracle) {
            case Oracle.DirectFeed _ -> "market feed" + of;
            case Oracle.ConversionRatio o ->
                    "feed" + of + " computed from " + conversion(o.conversion());
            case Oracle.CappedRatio _ -> "capped ratio feed" + of;
            case Oracle.Pegged o -> "fixed price" + of + ", " + o.price().toPlainString();
            case Oracle.PeggedToOld o -> "price" + of + " pegged by " + conversion(o.conversion());
            case Oracle.StableCap o -> "feed" + of + " capped at " + o.cap().toPlainString();
            case Oracle.Floor o -> "feed" + of + " with a floor of " + o.least().toPlainString();
            case Oracle.Frozen _ -> "feed" + of + " that has stopped";
            case Oracle.TimeWeighted _ -> "time-weighted average" + of;
            case Oracle.Smoothed _ -> "moving average" + of;
            case Oracle.Median _ -> "median feed" + of;
            case Oracle.Cautious _ -> "cautious feed" + of;
            case Oracle.Chained _ -> "chained feed" + of;
        };
    }
}
