package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.memo.Logo;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A logo as PNG or SVG. A PNG is checked chunk by chunk, its size before anything is unpacked; of an SVG only shapes are taken.
final class LogoFile {

    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int HEADER = 0x49484452;
    private static final int CONTENT = 0x49444154;
    private static final int END = 0x49454E44;
    private static final int CHUNK = 1 << 14;

    private LogoFile() {}

    static Checked<Logo> read(String name, byte[] bytes) {
        if (bytes.length > Logo.MOST_BYTES) {
            return refused(name, "too-large", "is larger than 512 KiB", "make it smaller");
        }
        boolean png = bytes.length > 8 && ByteBuffer.wrap(bytes).getLong() == PNG;
        return png ? png(name, bytes) : SvgLogo.read(name, bytes);
    }

    static Checked<Logo> refused(String name, String code, String why, String remedy) {
        return Checked.none(Finding.block(code, Place.of(name), "", why, remedy));
    }

    private static Checked<Logo> png(String name, byte[] bytes) {
        var chunks = chunks(bytes);
        if (chunks == null
                || chunks.isEmpty()
                || chunks.getFirst().type() != HEADER
                || chunks.getFirst().content().remaining() != 13
                || chunks.getLast().type() != END) {
            return refused(
                    name, "not-a-png", "is damaged: its parts do not add up", "export it again");
        }
        var head = chunks.getFirst().content().duplicate();
        int width = head.getInt();
        int height = head.getInt();
        if (width < 1 || height < 1 || width > Logo.MOST_PIXELS || height > Logo.MOST_PIXELS) {
            return refused(
                    name,
                    "too-large",
                    "is " + width + " by " + height + " pixels",
                    "make it at most 4 000 pixels on a side");
        }
        if (!unpacks(chunks, bytesOf(head, width, height))) {
            return refused(
                    name, "not-a-png", "is damaged: its pixels do not unpack", "export it again");
        }
        var data = Base64.getEncoder().encodeToString(bytes);
        return Checked.of(new Logo(name, Logo.Format.PNG, data, width, height), List.of());
    }

    private record Chunk(int type, ByteBuffer content) {}

    /// The chunks with sound check sums; null where they do not fill the file.
    private static @Nullable List<Chunk> chunks(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes).position(8);
        var all = new ArrayList<Chunk>();
        while (in.remaining() >= 12) {
            int length = in.getInt();
            if (length < 0 || length > in.remaining() - 8) {
                return null;
            }
            var crc = new CRC32();
            crc.update(bytes, in.position(), length + 4);
            int type = in.getInt();
            var content = in.slice(in.position(), length);
            in.position(in.position() + length);
            if ((int) crc.getValue() != in.getInt()) {
                return null;
            }
            all.add(new Chunk(type, content));
        }
        return in.hasRemaining() ? null : all;
    }

    /// The most bytes that the pixels take: rows with a filter byte each, twice for the passes of an interlaced picture.
    private static long bytesOf(ByteBuffer head, int width, int height) {
        int depth = head.get();
        int samples =
                switch (head.get()) {
                    case 2 -> 3;
                    case 4 -> 2;
                    case 6 -> 4;
                    default -> 1;
                };
        long row = ((long) width * samples * depth + 7) / 8 + 1;
        return 2 * row * height + 64;
    }

    private static boolean unpacks(List<Chunk> chunks, long most) {
        var out = new byte[CHUNK];
        long done = 0;
        try (var inflater = new Inflater()) {
            for (var chunk : chunks) {
                if (chunk.type() == CONTENT) {
                    inflater.setInput(chunk.content().duplicate());
                    for (int n = inflater.inflate(out); n > 0; n = inflater.inflate(out)) {
                        done += n;
                        if (done > most) {
                            return false;
                        }
                    }
                }
            }
            return inflater.finished();
        } catch (DataFormatException _) {
            return false; // the caller says that it does not unpack
        }
    }
}
