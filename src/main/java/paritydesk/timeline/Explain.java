package paritydesk.timeline;

import paritydesk.plan.Event;
import paritydesk.valuation.AccountValues;
import paritydesk.valuation.Column;
import paritydesk.valuation.Driver;
import paritydesk.valuation.Drivers;
import paritydesk.valuation.Quotient;

import java.util.LinkedHashSet;
import java.util.List;
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

    /// An account at one step as its venue sees it, without derivatives: units of what it pledged of one asset, what they could be
    /// sold for at the venue's price, their recognised value (price · κ), the same times its threshold, the weighted rest, and the
    /// debt. NaN unpriced.
    public record Pledge(
            double units,
            double market,
            double value,
            double weighted,
            double others,
            double debt) {

        /// What a unit of market value counts: κ · LT as they stand, 0 where it is worth nothing.
        public double counting() {
            return market == 0 ? 0 : weighted / market;
        }
    }

    public static Pledge pledge(Run run, int account, String asset, int step) {
        var tables = run.tables();
        var units = tables.perceived;
        double[] sums = new double[5];
        var legs = tables.book.collateral();
        for (int l = legs.start(account); l < legs.start(account + 1); l++) {
            int slot = legs.slot(l);
            double quantity = legs.quantity(l);
            if (quantity != 0 && tables.slots.get(slot).slot().asset().equals(asset)) {
                sums[0] += quantity;
                sums[4] += quantity * tables.slots.get(slot).worth(step);
                sums[1] += quantity * units.collateral()[slot][step];
                sums[2] += quantity * units.weighted()[slot][step];
            } else if (quantity != 0) {
                sums[3] += quantity * units.weighted()[slot][step];
            }
        }
        return new Pledge(sums[0], sums[4], sums[1], sums[2], sums[3], owed(tables, account, step));
    }

    /// Σ q·price·κ of an account at one step, derivatives apart; NaN unpriced.
    public static double collateral(Run run, int account, int step) {
        var tables = run.tables();
        var legs = tables.book.collateral();
        double sum = 0;
        for (int l = legs.start(account); l < legs.start(account + 1); l++) {
            double quantity = legs.quantity(l);
            sum += quantity == 0 ? 0 : quantity * tables.perceived.collateral()[legs.slot(l)][step];
        }
        return sum;
    }

    private static double owed(Tables tables, int account, int step) {
        double debt = 0;
        var legs = tables.book.debt();
        for (int l = legs.start(account); l < legs.start(account + 1); l++) {
            debt +=
                    legs.quantity(l) == 0
                            ? 0
                            : legs.quantity(l) * tables.perceived.debt()[legs.slot(l)][step];
        }
        return debt;
    }

    /// What an account's health is the quotient of, per step, as its venue sees it: what counts for it, and what is claimed from it
    /// (debt, losses and maintenance requirement). NaN before the book exists and unpriced.
    public record Balance(Column counted, Column claimed) {}

    public static Balance balance(Run run, int account) {
        var tables = run.tables();
        int from = tables.clock.bookFrom();
        int to = tables.clock.size();
        var seen = new AccountValues(from, to);
        seen.fill(tables.book, tables.perceived, account);
        return new Balance(column(from, to, seen::counted), column(from, to, seen::claimed));
    }

    /// What each account's debt exceeds its collateral by at fair value at one step, in book order: its bad debt. 0 where it exceeds
    /// nothing, and where the account is unpriced or owes nothing.
    public static Column shortfalls(Run run, int step) {
        var tables = run.tables();
        int n = tables.book.accounts();
        var missing = new double[n];
        if (step >= tables.clock.bookFrom()) {
            var values = new AccountValues(step, step + 1);
            for (int a = 0; a < n; a++) {
                values.fill(tables.book, tables.economic, a);
                double gap = values.debt(step) - values.collateral(step);
                missing[a] = gap > 0 ? gap : 0;
            }
        }
        return Column.of(missing);
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
        return bookDrivers(run, fromStep, toStep, perceived, Quotient.RATIO);
    }

    /// Drivers of the book's ratio or health factor between two steps, over the accounts that owe and are priced at both.
    public static Drivers bookDrivers(
            Run run, int fromStep, int toStep, boolean perceived, Quotient of) {
        return Explanation.book(run.tables(), fromStep, toStep, new Sight(perceived, of));
    }

    /// Drivers of one account's ratio between two steps.
    public static Drivers accountDrivers(
            Run run, int account, int fromStep, int toStep, boolean perceived) {
        return accountDrivers(run, account, fromStep, toStep, perceived, Quotient.RATIO);
    }

    /// Drivers of one account's ratio or health factor between two steps.
    public static Drivers accountDrivers(
            Run run, int account, int fromStep, int toStep, boolean perceived, Quotient of) {
        return Explanation.account(
                run.tables(), account, fromStep, toStep, new Sight(perceived, of));
    }

    /// The tokens of which more or less has come from conversions at the second of two steps than at the first, for one account or (−1) for
    /// the whole book, in the order of its slots.
    public static List<String> received(Run run, int account, int fromStep, int toStep) {
        var tables = run.tables();
        var pledged = account < 0 ? tables.book.totals() : tables.book.pledged(new int[] {account});
        var found = new LinkedHashSet<String>();
        for (int i = 0; i < pledged.length; i++) {
            var path = tables.slots.get(i);
            for (int t = 0; pledged[i] > 0 && t < path.targets().size(); t++) {
                double before = path.holding().received(t, fromStep);
                if (path.holding().received(t, toStep) != before) {
                    found.add(path.targets().get(t).conversion().ratio().to());
                }
            }
        }
        return List.copyOf(found);
    }

    private static Column column(int from, int to, java.util.function.IntToDoubleFunction value) {
        return Column.of(to, s -> s < from ? Double.NaN : value.applyAsDouble(s));
    }
}
