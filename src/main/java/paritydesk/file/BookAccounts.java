package paritydesk.file;

import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gathers the rows of a table into accounts, in the order in which they first appear. An account of which any row is wrong is
/// left out as a whole: half of its legs would show another risk than it has.
public final class BookAccounts {

    private static final int NAMED = 5;

    private final Findings findings;
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final Set<String> spoiled = new LinkedHashSet<>();
    private final Map<String, String> shared = new HashMap<>();

    public BookAccounts(Findings findings) {
        this.findings = findings;
    }

    /// What every row repeats of its account.
    public record Head(String account, String owner, String venue, String holderClass) {}

    private record Open(Head head, long row, Legs legs) {}

    /// The account of a row; its owner, venue and class have to be those of its first row.
    public boolean meets(Head head, long row) {
        var known =
                open.computeIfAbsent(head.account(), _ -> new Open(lean(head), row, new Legs()));
        var first = known.head();
        boolean venue = agrees("venue", first.venue(), head.venue(), known.row(), row);
        boolean owner = agrees("owner", first.owner(), head.owner(), known.row(), row);
        boolean holders =
                agrees("holder_class", first.holderClass(), head.holderClass(), known.row(), row);
        return venue && owner && holders;
    }

    /// Few venues and classes, many rows: each word is kept once.
    private Head lean(Head head) {
        return new Head(head.account(), head.owner(), word(head.venue()), word(head.holderClass()));
    }

    public String word(String text) {
        var first = shared.putIfAbsent(text, text);
        return first == null ? text : first;
    }

    private boolean agrees(String column, String first, String now, long firstRow, long row) {
        if (first.equals(now)) {
            return true;
        }
        findings.block(
                "account-differs",
                Place.cell(findings.document(), row, column),
                now,
                "is not what row " + firstRow + " says of the same account, " + first,
                "give each account one " + column + ", or two accounts two ids");
        return false;
    }

    /// Adds a leg to an account that has been met; false where the row repeats another.
    public boolean add(String account, Leg leg, long row) {
        var known = open.get(account);
        var place = Place.row(findings.document(), row);
        return switch (known == null ? Legs.Added.NEW : known.legs().add(leg)) {
            case NEW -> true;
            case SUMMED -> {
                findings.add(
                        Finding.warn(
                                "duplicate-leg",
                                place,
                                leg.asset(),
                                "is a second such leg of account "
                                        + account
                                        + "; both were added up",
                                "write one row with the sum"));
                yield true;
            }
            case REPEATED -> {
                findings.block(
                        "duplicate-row",
                        place,
                        leg.asset(),
                        "repeats a row of account " + account + " to the last digit",
                        "remove one of the two");
                yield false;
            }
        };
    }

    public void spoil(String account) {
        spoiled.add(account);
    }

    public List<Account> good() {
        tellSpoiled();
        var accounts = new ArrayList<Account>(open.size());
        for (var entry : open.values()) {
            var head = entry.head();
            if (!spoiled.contains(head.account())) {
                accounts.add(
                        new Account(
                                head.account(),
                                head.owner(),
                                head.venue(),
                                head.holderClass(),
                                entry.legs().list()));
            }
        }
        return accounts;
    }

    private void tellSpoiled() {
        spoiled.retainAll(open.keySet());
        if (!spoiled.isEmpty()) {
            var named = String.join(", ", spoiled.stream().limit(NAMED).toList());
            var rest = spoiled.size() > NAMED ? " and " + (spoiled.size() - NAMED) + " more" : "";
            findings.add(
                    Finding.info(
                            "left-out",
                            Place.of(findings.document()),
                            "",
                            "leaves out as a whole each account that has a row in error: "
                                    + named
                                    + rest));
        }
    }
}
