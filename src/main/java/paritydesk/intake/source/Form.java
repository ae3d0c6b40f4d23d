package paritydesk.intake.source;

import org.jspecify.annotations.Nullable;

/// How the bytes of one kind of export are to be read; the part of a mapping that is about the file.
///
/// @param entry which file of an archive that has several
/// @param encoding of text, UTF-8 where left out
/// @param delimiter between cells, see [Delimiters]; a comma where left out
/// @param header line of the header, counted from 1; 0 where there is none and columns go by their number; 1 where left out
/// @param sheet of a workbook, the first where left out
/// @param records where the list of records stands in JSON, such as `/data/accounts`; the root where left out
public record Form(
        Format format,
        @Nullable String entry,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable Integer header,
        @Nullable String sheet,
        @Nullable String records) {

    public static Form of(Format format) {
        return new Form(format, null, null, null, null, null, null);
    }

    public int headerLine() {
        return header == null ? 1 : header;
    }

    public Form withEntry(@Nullable String other) {
        return new Form(format, other, encoding, delimiter, header, sheet, records);
    }

    public Form withEncoding(String other) {
        return new Form(format, entry, other, delimiter, header, sheet, records);
    }

    public Form withTable(String between, int headerLine) {
        return new Form(format, entry, encoding, between, headerLine, sheet, records);
    }

    public Form withSheet(String other, int headerLine) {
        return new Form(format, entry, encoding, delimiter, headerLine, other, records);
    }

    public Form withRecords(@Nullable String other) {
        return new Form(format, entry, encoding, delimiter, header, sheet, other);
    }
}
