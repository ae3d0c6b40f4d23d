package paritydesk.store;

import org.jdbi.v3.core.Handle;

import paritydesk.book.Book;
import paritydesk.file.BookFile;
import paritydesk.scenario.Fingerprint;
import paritydesk.timeline.Progress;

import java.nio.file.Path;
import java.util.Optional;

/// Whether a book is what its document says.
record BookCheck(Handle handle, Path file) {

    private static final double READ = 0.2;
    private static final double STATED = 0.7;

    /// What is wrong with the book of this number, as the middle of a sentence.
    Optional<String> fault(int number, Progress progress) throws java.sql.SQLException {
        var books = new BookTable(handle, file);
        var kept = books.read(number);
        progress.done(READ);
        progress.check();
        boolean same = stated(books.source(number).document(), kept, progress);
        progress.done(1);
        return same
                ? Optional.empty()
                : Optional.of(
                        "the rows of the book “"
                                + kept.name()
                                + "” are not those of the document that it was read from");
    }

    private boolean stated(String hash, Book kept, Progress progress) {
        var document = new DocumentTable(handle, file).read(hash);
        var stated = document.flatMap(d -> BookFile.read(d).value());
        progress.done(STATED);
        progress.check();
        return stated.map(book -> kept.withAccounts(book.accounts()))
                .filter(book -> Fingerprint.of(book).equals(Fingerprint.of(kept)))
                .isPresent();
    }
}
