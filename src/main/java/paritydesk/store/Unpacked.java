package paritydesk.store;

import paritydesk.timeline.Progress;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Takes the one file of an archive as it is, without the archive: what the database gives for a backup is packed only because it
/// asks for a stream that packs.
final class Unpacked extends ZipOutputStream {

    private final OutputStream to;
    private final long size;
    private final Progress progress;
    private long done;

    Unpacked(OutputStream to, long size, Progress progress) {
        super(to);
        this.to = to;
        this.size = size;
        this.progress = progress;
    }

    @Override
    public void putNextEntry(ZipEntry entry) {
        // The one file begins.
    }

    @Override
    public void closeEntry() {
        // The one file ends.
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int count) throws IOException {
        progress.check();
        to.write(bytes, from, count);
        done += count;
        progress.done(Math.min(1, (double) done / size));
    }

    @Override
    public void finish() {
        // There is no directory of files to write.
    }

    @Override
    public void close() throws IOException {
        def.end();
        to.close();
    }
}
