package paritydesk.file;

import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.plan.Plan;
import paritydesk.scenario.Options;
import paritydesk.scenario.Scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What differs between two scenarios or two plans, in sentences, document by document. Documents are compared as this program would write
/// them, so that their layout is no difference.
public final class ScenarioDiff {

    private final List<Change> changes = new ArrayList<>();

    private ScenarioDiff() {}

    /// One difference and the document that it is in.
    public record Change(DocumentKind kind, String sentence) {}

    public static List<Change> of(Plan before, Plan after) {
        var diff = new ScenarioDiff();
        diff.documents(DocumentKind.PLAN, PlanFile.write(before), PlanFile.write(after));
        return List.copyOf(diff.changes);
    }

    public static List<Change> of(Scenario before, Scenario after) {
        var diff = new ScenarioDiff();
        diff.changes.addAll(of(before.plan(), after.plan()));
        diff.documents(
                DocumentKind.MARKET,
                MarketFile.write(before.market()),
                MarketFile.write(after.market()));
        diff.documents(
                DocumentKind.VENUES,
                VenuesFile.write(before.venues()),
                VenuesFile.write(after.venues()));
        diff.books(before.book(), after.book());
        diff.studies(before, after);
        diff.options(before.options(), after.options());
        return List.copyOf(diff.changes);
    }

    private void documents(DocumentKind kind, byte[] before, byte[] after) {
        DocumentDiff.of(DocumentForm.of(kind, before), DocumentForm.of(kind, after))
                .forEach(sentence -> changes.add(new Change(kind, sentence)));
    }

    private void studies(Scenario before, Scenario after) {
        var was = before.study();
        var now = after.study();
        if (was != null && now != null) {
            documents(DocumentKind.STUDY, StudyFile.write(was), StudyFile.write(now));
        } else if (was != null || now != null) {
            var id = Objects.requireNonNull(was == null ? now : was).id();
            add(DocumentKind.STUDY, "“" + id + "” is " + (was == null ? "new." : "gone."));
        }
    }

    private void books(Book before, Book after) {
        var was = accounts(before);
        var now = accounts(after);
        long gone = was.keySet().stream().filter(id -> !now.containsKey(id)).count();
        long fresh = now.keySet().stream().filter(id -> !was.containsKey(id)).count();
        long changed =
                was.entrySet().stream()
                        .filter(e -> now.containsKey(e.getKey()))
                        .filter(e -> !e.getValue().equals(now.get(e.getKey())))
                        .count();
        count(fresh, "new");
        count(gone, "gone");
        count(changed, "changed");
        field(DocumentKind.BOOK, "as of", before.asOf(), after.asOf());
    }

    private static Map<String, Account> accounts(Book book) {
        var byId = LinkedHashMap.<String, Account>newLinkedHashMap(book.accounts().size());
        book.accounts().forEach(a -> byId.put(a.id(), a));
        return byId;
    }

    private void count(long accounts, String what) {
        if (accounts > 0) {
            var are = accounts == 1 ? " account is " : " accounts are ";
            add(DocumentKind.BOOK, accounts + are + what + ".");
        }
    }

    private void options(Options before, Options after) {
        field(DocumentKind.CASE, "from", before.from(), after.from());
        field(DocumentKind.CASE, "to", before.to(), after.to());
        field(DocumentKind.CASE, "step", before.step(), after.step());
        field(
                DocumentKind.CASE,
                "realisable quantity",
                before.realisableQuantity().toPlainString(),
                after.realisableQuantity().toPlainString());
        field(DocumentKind.CASE, "seed", before.seed(), after.seed());
    }

    private void field(DocumentKind kind, String name, Object was, Object now) {
        if (!was.equals(now)) {
            add(kind, "The document: " + name + " " + was + " → " + now + ".");
        }
    }

    private void add(DocumentKind kind, String sentence) {
        changes.add(new Change(kind, sentence));
    }
}
