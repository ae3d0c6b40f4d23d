package paritydesk.report.table;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Tables as a workbook: one sheet each, typed cells, the heading frozen. The same tables and time give the same bytes.
public final class TableXlsx {

    /// What a sheet holds at the most, its heading included.
    public static final int MOST_ROWS = Worksheet.MAX_ROWS;

    private static final int LONGEST_TITLE = 31;
    private static final String CORE = "docProps/core.xml";

    private TableXlsx() {}

    /// `statedAt` is the time that the workbook says it was made at; the stream stays open.
    public static void write(
            List<ReportTable> tables, String version, Instant statedAt, OutputStream out)
            throws IOException {
        var draft = Files.createTempFile("workbook", ".xlsx");
        try {
            try (var file = Files.newOutputStream(draft);
                    var book = new Workbook(file, "ParityDesk", twoParts(version))) {
                for (var table : tables) {
                    write(table, book.newWorksheet(title(table)));
                }
            }
            settle(draft, statedAt, out);
        } finally {
            Files.delete(draft);
        }
    }

    /// A workbook's version has a major and a minor number; the run's sheet tells the whole.
    private static String twoParts(String version) {
        var parts = version.split("\\.", -1);
        return parts[0] + "." + (parts.length > 1 ? parts[1] : "0");
    }

    /// A sheet's name has at most 31 characters, none of them a bracket or a slash.
    private static String title(ReportTable table) {
        var plain = table.title().replaceAll("[\\[\\]:*?/\\\\]", " ");
        return plain.length() <= LONGEST_TITLE ? plain : plain.substring(0, LONGEST_TITLE);
    }

    private static void write(ReportTable table, Worksheet sheet) {
        var heads = table.heads();
        for (int c = 0; c < heads.size(); c++) {
            sheet.value(0, c, heads.get(c).title());
            sheet.width(
                    c, Math.max(heads.get(c).look().width(), heads.get(c).title().length() + 2));
        }
        sheet.range(0, 0, 0, heads.size() - 1).style().bold().wrapText(true).set();
        sheet.freezePane(0, 1);
        int[] at = {0};
        table.rows()
                .each(
                        row -> {
                            if (++at[0] >= MOST_ROWS) {
                                throw new IllegalStateException(
                                        table.title()
                                                + " has more rows than a sheet holds: write it as"
                                                + " CSV");
                            }
                            for (int c = 0; c < row.size(); c++) {
                                put(sheet, at[0], c, row.get(c));
                            }
                        });
        for (int c = 0; c < heads.size() && at[0] > 0; c++) {
            sheet.range(1, c, at[0], c).style().format(heads.get(c).look().format()).set();
        }
        if (at[0] > 0) {
            sheet.setAutoFilter(0, 0, at[0], heads.size() - 1);
        }
    }

    private static void put(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Words(var text) -> sheet.value(row, column, text);
            case Cell.Figure(double value) -> sheet.value(row, column, value);
            case Cell.Exact(var value) -> sheet.value(row, column, value);
            case Cell.Moment(var at) ->
                    sheet.value(row, column, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
            case Cell.Nothing() -> {}
        }
    }

    /// The same archive with the stated time in the place of the clock's.
    private static void settle(Path workbook, Instant statedAt, OutputStream out)
            throws IOException {
        var zip = new ZipOutputStream(out);
        var time = LocalDateTime.ofInstant(statedAt, ZoneOffset.UTC).withNano(0);
        try (var in = new ZipFile(workbook.toFile())) {
            for (var entry : in.stream().toList()) {
                var fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(time);
                zip.putNextEntry(fixed);
                try (var content = in.getInputStream(entry)) {
                    if (entry.getName().equals(CORE)) {
                        zip.write(dated(content.readAllBytes(), statedAt));
                    } else {
                        content.transferTo(zip);
                    }
                }
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    private static byte[] dated(byte[] core, Instant statedAt) {
        return new String(core, StandardCharsets.UTF_8)
                .replaceAll(
                        "(<dcterms:(created|modified)[^>]*>)[^<]*",
                        "$1" + statedAt.truncatedTo(ChronoUnit.SECONDS))
                .getBytes(StandardCharsets.UTF_8);
    }
}
