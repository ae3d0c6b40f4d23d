package paritydesk.file;

import paritydesk.book.Leg;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The legs of one account while a book is read. An account has one collateral and one debt leg per asset: two that differ are
/// added up (sub-accounts of one export), two that are the same to the last digit are taken for one row written twice and refused,
/// because counting it double would make collateral out of nothing. Derivative legs stand side by side, each with its own entry.
final class Legs {

    private final Map<String, Leg> legs = new LinkedHashMap<>(4);

    /// What became of a leg.
    enum Added {
        NEW,
        SUMMED,
        REPEATED
    }

    Added add(Leg leg) {
        var key =
                switch (leg) {
                    case Leg.Collateral c -> "c " + c.asset();
                    case Leg.Debt d -> "d " + d.asset();
                    case Leg.Linear l -> "l " + legs.size() + " " + l.asset();
                    case Leg.Option o -> "o " + legs.size() + " " + o.asset();
                };
        var there = legs.putIfAbsent(key, leg);
        if (there == null) {
            return Added.NEW;
        }
        if (there.quantity().compareTo(leg.quantity()) == 0) {
            return Added.REPEATED;
        }
        legs.put(key, sum(there, leg));
        return Added.SUMMED;
    }

    private static Leg sum(Leg a, Leg b) {
        var quantity = a.quantity().add(b.quantity());
        return switch (a) {
            case Leg.Collateral c -> new Leg.Collateral(c.asset(), quantity);
            case Leg.Debt d -> new Leg.Debt(d.asset(), quantity);
            case Leg.Linear l -> l;
            case Leg.Option o -> o;
        };
    }

    List<Leg> list() {
        return List.copyOf(legs.values());
    }
}
