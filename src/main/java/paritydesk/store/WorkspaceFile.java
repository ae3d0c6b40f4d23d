package paritydesk.store;

import org.h2.jdbcx.JdbcDataSource;

import paritydesk.store.StoreException.Reason;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import javax.sql.DataSource;

/// The one file of a workspace and the ways to connect to it. The database insists on its own ending, so a name without it
/// gets it: `desk` is kept in `desk.mv.db`.
record WorkspaceFile(Path path) {

    static final String ENDING = ".mv.db";

    /// Every database file starts like this; an empty file is one that was only just made.
    private static final String MARK = "H:2,";

    /// No trace files beside ours, and what was committed is with the operating system before the call returns, so that a
    /// killed process loses nothing.
    private static final String SETTINGS = ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

    /// Every query of ours goes by a key, so that estimates of how values are spread would only cost time.
    private static final String WRITING = ";WRITE_DELAY=0;MAX_COMPACT_TIME=100;ANALYZE_AUTO=0";

    private static final String READING = ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";

    static WorkspaceFile of(Path file) {
        var path = file.toAbsolutePath().normalize();
        if (path.toString().contains(";")) {
            throw StoreException.of(
                    Reason.NOT_A_WORKSPACE,
                    path,
                    "a workspace's path may not contain a semicolon",
                    "choose another name or folder");
        }
        return new WorkspaceFile(
                path.toString().endsWith(ENDING)
                        ? path
                        : path.resolveSibling(path.getFileName() + ENDING));
    }

    boolean exists() {
        return Files.exists(path);
    }

    /// Makes the folder and an empty file that only its owner may read, where they are not there yet.
    void create() throws IOException {
        var folder = path.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            if (posix(folder)) {
                var owner = PosixFilePermissions.fromString("rwx------");
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(owner));
            } else {
                Files.createDirectories(folder);
            }
        }
        if (folder != null && posix(folder)) {
            var owner = PosixFilePermissions.fromString("rw-------");
            Files.createFile(path, PosixFilePermissions.asFileAttribute(owner));
        } else {
            Files.createFile(path);
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// Refuses a folder and a file that starts like no database of ours, before anything opens it for writing.
    void check() throws IOException {
        if (Files.isDirectory(path)) {
            throw Failures.foreign(path);
        }
        try (var in = Files.newInputStream(path)) {
            var start = new String(in.readNBytes(MARK.length()), StandardCharsets.ISO_8859_1);
            if (!start.isEmpty() && !start.equals(MARK)) {
                throw Failures.foreign(path);
            }
        }
    }

    /// Where connections come from. All of one workspace use the same settings, or the database would refuse the second one.
    DataSource source(boolean readOnly) {
        var name = path.toString();
        var source = new JdbcDataSource();
        source.setURL(
                "jdbc:h2:file:"
                        + name.substring(0, name.length() - ENDING.length())
                        + SETTINGS
                        + (readOnly ? READING : WRITING));
        return source;
    }
}
