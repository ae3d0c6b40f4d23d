package paritydesk.plan;

import paritydesk.asset.Asset;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What shall happen to the collateral, and when: the tokens, how one becomes the other, who migrates at which pace, and the
/// events of the timeline in order. `record` keeps what a plan has to state but no formula reads (approvals, treatment, links).
public record Plan(
        PlanHead head,
        List<Asset> assets,
        List<Conversion> conversions,
        List<Adoption> adoption,
        List<Event> events,
        PlanRecord record) {

    public Plan {
        assets = List.copyOf(assets);
        conversions = List.copyOf(conversions);
        adoption = List.copyOf(adoption);
        events = events.stream().sorted(Event.ORDER).toList();
    }

    public Optional<Asset> asset(String id) {
        return assets.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    public Optional<Conversion> conversion(String id) {
        return conversions.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /// The first conversion that turns `asset` into something else, if the plan has one.
    public Optional<Conversion> conversionOf(String asset) {
        return conversions.stream().filter(c -> c.ratio().from().equals(asset)).findFirst();
    }

    /// All that the plan lets become of `asset`.
    public Optional<Passage> passageOf(String asset) {
        return Passage.of(asset, conversions);
    }

    /// The fork of `asset`, if the plan has one.
    public Optional<Event.Fork> forkOf(String asset) {
        return events.stream()
                .filter(e -> e instanceof Event.Fork f && f.asset().equals(asset))
                .map(Event.Fork.class::cast)
                .findFirst();
    }

    public Optional<Adoption> adoptionOf(String holderClass, String conversion) {
        return adoption.stream()
                .filter(
                        a ->
                                a.holderClass().equals(holderClass)
                                        && a.conversion().equals(conversion))
                .findFirst();
    }

    public Optional<Event> event(String id) {
        return events.stream().filter(e -> e.head().id().equals(id)).findFirst();
    }

    public Plan withEvents(List<Event> changed) {
        return new Plan(head, assets, conversions, adoption, changed, record);
    }

    public Plan withConversions(List<Conversion> changed) {
        return new Plan(head, assets, changed, adoption, events, record);
    }

    public Plan withAdoption(List<Adoption> changed) {
        return new Plan(head, assets, conversions, changed, events, record);
    }

    public Plan withRecord(PlanRecord changed) {
        return new Plan(head, assets, conversions, adoption, events, changed);
    }

    /// The plan without the events that `drop` picks: the counterfactual of a step.
    public Plan without(Predicate<Event> drop) {
        return withEvents(events.stream().filter(drop.negate()).toList());
    }
}
