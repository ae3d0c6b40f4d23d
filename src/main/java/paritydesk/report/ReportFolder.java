package paritydesk.report;

import paritydesk.timeline.Progress;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The files of a memo in a folder. They are made beside each other, each straight into a file, and all appear once the last one is
/// complete: a folder never has half a report.
public final class ReportFolder {

    private static final int BUFFER = 1 << 16;

    private ReportFolder() {}

    /// A file that was written.
    public record Written(Path file, long bytes, String sha256) {

        /// Names and SHA-256 of files, one a line, as a log keeps them.
        public static String hashes(List<Written> files) {
            return files.stream()
                    .map(f -> f.file().getFileName() + " " + f.sha256())
                    .collect(Collectors.joining("\n"));
        }
    }

    /// A part on its way: where it is written to, and where it goes.
    private record Draft(ReportForm.Part part, Path made, Path file) {}

    /// Writes the wanted forms of a memo as `name` with an ending each; the folder is made where there is none. The order of the answer is
    /// that of the forms, whatever is ready first.
    public static List<Written> write(
            Memo memo, Collection<ReportForm> forms, Path folder, String name, Progress progress)
            throws IOException {
        Files.createDirectories(folder);
        var drafts = new ArrayList<Draft>();
        try {
            for (var form : forms.stream().distinct().sorted().toList()) {
                for (var part : form.parts(memo)) {
                    var file = name + part.ending();
                    var made = folder.resolve("." + file + ".new");
                    drafts.add(new Draft(part, made, folder.resolve(file)));
                }
            }
            var hashes = all(drafts, progress);
            var written = new ArrayList<Written>();
            for (int i = 0; i < drafts.size(); i++) {
                var draft = drafts.get(i);
                long bytes = Files.size(draft.made());
                move(draft.made(), draft.file());
                written.add(new Written(draft.file(), bytes, hashes.get(i)));
            }
            return written;
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } finally {
            for (var draft : drafts) {
                Files.deleteIfExists(draft.made());
            }
        }
    }

    private static List<String> all(List<Draft> drafts, Progress progress) {
        var done = new AtomicInteger();
        return IntStream.range(0, drafts.size())
                .parallel()
                .mapToObj(
                        i -> {
                            progress.check();
                            var hash = make(drafts.get(i));
                            progress.done(done.incrementAndGet() / (double) drafts.size());
                            return hash;
                        })
                .toList();
    }

    private static String make(Draft draft) {
        try (OutputStream file = Files.newOutputStream(draft.made())) {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var out = new BufferedOutputStream(new DigestOutputStream(file, digest), BUFFER)) {
                draft.part().writing().to(out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static void move(Path made, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("“" + file + "” is a folder");
        }
        try {
            Files.move(
                    made,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
