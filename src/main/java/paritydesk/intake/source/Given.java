package paritydesk.intake.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file as it was given: the name that findings call it by, its bytes' number, and how to read it from the start.
public record Given(String name, long size, Opening opening) {

    /// Opens a stream at its first byte, as often as it is asked.
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    public static Given of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Refusal.of(
                    file.toString(),
                    "unreadable",
                    "",
                    "is not a file that can be read",
                    "name a file");
        }
        var last = file.getFileName();
        return new Given(
                last == null ? file.toString() : last.toString(),
                Files.size(file),
                () -> Files.newInputStream(file));
    }

    public static Given of(String name, byte[] bytes) {
        return new Given(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    public InputStream open() throws IOException {
        return opening.open();
    }

    /// The first bytes, at most `most`.
    byte[] start(int most) throws IOException {
        try (var in = open()) {
            return in.readNBytes(most);
        }
    }
}
