package paritydesk.finding;

/// Where a finding stands: a document and a spot in it. `spot` is a row and column of a table
/// (`row 12, column quantity`), a JSON pointer (`/events/3/at`), or empty for the document as a whole.
public record Place(String document, String spot) {

    public static Place of(String document) {
        return new Place(document, "");
    }

    /// `row` counts lines from 1 with the header as row 1, as an editor or a spreadsheet shows them.
    public static Place cell(String document, long row, String column) {
        return new Place(document, "row " + row + ", column " + column);
    }

    public static Place row(String document, long row) {
        return new Place(document, "row " + row);
    }

    public Place child(String name) {
        return new Place(document, spot + "/" + name);
    }

    @Override
    public String toString() {
        return spot.isEmpty() ? document : document + ": " + spot;
    }
}
