package paritydesk.intake;

import org.jspecify.annotations.Nullable;

import paritydesk.book.Book;
import paritydesk.file.BookCsv;
import paritydesk.file.BookFile;
import paritydesk.file.Document;
import paritydesk.file.DocumentKind;
import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.intake.source.Given;
import paritydesk.timeline.Progress;

import java.io.IOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// A file of another program as the documents that a workspace keeps: the book in our own form, which says in its note what it was read
/// from and how, and the mapping with its corrections.
public final class Intake {

    private Intake() {}

    /// What came of a file.
    ///
    /// @param book the good accounts, or null where there is no book at all
    /// @param findings everything found
    public record Taken(
            @Nullable Book book, Mapping mapping, String sha256, List<Finding> findings) {
        public Taken {
            findings = List.copyOf(findings);
        }

        /// Whether everything can be taken.
        public boolean clean() {
            return book != null && findings.stream().noneMatch(Finding::blocks);
        }

        /// Whether the good rows can be taken: whatever blocks is about accounts that were left out.
        public boolean goodRows() {
            return book != null
                    && !book.accounts().isEmpty()
                    && findings.stream().filter(Finding::blocks).allMatch(BookFile::leavesOut);
        }

        /// The documents of the book and its mapping, under the name of the file that they came from.
        public List<Document> documents(String name) {
            if (book == null) {
                return List.of();
            }
            return List.of(
                    Document.of(DocumentKind.BOOK, name, BookCsv.write(book)),
                    Document.of(DocumentKind.MAPPING, "mapping.json", MappingFile.write(mapping)));
        }
    }

    /// Reads a file and holds it to control totals.
    ///
    /// @param checking what it is held to
    public static Taken take(
            Given given, Mapping mapping, Setting setting, Checking checking, Progress progress) {
        Checked<Book> read =
                BookReading.read(given, mapping, setting.tokens(mapping), checking.now(), progress);
        var findings = new ArrayList<>(read.findings());
        var book = read.value().orElse(null);
        var hash = book == null ? "" : hash(given, findings);
        if (book != null) {
            findings.addAll(
                    Control.check(given.name(), book, checking.controls(), checking.accepted()));
            book = noted(book, given.name(), hash, mapping, checking.accepted(), findings);
        }
        progress.done(1);
        return new Taken(book, mapping, hash, findings);
    }

    /// What a reading is held to.
    public record Checking(Instant now, List<Control> controls, String accepted) {
        public Checking {
            controls = List.copyOf(controls);
        }

        public static Checking at(Instant now) {
            return new Checking(now, List.of(), "");
        }
    }

    private static Book noted(
            Book book,
            String name,
            String hash,
            Mapping mapping,
            String accepted,
            List<Finding> findings) {
        var note = new StringBuilder();
        if (!book.note().isEmpty()) {
            note.append(book.note()).append(". ");
        }
        note.append("Read from ")
                .append(name)
                .append(" (SHA-256 ")
                .append(hash)
                .append(") as “")
                .append(mapping.name())
                .append("”");
        if (!mapping.corrections().isEmpty()) {
            note.append("; ")
                    .append(mapping.corrections().size())
                    .append(" cells corrected by hand");
        }
        if (findings.stream().anyMatch(Finding::blocks)) {
            note.append("; accounts with a row in error are left out");
        }
        if (!accepted.isBlank()
                && findings.stream().anyMatch(f -> f.code().equals("control-total"))) {
            note.append("; a control total differs, accepted: ").append(accepted);
        }
        return new Book(
                book.id(),
                book.name(),
                book.asOf(),
                book.synthetic(),
                note.toString(),
                book.accounts());
    }

    private static String hash(Given given, List<Finding> findings) {
        try (var in = new DigestInputStream(given.open(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        } catch (IOException e) {
            findings.add(
                    Finding.block(
                            "unreadable",
                            Place.of(given.name()),
                            "",
                            "could not be read again: " + e.getMessage(),
                            "check that the file is still there"));
            return "";
        }
    }
}
