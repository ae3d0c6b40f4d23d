package paritydesk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A change of the whole file: it is prepared beside the workspace, held to what a workspace has to be, and put into its place at one
/// instant. Whoever is killed before that leaves the workspace as it was, and a file that the next opening sweeps away.
final class Replacement implements AutoCloseable {

    private final WorkspaceFile file;
    private final WorkspaceFile working;

    /// For the holder of the workspace's lock.
    Replacement(WorkspaceFile file) {
        this.file = file;
        this.working = file.working();
    }

    WorkspaceFile working() {
        return working;
    }

    void commit() throws IOException {
        Copies.force(working.path());
        Copies.into(working.path(), file.path());
    }

    @Override
    public void close() throws IOException {
        sweep(file);
    }

    /// Removes what changes that were killed left beside the workspace.
    static void sweep(WorkspaceFile file) throws IOException {
        var folder = file.path().getParent();
        if (folder != null && Files.isDirectory(folder)) {
            var start = String.valueOf(file.working().path().getFileName());
            try (var files = Files.list(folder)) {
                files.filter(f -> String.valueOf(f.getFileName()).startsWith(start))
                        .forEach(Replacement::delete);
            }
        }
        Backup.sweep(file);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
