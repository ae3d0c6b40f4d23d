package paritydesk.report.table;

import java.util.List;
import java.util.function.Consumer;

/// A table of a report: `id` names its file, `title` its sheet. Rows are made as they are written, so that a large book's table is never
/// held as a whole.
public record ReportTable(String id, String title, List<Head> heads, Rows rows) {

    public ReportTable {
        heads = List.copyOf(heads);
    }

    /// Gives every row, in order, to whoever writes it; a row has one cell per head.
    @FunctionalInterface
    public interface Rows {
        void each(Consumer<List<Cell>> row);
    }

    /// A column: its title with the unit in it, and how its figures are shown.
    public record Head(String title, Look look) {

        public static Head words(String title) {
            return new Head(title, Look.WORDS);
        }

        public static Head moment(String title) {
            return new Head(title + " (UTC)", Look.MOMENT);
        }

        public static Head whole(String title) {
            return new Head(title, Look.WHOLE);
        }

        /// Money or units.
        public static Head amount(String title, String unit) {
            return new Head(title + " (" + unit + ")", Look.AMOUNT);
        }

        /// A plain ratio such as a health factor.
        public static Head ratio(String title) {
            return new Head(title, Look.RATIO);
        }

        /// A fraction that is shown in percent.
        public static Head share(String title) {
            return new Head(title, Look.SHARE);
        }

        /// A number whose unit stands beside it.
        public static Head plain(String title) {
            return new Head(title, Look.PLAIN);
        }

        /// All digits that there are.
        public static Head exact(String title, String unit) {
            return new Head(title + " (" + unit + ")", Look.EXACT);
        }
    }

    /// How the figures of a column are shown; what is kept has all its digits.
    public enum Look {
        WORDS("@", 24),
        MOMENT("yyyy-mm-dd hh:mm:ss", 20),
        WHOLE("#,##0", 12),
        AMOUNT("#,##0.00", 18),
        RATIO("0.0000", 14),
        SHARE("0.00%", 14),
        PLAIN("General", 18),
        EXACT("#,##0.##################", 26);

        private final String format;
        private final int width;

        Look(String format, int width) {
            this.format = format;
            this.width = width;
        }

        /// The number format of a spreadsheet.
        String format() {
            return format;
        }

        int width() {
            return width;
        }
    }
}
