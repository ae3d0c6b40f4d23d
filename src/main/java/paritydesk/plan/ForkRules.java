package paritydesk.plan;

import paritydesk.finding.Finding;
import paritydesk.finding.Place;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.function.Consumer;

/// Rules about forks: which conversions are branches, when they part, and who follows which.
final class ForkRules {

    private ForkRules() {}

    /// Branches without a fork, a fork without branches, or two forks of one asset.
    record OneFork() implements PlanRule {
        @Override
        public void check(Plan plan, Place document, Consumer<Finding> found) {
            var forked = new HashSet<String>();
            for (var event : plan.events()) {
                if (event instanceof Event.Fork fork) {
                    var place = PlanRule.field(document, event, "asset");
                    if (!forked.add(fork.asset())) {
                        found.accept(
                                Finding.block(
                                        "forked-twice",
                                        place,
                                        fork.asset(),
                                        "has been split before in this plan",
                                        "fork the branch that splits again, or drop one of the"
                                                + " two"));
                    }
                    if (plan.passageOf(fork.asset()).filter(Passage::forks).isEmpty()) {
                        found.accept(
                                Finding.block(
                                        "fork-without-branches",
                                        place,
                                        fork.asset(),
                                        "no conversion of it is a branch, so that nothing says what"
                                                + " it becomes",
                                        "add a conversion with “branch” for each chain"));
                    }
                }
            }
            branches(plan, document, forked, found);
        }

        private static void branches(
                Plan plan, Place document, HashSet<String> forked, Consumer<Finding> found) {
            for (var conversion : plan.conversions()) {
                if (conversion.branch() != null && !forked.contains(conversion.ratio().from())) {
                    found.accept(
                            Finding.block(
                                    "branch-without-fork",
                                    document.child("conversions")
                                            .child(conversion.id())
                                            .child("branch"),
                                    conversion.ratio().from(),
                                    "is never split: no event of the plan forks it",
                                    "add a FORK event of it, or drop “branch”"));
                }
            }
        }
    }

    /// An asset with branches and other conversions, or a hard fork whose conversions are not said to be branches: nothing says
    /// whether a holder is paid one of them or all.
    record Mixed() implements PlanRule {
        @Override
        public void check(Plan plan, Place document, Consumer<Finding> found) {
            var first = new LinkedHashMap<String, Conversion>();
            for (var conversion : plan.conversions()) {
                var other = first.putIfAbsent(conversion.ratio().from(), conversion);
                if (other == null) {
                    continue;
                }
                boolean mixed = (other.branch() == null) != (conversion.branch() == null);
                boolean unsaid =
                        plan.head().kind() == PlanHead.Kind.HARD_FORK
                                && other.branch() == null
                                && conversion.branch() == null;
                if (mixed || unsaid) {
                    found.accept(
                            Finding.block(
                                    "one-or-all",
                                    document.child("conversions")
                                            .child(conversion.id())
                                            .child("branch"),
                                    conversion.ratio().from(),
                                    "is converted by “"
                                            + other.id()
                                            + "” as well, and nothing says whether holders are paid"
                                            + " one of the two or both",
                                    "mark every branch of a fork with “branch”, and nothing"
                                            + " else"));
                }
            }
        }
    }

    /// A venue that follows what is no branch of the asset, or that is named twice.
    record Followed() implements PlanRule {
        @Override
        public void check(Plan plan, Place document, Consumer<Finding> found) {
            for (var event : plan.events()) {
                if (event instanceof Event.Fork fork) {
                    follow(plan, fork, PlanRule.field(document, event, "follows"), found);
                }
            }
        }

        private static void follow(
                Plan plan, Event.Fork fork, Place place, Consumer<Finding> found) {
            var named = new HashSet<String>();
            for (var follow : fork.follows()) {
                if (!named.add(follow.venue())) {
                    found.accept(
                            Finding.block(
                                    "followed-twice",
                                    place,
                                    follow.venue(),
                                    "stands there more than once",
                                    "one venue stays with one branch"));
                }
                boolean known =
                        plan.conversion(follow.branch())
                                .filter(c -> c.branch() != null)
                                .filter(c -> c.ratio().from().equals(fork.asset()))
                                .isPresent();
                if (!known) {
                    found.accept(
                            Finding.block(
                                    "unknown-branch",
                                    place,
                                    follow.branch(),
                                    "is no branch of " + fork.asset(),
                                    "name the conversion of one of its branches"));
                }
            }
        }
    }

    /// An adoption or a credit of a branch: everybody has every branch from the fork on.
    record Adopted() implements PlanRule {
        @Override
        public void check(Plan plan, Place document, Consumer<Finding> found) {
            for (int i = 0; i < plan.adoption().size(); i++) {
                var id = plan.adoption().get(i).conversion();
                report(
                        plan,
                        id,
                        document.child("adoption").child(String.valueOf(i)).child("conversion"),
                        found);
            }
            for (var event : plan.events()) {
                if (event instanceof Event.AutoCredit credit) {
                    var place = PlanRule.field(document, event, "conversion");
                    report(plan, credit.conversion(), place, found);
                }
            }
        }

        private static void report(Plan plan, String id, Place place, Consumer<Finding> found) {
            if (plan.conversion(id).filter(c -> c.branch() != null).isPresent()) {
                found.accept(
                        Finding.block(
                                "branch-adopted",
                                place,
                                id,
                                "is a branch of a fork, which everybody has from the fork on",
                                "drop it; a venue that counts a branch later raises its"
                                        + " recognition then"));
            }
        }
    }
}
