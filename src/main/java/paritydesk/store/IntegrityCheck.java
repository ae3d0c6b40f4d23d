package paritydesk.store;

import org.jdbi.v3.core.Handle;

import paritydesk.audit.Chain;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.timeline.Progress;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads everything that a workspace holds and holds it against its hash, its document, its predecessor.
final class IntegrityCheck {

    private static final double LOG = 0.1;
    private static final double FILES = 0.3;
    private static final double LARGE = 0.5;
    private static final String RESTORE = "restore the workspace from a backup";

    private final Handle handle;
    private final Path file;
    private final List<Finding> findings = new ArrayList<>();

    IntegrityCheck(Handle handle, Path file) {
        this.handle = handle;
        this.file = file;
    }

    Integrity run(Progress progress) throws SQLException {
        var log = log();
        progress.done(LOG);
        var documents = documents(progress.part(LOG, FILES));
        int evidence = evidence();
        large(progress.part(FILES, LARGE));
        var books = books(progress.part(LARGE, 1));
        progress.done(1);
        var counts =
                new Integrity.Counts(documents, books, count("scenario"), count("run"), evidence);
        return new Integrity(
                file, Migrations.accepted(file, handle.getConnection()), counts, log, findings);
    }

    private Chain log() {
        var log = new LogTable(handle).verified(Chain.NONE);
        log.broken().ifPresent(b -> damaged("log", "entry " + b.number(), b.sentence()));
        if (!log.setBack().isEmpty()) {
            findings.add(
                    Finding.warn(
                            "clock-set-back",
                            at("entry " + log.setBack().getFirst()),
                            "",
                            log.setBack().size()
                                    + " entries of the log carry a time before that of the entry"
                                    + " before them: the machine's clock was set back",
                            "the order of the entries is sound; their times are what the clock"
                                    + " said"));
        }
        return log;
    }

    private int documents(Progress progress) {
        var table = new DocumentTable(handle, file);
        var all = table.list();
        for (int i = 0; i < all.size(); i++) {
            progress.check();
            var kept = all.get(i);
            fault(() -> table.read(kept.hash()))
                    .ifPresent(why -> damaged("document", kept.name(), why));
            progress.done((i + 1.0) / all.size());
        }
        return all.size();
    }

    private int evidence() {
        int all = count("evidence");
        int sound = new EvidenceTable(handle).sound().size();
        if (sound < all) {
            damaged(
                    "evidence",
                    "evidence",
                    all - sound + " files of signatures are no longer what was given");
        }
        return all;
    }

    private void large(Progress progress) {
        var table = new LargeTable(handle, file);
        table.missing().forEach(hash -> damaged("missing", hash, "a large content is missing"));
        var hashes = table.hashes();
        for (int i = 0; i < hashes.size(); i++) {
            progress.check();
            var hash = hashes.get(i);
            fault(() -> table.read(hash)).ifPresent(why -> damaged("large", hash, why));
            progress.done((i + 1.0) / hashes.size());
        }
    }

    private int books(Progress progress) throws SQLException {
        var check = new BookCheck(handle, file);
        var numbers = new BookTable(handle, file).numbers();
        for (int i = 0; i < numbers.size(); i++) {
            var part = progress.part((double) i / numbers.size(), (i + 1.0) / numbers.size());
            var spot = "book " + numbers.get(i);
            try {
                check.fault(numbers.get(i), part).ifPresent(why -> damaged("book", spot, why));
            } catch (StoreException failure) {
                damaged("book", spot, failure.finding().text());
            }
        }
        return numbers.size();
    }

    private int count(String table) {
        return handle.createQuery("SELECT count(*) FROM " + table).mapTo(Integer.class).one();
    }

    private static Optional<String> fault(Runnable read) {
        try {
            read.run();
            return Optional.empty();
        } catch (StoreException failure) {
            return Optional.of(failure.finding().text());
        }
    }

    private Place at(String spot) {
        return new Place(String.valueOf(file.getFileName()), spot);
    }

    private void damaged(String what, String spot, String why) {
        findings.add(Finding.block("workspace-" + what, at(spot), "", why, RESTORE));
    }
}
