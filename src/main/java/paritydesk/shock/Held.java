package paritydesk.shock;

import org.jspecify.annotations.Nullable;

import paritydesk.book.Book;
import paritydesk.book.Leg;

import java.lang.ref.WeakReference;
import java.util.LinkedHashSet;
import java.util.List;

/// The assets and venues that accounts name, each once, in the order of the book.
///
/// Every shock of the library asks for them, and a large book takes milliseconds to walk: the last answer is kept for the same book. A
/// book never changes, so the answer cannot be of another state of it.
record Held(List<String> collateral, List<String> debt, List<String> all, List<String> venues) {

    private static volatile @Nullable Kept kept;

    private record Kept(WeakReference<Book> book, Held held) {}

    static Held of(Book book) {
        var last = kept;
        if (last != null && last.book().refersTo(book)) {
            return last.held();
        }
        var held = read(book);
        kept = new Kept(new WeakReference<>(book), held);
        return held;
    }

    private static Held read(Book book) {
        var collateral = new LinkedHashSet<String>();
        var debt = new LinkedHashSet<String>();
        var all = new LinkedHashSet<String>();
        var venues = new LinkedHashSet<String>();
        for (var account : book.accounts()) {
            venues.add(account.venue());
            for (var leg : account.legs()) {
                all.add(leg.asset());
                switch (leg) {
                    case Leg.Collateral _ -> collateral.add(leg.asset());
                    case Leg.Debt _ -> debt.add(leg.asset());
                    case Leg.Linear _, Leg.Option _ -> {}
                }
            }
        }
        return new Held(
                List.copyOf(collateral), List.copyOf(debt), List.copyOf(all), List.copyOf(venues));
    }
}
