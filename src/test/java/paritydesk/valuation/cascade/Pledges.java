package paritydesk.valuation.cascade;

import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.book.Leg;
import paritydesk.valuation.BookColumns;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Books of accounts that pledge A (100 each) or B (10 each) and owe USD, all at threshold 0.8 and bonus 5 %.
final class Pledges {

    static final double THRESHOLD = 0.8;
    static final double BONUS = 0.05;
    static final Liquidator WHOLE = offer -> Liquidator.Taking.of(offer.debt(), BONUS, offer);
    static final Liquidator HALF =
            offer ->
                    Liquidator.Taking.of(
                            offer.healthFactor() <= 0.95 || offer.debt() <= 10
                                    ? offer.debt()
                                    : offer.debt() / 2,
                            BONUS,
                            offer);

    private Pledges() {}

    static Account account(String id, double a, double b, double usd) {
        var legs = new ArrayList<Leg>();
        if (a > 0) {
            legs.add(new Leg.Collateral("A", BigDecimal.valueOf(a)));
        }
        if (b > 0) {
            legs.add(new Leg.Collateral("B", BigDecimal.valueOf(b)));
        }
        if (usd > 0) {
            legs.add(new Leg.Debt("USD", BigDecimal.valueOf(usd)));
        }
        return new Account(id, id, "venue", "all", legs);
    }

    static BookColumns book(Account... accounts) {
        return book(List.of(accounts));
    }

    static BookColumns book(List<Account> accounts) {
        return BookColumns.of(new Book("b", "b", Instant.EPOCH, true, "", accounts));
    }

    /// Accounts with health factors of 1 to 2 before any shock.
    static List<Account> random(long seed, int count) {
        var random = new Random(seed);
        var accounts = new ArrayList<Account>();
        for (int i = 0; i < count; i++) {
            double a = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(1000) / 100.0;
            double b = a == 0 || random.nextBoolean() ? 1 + random.nextInt(5000) / 100.0 : 0;
            double health = 1.0001 + random.nextDouble();
            double usd = Math.floor(1e4 * (a * 100 + b * 10) * THRESHOLD / health) / 1e4;
            accounts.add(account("a" + i, a, b, usd));
        }
        return accounts;
    }

    static Marks marks(BookColumns book) {
        return marks(book, THRESHOLD);
    }

    static Marks marks(BookColumns book, double threshold) {
        var assets = List.of("A", "B", "USD");
        var slots = new ArrayList<Marks.SlotMark>();
        for (var slot : book.slots()) {
            int asset = assets.indexOf(slot.asset());
            double price = new double[] {100, 10, 1}[asset];
            var part = new Marks.Part(asset, 1, price, price, 1, threshold);
            slots.add(new Marks.SlotMark(List.of(part), asset, price, price, BONUS));
        }
        return new Marks(assets, slots);
    }

    static Cascade cascade(BookColumns book, Mechanism mechanism) {
        return new Cascade(book, marks(book), mechanism);
    }
}
