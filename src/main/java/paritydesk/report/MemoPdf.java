package paritydesk.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

import paritydesk.memo.Paper;
import paritydesk.memo.Template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The memo as PDF: charts as vectors, fonts embedded, bookmarks, page numbers and the run's identity at the foot of every
/// page. Dates and document id come from the stated time and the fingerprint, so that the same memo has the same bytes.
public final class MemoPdf {

    private static final String FAMILY = "Inter Tabular";
    private static final String FONTS = "/paritydesk/ui/fonts/InterTabular-";
    private static final Pattern SIZE =
            Pattern.compile(" width=\"([0-9.]+)\" height=\"([0-9.]+)\"(?= viewBox)");

    /// Width of a page's content in px at 96 a inch: 174 mm.
    private static final int CONTENT = 657;

    private MemoPdf() {}

    /// Writes the document; the stream stays open.
    public static void write(Memo memo, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        var builder = new PdfRendererBuilder();
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.usePdfUaAccessibility(true);
        builder.withProducer("ParityDesk " + memo.run().head().engineVersion());
        font(builder, "Regular", 400);
        font(builder, "Bold", 700);
        builder.withHtmlContent(page(memo), null);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                identify(memo, document);
                document.save(out);
            }
        }
    }

    private static void font(PdfRendererBuilder builder, String face, int weight) {
        var bytes = Contents.bytes(FONTS + face + ".ttf");
        builder.useFont(
                () -> new ByteArrayInputStream(bytes),
                FAMILY,
                weight,
                FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
    }

    private static void identify(Memo memo, PDDocument document) {
        Calendar stated = GregorianCalendar.from(memo.statedAt().atZone(ZoneOffset.UTC));
        var info = new PDDocumentInformation();
        info.setTitle(
                memo.template().title().equals(Template.PLAN)
                        ? "Memo on " + memo.title()
                        : memo.title());
        info.setSubject(memo.foot());
        info.setCreator("ParityDesk");
        info.setProducer("ParityDesk " + memo.run().head().engineVersion());
        info.setCreationDate(stated);
        info.setModificationDate(stated);
        document.setDocumentInformation(info);
        document.setDocumentId((long) memo.foot().hashCode());
    }

    private static String page(Memo memo) {
        List<Section> sections = memo.sections(new Pictures(memo, MemoPdf::fit));
        return Contents.fill(
                Contents.resource("memo-pdf.html"),
                "title",
                Markup.escaped(memo.title()),
                "bookmarks",
                bookmarks(sections),
                "style",
                Contents.resource("memo.css"),
                "body",
                Contents.body(memo, sections, true),
                "paper",
                page(memo.template().paper()),
                "footer",
                Markup.escaped(memo.template().letterhead().footer()),
                "foot",
                Markup.escaped(memo.foot()),
                "class",
                Markup.escaped(memo.template().letterhead().classification()),
                "head",
                Markup.escaped(memo.title() + " · " + memo.run().scenario().book().name()));
    }

    /// Size and margins of a sheet; what stands on it is as wide on each.
    private static String page(Paper paper) {
        return String.format(
                Locale.ROOT,
                "size: %.1fmm %.1fmm; margin: 22mm %.2fmm 22mm %.2fmm;",
                paper.width(),
                paper.height(),
                paper.margin(),
                paper.margin());
    }

    private static String bookmarks(List<Section> sections) {
        var out = new StringBuilder();
        for (int i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            out.append("<bookmark name=\"")
                    .append(Markup.escaped((i + 1) + "  " + section.title()))
                    .append("\" href=\"#")
                    .append(section.id())
                    .append("\"/>\n");
        }
        return out.toString();
    }

    /// The picture at the width of the page's content, in whole px because only those are read; its view box scales it.
    private static String fit(String svg) {
        var size = SIZE.matcher(svg);
        if (!size.find()) {
            return svg;
        }
        double factor = CONTENT / Double.parseDouble(size.group(1));
        long height = Math.round(Double.parseDouble(size.group(2)) * factor);
        return svg.substring(0, size.start())
                + " width=\""
                + CONTENT
                + "\" height=\""
                + height
                + '"'
                + svg.substring(size.end());
    }
}
