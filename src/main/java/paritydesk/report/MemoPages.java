package paritydesk.report;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.IntBuffer;

/// The pages of a memo as they will be printed, as pictures: what is seen is what is written.
public final class MemoPages {

    private final byte[] pdf;
    private final int count;

    private MemoPages(byte[] pdf, int count) {
        this.pdf = pdf;
        this.count = count;
    }

    /// A page, row by row from the top.
    ///
    /// @param pixels opaque, 0xAARRGGBB
    public record Page(int width, int height, IntBuffer pixels) {}

    /// Sets the memo. Takes about a second.
    public static MemoPages of(Memo memo) throws IOException {
        var out = new ByteArrayOutputStream(1 << 18);
        MemoPdf.write(memo, out);
        var pdf = out.toByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            return new MemoPages(pdf, document.getNumberOfPages());
        }
    }

    public int count() {
        return count;
    }

    /// A page by its number from 0, at `scale` pixels for each 1/72 of an inch.
    public Page page(int number, float scale) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var picture = new PDFRenderer(document).renderImage(number, scale, ImageType.RGB);
            int width = picture.getWidth();
            int height = picture.getHeight();
            var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
            return new Page(width, height, IntBuffer.wrap(pixels).asReadOnlyBuffer());
        }
    }
}
