package paritydesk.plan;

import java.util.List;
import java.util.Optional;

/// What a plan lets become of one asset: the conversions that start from it, in the plan's order, and whether a unit of it takes one
/// of them or all.
public record Passage(String asset, List<Conversion> conversions, Kind kind) {

    public Passage {
        conversions = List.copyOf(conversions);
        if (conversions.isEmpty()) {
            throw new IllegalArgumentException("nothing converts " + asset);
        }
    }

    /// How several conversions of one asset go together.
    public enum Kind {
        /// Each unit goes one of the ways, when its holder (or its venue) takes it: a swap, a merge, a bridge, a redemption.
        ALTERNATIVES,
        /// Every unit becomes all of them at the fork: holders of one hold each branch.
        BRANCHES
    }

    static Optional<Passage> of(String asset, List<Conversion> all) {
        var own = all.stream().filter(c -> c.ratio().from().equals(asset)).toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        boolean forks = own.stream().anyMatch(c -> c.branch() != null);
        return Optional.of(new Passage(asset, own, forks ? Kind.BRANCHES : Kind.ALTERNATIVES));
    }

    public boolean forks() {
        return kind == Kind.BRANCHES;
    }

    public int size() {
        return conversions.size();
    }

    public Conversion first() {
        return conversions.getFirst();
    }
}
