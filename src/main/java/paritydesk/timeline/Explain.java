package paritydesk.timeline;

import paritydesk.plan.Event;
import paritydesk.valuation.AccountValues;
import paritydesk.valuation.Column;
import paritydesk.valuation.Driver;
import paritydesk.valuation.Drivers;

import java.util.Optional;

/// What a run does not keep but can say at once: one account through time, all accounts at one step, and the drivers of a change.
/// Every figure comes from the run's own tables, so it agrees with the run's totals.
public final class Explain {

    private Explain() {}

    /// Why an account's perceived health factor first went under 1: the plan's event, or else the driver that took most in that step.
    /// Both empty at the book's first step: it stood so from the start.
    public record Breach(int step, Optional<Event> event, Optional<Driver> driver) {}

    /// Empty where the account never was under water as the venue sees it.
    public static Optional<Breach> breach(Run run, int account) {
        int step = run.accounts().firstBreach().get(account);
        if (step < 0) {
            return Optional.empty();
        }
        int cause = run.accounts().cause().get(account);
        Optional<Event> event =
                cause < 0
                        ? Optional.empty()
                        : Optional.of(run.scenario().plan().events().get(cause));
        var driver =
                event.isPresent()
                        ? Optional.<Driver>empty()
                        : Causes.driver(run.tables(), account, step);
        return Optional.of(new Breach(step, event, driver));
    }

    /// Health factors of every account at one step, in book order.
    public record HealthAt(Column perceived, Column economic) {}

    public static AccountPath account(Run run, int account) {
        var tables = run.tables();
        int from = tables.clock.bookFrom();
        int to = tables.clock.size();
        var seen = new AccountValues(from, to);
        var fair = new AccountValues(from, to);
        seen.fill(tables.book, tables.perceived, account);
        fair.fill(tables.book, tables.economic, account);
        return new AccountPath(
                column(from, to, seen::health),
                column(from, to, fair::health),
                column(from, to, seen::ratio),
                column(from, to, fair::ratio),
                column(from, to, seen::collateral),
                column(from, to, seen::debt));
    }

    /// All NaN before the book exists.
    public static HealthAt healthAt(Run run, int step) {
        var tables = run.tables();
        int n = tables.book.accounts();
        if (step < tables.clock.bookFrom()) {
            var none = Column.of(n, _ -> Double.NaN);
            return new HealthAt(none, none);
        }
        var values = new AccountValues(step, step + 1);
        var seen = new double[n];
        var fair = new double[n];
        for (int a = 0; a < n; a++) {
            values.fill(tables.book, tables.perceived, a);
            seen[a] = values.health(step);
            values.fill(tables.book, tables.economic, a);
            fair[a] = values.health(step);
        }
        return new HealthAt(Column.of(seen), Column.of(fair));
    }

    /// Drivers of the book's ratio between two steps, over the accounts that owe and are priced at both.
    public static Drivers bookDrivers(Run run, int fromStep, int toStep, boolean perceived) {
        return Explanation.book(run.tables(), fromStep, toStep, perceived);
    }

    /// Drivers of one account's ratio between two steps.
    public static Drivers accountDrivers(
            Run run, int account, int fromStep, int toStep, boolean perceived) {
        return Explanation.account(run.tables(), account, fromStep, toStep, perceived);
    }

    private static Column column(int from, int to, java.util.function.IntToDoubleFunction value) {
        return Column.of(to, s -> s < from ? Double.NaN : value.applyAsDouble(s));
    }
}
