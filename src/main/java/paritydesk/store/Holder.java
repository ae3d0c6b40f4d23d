package paritydesk.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// Who has a workspace open for writing.
///
/// @param user the account of the machine's user
/// @param process number of the process
/// @param since when it was opened
public record Holder(String user, long process, Instant since) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    static Holder now(Instant now) {
        return new Holder(
                System.getProperty("user.name", "unknown"), ProcessHandle.current().pid(), now);
    }

    /// Three lines, as the lock's file has them.
    String text() {
        return user.lines().findFirst().orElse("") + "\n" + process + "\n" + since + "\n";
    }

    static Optional<Holder> parse(String text) {
        List<String> lines = text.lines().toList();
        try {
            return lines.size() < 3
                    ? Optional.empty()
                    : Optional.of(
                            new Holder(
                                    lines.get(0),
                                    Long.parseLong(lines.get(1)),
                                    Instant.parse(lines.get(2))));
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /// As a sentence goes on: "by ada (process 4711) since 2026-01-19 12:00 UTC".
    public String sentence() {
        return "by " + user + " (process " + process + ") since " + TIME.format(since);
    }
}
