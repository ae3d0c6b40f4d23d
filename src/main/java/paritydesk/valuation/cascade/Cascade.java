package paritydesk.valuation.cascade;

import paritydesk.valuation.Balances;
import paritydesk.valuation.BookColumns;
import paritydesk.valuation.Column;

import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// A liquidation cascade over a book's columns [ours]: mark → liquidate → sell → new price → oracle → mark, to a fixed point.
///
/// Order of a round: all accounts with HF < 1 at the oracle's present price are gathered; each is liquidated once, its largest owed
/// leg against its largest pledged one; what is seized is sold; the market's new price and with it the oracle's open the next round.
/// A round in which nothing is taken ends the cascade: prices stand, so the next would be the same.
///
/// It ends: prices never rise, quantities never rise, and each liquidation either empties a leg or repays at least 1e−9 of what its
/// account first owed. The cap on rounds is a guard against rules that repay next to nothing; the result says when it was hit.
///
/// Work is one pass over the book, and then per round those accounts alone that the fall of prices since the shock can have
/// reached (HF at the shock × smallest move of an oracle < 1).
public final class Cascade {

    /// Accounts between two looks at whether somebody still waits.
    static final int CHUNK = 256;

    private final BookColumns book;
    private final Marks marks;
    private final Mechanism mechanism;

    public Cascade(BookColumns book, Marks marks, Mechanism mechanism) {
        if (book.slots().size() != marks.slots().size()) {
            throw new IllegalArgumentException(
                    "the book has " + book.slots().size() + " slots, the marks " + marks.slots());
        }
        this.book = book;
        this.marks = marks;
        this.mechanism = mechanism;
    }

    /// The same book and marks under another mechanism.
    public Cascade with(Mechanism other) {
        return new Cascade(book, marks, other);
    }

    public Mechanism mechanism() {
        return mechanism;
    }

    /// Runs after `shock`, a factor on the market price of each asset (1 = none).
    public CascadeResult run(double... shock) {
        return run(() -> false, shock);
    }

    /// The same; throws `CancellationException` between a few accounts once `cancelled` says so.
    public CascadeResult run(BooleanSupplier cancelled, double... shock) {
        return take(Balances.of(book), cancelled, shock);
    }

    /// The same on balances that have changed since the book was made, and that change with it.
    public CascadeResult take(Balances balances, BooleanSupplier cancelled, double... shock) {
        var prices = new SlotPrices(marks, mechanism, shock);
        var accounts = new Accounts(balances, prices);
        var rounds = new ArrayList<CascadeResult.Round>();
        int[] under = new int[book.accounts()];
        boolean settled = false;
        while (!settled && rounds.size() < mechanism.maxRounds()) {
            var tally = round(accounts, prices, under, rounds.size(), cancelled);
            settled = !tally.moved();
            if (!settled) {
                prices.mark();
                rounds.add(tally.round(prices.market, prices.sold));
            }
        }
        return new CascadeResult(
                rounds,
                settled,
                accounts.deficit(prices),
                accounts.liquidated(),
                accounts.unpriced(),
                accounts.derivatives(),
                Column.of(prices.market.clone()),
                Column.of(prices.sold.clone()));
    }

    private Tally round(
            Accounts accounts,
            SlotPrices prices,
            int[] under,
            int round,
            BooleanSupplier cancelled) {
        check(cancelled);
        var tally = new Tally();
        var order = mechanism.order();
        int count = accounts.under(prices, under);
        if (order.sequential()) {
            accounts.sort(under, count, prices);
            order.arrange(under, count, round);
        }
        for (int i = 0; i < count; i++) {
            if (i % CHUNK == 0) {
                check(cancelled);
            }
            int before = tally.liquidations();
            accounts.liquidate(under[i], prices, mechanism.liquidator(), tally);
            if (order.sequential() && tally.liquidations() > before) {
                prices.mark();
            }
        }
        return tally;
    }

    private static void check(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
