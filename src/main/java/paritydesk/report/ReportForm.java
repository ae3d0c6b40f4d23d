package paritydesk.report;

import paritydesk.file.RunJson;
import paritydesk.report.table.TableCsv;
import paritydesk.report.table.TableXlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// The forms that a report is written in. The same memo gives the same bytes in each.
public enum ReportForm {
    /// The memo, with bookmarks and vector charts.
    PDF {
        @Override
        public List<Part> parts(Memo memo) {
            return List.of(new Part(".pdf", out -> MemoPdf.write(memo, out)));
        }
    },
    /// The same memo as one page that needs nothing beside it.
    HTML {
        @Override
        public List<Part> parts(Memo memo) {
            return List.of(new Part(".html", out -> MemoHtml.write(memo, out)));
        }
    },
    /// Every table as a sheet of one workbook.
    XLSX {
        @Override
        public List<Part> parts(Memo memo) {
            return List.of(
                    new Part(
                            ".xlsx",
                            out ->
                                    TableXlsx.write(
                                            ReportTables.of(memo),
                                            memo.run().head().engineVersion(),
                                            memo.statedAt(),
                                            out)));
        }
    },
    /// Every table as a file of its own.
    CSV {
        @Override
        public List<Part> parts(Memo memo) {
            return ReportTables.of(memo).stream()
                    .map(
                            table ->
                                    new Part(
                                            "-" + table.id() + ".csv",
                                            out -> TableCsv.write(table, out)))
                    .toList();
        }
    },
    /// The whole run, as the `run` command writes it.
    JSON {
        @Override
        public List<Part> parts(Memo memo) {
            return List.of(new Part(".json", out -> RunJson.write(memo.run(), memo.extras(), out)));
        }
    };

    /// One file: what its name ends with, and what writes it. The stream stays open.
    public record Part(String ending, Writing writing) {}

    /// Writes one file.
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /// The files of this form, in order.
    public abstract List<Part> parts(Memo memo);
}
