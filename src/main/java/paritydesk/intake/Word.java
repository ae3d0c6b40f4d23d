package paritydesk.intake;

import org.jspecify.annotations.Nullable;

/// Where a text comes from: a column, or the same for every record. With both, the fixed text stands in for empty cells.
public record Word(@Nullable String column, @Nullable String fixed) {

    public Word {
        if (column == null && fixed == null) {
            throw new IllegalArgumentException("names a column or a fixed text");
        }
    }

    public static Word column(String name) {
        return new Word(name, null);
    }

    public static Word fixed(String text) {
        return new Word(null, text);
    }

    public String words() {
        return column == null ? "“" + fixed + "” for all" : "column `" + column + "`";
    }
}
