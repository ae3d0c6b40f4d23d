package paritydesk.scenario;

import paritydesk.asset.Figures;
import paritydesk.book.Account;
import paritydesk.finding.Finding;
import paritydesk.plan.Event;
import paritydesk.plan.Passage;

import java.util.TreeSet;
import java.util.function.Consumer;

/// What the book's holders are to become, where that does not add up.
final class PassageChecks {

    private PassageChecks() {}

    /// Alternatives of which the adoption of one holder class takes more than everything.
    record MoreThanAll() implements ScenarioRule {

        private static final double ROUNDING = 1e-9;

        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            var plan = s.plan();
            var classes = new TreeSet<String>();
            s.book().accounts().stream().map(Account::holderClass).forEach(classes::add);
            for (var conversion : plan.conversions()) {
                var passage = plan.passageOf(conversion.ratio().from()).orElseThrow();
                if (passage.size() > 1 && !passage.forks() && passage.first().equals(conversion)) {
                    classes.forEach(c -> judge(s, passage, c, names, found));
                }
            }
        }

        private static void judge(
                Scenario s,
                Passage passage,
                String holderClass,
                Documents names,
                Consumer<Finding> found) {
            double most =
                    passage.conversions().stream()
                            .flatMap(c -> s.plan().adoptionOf(holderClass, c.id()).stream())
                            .mapToDouble(a -> a.ceiling())
                            .sum();
            if (most > 1 + ROUNDING) {
                found.accept(
                        Finding.block(
                                "adopted-twice",
                                ScenarioRule.at(names.plan(), "adoption"),
                                holderClass,
                                "converts "
                                        + Figures.percent(most, 1)
                                        + " of its "
                                        + passage.asset()
                                        + " over all "
                                        + passage.size()
                                        + " conversions of it",
                                "lower the ceilings until they add up to 1 at most"));
            }
        }
    }

    /// A fork from before the book's instant of something that the book still holds: nothing says which branch is meant.
    record ForkedBefore() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            for (var event : s.plan().events()) {
                if (event instanceof Event.Fork fork && fork.at().isBefore(s.book().asOf())) {
                    var held = new Gathered<String>();
                    for (var account : s.book().accounts()) {
                        if (account.legs().stream().anyMatch(l -> l.asset().equals(fork.asset()))) {
                            held.add(fork.asset(), account);
                        }
                    }
                    held.forEach(
                            (asset, group) ->
                                    found.accept(
                                            Finding.block(
                                                    "forked-before-book",
                                                    group.place(names),
                                                    asset,
                                                    "has been split before the book was read; named"
                                                            + " by "
                                                            + group.sentence(),
                                                    "name the branch that each holds")));
                }
            }
        }
    }
}
