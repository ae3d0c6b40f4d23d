package paritydesk.intake.source;

/// How a file keeps its records.
public enum Format {
    CSV("a table in text"),
    XLSX("an Excel workbook"),
    JSON("JSON"),
    JSON_LINES("JSON Lines");

    private final String words;

    Format(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
