package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.ConversionTerms;
import paritydesk.plan.Event;
import paritydesk.plan.Plan;
import paritydesk.valuation.Slot;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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

    /// The path of a slot; an asset that no conversion touches is kept whole. Holders convert while the converter is open; a venue's
    /// credit needs no converter, and one from before the book's instant is in the book already.
    static HoldingPath of(Slot slot, Tables tables) {
        int steps = tables.clock.size();
        var path = new HoldingPath(new double[steps], new double[steps], new double[steps]);
        var conversion = tables.conversionOf(slot.asset());
        if (conversion.isPresent()) {
            path.fill(slot, conversion.get().id(), tables);
        } else {
            Arrays.fill(path.kept, 1);
        }
        return path;
    }

    /// What becomes of a unit on average over several slots, each weighted by the units that it pledged; the first alone where none
    /// has any.
    static HoldingPath mean(List<HoldingPath> paths, double[] units) {
        double total = Arrays.stream(units).sum();
        if (total == 0) {
            return paths.getFirst();
        }
        int steps = paths.getFirst().kept.length;
        var mean = new HoldingPath(new double[steps], new double[steps], new double[steps]);
        for (int i = 0; i < units.length; i++) {
            double weight = units[i] / total;
            for (int s = 0; s < steps; s++) {
                mean.migrated[s] += weight * paths.get(i).migrated[s];
                mean.kept[s] += weight * paths.get(i).kept[s];
                mean.received[s] += weight * paths.get(i).received[s];
            }
        }
        return mean;
    }

    private void fill(Slot slot, String conversion, Tables tables) {
        var plan = tables.scenario.plan();
        var clock = tables.clock;
        var asOf = tables.scenario.book().asOf();
        var adoption = plan.adoptionOf(slot.holderClass(), conversion);
        double before = adoption.map(a -> a.migrated(asOf)).orElse(0.0);
        var early = credit(plan, slot.venue(), conversion, asOf, clock.at(0));
        boolean credited = early.isPresent();
        double gone = credited ? 1 : 0;
        double got = early.map(e -> paidAt(plan, conversion, e)).orElse(0.0);
        for (int s = 0; s < clock.size(); s++) {
            var terms = tables.conversions.terms(conversion, s);
            boolean inBook = s >= clock.bookFrom();
            credited |= inBook && credits(clock.step(s).event(), slot.venue(), conversion);
            double stated = adoption.isEmpty() ? 0 : adoption.get().migrated(clock.at(s));
            migrated[s] = credited ? 1 : stated;
            double next = gone;
            if (credited) {
                next = 1;
            } else if (inBook && terms.open() && before < 1) {
                next = Math.max(gone, (stated - before) / (1 - before));
            }
            got += (next - gone) * terms.paid();
            gone = next;
            kept[s] = 1 - gone;
            received[s] = got;
        }
    }

    /// A credit after the book's instant and before the clock starts, where the window is younger than the book.
    private static Optional<Event> credit(
            Plan plan, String venue, String conversion, Instant asOf, Instant start) {
        return plan.events().stream()
                .filter(e -> e.at().isBefore(start) && !e.at().isBefore(asOf))
                .filter(e -> credits(e, venue, conversion))
                .findFirst();
    }

    private static double paidAt(Plan plan, String conversion, Event event) {
        return plan.conversion(conversion)
                .map(c -> ConversionTerms.at(c, plan, event.at()).paid())
                .orElse(0.0);
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

    private static boolean credits(@Nullable Event event, String venue, String conversion) {
        return event instanceof Event.AutoCredit credit
                && credit.venue().equals(venue)
                && credit.conversion().equals(conversion);
    }
}
