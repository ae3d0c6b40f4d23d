package paritydesk.store;

import paritydesk.audit.Head;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/// Where the logs of workspaces ended when this machine last read them, in a file of its own. A log that was set back whole, its kept
/// head with it, holds by itself; it no longer holds what was read before.
public record Heads(Path file) {

    private static final Pattern HEAD = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

    /// The head that this machine has read last; nothing where it has read none.
    ///
    /// @param first hash of the log's first entry
    public Optional<Head> seen(Path workspace, String first) {
        return Optional.ofNullable(load().getProperty(key(workspace, first)))
                .map(HEAD::matcher)
                .filter(found -> found.matches())
                .map(found -> new Head(Long.parseLong(found.group(1)), found.group(2)));
    }

    /// Remembers a head.
    void see(Path workspace, String first, Head head) {
        var all = load();
        if (!head.text().equals(all.put(key(workspace, first), head.text()))) {
            write(all);
        }
    }

    /// A workspace made anew in the place of another one has another first entry, and nothing was read of it.
    private static String key(Path workspace, String first) {
        return workspace.toAbsolutePath().normalize() + " " + first;
    }

    private Properties load() {
        var all = new Properties();
        try {
            if (Files.exists(file)) {
                all.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
            }
            return all;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(Properties all) {
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            var text = new StringWriter();
            all.store(text, "Heads of logs, as this machine has read them");
            var fresh = Files.createTempFile(folder, "heads", ".new");
            Files.writeString(fresh, text.toString(), StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
