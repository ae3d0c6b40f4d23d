package paritydesk.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What can be said of a workspace without reading all of it.
///
/// @param bytes of the file
/// @param version of the tables
/// @param backups latest first
/// @param holder who writes to it now, this process included
/// @param asOf when a reader's snapshot was taken; nothing for the writer
public record About(
        Path file,
        long bytes,
        int version,
        boolean encrypted,
        boolean readOnly,
        List<Backup> backups,
        Optional<Holder> holder,
        Optional<Instant> asOf) {

    public About {
        backups = List.copyOf(backups);
    }
}
