package paritydesk.store;

import org.jspecify.annotations.Nullable;

import paritydesk.checklist.Act;
import paritydesk.checklist.Basis;
import paritydesk.checklist.Evidence;
import paritydesk.file.Document;
import paritydesk.timeline.Progress;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;

/// What a process does to a workspace while it is killed. The same seed does the same thing.
enum Doing {
    CREATE,
    IMPORT,
    SIGN,
    MIGRATE,
    BACKUP,
    COMPACT,
    ENCRYPT,
    RESTORE;

    static final InstantSource TIME = () -> Samples.NOON;
    private static final int EVIDENCE = 300_000;

    /// Everything that is needed before the first byte is written.
    Runnable prepared(Path folder, long seed, String was, String then) {
        var file = file(folder);
        return switch (this) {
            case CREATE, MIGRATE -> () -> Workspace.open(file, TIME).close();
            case IMPORT -> {
                var loaded = Samples.loaded("s" + seed, accounts(seed));
                yield () -> {
                    try (var open = Workspace.open(file, phrase(was), TIME)) {
                        open.keep(loaded, Take.ALL_OR_NOTHING);
                    }
                };
            }
            case SIGN -> () -> sign(file, seed, was);
            case BACKUP ->
                    () -> {
                        try (var open = Workspace.open(file, phrase(was), TIME)) {
                            open.backup(Progress.NONE);
                        }
                    };
            case COMPACT -> () -> upkeep(file).compact(phrase(was));
            case ENCRYPT -> () -> upkeep(file).encrypt(phrase(was), phrase(then));
            case RESTORE -> () -> upkeep(file).restore(folder.resolve("other.mv.db"), null);
        };
    }

    static int accounts(long seed) {
        return 50 + new Random(seed).nextInt(3_000);
    }

    Path file(Path folder) {
        return switch (this) {
            case CREATE -> folder.resolve("fresh.mv.db");
            case MIGRATE -> folder.resolve("workspace.mv.db");
            default -> folder.resolve("desk.mv.db");
        };
    }

    static @Nullable Passphrase phrase(String text) {
        return text.isEmpty() ? null : Passphrase.of(text.toCharArray());
    }

    private static Upkeep upkeep(Path file) {
        return Upkeep.of(file, TIME, Progress.NONE);
    }

    private static void sign(Path file, long seed, String was) {
        var bytes = new byte[EVIDENCE];
        new Random(seed).nextBytes(bytes);
        var letter = new Evidence("letter" + seed, bytes.length, Document.sha256(bytes));
        var basis = new Basis("id" + seed, "p", "b", "m", "v", "w");
        try (var open = Workspace.open(file, phrase(was), TIME)) {
            open.sign(new Act.Signed("H1", "Ada", basis, "read", letter), bytes);
        }
    }
}
