package paritydesk.valuation;

import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.book.Leg;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A book as columns: legs of one kind stand behind each other in account order, each with its slot and quantity. Account `a` has
/// the legs `start[a] … start[a + 1] − 1`. Doubles, because this is the simulation's side; the book keeps the exact quantities.
public final class BookColumns {

    /// Legs of one kind. Derivatives have two entries each: what they gain (`cost` is quantity · entry price), and what they require
    /// (`margin` is |quantity| · maintenance rate, its quantity is 0).
    public static final class Legs {
        final int[] start;
        final int[] slot;
        final double[] quantity;
        final double[] cost;
        final double[] margin;

        private Legs(int accounts, int size) {
            start = new int[accounts + 1];
            slot = new int[size];
            quantity = new double[size];
            cost = new double[size];
            margin = new double[size];
        }

        /// Index of the first leg of `account`; that of the next account is where its legs end.
        public int start(int account) {
            return start[account];
        }

        public int slot(int leg) {
            return slot[leg];
        }

        public double quantity(int leg) {
            return quantity[leg];
        }

        /// Quantity · entry price of a derivative.
        public double cost(int leg) {
            return cost[leg];
        }

        /// |quantity| · maintenance rate of a derivative.
        public double margin(int leg) {
            return margin[leg];
        }

        /// Σ quantity · unit value of its slot over an account's legs; NaN where one of something has none.
        public double value(int account, double[] unit) {
            double sum = 0;
            for (int l = start[account]; l < start[account + 1]; l++) {
                sum += quantity[l] == 0 ? 0 : quantity[l] * unit[slot[l]];
            }
            return sum;
        }

        /// Quantities of all legs: a copy that the caller owns.
        public double[] quantities() {
            return quantity.clone();
        }
    }

    /// Fewer accounts with the same two slots are not worth a group.
    private static final int WORTH = 32;

    private final List<Slot> slots;
    private final int accounts;
    final Legs collateral;
    final Legs debt;
    final Legs linear;
    final PairGroups pairs;
    private final double[] totals;

    private BookColumns(
            List<Slot> slots, int accounts, Legs collateral, Legs debt, Legs linear, int fewest) {
        this.slots = List.copyOf(slots);
        this.accounts = accounts;
        this.collateral = collateral;
        this.debt = debt;
        this.linear = linear;
        pairs = PairGroups.of(this, fewest);
        totals = totals(slots.size(), collateral);
    }

    /// The book as it stands, where no conversion is too large for any holding.
    public static BookColumns of(Book book) {
        return of(book, _ -> List.of());
    }

    /// The book as columns; `barred` says for a pledged leg which conversions it is too small for.
    public static BookColumns of(Book book, Function<Leg.Collateral, List<String>> barred) {
        var index = new LinkedHashMap<Slot, Integer>();
        int[] sizes = new int[3];
        for (var account : book.accounts()) {
            for (var leg : account.legs()) {
                sizes[kind(leg)] += entries(leg);
            }
        }
        int n = book.accounts().size();
        var legs = List.of(new Legs(n, sizes[0]), new Legs(n, sizes[1]), new Legs(n, sizes[2]));
        int[] next = new int[3];
        for (int a = 0; a < n; a++) {
            var account = book.accounts().get(a);
            for (var leg : account.legs()) {
                int kind = kind(leg);
                put(legs.get(kind), next[kind], leg, slot(index, account, leg, barred, claim(leg)));
                if (entries(leg) > 1) {
                    var notional = slot(index, account, leg, barred, notional(leg));
                    require(legs.get(kind), next[kind] + 1, leg, notional);
                }
                next[kind] += entries(leg);
            }
            for (int kind = 0; kind < 3; kind++) {
                legs.get(kind).start[a + 1] = next[kind];
            }
        }
        return new BookColumns(
                List.copyOf(index.keySet()), n, legs.get(0), legs.get(1), legs.get(2), WORTH);
    }

    /// The same book without groups: every account is valued one by one.
    BookColumns ungrouped() {
        return new BookColumns(slots, accounts, collateral, debt, linear, Integer.MAX_VALUE);
    }

    public int accounts() {
        return accounts;
    }

    /// Pledged legs.
    public Legs collateral() {
        return collateral;
    }

    /// Owed legs.
    public Legs debt() {
        return debt;
    }

    /// Derivatives.
    public Legs linear() {
        return linear;
    }

    public List<Slot> slots() {
        return slots;
    }

    /// Whether the account owes anything or has derivatives; others cannot be liquidated.
    public boolean owes(int account) {
        for (int l = debt.start[account]; l < debt.start[account + 1]; l++) {
            if (debt.quantity[l] > 0) {
                return true;
            }
        }
        return linear.start[account] < linear.start[account + 1];
    }

    /// Whether an account has one collateral leg, one debt leg and nothing else.
    boolean isPair(int account) {
        return collateral.start[account + 1] - collateral.start[account] == 1
                && debt.start[account + 1] - debt.start[account] == 1
                && linear.start[account + 1] == linear.start[account];
    }

    /// Quantity of an account's first collateral leg.
    double pledgedOf(int account) {
        return collateral.quantity[collateral.start[account]];
    }

    /// Quantity of an account's first debt leg.
    double owedOf(int account) {
        return debt.quantity[debt.start[account]];
    }

    public boolean hasDerivatives(int[] among) {
        for (int account : among) {
            if (linear.start[account] < linear.start[account + 1]) {
                return true;
            }
        }
        return false;
    }

