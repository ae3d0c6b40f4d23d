package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Brings a command's answer to standard output, or into a file that is replaced whole: whoever reads it never sees half.
final class Output {

    private Output() {}

    static void write(@Nullable Path file, byte[] bytes, Streams streams) {
        if (file == null) {
            streams.out().write(bytes, 0, bytes.length);
            streams.out().flush();
            return;
        }
        try {
            replace(file.toAbsolutePath(), bytes);
        } catch (IOException failure) {
            throw new WrongUse(
                    "“" + file + "” cannot be written (" + failure.getMessage() + ").", failure);
        }
    }

    /// A regular file is replaced whole or not at all; a link is followed, and a device or pipe is written to as it stands.
    private static void replace(Path named, byte[] bytes) throws IOException {
        if (Files.isDirectory(named)) {
            throw new IOException("it is a folder");
        }
        boolean exists = Files.exists(named);
        if (exists && !Files.isRegularFile(named)) {
            Files.write(named, bytes, StandardOpenOption.WRITE);
            return;
        }
        var file = exists ? named.toRealPath() : named;
        var folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("its folder does not exist");
        }
        var fresh = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.write(fresh, bytes);
            try {
                Files.move(
                        fresh,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException _) {
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
