package paritydesk.file;

import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.book.Reconciliation;

import java.util.List;

/// Two states of a book compared, as JSON (`reconcile.schema.json`).
public final class ReconcileJson {

    private ReconcileJson() {}

    public static byte[] write(Reconciliation compared) {
        return AnswerJson.answer(
                "reconcile",
                pen -> {
                    pen.flag("equal", compared.equal());
                    pen.object("before", () -> book(pen, compared.before()));
                    pen.object("after", () -> book(pen, compared.after()));
                    pen.number("same", compared.same());
                    pen.texts("added", ids(compared.added()));
                    pen.texts("gone", ids(compared.gone()));
                    pen.objects("changed", compared.changed(), ReconcileJson::change);
                    pen.objects("totals", compared.totals(), ReconcileJson::total);
                });
    }

    private static void book(JsonPen pen, Book book) {
        pen.text("id", book.id());
        pen.text("name", book.name());
        pen.text("asOf", book.asOf());
        pen.number("accounts", book.accounts().size());
    }

    private static List<String> ids(List<Account> accounts) {
        return accounts.stream().map(Account::id).toList();
    }

    private static void change(JsonPen pen, Reconciliation.Change change) {
        pen.text("account", change.account());
        pen.texts("terms", change.terms());
        pen.objects(
                "legs",
                change.legs(),
                (p, leg) -> {
                    p.text("kind", leg.key().kind());
                    p.text("asset", leg.key().asset());
                    p.decimal("before", leg.before());
                    p.decimal("after", leg.after());
                    p.decimal("difference", leg.difference());
                });
    }

    private static void total(JsonPen pen, Reconciliation.Total total) {
        pen.text("kind", total.key().kind());
        pen.text("asset", total.key().asset());
        pen.decimal("before", total.before());
        pen.decimal("after", total.after());
        pen.decimal("difference", total.difference());
    }
}
