package paritydesk.intake.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/// A text without the byte-order mark that it may begin with.
final class WithoutMark extends FilterReader {

    private boolean begun;

    WithoutMark(Reader in) {
        super(new PushbackReader(in));
    }

    @Override
    public int read() throws IOException {
        begin();
        return super.read();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        begin();
        return super.read(target, offset, length);
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            int first = in.read();
            if (first >= 0 && first != 0xFEFF) {
                ((PushbackReader) in).unread(first);
            }
        }
    }
}
