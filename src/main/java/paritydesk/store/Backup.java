package paritydesk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A copy of a whole workspace that lies in the folder of backups beside it; it is a workspace itself and can be opened as one.
/// Its name tells version, time and occasion: `desk-v5-20260119T120000Z-asked.mv.db`.
///
/// @param version of the tables
/// @param at when it was taken, to the second
/// @param bytes its size
public record Backup(Path file, int version, Instant at, Occasion occasion, long bytes) {

    /// How unfinished ones begin; the next writer removes them.
    static final String PART = "part-";

    /// Of those that are taken without being asked for, this many of each occasion are kept.
    static final int KEPT = 5;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX").withZone(ZoneOffset.UTC);

    private static final Pattern NAME =
            Pattern.compile(
                    "(.+)-v([0-9]{1,9})-([0-9]{8}T[0-9]{6}Z)-([a-z]+)(?:-[0-9]+)?\\.mv\\.db");

    /// What a backup was taken for.
    public enum Occasion {
        ASKED,
        MIGRATION,
        RESTORE,
        ENCRYPTION;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Backups of a workspace, latest first.
    static List<Backup> list(WorkspaceFile file) throws IOException {
        if (!Files.isDirectory(file.backups())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(file.backups())) {
            return files.flatMap(f -> parse(file.name(), f).stream())
                    .sorted(
                            Comparator.comparing(Backup::at)
                                    .thenComparing(b -> b.file().toString())
                                    .reversed())
                    .toList();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    static Optional<Backup> parse(String workspace, Path file) {
        var parts = NAME.matcher(String.valueOf(file.getFileName()));
        if (!parts.matches() || !parts.group(1).equals(workspace)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Backup(
                            file,
                            Integer.parseInt(parts.group(2)),
                            TIME.parse(parts.group(3), Instant::from),
                            Occasion.valueOf(parts.group(4).toUpperCase(Locale.ROOT)),
                            Files.size(file)));
        } catch (IllegalArgumentException | DateTimeException | IOException _) {
            return Optional.empty();
        }
    }

    /// A name that is not taken yet, also where the clock was set back.
    static Path place(WorkspaceFile file, int version, Instant now, Occasion occasion) {
        var name = file.name() + "-v" + version + "-" + TIME.format(now) + "-" + occasion.word();
        var place = file.backups().resolve(name + WorkspaceFile.ENDING);
        for (int i = 2; Files.exists(place); i++) {
            place = file.backups().resolve(name + "-" + i + WorkspaceFile.ENDING);
        }
        return place;
    }

    /// Where it is written until it was verified.
    static WorkspaceFile part(WorkspaceFile file) {
        long process = ProcessHandle.current().pid();
        return file.at(
                file.backups().resolve(PART + process + "-" + file.name() + WorkspaceFile.ENDING));
    }

    /// Removes what backups left that were killed; one that another process still writes stays.
    static void sweep(WorkspaceFile file) throws IOException {
        if (!Files.isDirectory(file.backups())) {
            return;
        }
        try (var parts = Files.newDirectoryStream(file.backups(), PART + "*")) {
            for (var part : parts) {
                var rest = String.valueOf(part.getFileName()).substring(PART.length());
                if (!Snapshot.alive(rest)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /// Removes the oldest of those that nobody asked for.
    static void prune(WorkspaceFile file) throws IOException {
        for (var occasion : Occasion.values()) {
            if (occasion != Occasion.ASKED) {
                for (var old :
                        list(file).stream()
                                .filter(b -> b.occasion() == occasion)
                                .skip(KEPT)
                                .toList()) {
                    Files.deleteIfExists(old.file());
                }
            }
        }
    }
}
