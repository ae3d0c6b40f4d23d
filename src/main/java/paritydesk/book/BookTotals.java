package paritydesk.book;

import java.math.BigDecimal;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What a book adds up to: its accounts, and of each kind of leg the exact quantity of each asset, in whole tokens or contracts (short
/// ones below zero).
public record BookTotals(int accounts, int legs, SequencedMap<Key, BigDecimal> quantities) {

    /// A kind of leg and an asset, such as `collateral.MKR`.
    public record Key(String kind, String asset) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int kinds = kind.compareTo(other.kind);
            return kinds == 0 ? asset.compareTo(other.asset) : kinds;
        }

        @Override
        public String toString() {
            return kind + "." + asset;
        }
    }

    public static BookTotals of(Book book) {
        var sums = new TreeMap<Key, BigDecimal>();
        int legs = 0;
        for (var account : book.accounts()) {
            for (var leg : account.legs()) {
                legs++;
                sums.merge(new Key(kind(leg), leg.asset()), leg.quantity(), BigDecimal::add);
            }
        }
        return new BookTotals(book.accounts().size(), legs, sums);
    }

    static String kind(Leg leg) {
        return switch (leg) {
            case Leg.Collateral _ -> "collateral";
            case Leg.Debt _ -> "debt";
            case Leg.Linear _ -> "linear";
            case Leg.Option _ -> "option";
        };
    }
}
