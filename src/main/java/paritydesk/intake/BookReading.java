package paritydesk.intake;

import org.jspecify.annotations.Nullable;

import paritydesk.book.Book;
import paritydesk.file.BookAccounts;
import paritydesk.file.Findings;
import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.intake.source.Given;
import paritydesk.intake.source.Records;
import paritydesk.intake.source.Refusal;
import paritydesk.timeline.Progress;

import java.io.IOException;
import java.time.Instant;

/// Reads a file of another program into a book, as a stream: what is held is the book, not the file. Where a row is wrong its account is
/// left out and told, and the good ones stay beside the findings.
public final class BookReading {

    private static final int OFTEN = 4096;

    private final Given given;
    private final Mapping mapping;
    private final Tokens tokens;
    private final Instant now;
    private final Findings findings;

    private BookReading(Given given, Mapping mapping, Tokens tokens, Instant now) {
        this.given = given;
        this.mapping = mapping;
        this.tokens = tokens;
        this.now = now;
        this.findings = new Findings(given.name());
    }

    /// The book of a file, as far as it could be had.
    ///
    /// @param now what is later lies in the future
    public static Checked<Book> read(
            Given given, Mapping mapping, Tokens tokens, Instant now, Progress progress) {
        var reading = new BookReading(given, mapping, tokens, now);
        Book book = null;
        try (var records = Records.open(given, mapping.form())) {
            book = reading.book(records, progress);
        } catch (Refusal refusal) {
            reading.findings.add(refusal.finding());
        } catch (IOException e) {
            reading.unreadable(e);
        }
        return Checked.of(book, reading.findings.list());
    }

    private void unreadable(IOException e) {
        var why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        findings.block(
                "unreadable",
                Place.of(given.name()),
                "",
                "could not be read: " + why,
                "check that the file is there and that you may read it");
    }

    private @Nullable Book book(Records records, Progress progress) throws IOException {
        var rows = RowReader.of(mapping, records.columns(), tokens, findings, now);
        if (rows == null) {
            return null;
        }
        var print = Fingerprints.of(records.columns());
        if (!print.equals(mapping.fingerprint())) {
            findings.add(
                    Finding.info(
                            "other-header",
                            Place.of(given.name()),
                            "",
                            "has other columns than the file that the mapping was made for; those"
                                    + " that it names are there"));
        }
        var accounts = new BookAccounts(findings);
        long count = 0;
        for (var line = records.next(); line != null; line = records.next()) {
            add(accounts, rows.read(line));
            if (++count % OFTEN == 0) {
                progress.check();
                progress.done(records.share());
            }
        }
        rows.finish();
        if (count == 0) {
            findings.block(
                    "no-rows",
                    Place.of(given.name()),
                    "",
                    "has a header and no rows",
                    "export the book again: an empty book would pass every check");
            return null;
        }
        var asOf = rows.asOf();
        var good = accounts.good();
        return asOf == null ? null : named(asOf, good);
    }

    private Book named(Instant asOf, java.util.List<paritydesk.book.Account> accounts) {
        var heading = mapping.book();
        var id = heading.id() == null ? stem(given.name()) : heading.id();
        var note = heading.note() == null ? "" : heading.note();
        return new Book(
                id,
                heading.name() == null ? id : heading.name(),
                asOf,
                heading.synthetic(),
                note,
                accounts);
    }

    private static String stem(String file) {
        var plain = file.replaceFirst("(?i)\\.(gz|zip)$", "");
        int dot = plain.lastIndexOf('.');
        return dot > 0 ? plain.substring(0, dot) : plain;
    }

    private void add(BookAccounts accounts, ReadRow read) {
        if (read.account().isEmpty()) {
            return;
        }
        if (read.venue().isEmpty() || read.holderClass().isEmpty()) {
            accounts.spoil(read.account());
            return;
        }
        boolean good =
                accounts.meets(
                                new BookAccounts.Head(
                                        read.account(),
                                        read.owner(),
                                        read.venue(),
                                        read.holderClass()),
                                read.row())
                        && read.good();
        for (var leg : read.legs()) {
            good = accounts.add(read.account(), leg, read.row()) && good;
        }
        if (!good) {
            accounts.spoil(read.account());
        }
    }
}
