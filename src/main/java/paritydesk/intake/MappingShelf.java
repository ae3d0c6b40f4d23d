package paritydesk.intake;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// The mappings that a user has made, one file for each fingerprint of a header. Kept without the corrections and the instant of the one
/// file that they were made on.
public final class MappingShelf {

    private static final int MOST = 1 << 20;

    private final Path folder;

    /// @param folder made when the first mapping is kept
    public MappingShelf(Path folder) {
        this.folder = folder;
    }

    /// The mapping for a header; empty where there is none, or none that can be read any more.
    public Optional<Mapping> find(String fingerprint) {
        var file = file(fingerprint);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST) {
                return Optional.empty();
            }
            return MappingFile.read(file.toString(), Files.readAllBytes(file)).value();
        } catch (IOException _) {
            return Optional
                    .empty(); // Not remembered is what a user sees, and can mend by mapping anew.
        }
    }

    public void keep(Mapping mapping) throws IOException {
        Files.createDirectories(folder);
        var heading = mapping.book();
        var plain =
                mapping.withCorrections(java.util.List.of())
                        .withBook(heading.at(null, heading.asOfColumn()));
        var fresh = Files.createTempFile(folder, "mapping", ".part");
        try {
            Files.write(fresh, MappingFile.write(plain));
            move(fresh, file(mapping.fingerprint()));
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void move(Path fresh, Path file) throws IOException {
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

    private Path file(String fingerprint) {
        return folder.resolve(fingerprint.replaceAll("[^0-9a-f]", "_") + ".json");
    }
}
