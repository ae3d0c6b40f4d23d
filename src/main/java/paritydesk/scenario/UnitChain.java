package paritydesk.scenario;

import paritydesk.market.Market;
import paritydesk.market.Oracle;
import paritydesk.market.Series;
import paritydesk.plan.Plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether what an oracle reads multiplies through to the reporting currency per token. `B per A` times `C per B` is `C per A`, in
/// whatever order. A unit that is not of the form `B per A` says nothing and is left alone.
public final class UnitChain {

    private static final String PER = " per ";

    private final Market market;
    private final Plan plan;

    public UnitChain(Market market, Plan plan) {
        this.market = market;
        this.plan = plan;
    }

    /// What is wrong with the units of an oracle, in words; empty where they chain, or do not say.
    public Optional<String> fault(Oracle oracle) {
        return fault(oracle, new HashSet<>());
    }

    private Optional<String> fault(Oracle oracle, Set<String> above) {
        if (!above.add(oracle.id())) {
            return Optional.empty();
        }
        return switch (oracle) {
            case Oracle.DirectFeed o -> chain(o, List.of(o.series()), o.asset());
            case Oracle.TimeWeighted o -> chain(o, List.of(o.series()), o.asset());
            case Oracle.Smoothed o -> chain(o, List.of(o.series()), o.asset());
            case Oracle.Chained o -> chain(o, o.factors(), o.asset());
            case Oracle.CappedRatio o ->
                    chain(o, List.of(o.liveRatio(), o.underlying()), o.asset());
            case Oracle.ConversionRatio o ->
                    plan.conversion(o.conversion())
                            .flatMap(c -> chain(o, List.of(o.underlying()), c.ratio().to()));
            case Oracle.PeggedToOld o -> old(o, above);
            case Oracle.StableCap o -> same(o, List.of(o.source()), above);
            case Oracle.Floor o -> same(o, List.of(o.source()), above);
            case Oracle.Frozen o -> same(o, List.of(o.source()), above);
            case Oracle.Median o -> same(o, o.sources(), above);
            case Oracle.Cautious o -> same(o, o.sources(), above);
            case Oracle.Pegged _ -> Optional.empty();
        };
    }

    /// The old token's oracle prices what the conversion takes.
    private Optional<String> old(Oracle.PeggedToOld oracle, Set<String> above) {
        var source = market.oracle(oracle.old());
        var conversion = plan.conversion(oracle.conversion());
        if (source.isEmpty() || conversion.isEmpty()) {
            return Optional.empty();
        }
        var from = conversion.get().ratio().from();
        return source.get().asset().equals(from)
                ? fault(source.get(), above)
                : Optional.of(
                        oracle.id()
                                + " divides "
                                + source.get().id()
                                + ", a price of "
                                + source.get().asset()
                                + " and not of "
                                + from);
    }

    private Optional<String> same(Oracle oracle, List<String> sources, Set<String> above) {
        for (var id : sources) {
            var source = market.oracle(id);
            if (source.isPresent() && !source.get().asset().equals(oracle.asset())) {
                return Optional.of(
                        oracle.id() + " reads " + id + ", a price of " + source.get().asset());
            }
            var fault = source.flatMap(s -> fault(s, new HashSet<>(above)));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<String> chain(Oracle oracle, List<String> ids, String asset) {
        var units = new ArrayList<String>();
        for (var id : ids) {
            market.series(id).map(Series::unit).ifPresent(units::add);
        }
        if (units.size() < ids.size() || !units.stream().allMatch(u -> u.contains(PER))) {
            return Optional.empty();
        }
        var over = new ArrayList<String>();
        var under = new ArrayList<String>();
        for (var unit : units) {
            var parts = unit.split(PER, 2);
            over.add(parts[0].strip());
            under.add(parts[1].strip());
        }
        for (var unit : List.copyOf(over)) {
            if (under.remove(unit)) {
                over.remove(unit);
            }
        }
        boolean good = over.equals(List.of(market.currency())) && under.equals(List.of(asset));
        return good
                ? Optional.empty()
                : Optional.of(
                        oracle.id()
                                + " multiplies “"
                                + String.join("” by “", units)
                                + "”, which is not "
                                + market.currency()
                                + PER
                                + asset);
    }
}
