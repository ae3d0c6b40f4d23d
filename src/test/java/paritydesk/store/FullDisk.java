package paritydesk.store;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicLong;

/// A disk that takes so many bytes and no more; the database's files and our own copies go through it.
public final class FullDisk extends FilePathWrapper {

    static final String WAY = "full:";
    private static final AtomicLong LEFT = new AtomicLong(Long.MAX_VALUE);

    static void register() {
        FilePath.register(new FullDisk());
    }

    /// From now on the disk takes this many bytes.
    static void room(long bytes) {
        LEFT.set(bytes);
    }

    static long left() {
        return LEFT.get();
    }

    private static void take(int bytes) throws IOException {
        if (LEFT.addAndGet(-bytes) < 0) {
            LEFT.set(0);
            throw new IOException("No space left on device");
        }
    }

    @Override
    public String getScheme() {
        return "full";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    @Override
    public OutputStream newOutputStream(boolean append) throws IOException {
        return new FilterOutputStream(super.newOutputStream(append)) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                take(count);
                out.write(bytes, from, count);
            }
        };
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel base;

        Channel(FileChannel base) {
            this.base = base;
        }

        @Override
        public synchronized int read(ByteBuffer to, long at) throws IOException {
            return base.read(to, at);
        }

        @Override
        public synchronized int write(ByteBuffer from, long at) throws IOException {
            take(from.remaining());
            return base.write(from, at);
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            base.truncate(size);
        }

        @Override
        public void force(boolean all) throws IOException {
            base.force(all);
        }

        @Override
        public FileLock tryLock(long at, long size, boolean shared) throws IOException {
            return base.tryLock(at, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
