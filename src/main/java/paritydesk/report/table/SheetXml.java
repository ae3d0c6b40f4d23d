package paritydesk.report.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;

/// One sheet of a workbook, written row by row. Words are inline strings and so never formulas.
final class SheetXml {

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<worksheet"
                + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews><sheetView"
                + " workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
                + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>";

    /// Days from the spreadsheet's day 0 to 1970.
    private static final double EPOCH = 25_569;

    private static final double DAY = 86_400;

    private final Writer out;
    private final ReportTable table;
    private final String[] letters;
    private final String[] styles;

    SheetXml(Writer out, ReportTable table) {
        this.out = out;
        this.table = table;
        int columns = table.heads().size();
        letters = new String[columns];
        styles = new String[columns];
        for (int c = 0; c < columns; c++) {
            letters[c] = letters(c);
            styles[c] = "\" s=\"" + BookXml.style(table.heads().get(c).look()) + '"';
        }
    }

    void write() throws IOException {
        out.write(HEAD);
        columns();
        out.write("<sheetData>");
        heading();
        int[] rows = {1};
        table.rows().each(cells -> row(cells, ++rows[0]));
        out.write("</sheetData>");
        if (rows[0] > 1) {
            var last = letters[letters.length - 1] + rows[0];
            out.write("<autoFilter ref=\"A1:" + last + "\"/>");
        }
        out.write("</worksheet>");
    }

    private void columns() throws IOException {
        out.write("<cols>");
        for (int c = 0; c < letters.length; c++) {
            var head = table.heads().get(c);
            int width = Math.max(head.look().width(), head.title().length() + 2);
            out.write("<col min=\"" + (c + 1) + "\" max=\"" + (c + 1) + "\" width=\"" + width);
            out.write("\" customWidth=\"1\"/>");
        }
        out.write("</cols>");
    }

    private void heading() throws IOException {
        out.write("<row r=\"1\">");
        for (int c = 0; c < letters.length; c++) {
            out.write("<c r=\"" + letters[c] + "1\" s=\"" + BookXml.HEADING + '"');
            words(table.heads().get(c).title());
        }
        out.write("</row>");
    }

    private void row(List<Cell> cells, int number) {
        if (number > TableXlsx.MOST_ROWS) {
            throw new IllegalStateException(
                    table.title() + " has more rows than a sheet holds: write it as CSV");
        }
        try {
            var at = Integer.toString(number);
            out.write("<row r=\"");
            out.write(at);
            out.write("\">");
            for (int c = 0; c < cells.size(); c++) {
                if (!(cells.get(c) instanceof Cell.Nothing)) {
                    out.write("<c r=\"");
                    out.write(letters[c]);
                    out.write(at);
                    out.write(styles[c]);
                    cell(cells.get(c));
                }
            }
            out.write("</row>");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void cell(Cell cell) throws IOException {
        switch (cell) {
            case Cell.Words(var text) -> words(text);
            case Cell.Figure(double value) -> number(Double.toString(value));
            case Cell.Exact(var value) -> number(value.toPlainString());
            case Cell.Moment(var at) -> number(Double.toString(day(at)));
            case Cell.Nothing() -> out.write("/>");
        }
    }

    private void words(String text) throws IOException {
        out.write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        BookXml.escape(text, out);
        out.write("</t></is></c>");
    }

    private void number(String digits) throws IOException {
        out.write("><v>");
        out.write(digits);
        out.write("</v></c>");
    }

    /// Days and their fraction since the spreadsheet's day 0.
    private static double day(Instant at) {
        return EPOCH + (at.getEpochSecond() + at.getNano() / 1e9) / DAY;
    }

    /// The name of a column: A to Z, AA and so on.
    private static String letters(int column) {
        var name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            name.insert(0, (char) ('A' + rest % 26));
        }
        return name.toString();
    }
}
