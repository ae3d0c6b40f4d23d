package paritydesk.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Two states of a book side by side: which accounts are new, gone or changed and in which legs, and what each asset adds up to. The
/// sums of the differences are those of the totals, to the last digit.
public record Reconciliation(
        Book before,
        Book after,
        List<Account> added,
        List<Account> gone,
        List<Change> changed,
        int same,
        List<Total> totals) {

    public Reconciliation {
        added = List.copyOf(added);
        gone = List.copyOf(gone);
        changed = List.copyOf(changed);
        totals = List.copyOf(totals);
    }

    /// An account that is in both and differs: what of it does, in words, and by leg.
    public record Change(String account, List<String> terms, List<LegChange> legs) {
        public Change {
            terms = List.copyOf(terms);
            legs = List.copyOf(legs);
        }
    }

    /// What an account had of a kind of leg and asset, and has.
    public record LegChange(BookTotals.Key key, BigDecimal before, BigDecimal after) {
        public BigDecimal difference() {
            return after.subtract(before);
        }
    }

    /// What both books add up to.
    public record Total(BookTotals.Key key, BigDecimal before, BigDecimal after) {
        public BigDecimal difference() {
            return after.subtract(before);
        }
    }

    public static Reconciliation of(Book before, Book after) {
        var earlier = new HashMap<String, Account>();
        before.accounts().forEach(a -> earlier.put(a.id(), a));
        var added = new ArrayList<Account>();
        var changed = new ArrayList<Change>();
        int same = 0;
        for (var account : after.accounts()) {
            var was = earlier.remove(account.id());
            if (was == null) {
                added.add(account);
            } else {
                var change = change(was, account);
                change.ifPresent(changed::add);
                same += change.isEmpty() ? 1 : 0;
            }
        }
        var gone = before.accounts().stream().filter(a -> earlier.containsKey(a.id())).toList();
        return new Reconciliation(before, after, added, gone, changed, same, totals(before, after));
    }

    private static Optional<Change> change(Account was, Account now) {
        var terms = new ArrayList<String>();
        term("owner", was.owner(), now.owner(), terms);
        term("venue", was.venue(), now.venue(), terms);
        term("holder class", was.holderClass(), now.holderClass(), terms);
        if (!derivatives(was).equals(derivatives(now))) {
            terms.add("terms of its derivatives");
        }
        var legs = new ArrayList<LegChange>();
        var one = sums(was);
        var other = sums(now);
        var keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        for (var key : keys) {
            var a = one.getOrDefault(key, BigDecimal.ZERO);
            var b = other.getOrDefault(key, BigDecimal.ZERO);
            if (a.compareTo(b) != 0) {
                legs.add(new LegChange(key, a, b));
            }
        }
        return terms.isEmpty() && legs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(now.id(), terms, legs));
    }

    private static void term(String name, String was, String now, List<String> terms) {
        if (!was.equals(now)) {
            terms.add(name + " " + was + " → " + now);
        }
    }

    /// The derivative legs without their quantities' trailing zeros, in any order.
    private static List<String> derivatives(Account account) {
        return account.legs().stream()
                .filter(leg -> leg instanceof Leg.Linear || leg instanceof Leg.Option)
                .map(Reconciliation::plain)
                .sorted()
                .toList();
    }

    private static String plain(Leg leg) {
        return switch (leg) {
            case Leg.Linear l ->
                    String.join(
                            " ",
                            l.asset(),
                            plain(l.multiplier()),
                            plain(l.entryPrice()),
                            plain(l.maintenanceRate()),
                            l.margin() == null ? "" : plain(l.margin()));
            case Leg.Option o ->
                    String.join(
                            " ",
                            o.asset(),
                            plain(o.multiplier()),
                            plain(o.entryPrice()),
                            plain(o.maintenanceRate()),
                            o.margin() == null ? "" : plain(o.margin()),
                            o.right().name(),
                            plain(o.strike()),
                            o.expiry().toString(),
                            plain(o.volatility()));
            case Leg.Collateral _, Leg.Debt _ -> "";
        };
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static Map<BookTotals.Key, BigDecimal> sums(Account account) {
        var sums = new TreeMap<BookTotals.Key, BigDecimal>();
        account.legs()
                .forEach(
                        leg ->
                                sums.merge(
                                        new BookTotals.Key(BookTotals.kind(leg), leg.asset()),
                                        leg.quantity(),
                                        BigDecimal::add));
        return sums;
    }

    private static List<Total> totals(Book before, Book after) {
        var one = BookTotals.of(before).quantities();
        var other = BookTotals.of(after).quantities();
        var keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys.stream()
                .map(
                        key ->
                                new Total(
                                        key,
                                        one.getOrDefault(key, BigDecimal.ZERO),
                                        other.getOrDefault(key, BigDecimal.ZERO)))
                .toList();
    }

    /// Whether the two say the same.
    public boolean equal() {
        return added.isEmpty() && gone.isEmpty() && changed.isEmpty();
    }
}
