package paritydesk.report;

import paritydesk.report.figure.DriverWords;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Run;
import paritydesk.valuation.Solvency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What became of an account, as the memo and its tables say it.
final class AccountWords {

    private AccountWords() {}

    /// Every class under water that it was ever in; `sound` where it was in none.
    static String classes(Run run, int account) {
        var names = new ArrayList<String>();
        for (var solvency : List.of(Solvency.FALSE, Solvency.MASKED, Solvency.TRUE)) {
            if (run.accounts().ever(account, solvency)) {
                names.add(Words.lower(solvency));
            }
        }
        return names.isEmpty() ? "sound" : String.join(", ", names);
    }

    /// What broke it; empty where it never was under water as its venue sees it.
    static Optional<String> cause(Run run, int account) {
        return Explain.breach(run, account)
                .map(
                        breach ->
                                breach.event()
                                        .map(event -> event.head().title())
                                        .or(() -> breach.driver().map(DriverWords::name))
                                        .orElse("from the start"));
    }
}
