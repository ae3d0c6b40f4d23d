package paritydesk.intake.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// A table in text. Lines before the header are passed over; a cell in quotation marks may have line breaks.
final class CsvRecords implements Records {

    private final String document;
    private final Measured bytes;
    private final long size;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> rows;
    private List<String> columns = List.of();
    private @Nullable CsvRecord first;
    private long count;

    private CsvRecords(Unpacked file, Measured bytes, Reader text, char delimiter) {
        this.document = file.document();
        this.bytes = bytes;
        this.size = file.content().size();
        this.reader = parser(text, delimiter);
        this.rows = reader.iterator();
    }

    static CsvReader<CsvRecord> parser(Reader text, char delimiter) {
        var handler =
                CsvRecordHandler.builder()
                        .maxFields(Bounds.COLUMNS * 16)
                        .maxFieldSize(Bounds.RECORD)
                        .maxRecordSize(Bounds.RECORD)
                        .build();
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter('"')
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Bounds.RECORD)
                .build(handler, text);
    }

    static CsvRecords open(Unpacked file, Form form, Charset charset) throws IOException {
        var between = form.delimiter();
        var bytes = new Measured(file.document(), file.open(), () -> Long.MAX_VALUE / 2);
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var records =
                new CsvRecords(
                        file,
                        bytes,
                        new WithoutMark(new InputStreamReader(bytes, decoder)),
                        Delimiters.of(between == null ? "," : between));
        try {
            records.head(form.headerLine());
            return records;
        } catch (IOException e) {
            records.close();
            throw e;
        }
    }

    private void head(int line) throws IOException {
        var next = raw();
        while (next != null && line > 0 && next.getStartingLineNumber() < line) {
            next = raw();
        }
        if (next == null) {
            throw Refusal.of(
                    document,
                    "no-header",
                    "",
                    "ends before its header in line " + line,
                    "say in which line the header stands, or fetch the file again");
        }
        if (line == 0) {
            first = next;
            columns =
                    Records.named(
                            document,
                            new ArrayList<>(next.getFields()).stream().map(_ -> "").toList());
        } else {
            columns = Records.named(document, next.getFields());
        }
    }

    private @Nullable CsvRecord raw() throws IOException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException inside) {
                throw inside;
            }
            throw refused(e);
        }
    }

    private Refusal refused(CsvParseException e) {
        boolean large = String.valueOf(e.getMessage()).contains("axim");
        long row = Math.max(1, count + 1);
        return large
                ? Refusal.at(
                        document,
                        row,
                        "line-too-long",
                        "is longer than a row may be (1 MiB), or has a quotation mark without its"
                                + " partner",
                        "check that this is the right file, and that rows end with a line break")
                : Refusal.at(
                        document,
                        row,
                        "odd-quotes",
                        "has a quotation mark without its partner, in this row or after it",
                        "close the quotation mark, and write two for one inside a cell");
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable Line next() throws IOException {
        while (true) {
            var record = first == null ? raw() : first;
            first = null;
            if (record == null) {
                return null;
            }
            count = record.getStartingLineNumber();
            if (count > Bounds.ROWS) {
                throw Refusal.at(
                        document,
                        count,
                        "too-many-rows",
                        "is beyond the 5 000 000 rows that a table may have",
                        "split the file");
            }
            var line = Line.of(count, record.getFields());
            if (!line.blank()
                    && !(record.getField(0).startsWith("#")
                            && record.getFieldCount() < columns.size())) {
                return line;
            }
        }
    }

    @Override
    public double share() {
        return size > 0 ? Math.min(1, bytes.count() / (double) size) : 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
