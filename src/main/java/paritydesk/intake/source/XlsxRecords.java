package paritydesk.intake.source;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/// A sheet of a workbook. Numbers come as the workbook keeps them, dates as ISO without a zone; of a formula only the value that was
/// kept is taken, and told.
final class XlsxRecords implements Records {

    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);
    private static final ReadingOptions UNSTYLED = new ReadingOptions(false, true);
    private static final Pattern DATE = Pattern.compile("(?i).*([yd]|h+:|:s).*");

    private final String document;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private List<String> columns = List.of();
    private @Nullable Row first;
    private long count;

    private XlsxRecords(String document, ReadableWorkbook workbook, Stream<Row> stream) {
        this.document = document;
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    /// Names of the sheets of a workbook.
    static List<String> sheets(Unpacked file) throws IOException {
        try (var workbook = workbook(file)) {
            return workbook.getSheets().map(Sheet::getName).toList();
        }
    }

    private static ReadableWorkbook workbook(Unpacked file) throws IOException {
        WorkbookGuard.check(file);
        try {
            return new ReadableWorkbook(file.held(), styled(file) ? OPTIONS : UNSTYLED);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException | IOException broken) {
            throw damaged(file.document(), broken);
        }
    }

    /// Whether the workbook says how its numbers are shown; one without styles keeps plain numbers and words.
    private static boolean styled(Unpacked file) throws IOException {
        try (var zip = new ZipInputStream(file.held())) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().endsWith("styles.xml")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Refusal damaged(String document, Exception why) {
        var said = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
        return Refusal.of(
                document,
                "broken-workbook",
                "",
                "is a workbook that cannot be read (" + said.lines().findFirst().orElse("") + ")",
                "open it in a spreadsheet and save it again, or export its sheet as CSV");
    }

    static XlsxRecords open(Unpacked file, Form form) throws IOException {
        var workbook = workbook(file);
        try {
            var sheet = sheet(file.document(), workbook, form.sheet());
            var records = new XlsxRecords(file.document(), workbook, sheet.openStream());
            records.head(form.headerLine());
            return records;
        } catch (Refusal refusal) {
            workbook.close();
            throw refusal;
        } catch (RuntimeException | IOException broken) {
            workbook.close();
            throw damaged(file.document(), broken);
        }
    }

    private static Sheet sheet(String document, ReadableWorkbook workbook, @Nullable String name)
            throws IOException {
        var found = name == null ? workbook.getSheet(0) : workbook.findSheet(name);
        if (found.isEmpty()) {
            throw Refusal.of(
                    document,
                    "no-such-sheet",
                    name == null ? "" : name,
                    "is not a sheet of the workbook",
                    "choose from "
                            + String.join(
                                    ", ",
                                    workbook.getSheets().map(Sheet::getName).limit(8).toList()));
        }
        return found.get();
    }

    private void head(int line) throws IOException {
        var next = raw();
        while (next != null && line > 0 && next.getRowNum() < line) {
            next = raw();
        }
        if (next == null) {
            throw Refusal.of(
                    document,
                    "no-header",
                    "",
                    "has a sheet that ends before its header in row " + line,
                    "choose the sheet with the positions, or say where its header stands");
        }
        var texts = texts(next).cells();
        if (line == 0) {
            first = next;
            columns = Records.named(document, texts.stream().map(_ -> "").toList());
        } else {
            columns = Records.named(document, texts);
        }
    }

    private @Nullable Row raw() throws IOException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException e) {
            throw damaged(document, e);
        } catch (RuntimeException e) {
            throw damaged(document, e);
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable Line next() throws IOException {
        while (true) {
            var row = first == null ? raw() : first;
            first = null;
            if (row == null) {
                return null;
            }
            if (++count > Bounds.ROWS) {
                throw Refusal.at(
                        document,
                        row.getRowNum(),
                        "too-many-rows",
                        "is one row too many",
                        "split the file");
            }
            var line = texts(row);
            if (!line.blank()) {
                return line;
            }
        }
    }

    private Line texts(Row row) throws IOException {
        if (row.getCellCount() > Bounds.COLUMNS) {
            throw Refusal.at(
                    document,
                    row.getRowNum(),
                    "too-many-columns",
                    "has "
                            + row.getCellCount()
                            + " cells, more than the "
                            + Bounds.COLUMNS
                            + " columns that a table may have",
                    "export only the columns of the positions");
        }
        var cells = new ArrayList<String>();
        var typed = new BitSet();
        var formulas = new BitSet();
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
            typed.set(i, cell != null && number(cell));
            formulas.set(
                    i, cell != null && cell.getFormula() != null && !cell.getFormula().isBlank());
        }
        return new Line(row.getRowNum(), cells, typed, formulas);
    }

    private static boolean number(Cell cell) {
        return cell.getType() == CellType.NUMBER
                || (cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal);
    }

    private String text(Cell cell) throws IOException {
        var raw = cell.getRawValue();
        if (raw == null) {
            return cell.getType() == CellType.STRING ? String.valueOf(cell.getText()) : "";
        }
        var format = cell.getDataFormatString();
        if (number(cell)
                && format != null
                && DATE.matcher(format.replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"", "")).matches()) {
            return date(cell, raw);
        }
        if (cell.getType() == CellType.STRING) {
            return cell.getText();
        }
        return number(cell) ? plain(raw) : raw;
    }

    private static String plain(String raw) {
        try {
            var exact = new BigDecimal(raw);
            return Math.abs((long) exact.scale()) < 40 ? exact.toPlainString() : raw;
        } catch (NumberFormatException _) {
            return raw;
        }
    }

    private String date(Cell cell, String raw) throws IOException {
        try {
            var days = new BigDecimal(raw);
            if (days.signum() < 0 || days.compareTo(BigDecimal.valueOf(2_958_466)) > 0) {
                return raw;
            }
            return cell.getType() == CellType.NUMBER ? cell.asDate() + "" : raw;
        } catch (ExcelReaderException | NumberFormatException | java.time.DateTimeException _) {
            return raw;
        }
    }

    @Override
    public double share() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
