package paritydesk.checklist;

import paritydesk.asset.Counted;
import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.book.Leg;
import paritydesk.plan.Conversion;
import paritydesk.scenario.Scenario;
import paritydesk.timeline.PricePath;
import paritydesk.timeline.Run;
import paritydesk.valuation.Solvency;
import paritydesk.valuation.liquidation.LiquidationOutcome;
import paritydesk.valuation.liquidation.LiquidationState;
import paritydesk.venue.Terms;
import paritydesk.venue.Venue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// A40: after the last step of the plan every market still works. For each collateral that a venue takes, one account that is sound and
/// one that is under water are put into a small book and valued by the same engine: the price must be read, the sound one must stay
/// sound, and the other must be seen and be liquidatable [ours].
final class SelfTest implements Check {

    private static final double SOUND = 0.5;
    private static final double BROKEN = 1.5;

    private static final Item ITEM =
            new Item(
                    "A40",
                    "Self-test after the last step",
                    "Do price, loan and liquidation work for every collateral after the plan?",
                    Severity.BLOCK,
                    Threshold.atMost(
                            0, "faults", "Compound cETH, August 2022: a feed that reverted"));

    private final Function<Scenario, Run> engine;

    /// `engine` evaluates the small book.
    SelfTest(Function<Scenario, Run> engine) {
        this.engine = engine;
    }

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        int last = run.clock().size() - 1;
        var accounts = new ArrayList<Account>();
        var faults = new ArrayList<String>();
        int tested = 0;
        for (var venue : run.scenario().venues().venues()) {
            var owed = owed(run, venue);
            for (var terms : venue.assets()) {
                var path = Prices.path(run, venue.id(), terms.asset());
                if (path.isEmpty() || !(counted(path.get(), last) > 0) || owed.isEmpty()) {
                    continue;
                }
                tested++;
                double price = path.get().oracle().get(last);
                var name = terms.asset() + " at " + venue.id();
                if (!(price > 0)) {
                    faults.add("the price of " + name + " cannot be read");
                    continue;
                }
                double worth = price * counted(path.get(), last);
                accounts.add(account(name, "sound", venue, terms, owed, worth * SOUND));
                accounts.add(account(name, "broken", venue, terms, owed, worth * BROKEN));
            }
        }
        if (tested == 0) {
            return ITEM.notApplicable(
                    "No venue lends against any collateral at the end of the window.");
        }
        test(run, accounts, faults);
        return ITEM.outcome(
                ITEM.threshold().judge(faults.size()),
                new Measure(faults.size(), "faults", Counted.of(faults.size(), "fault")),
                faults.isEmpty()
                        ? "Price, loan and liquidation work for "
                                + (tested == 1
                                        ? "the one collateral."
                                        : "all " + tested + " collaterals.")
                        : String.join("; ", faults) + ".",
                Link.step(last));
    }

    private void test(Run run, List<Account> accounts, List<String> faults) {
        if (accounts.isEmpty()) {
            return;
        }
        int last = run.clock().size() - 1;
        var book = new Book("self-test", "Self-test", run.clock().at(last), true, "", accounts);
        var tested = engine.apply(run.scenario().withBook(book));
        int end = tested.clock().size() - 1;
        for (int a = 0; a < accounts.size(); a += 2) {
            var name = accounts.get(a).owner();
            if (tested.accounts().ever(a, Solvency.UNPRICED)) {
                faults.add(name + " cannot be valued");
            } else if (!(tested.accounts().healthNow().get(a) >= 1)) {
                faults.add("half of what may be borrowed against " + name + " is liquidatable");
            }
            if (!(tested.accounts().healthNow().get(a + 1) < 1)) {
                faults.add("too large a loan against " + name + " is not seen");
            } else if (!liquidatable(tested, a + 1, end)) {
                faults.add("a loan under water against " + name + " cannot be liquidated");
            }
        }
    }

    private static boolean liquidatable(Run run, int account, int step) {
        double health = run.accounts().healthNow().get(account);
        double debt = run.accounts().debt().get(account);
        var out = new LiquidationOutcome();
        return run.liquidations()
                        .liquidate(account, step, health, debt, new LiquidationState(), out)
                && out.repaid > 0;
    }

    /// What of a price counts against a debt, κ·LT.
    private static double counted(PricePath path, int step) {
        return path.recognition().get(step) * path.threshold().get(step);
    }

    /// What the venue lends: first what does not migrate, of that first what counts least as collateral.
    private static List<Owed> owed(Run run, Venue venue) {
        int last = run.clock().size() - 1;
        return venue.assets().stream()
                .sorted(
                        Comparator.comparing((Terms t) -> migrates(run, t.asset()))
                                .thenComparing(Terms::liquidationThreshold))
                .map(t -> new Owed(t.asset(), price(run, venue, t, last)))
                .filter(o -> o.price() > 0)
                .limit(2)
                .toList();
    }

    private static boolean migrates(Run run, String asset) {
        return run.scenario().plan().conversions().stream()
                .map(Conversion::ratio)
                .anyMatch(r -> r.from().equals(asset) || r.to().equals(asset));
    }

    private static double price(Run run, Venue venue, Terms terms, int step) {
        return Prices.path(run, venue.id(), terms.asset())
                .map(p -> p.oracle().get(step))
                .orElse(Double.NaN);
    }

    /// One account with a million units of the collateral, so that no minimum or dust rule speaks.
    private static Account account(
            String name, String kind, Venue venue, Terms terms, List<Owed> owed, double perUnit) {
        var asset =
                owed.stream()
                        .filter(o -> !o.asset().equals(terms.asset()))
                        .findFirst()
                        .orElse(owed.getFirst());
        var units = new BigDecimal("1000000");
        var debt = new BigDecimal(perUnit / asset.price(), new MathContext(12)).multiply(units);
        return new Account(
                kind + " " + name,
                name,
                venue.id(),
                "",
                List.of(
                        new Leg.Collateral(terms.asset(), units),
                        new Leg.Debt(asset.asset(), debt)));
    }

    private record Owed(String asset, double price) {}
}
