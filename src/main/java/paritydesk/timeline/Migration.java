package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.Conversion;
import paritydesk.plan.ConversionTerms;
import paritydesk.plan.Event;
import paritydesk.plan.Passage;
import paritydesk.valuation.Slot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How the book's holdings of one asset migrate, all slots together, because they share its converters. Holders convert while the
/// converter is open, as far as capacity, inventory and rate let them, each slot in proportion to what it wants; what is not granted
/// stays wanted. A venue's credit needs no converter, and one from before the book's instant is in the book already. Of several
/// alternatives each takes the share that its own adoption states; a fork turns every unit into all of its branches at once.
final class Migration {

    private final Tables tables;
    private final Passage passage;
    private final List<Way> ways = new ArrayList<>();
    private final List<MigratingSlot> holders = new ArrayList<>();
    private final double[] units;

    /// One conversion and what it still lets through; null where it lets everything through.
    private record Way(Conversion conversion, @Nullable Allowance allowance) {}

    private Migration(Tables tables, Passage passage, List<Slot> slots, double[] units) {
        this.tables = tables;
        this.passage = passage;
        this.units = units;
        for (var conversion : passage.conversions()) {
            var allowance = conversion.limited() ? new Allowance(conversion) : null;
            ways.add(new Way(conversion, allowance));
        }
        slots.forEach(slot -> holders.add(holder(slot)));
    }

    /// What becomes of a unit of each slot; `slots` hold one asset, `units` says how much of it the book pledged in each.
    static List<HoldingPath> of(Tables tables, String asset, List<Slot> slots, double[] units) {
        var passage = tables.scenario.plan().passageOf(asset);
        if (passage.isEmpty()) {
            return slots.stream().map(_ -> HoldingPath.whole(tables.clock.size())).toList();
        }
        var migration = new Migration(tables, passage.get(), slots, units);
        return passage.get().forks() ? migration.split() : migration.walk();
    }

    private MigratingSlot holder(Slot slot) {
        var holder = new MigratingSlot(slot, passage.size(), tables.clock.size());
        var plan = tables.scenario.plan();
        var asOf = tables.scenario.book().asOf();
        for (int c = 0; c < passage.size(); c++) {
            var id = passage.conversions().get(c).id();
            if (!slot.barred().contains(id)) {
                var path = plan.adoptionOf(slot.holderClass(), id).map(tables::adoption);
                holder.adoption[c] = path.orElse(null);
                holder.before[c] = path.map(p -> p.before(asOf)).orElse(0.0);
            }
        }
        return holder;
    }

    /// Every unit becomes all branches from the fork on; one from before the book's instant is in the book already.
    private List<HoldingPath> split() {
        var fork = tables.conversions.fork(passage.asset());
        var clock = tables.clock;
        boolean later =
                fork.isPresent()
                        && !fork.get().event().at().isBefore(tables.scenario.book().asOf());
        for (var holder : holders) {
            for (int s = 0; s < clock.size(); s++) {
                boolean apart = later && s >= clock.bookFrom() && fork.get().apart(s);
                holder.path.migrated[s] = apart ? 1 : 0;
                holder.path.kept[s] = apart ? 0 : 1;
                for (int c = 0; c < passage.size(); c++) {
                    var branch = passage.conversions().get(c);
                    holder.path.received[c][s] =
                            apart ? tables.conversions.terms(branch.id(), s).paid() : 0;
                }
            }
        }
        return paths();
    }

    private List<HoldingPath> walk() {
        holders.forEach(this::start);
        for (int s = 0; s < tables.clock.size(); s++) {
            for (var holder : holders) {
                wish(holder, s);
            }
            for (int c = 0; c < ways.size(); c++) {
                convert(c, s);
            }
            for (var holder : holders) {
                note(holder, s);
            }
        }
        return paths();
    }

    /// A credit after the book's instant and before the clock starts, where the window is younger than the book.
    private void start(MigratingSlot holder) {
        var plan = tables.scenario.plan();
        var asOf = tables.scenario.book().asOf();
        for (int c = 0; c < passage.size() && !holder.credited; c++) {
            var conversion = passage.conversions().get(c);
            Optional<Event> early =
                    plan.events().stream()
                            .filter(e -> e.at().isBefore(tables.clock.at(0)))
                            .filter(e -> !e.at().isBefore(asOf))
                            .filter(e -> credits(e, holder.slot.venue(), conversion.id()))
                            .findFirst();
            if (early.isPresent()) {
                holder.credited = true;
                holder.gone[c] = 1;
                holder.got[c] = paidAt(conversion, early.get().at());
            }
        }
    }

