package paritydesk.answer;

import paritydesk.timeline.MarketExits;
import paritydesk.timeline.Run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// What of a run can be sold, and how much of one asset is worth as much as another.
public final class SaleTerms {

    private static final MathContext THREE = new MathContext(3);

    private SaleTerms() {}

    /// Assets that some pool or depth of the market takes and that have a price at a step, by name.
    public static List<String> sellable(Run run, int step) {
        var exits = new MarketExits(run);
        var found = new TreeSet<String>();
        for (var token : run.scenario().plan().assets()) {
            if (exits.any(token.id()) && exits.price(token.id(), step) > 0) {
                found.add(token.id());
            }
        }
        return List.copyOf(found);
    }

    /// The amount of `to` worth as much as `quantity` of `from` at an instant, to three figures; empty where one has no price.
    public static Optional<BigDecimal> sameValue(
            Run run, String from, String to, BigDecimal quantity, Instant at) {
        var exits = new MarketExits(run);
        int step = run.clock().indexAt(at);
        double factor = exits.price(from, step) / exits.price(to, step);
        return Double.isFinite(factor) && factor > 0
                ? Optional.of(quantity.multiply(BigDecimal.valueOf(factor)).round(THREE))
                : Optional.empty();
    }
}
