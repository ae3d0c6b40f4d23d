package paritydesk.ui.overview;

import paritydesk.checklist.Link;
import paritydesk.timeline.Run;
import paritydesk.ui.session.Breach;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// What first broke accounts: an event, the market, or that they stood so from the start.
///
/// @param debt what the accounts owe at the last step, reporting currency
/// @param share of all debt that broke, 0 to 1
/// @param link to the step where it first struck
public record Cause(String words, int accounts, double debt, double share, Link link) {

    /// The causes of a run, most debt first.
    static List<Cause> of(Run run) {
        var sums = new LinkedHashMap<String, Cause>();
        double all = 0;
        for (int i = 0; i < run.accounts().firstBreach().size(); i++) {
            if (run.accounts().firstBreach().get(i) < 0) {
                continue;
            }
            var breach = Breach.of(run, i);
            double debt = run.accounts().debt().get(i);
            double owed = Double.isFinite(debt) ? debt : 0;
            all += owed;
            sums.merge(breach.words(), one(breach, owed), Cause::and);
        }
        double total = all;
        return sums.values().stream()
                .map(
                        c ->
                                new Cause(
                                        c.words,
                                        c.accounts,
                                        c.debt,
                                        total > 0 ? c.debt / total : 0,
                                        c.link))
                .sorted(Comparator.comparingDouble((Cause c) -> -c.debt))
                .toList();
    }

    private static Cause one(Breach breach, double debt) {
        int step = breach.cause() < 0 ? breach.step() : breach.cause();
        return new Cause(breach.words(), 1, debt, 0, Link.step(step));
    }

    private Cause and(Cause other) {
        var first = link.step() <= other.link.step() ? link : other.link;
        return new Cause(words, accounts + other.accounts, debt + other.debt, 0, first);
    }
}
