package paritydesk.valuation.cascade;

import paritydesk.valuation.Balances;
import paritydesk.valuation.BookColumns;

import java.util.Arrays;

/// What the accounts of a book still hold and owe while a cascade runs. Accounts with derivatives stand outside: their margin is not
/// seized leg by leg.
final class Accounts {

    /// A repayment below this share of an account's first debt is not made, so that no account is liquidated for ever.
    private static final double LEAST_SHARE = 1e-9;

    private final BookColumns book;
    private final double[] pledged;
    private final double[] owed;

    /// Health factor at the shock: +∞ without debt, NaN unpriced or with derivatives.
    private final double[] start;

    private final double[] firstDebt;
    private final boolean[] touched;
    private int unpriced;
    private int derivatives;
    private int liquidated;

    /// Takes from `balances` as it goes.
    Accounts(Balances balances, SlotPrices prices) {
        book = balances.book();
        pledged = balances.pledged();
        owed = balances.owed();
        start = new double[book.accounts()];
        firstDebt = new double[book.accounts()];
        touched = new boolean[book.accounts()];
        for (int a = 0; a < start.length; a++) {
            start[a] = first(a, prices);
            firstDebt[a] = debt(a, prices.owed);
        }
    }

    private double first(int a, SlotPrices prices) {
        if (book.linear().start(a) < book.linear().start(a + 1)) {
            derivatives++;
            return Double.NaN;
        }
        double health = health(a, prices);
        if (Double.isNaN(health)) {
            unpriced++;
        }
        return health;
    }

    int unpriced() {
        return unpriced;
    }

    int derivatives() {
        return derivatives;
    }

    /// Accounts that were liquidated at least once.
    int liquidated() {
        return liquidated;
    }

    /// HF = Σ weighted / debt; +∞ without debt, NaN unpriced.
    double health(int a, SlotPrices prices) {
        double debt = debt(a, prices.owed);
        double weighted = collateral(a, prices.weighted);
        if (Double.isNaN(debt) || Double.isNaN(weighted)) {
            return Double.NaN;
        }
        return debt == 0 ? Double.POSITIVE_INFINITY : weighted / debt;
    }

    double collateral(int a, double[] unit) {
        var legs = book.collateral();
        double sum = 0;
        for (int l = legs.start(a); l < legs.start(a + 1); l++) {
            sum += pledged[l] == 0 ? 0 : pledged[l] * unit[legs.slot(l)];
        }
        return sum;
    }

    double debt(int a, double[] unit) {
        var legs = book.debt();
        double sum = 0;
        for (int l = legs.start(a); l < legs.start(a + 1); l++) {
            sum += owed[l] == 0 ? 0 : owed[l] * unit[legs.slot(l)];
        }
        return sum;
    }

    /// Fills `under` with the accounts whose health factor is below 1 and says how many they are. Only those that prices can have
    /// brought there since the shock are looked at.
    int under(SlotPrices prices, int[] under) {
        double reach = prices.floor() * (1 - 1e-12);
        int count = 0;
        for (int a = 0; a < start.length; a++) {
            if ((start[a] * reach < 1 || touched[a]) && health(a, prices) < 1) {
                under[count++] = a;
            }
        }
        return count;
    }

    /// Sorts the first `count` accounts by health factor, equals by index.
    void sort(int[] accounts, int count, SlotPrices prices) {
        double[] keys = new double[count];
        for (int i = 0; i < count; i++) {
            keys[i] = health(accounts[i], prices);
        }
        double[] sorted = keys.clone();
        Arrays.sort(sorted);
        int[] placed = new int[count];
        int[] next = new int[count];
        for (int i = 0; i < count; i++) {
            int first = lowest(sorted, keys[i]);
            placed[first + next[first]++] = accounts[i];
        }
        System.arraycopy(placed, 0, accounts, 0, count);
    }

    /// Liquidates an account once, as far as the rule wants; collateral that is worth nothing leaves its debt unpaid.
    void liquidate(int a, SlotPrices prices, Liquidator liquidator, Tally tally) {
        double health = health(a, prices);
        if (!(health < 1)) {
            return;
        }
        if (collateral(a, prices.value) == 0) {
            writeOff(a, prices, tally);
            return;
        }
        int leg = largest(book.collateral(), a, pledged, prices.value);
        int debtLeg = largest(book.debt(), a, owed, prices.owed);
        var offer = offer(a, leg, debtLeg, health, prices);
        take(a, leg, debtLeg, offer, liquidator.take(offer), prices, tally);
    }

    private Liquidator.Offer offer(int a, int leg, int debtLeg, double health, SlotPrices prices) {
        int slot = book.collateral().slot(leg);
        int debtSlot = book.debt().slot(debtLeg);
        return new Liquidator.Offer(
                a,
                slot,
                debtSlot,
                health,
                debt(a, prices.owed),
                owed[debtLeg] * prices.owed[debtSlot],
                pledged[leg] * prices.value[slot],
                collateral(a, prices.value),
                collateral(a, prices.weighted));
    }

    private void take(
            int a,
            int leg,
            int debtLeg,
            Liquidator.Offer offer,
            Liquidator.Taking taking,
            SlotPrices prices,
            Tally tally) {
        if (taking.repaid() > offer.owed() * (1 + 1e-9)
                || taking.seized() > offer.pledged() * (1 + 1e-9)) {
            throw new IllegalArgumentException(
                    "a liquidation takes no more than stands there: " + taking + " of " + offer);
        }
        if (taking.repaid() <= LEAST_SHARE * firstDebt[a] && taking.seized() < offer.pledged()) {
            return;
        }
        double before = pledged[leg];
        pledged[leg] = left(before, taking.seized(), offer.pledged());
        owed[debtLeg] = left(owed[debtLeg], taking.repaid(), offer.owed());
        prices.sell(offer.slot(), before - pledged[leg]);
        tally.take(taking);
        touch(a);
        if (collateral(a, prices.value) == 0 && debt(a, prices.owed) > 0) {
            writeOff(a, prices, tally);
        }
    }

    /// What is owed without collateral is the venue's loss, at market prices; the account is closed.
    private void writeOff(int a, SlotPrices prices, Tally tally) {
        tally.lose(debt(a, prices.fairOwed));
        var legs = book.debt();
        Arrays.fill(owed, legs.start(a), legs.start(a + 1), 0);
        touch(a);
    }

    private void touch(int a) {
        if (!touched[a]) {
            touched[a] = true;
            liquidated++;
        }
    }

    /// Σ(D − C)⁺ of what is still open, at market prices and without recognition.
    double deficit(SlotPrices prices) {
        double sum = 0;
        for (int a = 0; a < start.length; a++) {
            if (!Double.isNaN(start[a])) {
                double lack = debt(a, prices.fairOwed) - collateral(a, prices.fair);
                sum += lack > 0 ? lack : 0;
            }
        }
        return sum;
    }

    private static int largest(BookColumns.Legs legs, int a, double[] quantity, double[] unit) {
        int best = legs.start(a);
        double most = Double.NEGATIVE_INFINITY;
        for (int l = legs.start(a); l < legs.start(a + 1); l++) {
            double value = quantity[l] == 0 ? 0 : quantity[l] * unit[legs.slot(l)];
            if (value > most) {
                most = value;
                best = l;
            }
        }
        return best;
    }

    /// A leg taken whole is left at exactly zero.
    private static double left(double quantity, double taken, double whole) {
        return taken >= whole ? 0 : quantity * (1 - taken / whole);
    }

    /// Index of the first of `sorted` that is `key`.
    private static int lowest(double[] sorted, double key) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
