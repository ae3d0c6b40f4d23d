package paritydesk.store;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// The workspaces that were open last, latest first, in a small file of its own. Only a convenience: a file that is missing or
/// unreadable is an empty list, and one that cannot be written changes nothing.
public record RecentWorkspaces(Path file) {

    private static final int MOST = 10;

    /// Where the logs of workspaces ended when this machine last read them, beside this list.
    public Heads heads() {
        return new Heads(file.resolveSibling("heads.properties"));
    }

    /// A workspace and when it was last open.
    public record Entry(Path workspace, Instant at) {

        /// Whether it still is where it was.
        public boolean there() {
            return Files.exists(workspace);
        }
    }

    /// Where mappings are remembered, beside this file.
    public Path mappings() {
        return file.resolveSibling("mappings");
    }

    public List<Entry> list() {
        var kept = new Properties();
        try {
            kept.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException _) {
            return List.of();
        }
        var entries = new ArrayList<Entry>();
        for (int i = 1; i <= MOST; i++) {
            entry(kept, i).ifPresent(entries::add);
        }
        return List.copyOf(entries);
    }

    private static Optional<Entry> entry(Properties kept, int i) {
        var path = kept.getProperty(i + ".path", "");
        try {
            return path.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Entry(
                                    Path.of(path), Instant.parse(kept.getProperty(i + ".at", ""))));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Puts `workspace` first. The file is replaced whole, so that a killed program leaves the old list or the new one.
    public void opened(Path workspace, Instant at) {
        var first = workspace.toAbsolutePath().normalize();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(first, at));
        list().stream().filter(e -> !e.workspace().equals(first)).forEach(entries::add);
        write(entries);
    }

    private void write(List<Entry> entries) {
        var text = new StringBuilder();
        for (int i = 0; i < Math.min(MOST, entries.size()); i++) {
            var entry = entries.get(i);
            var path = entry.workspace().toString().replace("\\", "\\\\");
            text.append(i + 1).append(".path=").append(path).append('\n');
            text.append(i + 1).append(".at=").append(entry.at()).append('\n');
        }
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            var fresh = Files.createTempFile(folder, "recent", ".new");
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            replace(fresh);
        } catch (IOException _) {
            // The list is a convenience; the workspace itself is unharmed.
        }
    }

    private void replace(Path fresh) throws IOException {
        try {
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
