package paritydesk.store;

import org.h2.mvstore.MVStoreTool;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;
import org.jspecify.annotations.Nullable;

import paritydesk.store.WorkspaceFile.Use;
import paritydesk.timeline.Progress;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/// Brings a database file to rest that nobody closed: its writer was killed, or it was copied while it was in use. The database finds
/// the last state of such a file when it reads it, but where it closes it again it may name an older state as the last one, and what
/// was committed after that is gone (seen with H2 2.5.252, with and without packing, and with `SHUTDOWN COMPACT`). A copy is
/// therefore read without being written to and written anew, held against what stood in the file, and put in its place. An encrypted
/// one, which the tool for that cannot read, is closed with packing and held against what stood in it all the same.
final class Settling {

    private static final int HEAD = 256;
    private static final String CLOSED = ",clean:1,";

    private Settling() {}

    /// For the holder of the lock of a workspace that nothing has open.
    static void bring(WorkspaceFile file, char @Nullable [] key) throws IOException, SQLException {
        if (closed(file, key)) {
            return;
        }
        try (var change = new Replacement(file)) {
            Copies.plain(file.path(), change.working(), Progress.NONE);
            settle(change.working(), key);
            change.commit();
        }
    }

    /// Settles a copy that nothing else has open, where it needs it.
    static void settle(WorkspaceFile copy, char @Nullable [] key) throws IOException, SQLException {
        if (closed(copy, key)) {
            return;
        }
        var before = Upgrade.logged(copy, key);
        if (key == null) {
            MVStoreTool.compact(copy.way() + copy.path(), false);
            OwnerOnly.made(copy.path());
        } else {
            copy.source(Use.CHANGING, key).getConnection().close();
        }
        if (!Upgrade.logged(copy, key).equals(before)) {
            throw new SQLException("the log is not what it was before");
        }
    }

    /// Whether the head of the file says that it was closed.
    private static boolean closed(WorkspaceFile file, char @Nullable [] key) throws IOException {
        try (FileChannel base = file.channel();
                var plain = key == null ? base : clear(file, key, base)) {
            var head = ByteBuffer.allocate(HEAD);
            plain.read(head, 0);
            var text = new String(head.array(), 0, head.position(), StandardCharsets.ISO_8859_1);
            return text.lines().findFirst().orElse("").contains(CLOSED);
        }
    }

    private static FileChannel clear(WorkspaceFile file, char[] key, FileChannel base)
            throws IOException {
        return new FileEncrypt(
                file.path().toString(), FilePathEncrypt.getPasswordBytes(key.clone()), base);
    }
}
