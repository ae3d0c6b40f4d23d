package paritydesk.file;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A table as CSV: UTF-8, commas, a heading, one record a line. What a spreadsheet would take for a formula is made plain text by an
/// apostrophe before it, as it does by itself; figures are left as they are.
public final class PlainCsv implements AutoCloseable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final String RISKY = "=+-@\t\r";

    private final CSVPrinter printer;

    /// The stream stays open when this is closed.
    public PlainCsv(OutputStream out, List<String> titles) throws IOException {
        printer =
                new CSVPrinter(
                        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
                        FORMAT);
        printer.printRecord(titles.stream().map(PlainCsv::text).toList());
    }

    /// Cells as they stand; texts have gone through [#text].
    public void record(List<String> cells) throws IOException {
        printer.printRecord(cells);
    }

    /// A text that no spreadsheet computes.
    public static String text(String words) {
        boolean risky = !words.isEmpty() && RISKY.indexOf(words.charAt(0)) >= 0;
        return risky ? "'" + words : words;
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
