package paritydesk.file;

import paritydesk.book.Book;
import paritydesk.finding.Checked;
import paritydesk.finding.Finding;

import java.util.Set;

/// A book in whichever of its two forms it comes.
public final class BookFile {

    /// Codes under which the readers leave an account out and go on.
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "account-differs",
                    "ambiguous-token",
                    "bad-encoding",
                    "cell-too-long",
                    "duplicate-id",
                    "duplicate-row",
                    "formula",
                    "future-date",
                    "half-character",
                    "line-break",
                    "missing-field",
                    "negative-quantity",
                    "not-a-list",
                    "not-an-object",
                    "not-linear",
                    "not-utf8",
                    "not-whole",
                    "odd-quotes",
                    "other-decimals",
                    "positive-quantity",
                    "refused",
                    "row-width",
                    "unknown-decimals",
                    "unknown-leg",
                    "unknown-symbol",
                    "unknown-token",
                    "wrong-type",
                    "wrong-value",
                    "zero-character");

    private BookFile() {}

    /// Whether a finding in a book says that an account stayed out of it, so that the rest can do without. Anything else that
    /// blocks is about accounts that are in the book, or about the book as a whole.
    public static boolean leavesOut(Finding finding) {
        return LEFT_OUT.contains(finding.code());
    }

    public static Checked<Book> read(Document document) {
        return document.isTable()
                ? BookCsv.read(document.name(), document.open())
                : BookJson.read(document.name(), document.open());
    }
}