    /// Pledged units per slot over some accounts.
    public double[] pledged(int[] among) {
        return sum(collateral, among);
    }

    /// Owed units per slot over some accounts.
    public double[] owed(int[] among) {
        return sum(debt, among);
    }

    /// Pledged units per slot over the whole book.
    public double[] totals() {
        return totals.clone();
    }

    private static double[] totals(int slots, Legs legs) {
        var totals = new double[slots];
        for (int l = 0; l < legs.slot.length; l++) {
            totals[legs.slot[l]] += legs.quantity[l];
        }
        return totals;
    }

    /// The slot of an account's first leg, which names its venue; −1 without legs.
    public int slotOf(int account) {
        if (collateral.start[account] < collateral.start[account + 1]) {
            return collateral.slot[collateral.start[account]];
        }
        if (debt.start[account] < debt.start[account + 1]) {
            return debt.slot[debt.start[account]];
        }
        return linear.start[account] < linear.start[account + 1]
                ? linear.slot[linear.start[account]]
                : -1;
    }

    /// A number that accounts share which pledge one asset and owe one in the same two slots; −1 for all others.
    public int groupOf(int account) {
        return pairs.group[account];
    }

    /// Slots that an account pledged, in the order of its legs.
    public int[] slotsOf(int account) {
        return Arrays.copyOfRange(
                collateral.slot, collateral.start[account], collateral.start[account + 1]);
    }

    /// Gain (above zero) or loss of an account's derivatives at the marks of a step.
    public double netGain(int account, UnitValues units, int step) {
        double net = 0;
        for (int l = linear.start[account]; l < linear.start[account + 1]; l++) {
            if (linear.quantity[l] != 0) {
                net += linear.quantity[l] * units.mark()[linear.slot[l]][step] - linear.cost[l];
            }
        }
        return net;
    }

    /// Maintenance requirement of an account's derivatives at a step.
    public double requirement(int account, UnitValues units, int step) {
        double sum = 0;
        for (int l = linear.start[account]; l < linear.start[account + 1]; l++) {
            if (linear.margin[l] != 0) {
                sum += linear.margin[l] * units.mark()[linear.slot[l]][step];
            }
        }
        return sum;
    }

    /// Whether every leg of an account has a unit value at a step.
    public boolean priced(int account, UnitValues units, int step) {
        return priced(collateral, account, units.collateral(), step)
                && priced(debt, account, units.debt(), step)
                && priced(linear, account, units.mark(), step);
    }

    private static boolean priced(Legs legs, int account, double[][] unit, int step) {
        for (int l = legs.start[account]; l < legs.start[account + 1]; l++) {
            if (legs.quantity[l] != 0 && Double.isNaN(unit[legs.slot[l]][step])) {
                return false;
            }
        }
        return true;
    }

    private double[] sum(Legs legs, int[] among) {
        var totals = new double[slots.size()];
        for (int account : among) {
            for (int l = legs.start[account]; l < legs.start[account + 1]; l++) {
                totals[legs.slot[l]] += legs.quantity[l];
            }
        }
        return totals;
    }

    private static int kind(Leg leg) {
        return switch (leg) {
            case Leg.Collateral _ -> 0;
            case Leg.Debt _ -> 1;
            case Leg.Linear _, Leg.Option _ -> 2;
        };
    }

    /// A derivative is two entries: what it gains, and what it requires.
    private static int entries(Leg leg) {
        return kind(leg) == 2 ? 2 : 1;
    }

    private static Slot.Claim claim(Leg leg) {
        return leg instanceof Leg.Option o
                ? new Slot.Option(
                        o.right() == Leg.Right.CALL,
                        o.strike().doubleValue(),
                        o.expiry(),
                        o.volatility().doubleValue())
                : new Slot.Token();
    }

    private static Slot.Claim notional(Leg leg) {
        return new Slot.Notional(leg instanceof Leg.Option o ? o.expiry() : null);
    }

    private static void put(Legs legs, int at, Leg leg, int slot) {
        legs.slot[at] = slot;
        legs.quantity[at] = leg.quantity().doubleValue();
        if (leg instanceof Leg.Linear l) {
            enter(legs, at, l.quantity().multiply(l.multiplier()), l.entryPrice());
        } else if (leg instanceof Leg.Option o) {
            enter(legs, at, o.quantity().multiply(o.multiplier()), o.entryPrice());
        }
    }

    private static void enter(Legs legs, int at, BigDecimal tokens, BigDecimal entryPrice) {
        legs.quantity[at] = tokens.doubleValue();
        legs.cost[at] = tokens.multiply(entryPrice).doubleValue();
    }

    private static void require(Legs legs, int at, Leg leg, int slot) {
        legs.slot[at] = slot;
        var margin =
                switch (leg) {
                    case Leg.Linear l ->
                            l.quantity().multiply(l.multiplier()).multiply(l.maintenanceRate());
                    case Leg.Option o ->
                            o.quantity().multiply(o.multiplier()).multiply(o.maintenanceRate());
                    case Leg.Collateral _, Leg.Debt _ -> BigDecimal.ZERO;
                };
        legs.margin[at] = margin.abs().doubleValue();
    }

    private static int slot(
            Map<Slot, Integer> index,
            Account account,
            Leg leg,
            Function<Leg.Collateral, List<String>> barred,
            Slot.Claim claim) {
        var under = leg instanceof Leg.Collateral c ? barred.apply(c) : List.<String>of();
        var slot = new Slot(account.venue(), leg.asset(), account.holderClass(), under, claim);
        return index.computeIfAbsent(slot, _ -> index.size());
    }
}
