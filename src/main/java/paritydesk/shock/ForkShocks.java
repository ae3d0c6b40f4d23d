package paritydesk.shock;

import paritydesk.plan.Conversion;
import paritydesk.plan.Edits;
import paritydesk.plan.Event;
import paritydesk.scenario.Scenario;

import java.util.HashSet;
import java.util.List;

/// A branch that is worth something else, or that a venue stays with against the plan.
final class ForkShocks {

    private ForkShocks() {}

    static List<Shock> all() {
        return List.of(branch(), other());
    }

    private static Shock branch() {
        return new Shock(
                "branch-worth",
                "Branch is worth more or less",
                Shock.Group.FORK,
                "A branch of the fork trades at so many per cent of what the market states.",
                "ETHW, September 2022: quoted at 2.7 % of ETH before the fork, under 1 % after it",
                "market",
                "branch of a fork with a price",
                List.of(new Knob("worth", "trades at", "% of stated", 0, 1000, 100, 30)),
                s ->
                        s.plan().conversions().stream()
                                .filter(c -> c.branch() != null)
                                .map(c -> c.ratio().to())
                                .filter(a -> !Where.priced(s, a).isEmpty())
                                .distinct()
                                .toList(),
                (s, asset, v) ->
                        s.withMarket(
                                MarketShocks.fall(
                                        s,
                                        s.market(),
                                        asset,
                                        Math.max(v[0] / 100, 1e-9),
                                        -3650,
                                        7300,
                                        new HashSet<>())));
    }

    private static Shock other() {
        return new Shock(
                "other-branch",
                "Venue follows the other branch",
                Shock.Group.FORK,
                "A venue and its feed stay with another branch than the plan says.",
                "ETC, July 2016: venues found themselves on the chain that they had not chosen",
                "plan",
                "venue that follows a branch",
                List.of(),
                s -> fork(s) == null ? List.of() : Where.venues(s),
                (s, venue, v) -> {
                    var fork = java.util.Objects.requireNonNull(fork(s));
                    var follows =
                            new java.util.ArrayList<>(
                                    fork.follows().stream()
                                            .filter(f -> !f.venue().equals(venue))
                                            .toList());
                    follows.add(turned(s, fork, venue));
                    return s.withPlan(
                            Edits.replace(
                                    s.plan(),
                                    fork.head().id(),
                                    new Event.Fork(fork.head(), fork.asset(), follows)));
                });
    }

    private static Event.@org.jspecify.annotations.Nullable Fork fork(Scenario s) {
        for (var event : s.plan().events()) {
            if (event instanceof Event.Fork fork && branches(s, fork).size() > 1) {
                return fork;
            }
        }
        return null;
    }

    private static List<String> branches(Scenario s, Event.Fork fork) {
        return s.plan().conversions().stream()
                .filter(c -> c.branch() != null && c.ratio().from().equals(fork.asset()))
                .map(Conversion::id)
                .toList();
    }

    private static Event.Follow turned(Scenario s, Event.Fork fork, String venue) {
        var branches = branches(s, fork);
        var now = fork.at(venue).map(Event.Follow::branch).orElse(branches.getFirst());
        var owed = fork.at(venue).map(Event.Follow::owed).orElse(Event.Owed.FOLLOWED);
        int next = (branches.indexOf(now) + 1) % branches.size();
        return new Event.Follow(venue, branches.get(next), owed);
    }
}
