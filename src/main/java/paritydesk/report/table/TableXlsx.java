package paritydesk.report.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Tables as a workbook (Office Open XML, ECMA-376): one sheet each, typed cells, the heading frozen. Rows go out as they are made, so
/// that a book of any size needs no memory. The same tables and time give the same bytes.
public final class TableXlsx {

    /// What a sheet holds at the most, its heading included.
    public static final int MOST_ROWS = 1_048_576;

    private static final int BUFFER = 1 << 16;

    /// Tables of figures shrink hardly further beyond this, and take far longer.
    private static final int LEVEL = 3;

    private final ZipOutputStream zip;
    private final LocalDateTime time;

    private TableXlsx(OutputStream out, Instant statedAt) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(LEVEL);
        time = LocalDateTime.ofInstant(statedAt, ZoneOffset.UTC).withNano(0);
    }

    /// `statedAt` is the time that the workbook says it was made at; the stream stays open.
    public static void write(
            List<ReportTable> tables, String version, Instant statedAt, OutputStream out)
            throws IOException {
        var book = new TableXlsx(out, statedAt);
        book.part("[Content_Types].xml", BookXml.types(tables.size()));
        book.part("_rels/.rels", BookXml.RELATIONS);
        book.part("docProps/app.xml", BookXml.program(version));
        book.part("docProps/core.xml", BookXml.core(statedAt.truncatedTo(ChronoUnit.SECONDS)));
        book.part("xl/workbook.xml", BookXml.sheets(tables));
        book.part("xl/_rels/workbook.xml.rels", BookXml.sheetRelations(tables.size()));
        book.part("xl/styles.xml", BookXml.styles());
        for (int i = 0; i < tables.size(); i++) {
            book.sheet(tables.get(i), i + 1);
        }
        book.zip.finish();
    }

    private void part(String name, String xml) throws IOException {
        open(name);
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void sheet(ReportTable table, int number) throws IOException {
        open("xl/worksheets/sheet" + number + ".xml");
        Writer text =
                new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), BUFFER);
        try {
            new SheetXml(text, table).write();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        text.flush();
        zip.closeEntry();
    }

    private void open(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
    }
}
