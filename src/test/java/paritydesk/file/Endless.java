package paritydesk.file;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A start and then one character over and over: a huge file that takes no room.
final class Endless extends InputStream {

    private final byte[] start;
    private final byte fill;
    private final long size;
    private long given;

    Endless(String start, char fill, long size) {
        this.start = start.getBytes(StandardCharsets.UTF_8);
        this.fill = (byte) fill;
        this.size = size;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (given >= size) {
            return -1;
        }
        int n = (int) Math.min(length, size - given);
        Arrays.fill(target, offset, offset + n, fill);
        for (int i = 0; i < n && given + i < start.length; i++) {
            target[offset + i] = start[(int) given + i];
        }
        given += n;
        return n;
    }

    /// Bytes that somebody has asked for.
    long given() {
        return given;
    }
}
