package paritydesk.report.table;

import paritydesk.file.PlainCsv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// One table as CSV: instants as ISO-8601 in UTC, figures with all their digits and a point.
public final class TableCsv {

    private TableCsv() {}

    /// Writes UTF-8; the stream stays open.
    public static void write(ReportTable table, OutputStream out) throws IOException {
        var titles = table.heads().stream().map(ReportTable.Head::title).toList();
        try (var csv = new PlainCsv(out, titles)) {
            table.rows().each(row -> record(csv, row));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void record(PlainCsv csv, List<Cell> row) {
        try {
            csv.record(row.stream().map(TableCsv::text).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Words(var text) -> PlainCsv.text(text);
            case Cell.Figure(double value) -> Double.toString(value);
            case Cell.Exact(var value) -> value.toPlainString();
            case Cell.Moment(var at) -> at.toString();
            case Cell.Nothing() -> "";
        };
    }
}
