package paritydesk.timeline;

import paritydesk.plan.Conversion;
import paritydesk.plan.Event;
import paritydesk.plan.Event.Follow;
import paritydesk.plan.Event.Owed;
import paritydesk.plan.Passage;
import paritydesk.plan.Plan;

import java.util.Optional;

/// The fork of one asset on the clock: from which step on its branches stand apart, and who stays with which.
final class ForkPath {

    private final Event.Fork fork;
    private final Passage passage;
    private final int step;

    private ForkPath(Event.Fork fork, Passage passage, int step) {
        this.fork = fork;
        this.passage = passage;
        this.step = step;
    }

    /// Empty for an asset that no event of the plan splits into branches.
    static Optional<ForkPath> of(String asset, Plan plan, Clock clock) {
        var fork = plan.forkOf(asset);
        var passage = plan.passageOf(asset).filter(Passage::forks);
        return fork.isPresent() && passage.isPresent()
                ? Optional.of(new ForkPath(fork.get(), passage.get(), step(fork.get(), clock)))
                : Optional.empty();
    }

    private static int step(Event.Fork fork, Clock clock) {
        if (fork.at().isBefore(clock.at(0))) {
            return 0;
        }
        for (int s = 0; s < clock.size(); s++) {
            if (fork.equals(clock.step(s).event())) {
                return s;
            }
        }
        return clock.size();
    }

    Event.Fork event() {
        return fork;
    }

    Passage passage() {
        return passage;
    }

    /// Whether the branches stand apart at a step: from the far side of the fork on.
    boolean apart(int atStep) {
        return atStep >= step;
    }

    /// The branch that a venue stays with.
    Conversion followed(String venue) {
        return fork.at(venue)
                .flatMap(
                        f ->
                                passage.conversions().stream()
                                        .filter(c -> c.id().equals(f.branch()))
                                        .findFirst())
                .orElse(passage.first());
    }

    /// Whether a debt at a venue becomes a debt in this branch.
    boolean owed(String venue, Conversion branch) {
        boolean all =
                fork.at(venue).map(Follow::owed).filter(o -> o == Owed.EVERY_BRANCH).isPresent();
        return all || followed(venue).equals(branch);
    }
}
