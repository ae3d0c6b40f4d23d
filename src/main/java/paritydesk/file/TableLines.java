package paritydesk.file;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;

/// The lines of a table, one at a time, none longer than a line may be. Read as a stream it hands on only lines whose quotation
/// marks come in pairs: any other would swallow the lines after it; it is reported and stands as an empty line, so that rows keep
/// their numbers.
final class TableLines extends Reader {

    private final Reader in;
    private final char[] buffer = new char[1 << 16];
    private final OddQuotes oddQuotes;
    private final StringBuilder line = new StringBuilder(256);
    private int position;
    private int filled;
    private long count;
    private long size;
    private boolean unfinished;
    private String pending = "";
    private int given;

    TableLines(Reader in, OddQuotes oddQuotes) {
        this.in = in;
        this.oddQuotes = oddQuotes;
    }

    /// Told of a line whose quotation marks do not come in pairs.
    interface OddQuotes {
        void in(long row, String line);
    }

    /// Lines read so far.
    long count() {
        return count;
    }

    /// Whether the last line ended with the file and not with a line break.
    boolean unfinished() {
        return unfinished;
    }

    /// The next line without its break; null at the end.
    @Nullable String next() throws IOException {
        line.setLength(0);
        while (true) {
            if (position == filled && !fill()) {
                unfinished = !line.isEmpty();
                return line.isEmpty() ? null : ended();
            }
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.append(buffer, position, end - position);
            if (line.length() > Limits.LINE) {
                throw new TooLong(count + 1);
            }
            position = Math.min(end + 1, filled);
            if (end < filled) {
                return ended();
            }
        }
    }

    private String ended() {
        count++;
        int last = line.length() - 1;
        if (last >= 0 && line.charAt(last) == '\r') {
            line.setLength(last);
        }
        return line.toString();
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, in.read(buffer));
        size += filled;
        if (size > Limits.TABLE_BYTES) {
            throw new TooLarge();
        }
        return filled > 0;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (given == pending.length()) {
            var next = next();
            if (next == null) {
                return -1;
            }
            pending = checked(next) + "\n";
            given = 0;
        }
        int n = Math.min(length, pending.length() - given);
        pending.getChars(given, given + n, target, offset);
        given += n;
        return n;
    }

    private String checked(String next) {
        boolean even = true;
        for (int at = next.indexOf('"'); at >= 0; at = next.indexOf('"', at + 1)) {
            even = !even;
        }
        if (even) {
            return next;
        }
        oddQuotes.in(count, next);
        return "";
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// A line went past the limit.
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
        private final long row;

        TooLong(long row) {
            super("line " + row + " is too long");
            this.row = row;
        }

        long row() {
            return row;
        }
    }

    /// The whole table went past the limit.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("the table is too large");
        }
    }
}
