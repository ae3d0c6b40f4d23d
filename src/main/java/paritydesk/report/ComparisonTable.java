package paritydesk.report;

import paritydesk.report.figure.Compared;
import paritydesk.report.table.Cell;
import paritydesk.report.table.ReportTable;
import paritydesk.report.table.ReportTable.Head;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The figures of the runs that a memo compares, one row for a figure of a run, with what it differs by from the memo's own.
final class ComparisonTable {

    private ComparisonTable() {}

    /// No table where nothing is compared.
    static List<ReportTable> of(Memo memo) {
        if (memo.others().isEmpty()) {
            return List.of();
        }
        return List.of(
                new ReportTable(
                        "comparison",
                        "Comparison",
                        List.of(
                                Head.words("run"),
                                Head.words("scenario"),
                                Head.words("fingerprint"),
                                Head.words("figure"),
                                Head.words("unit"),
                                Head.plain("value"),
                                Head.plain("difference"),
                                Head.moment("at")),
                        to -> {
                            var lines = Compared.of(ComparisonPart.all(memo)).lines();
                            for (int r = 0; r <= memo.others().size(); r++) {
                                for (var line : lines) {
                                    to.accept(row(memo, line, r));
                                }
                            }
                        }));
    }

    private static List<Cell> row(Memo memo, Compared.Line line, int run) {
        var row = new ArrayList<Cell>();
        boolean own = run == 0;
        var of = own ? memo.run() : memo.others().get(run - 1).run();
        row.add(Cell.words(own ? "this run" : ComparisonPart.letter(run - 1)));
        row.add(Cell.words(own ? of.scenario().name() : memo.others().get(run - 1).name()));
        row.add(Cell.words(of.head().fingerprint()));
        row.add(Cell.words(line.figure().title()));
        row.add(Cell.words(unit(memo, line)));
        double value = line.values().get(run);
        boolean day = line.figure().kind() == Compared.Kind.DAY;
        row.add(day ? Cell.NONE : Cell.figure(value));
        row.add(own || day ? Cell.NONE : Cell.figure(line.change(run)));
        row.add(
                day && !Double.isNaN(value)
                        ? Cell.moment(Instant.ofEpochSecond((long) value))
                        : Cell.NONE);
        return row;
    }

    private static String unit(Memo memo, Compared.Line line) {
        return switch (line.figure().kind()) {
            case RATIO -> "ratio";
            case FRACTION -> "fraction";
            case ACCOUNTS -> "accounts";
            case MONEY -> memo.currency();
            case DAY -> "time";
        };
    }
}
