package paritydesk.store;

import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

import paritydesk.store.StoreException.Reason;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

/// The one file of a workspace, what lies beside it, and the ways to connect to it. The database insists on its own ending, so a name
/// without it gets it: `desk` is kept in `desk.mv.db`, with `desk.lock` and the folder `desk.backups` beside it.
///
/// @param path absolute, through links
/// @param way the database's file system that everything is written through; the plain one but in tests of full disks
record WorkspaceFile(Path path, String way) {

    static final String ENDING = ".mv.db";
    static final String PLAIN = "file:";

    /// Every database file starts like this.
    private static final String MARK = "H:2,";

    /// No trace files beside ours, and what was committed is with the operating system before the call returns, so that a
    /// killed process loses nothing.
    private static final String SETTINGS = ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

    /// Every query of ours goes by a key, so that estimates of how values are spread would only cost time. Closing moves nothing about in
    /// the file: a process that is killed meanwhile could lose what was committed last. Compaction is done to a copy, and a file that was
    /// not closed is settled before it is opened ([Settling]).
    private static final String WRITING = ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;ANALYZE_AUTO=0";

    /// Copies that are being changed are packed when they are closed.
    private static final String CHANGING = ";WRITE_DELAY=0;ANALYZE_AUTO=0";

    private static final String READING = ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";

    static WorkspaceFile of(Path file) {
        return of(file, PLAIN);
    }

    static WorkspaceFile of(Path file, String way) {
        var path = file.toAbsolutePath().normalize();
        if (path.toString().contains(";")) {
            throw StoreException.of(
                    Reason.NOT_A_WORKSPACE,
                    path,
                    "a workspace's path may not contain a semicolon",
                    "choose another name or folder");
        }
        var named =
                path.toString().endsWith(ENDING)
                        ? path
                        : path.resolveSibling(path.getFileName() + ENDING);
        return new WorkspaceFile(real(named), way);
    }

    /// Two names of one file are one workspace, with one lock.
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException _) {
            return path;
        }
    }

    boolean exists() {
        return Files.exists(path);
    }

    /// The name without the database's ending.
    String name() {
        var whole = String.valueOf(path.getFileName());
        return whole.substring(0, whole.length() - ENDING.length());
    }

    Path lock() {
        return path.resolveSibling(name() + ".lock");
    }

    Path backups() {
        return path.resolveSibling(name() + ".backups");
    }

    /// What is made while a change is prepared, and takes the file's place or is swept away.
    WorkspaceFile working() {
        return new WorkspaceFile(path.resolveSibling("." + name() + ".working" + ENDING), way);
    }

    WorkspaceFile at(Path other) {
        return new WorkspaceFile(other, way);
    }

    /// Refuses a folder, an empty file and one that starts like no database of ours, before anything opens it.
    void check() throws IOException {
        if (Files.isDirectory(path)) {
            throw Failures.foreign(path);
        }
        var start = start();
        if (!start.startsWith(MARK) && !start.startsWith(CipherHead.MARK)) {
            throw Failures.foreign(path);
        }
    }

    boolean encrypted() throws IOException {
        return start().startsWith(CipherHead.MARK);
    }

    private String start() throws IOException {
        try (var in = Files.newInputStream(path)) {
            return new String(in.readNBytes(CipherHead.MARK.length()), StandardCharsets.ISO_8859_1);
        }
    }

    /// The key that opens the file; nothing where it is not encrypted. A passphrase that is missing or wrong is told before the database
    /// sees the file.
    char @Nullable [] key(@Nullable Passphrase phrase) throws IOException {
        if (!encrypted()) {
            return null;
        }
        var head = CipherHead.read(path).orElseThrow(() -> Failures.foreign(path));
        if (phrase == null) {
            throw Failures.encrypted(path);
        }
        return head.key(phrase).orElseThrow(() -> Failures.wrongPassphrase(path));
    }

    /// An owner's file to write to, made anew.
    OutputStream output() throws IOException {
        Files.deleteIfExists(path);
        OwnerOnly.file(path);
        return FilePath.get(way + path).newOutputStream(false);
    }

    /// The file to read and write, through the way.
    FileChannel channel() throws IOException {
        return FilePath.get(way + path).open("rw");
    }

    /// What connections are for.
    enum Use {
        WRITING,
        CHANGING,
        READING;

        String settings() {
            return switch (this) {
                case WRITING -> WorkspaceFile.WRITING;
                case CHANGING -> WorkspaceFile.CHANGING;
                case READING -> WorkspaceFile.READING;
            };
        }
    }

    /// Where connections come from. All of one workspace use the same settings, or the database would refuse the second one.
    DataSource source(Use use, char @Nullable [] key) {
        var name = path.toString();
        var source = new JdbcDataSource();
        source.setURL(
                "jdbc:h2:"
                        + way
                        + name.substring(0, name.length() - ENDING.length())
                        + SETTINGS
                        + use.settings()
                        + (key == null ? "" : ";CIPHER=AES"));
        if (key != null) {
            // the file's key, then the user's own password, which is none
            var both = java.util.Arrays.copyOf(key, key.length + 1);
            both[key.length] = ' ';
            source.setPasswordChars(both);
        }
        return source;
    }
}
