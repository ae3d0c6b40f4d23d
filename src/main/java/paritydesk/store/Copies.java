package paritydesk.store;

import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;
import org.jspecify.annotations.Nullable;

import paritydesk.timeline.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Bytes from one file of a workspace to another, with progress, and on the disk before the call returns.
final class Copies {

    private static final int BLOCK = 1 << 18;

    private Copies() {}

    /// Copies as it stands, encrypted or not.
    static void plain(Path from, WorkspaceFile to, Progress progress) throws IOException {
        long size = Math.max(1, Files.size(from));
        try (var in = Files.newInputStream(from);
                var out = to.output()) {
            pump(in, out, size, progress);
        }
        force(to.path());
    }

    private static void pump(InputStream in, OutputStream out, long size, Progress progress)
            throws IOException {
        var block = new byte[BLOCK];
        long done = 0;
        for (int read = in.read(block); read > 0; read = in.read(block)) {
            progress.check();
            out.write(block, 0, read);
            done += read;
            progress.done(Math.min(1, (double) done / size));
        }
    }

    /// Copies while it is deciphered with one key and enciphered with another; null is plain on that side.
    static void ciphered(
            Path from,
            char @Nullable [] was,
            WorkspaceFile to,
            char @Nullable [] then,
            Progress progress)
            throws IOException {
        to.output().close();
        try (var in = open(from, was, StandardOpenOption.READ);
                var out = ciphered(to.channel(), to.path(), then)) {
            var block = ByteBuffer.allocate(BLOCK);
            long size = in.size();
            for (long at = 0; at < size; ) {
                progress.check();
                block.clear().limit((int) Math.min(BLOCK, size - at));
                while (block.hasRemaining() && in.read(block, at + block.position()) > 0) {
                    progress.done((double) at / size);
                }
                block.flip();
                int read = block.remaining();
                if (read == 0) {
                    throw new java.io.EOFException("the file ended early");
                }
                while (block.hasRemaining()) {
                    out.write(block, at + block.position());
                }
                at += read;
            }
        }
        force(to.path());
    }

    private static FileChannel open(Path file, char @Nullable [] key, StandardOpenOption... options)
            throws IOException {
        return ciphered(FileChannel.open(file, options), file, key);
    }

    private static FileChannel ciphered(FileChannel base, Path file, char @Nullable [] key) {
        return key == null
                ? base
                : new FileEncrypt(
                        file.toString(), FilePathEncrypt.getPasswordBytes(key.clone()), base);
    }

    static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Puts a finished file in the place of another, at one instant where the file system can; both are in one folder.
    static void into(Path fresh, Path place) throws IOException {
        try {
            Files.move(
                    fresh,
                    place,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(fresh, place, StandardCopyOption.REPLACE_EXISTING);
        }
        forceFolder(place.getParent());
    }

    /// The name is on the disk too; where a folder cannot be opened, the system sees to that itself.
    private static void forceFolder(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            // Windows opens no folders.
        }
    }
}
