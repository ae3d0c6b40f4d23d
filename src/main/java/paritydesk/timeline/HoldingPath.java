package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.Adoption;
import paritydesk.plan.Event;
import paritydesk.plan.Plan;
import paritydesk.valuation.Slot;

import java.util.Optional;

/// What becomes of one unit of an old token that the book holds: `kept` of it is still old, and `received` new tokens stand in its
/// place. A book's quantities are those of its own instant, so adoption counts from there: what had migrated before is not in it.
final class HoldingPath {

    private final double[] migrated;
    private final double[] kept;
    private final double[] received;

    private HoldingPath(double[] migrated, double[] kept, double[] received) {
        this.migrated = migrated;
        this.kept = kept;
        this.received = received;
    }

    /// The path of a slot; an asset that no conversion touches is kept whole.
    static HoldingPath of(Slot slot, Plan plan, Clock clock, ConversionPath conversions) {
        var conversion = plan.conversionOf(slot.asset());
        int steps = clock.size();
        var migrated = new double[steps];
        var kept = new double[steps];
        var received = new double[steps];
        var adoption = conversion.flatMap(c -> plan.adoptionOf(slot.holderClass(), c.id()));
        double before = share(adoption, clock, Math.min(clock.bookFrom(), steps - 1));
        boolean credited = false;
        double gone = 0;
        double got = 0;
        for (int s = 0; s < steps; s++) {
            credited |=
                    conversion.isPresent()
                            && credits(clock.step(s).event(), slot.venue(), conversion.get().id());
            migrated[s] = credited ? 1 : share(adoption, clock, s);
            double since =
                    s < clock.bookFrom() || before >= 1 ? 0 : (migrated[s] - before) / (1 - before);
            double next = credited ? 1 : Math.max(gone, since);
            if (next > gone && conversion.isPresent()) {
                got += (next - gone) * conversions.terms(conversion.get().id(), s).paid();
                gone = next;
            }
            kept[s] = 1 - gone;
            received[s] = got;
        }
        return new HoldingPath(migrated, kept, received);
    }

    /// m(t), the migrated fraction of the class as the plan states it.
    double migrated(int step) {
        return migrated[step];
    }

    double kept(int step) {
        return kept[step];
    }

    double received(int step) {
        return received[step];
    }

    private static double share(Optional<Adoption> adoption, Clock clock, int step) {
        return adoption.map(a -> a.migrated(clock.at(step))).orElse(0.0);
    }

    private static boolean credits(@Nullable Event event, String venue, String conversion) {
        return event instanceof Event.AutoCredit credit
                && credit.venue().equals(venue)
                && credit.conversion().equals(conversion);
    }
}
