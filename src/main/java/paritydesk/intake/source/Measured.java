package paritydesk.intake.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/// A stream that counts its bytes and ends in a [Refusal] once they are more than a file may have, or too many times those that they
/// were unpacked from: a file that grows like that was made to fill a disk.
final class Measured extends FilterInputStream {

    private final String document;
    private final LongSupplier packed;
    private long count;

    /// @param packed bytes read so far of what these are unpacked from
    Measured(String document, InputStream in, LongSupplier packed) {
        super(in);
        this.document = document;
        this.packed = packed;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            add(1);
        }
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = super.read(target, offset, length);
        if (n > 0) {
            add(n);
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        add(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void add(long n) throws Refusal {
        count += n;
        long from = Math.max(1, packed.getAsLong());
        if (count > Bounds.RATIO_FROM && count / from > Bounds.RATIO) {
            throw Refusal.of(
                    document,
                    "bomb",
                    "",
                    "unpacks to more than " + Bounds.RATIO + " times its size",
                    "do not open it: it was made to fill a disk; ask its sender for the table"
                            + " itself");
        }
        if (count > Bounds.UNPACKED) {
            throw Refusal.of(
                    document,
                    "too-large",
                    "",
                    "is larger than " + (Bounds.UNPACKED >> 20) + " MiB once it is unpacked",
                    "check that this is the right file, or split it");
        }
    }
}
