package paritydesk.timeline;

import paritydesk.plan.Event;
import paritydesk.valuation.Driver;
import paritydesk.valuation.Quotient;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Finds what broke an account: the event of the step at which its perceived health factor first went under 1, or a ramp or blend of
/// one of its own assets that was under way, if threshold, policy and oracle took more of the health factor than the market did since the
/// step before. Without an event, the driver that took most of the health factor.
final class Causes {

    private static final Sight SEEN = new Sight(true, Quotient.HEALTH);

    private Causes() {}

    /// Indices into the plan's events, −1 where no event broke the account.
    static int[] of(Tables tables, int[] firstBreach) {
        Map<Event, Integer> index = new HashMap<>();
        var events = tables.scenario.plan().events();
        for (int i = 0; i < events.size(); i++) {
            index.put(events.get(i), i);
        }
        var causes = new int[firstBreach.length];
        Arrays.fill(causes, -1);
        var known = new HashMap<Long, Integer>();
        for (int a = 0; a < causes.length; a++) {
            int step = firstBreach[a];
            int account = a;
            if (step >= 0) {
                long group = tables.book.groupOf(a);
                causes[a] =
                        group < 0
                                ? cause(tables, a, step, index)
                                : known.computeIfAbsent(
                                        group * tables.clock.size() + step,
                                        _ -> cause(tables, account, step, index));
            }
        }
        return causes;
    }

    /// One for all accounts of a group: what moves the ratio of one pledged asset and one owed does not depend on how much of them
    /// there is.
    private static int cause(Tables tables, int account, int step, Map<Event, Integer> index) {
        return event(tables, account, step).map(index::get).orElse(-1);
    }

    /// The driver that took most from the perceived health factor in the step of the breach; empty at the book's first step, before which
    /// nothing is known, and where it cannot be split.
    static Optional<Driver> driver(Tables tables, int account, int step) {
        if (step <= tables.clock.bookFrom()) {
            return Optional.empty();
        }
        var drivers = Explanation.account(tables, account, step - 1, step, SEEN);
        return Arrays.stream(Driver.values())
                .filter(d -> drivers.part(d) < 0)
                .min(java.util.Comparator.comparingDouble(drivers::part));
    }

    private static Optional<Event> event(Tables tables, int account, int step) {
        if (step <= tables.clock.bookFrom()) {
            return Optional.empty();
        }
        var here = tables.clock.step(step).event();
        if (here != null) {
            return Optional.of(here);
        }
        for (int slot : tables.book.slotsOf(account)) {
            var path = tables.slots.get(slot);
            var mover = path.moving(step);
            if (mover.isPresent() && planLed(tables, account, step)) {
                return mover;
            }
        }
        return Optional.empty();
    }

    /// Whether policy, oracle and threshold together took more of the health factor than the market did.
    private static boolean planLed(Tables tables, int account, int step) {
        var drivers = Explanation.account(tables, account, step - 1, step, SEEN);
        double byPlan =
                drivers.part(Driver.THRESHOLD)
                        + drivers.part(Driver.POLICY)
                        + drivers.part(Driver.ORACLE);
        return byPlan < 0 && byPlan < drivers.part(Driver.MARKET);
    }
}
