package paritydesk.file;

import paritydesk.book.Book;
import paritydesk.finding.Checked;

/// A book in whichever of its two forms it comes.
public final class BookFile {

    private BookFile() {}

    public static Checked<Book> read(Document document) {
        return document.isTable()
                ? BookCsv.read(document.name(), document.open())
                : BookJson.read(document.name(), document.open());
    }
}