    private double paidAt(Conversion conversion, Instant t) {
        return ConversionTerms.at(conversion, tables.scenario.plan(), t).paid();
    }

    /// What a holder would have converted by a step if no converter were short.
    private void wish(MigratingSlot holder, int step) {
        var clock = tables.clock;
        boolean inBook = step >= clock.bookFrom();
        double beforeAll = Arrays.stream(holder.before).sum();
        double stated = 0;
        for (int c = 0; c < ways.size(); c++) {
            var id = ways.get(c).conversion().id();
            var path = holder.adoption[c];
            double share = path == null ? 0 : path.migrated(step);
            stated += share;
            holder.want[c] = holder.gone[c];
            if (holder.credited) {
                continue;
            }
            if (inBook && credits(clock.step(step).event(), holder.slot.venue(), id)) {
                credit(holder, c, step);
            } else if (inBook && tables.conversions.terms(id, step).open() && beforeAll < 1) {
                double want = (share - holder.before[c]) / (1 - beforeAll);
                double most = ways.size() == 1 ? want : Math.min(want, 1 - holder.elsewhere(c));
                holder.want[c] = Math.max(holder.gone[c], most);
            }
        }
        holder.path.migrated[step] = holder.credited ? 1 : stated;
    }

    /// The venue converts all that is left, through nobody's converter.
    private void credit(MigratingSlot holder, int way, int step) {
        holder.credited = true;
        double next = ways.size() == 1 ? 1 : 1 - (holder.all() - holder.gone[way]);
        double paid = tables.conversions.terms(ways.get(way).conversion().id(), step).paid();
        holder.got[way] += (next - holder.gone[way]) * paid;
        for (int c = 0; c < ways.size(); c++) {
            holder.want[c] = holder.gone[c];
        }
        holder.gone[way] = next;
        holder.want[way] = next;
    }

    private void convert(int way, int step) {
        var terms = tables.conversions.terms(ways.get(way).conversion().id(), step);
        double share = granted(way, step, terms.paid());
        for (var holder : holders) {
            double wanted = holder.want[way];
            double next =
                    share == 1 ? wanted : holder.gone[way] + (wanted - holder.gone[way]) * share;
            holder.got[way] += (next - holder.gone[way]) * terms.paid();
            holder.gone[way] = next;
        }
    }

    /// The share of this step's wishes that the converter grants.
    private double granted(int way, int step, double perToken) {
        var allowance = ways.get(way).allowance();
        if (allowance == null) {
            return 1;
        }
        double wanted = 0;
        for (int h = 0; h < units.length; h++) {
            var holder = holders.get(h);
            wanted += units[h] * (holder.want[way] - holder.gone[way]);
        }
        var until = tables.clock.at(step);
        var since = step == 0 ? until : tables.clock.at(step - 1);
        return allowance.grant(wanted, perToken, since, until);
    }

    /// A share that converters or minimums hold back is what has gone, not what the plan states.
    private void note(MigratingSlot holder, int step) {
        double all = holder.all();
        holder.path.kept[step] = 1 - all;
        boolean scarce = ways.stream().anyMatch(w -> w.allowance() != null);
        if (scarce && !holder.credited) {
            double before = Arrays.stream(holder.before).sum();
            holder.path.migrated[step] = before + (1 - before) * all;
        }
        for (int c = 0; c < holder.got.length; c++) {
            holder.path.received[c][step] = holder.got[c];
        }
    }

    private List<HoldingPath> paths() {
        for (var holder : holders) {
            holder.path.arrive(passage.conversions(), tables.clock);
        }
        return holders.stream().map(h -> h.path).toList();
    }

    private static boolean credits(@Nullable Event event, String venue, String conversion) {
        return event instanceof Event.AutoCredit credit
                && credit.venue().equals(venue)
                && credit.conversion().equals(conversion);
    }
}
