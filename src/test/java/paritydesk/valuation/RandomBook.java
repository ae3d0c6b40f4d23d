package paritydesk.valuation;

import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.book.Leg;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Books and unit values drawn at random, with every awkward figure that the kernel must not trip over.
final class RandomBook {

    private static final String[] ASSETS = {"A", "B", "C"};

    final Random random;
    final BookColumns book;
    UnitValues perceived;
    UnitValues economic;
    int steps;

    /// How many accounts of ten pledge one asset and owe one.
    RandomBook(long seed, int accounts, int steps, int pairs) {
        random = new Random(seed);
        this.steps = steps;
        var list = new ArrayList<Account>();
        for (int a = 0; a < accounts; a++) {
            boolean pair = random.nextInt(10) < pairs;
            list.add(new Account("a" + a, "a" + a, "venue", "all", pair ? pair() : mixed()));
        }
        book = BookColumns.of(new Book("book", "Book", Instant.EPOCH, true, "", list));
        perceived = units(1);
        economic = units(1);
    }

    BookKernel kernel(BookKernel.Repayment repayment, int from) {
        return new BookKernel(book, perceived, economic, repayment, from, steps);
    }

    PlainKernel plain(BookKernel.Repayment repayment, int from) {
        return new PlainKernel(book, perceived, economic, repayment, from, steps);
    }

    /// Values every slot alike: a walk around 1, so that accounts come and go over the edge, with stretches of the same value.
    private UnitValues units(double level) {
        var units = new UnitValues(book.slots().size(), steps);
        for (int slot = 0; slot < book.slots().size(); slot++) {
            double price = level;
            for (int s = 0; s < steps; s++) {
                price *= random.nextInt(3) == 0 ? 1 : Math.exp(0.05 * random.nextGaussian());
                units.collateral()[slot][s] = price;
                units.weighted()[slot][s] = price * 0.8;
                units.debt()[slot][s] = price;
                units.mark()[slot][s] = price;
            }
        }
        return units;
    }

    /// Other unit values for one slot from some step on, often only for a while, sometimes on a longer or a shorter clock.
    void edit() {
        int before = steps;
        steps = random.nextInt(3) == 0 ? Math.max(before + random.nextInt(5) - 2, 1) : before;
        int slot = random.nextInt(book.slots().size());
        int since = random.nextInt(before + 1);
        int until = random.nextBoolean() ? steps : since + random.nextInt(20);
        boolean seen = random.nextBoolean();
        perceived = changed(perceived, before, seen ? slot : -1, since, until);
        economic = changed(economic, before, seen ? -1 : slot, since, until);
    }

    private UnitValues changed(UnitValues units, int before, int slot, int since, int until) {
        var copy = new UnitValues(book.slots().size(), steps);
        for (int i = 0; i < book.slots().size(); i++) {
            for (int s = 0; s < steps; s++) {
                int old = Math.min(s, before - 1);
                double factor = i == slot && s >= since && s < until ? 0.9 : 1;
                copy.collateral()[i][s] = units.collateral()[i][old] * factor;
                copy.weighted()[i][s] = units.weighted()[i][old] * factor;
                copy.debt()[i][s] = units.debt()[i][old];
                copy.mark()[i][s] = units.mark()[i][old];
            }
        }
        return copy;
    }

    /// Puts `value` where `column` says into the unit values of a slot at a step.
    void spoil(UnitValues units, int column, int slot, int step, double value) {
        switch (column) {
            case 0 -> {
                units.collateral()[slot][step] = value;
                units.weighted()[slot][step] = value;
            }
            case 1 -> units.debt()[slot][step] = value;
            default -> units.mark()[slot][step] = value;
        }
    }

    private List<Leg> pair() {
        return List.of(new Leg.Collateral(asset(), quantity()), new Leg.Debt(asset(), quantity()));
    }

    private List<Leg> mixed() {
        var legs = new ArrayList<Leg>();
        for (int i = random.nextInt(3); i > 0; i--) {
            legs.add(new Leg.Collateral(asset(), quantity()));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            legs.add(new Leg.Debt(asset(), quantity()));
        }
        if (random.nextInt(5) == 0) {
            legs.add(
                    new Leg.Linear(
                            asset(),
                            quantity().subtract(BigDecimal.valueOf(12)),
                            BigDecimal.ONE,
                            BigDecimal.ONE,
                            new BigDecimal("0.1"),
                            new BigDecimal("0.05")));
        }
        return legs;
    }

    private String asset() {
        return ASSETS[random.nextInt(ASSETS.length)];
    }

    /// Few different ones, so that many accounts stand on the very edge; sometimes nothing, sometimes very much.
    private BigDecimal quantity() {
        return switch (random.nextInt(40)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> new BigDecimal("1e90");
            case 2 -> new BigDecimal("1e-18");
            default -> BigDecimal.valueOf(8 + random.nextInt(9));
        };
    }
}
