package paritydesk.answer;

import paritydesk.timeline.Run;

import java.time.Instant;

/// Finds the accounts that questions name.
final class RunAccounts {

    private RunAccounts() {}

    /// Index of an account in its book; −1 where there is none of that id.
    static int index(Run run, String id) {
        var accounts = run.scenario().book().accounts();
        for (int a = 0; a < accounts.size(); a++) {
            if (accounts.get(a).id().equals(id)) {
                return a;
            }
        }
        return -1;
    }

    /// The last step at or before an instant, of those at which there is a book; −1 where the instant is before all of them.
    static int step(Run run, Instant at) {
        var clock = run.clock();
        int from = clock.bookFrom();
        return from >= clock.size() || at.isBefore(clock.at(from)) ? -1 : clock.indexAt(at);
    }

    static Answer.None early(Instant at) {
        return new Answer.None("there is no book at " + at);
    }

    static Answer.None unknown(String id) {
        return new Answer.None("the book has no account " + id);
    }
}
