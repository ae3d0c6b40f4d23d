package paritydesk.report;

import paritydesk.checklist.Checklist;
import paritydesk.report.table.Cell;
import paritydesk.report.table.ReportTable;
import paritydesk.report.table.ReportTable.Head;

import java.util.List;

/// Computed checks, and the questions with who signed them.
final class ChecklistTables {

    private ChecklistTables() {}

    static List<ReportTable> of(Checklist list) {
        return List.of(computed(list), signed(list), moved(list));
    }

    private static ReportTable computed(Checklist list) {
        return new ReportTable(
                "checks",
                "Checks",
                List.of(
                        Head.words("item"),
                        Head.words("title"),
                        Head.words("severity"),
                        Head.words("verdict"),
                        Head.ratio("figure"),
                        Head.words("unit"),
                        Head.words("threshold"),
                        Head.words("finding"),
                        Head.words("threshold from")),
                to ->
                        list.outcomes()
                                .forEach(
                                        o ->
                                                to.accept(
                                                        List.of(
                                                                Cell.words(o.item().id()),
                                                                Cell.words(o.item().title()),
                                                                Cell.words(
                                                                        Words.lower(
                                                                                o.item()
                                                                                        .severity())),
                                                                Cell.words(o.verdict().label()),
                                                                Cell.figure(o.figure().value()),
                                                                Cell.words(o.figure().unit()),
                                                                Cell.words(
                                                                        o.item()
                                                                                .threshold()
                                                                                .text()),
                                                                Cell.words(o.why()),
                                                                Cell.words(
                                                                        o.item()
                                                                                .threshold()
                                                                                .source())))));
    }

    private static ReportTable signed(Checklist list) {
        return new ReportTable(
                "signatures",
                "Signatures",
                List.of(
                        Head.words("item"),
                        Head.words("title"),
                        Head.words("question"),
                        Head.words("name"),
                        Head.words("role"),
                        Head.moment("at"),
                        Head.words("comment")),
                to -> {
                    for (var answer : list.answers()) {
                        var item = answer.item();
                        if (answer.signOffs().isEmpty()) {
                            to.accept(
                                    List.of(
                                            Cell.words(item.id()),
                                            Cell.words(item.title()),
                                            Cell.words(item.question()),
                                            Cell.words(answer.missing()),
                                            Cell.NONE,
                                            Cell.NONE,
                                            Cell.NONE));
                        }
                        for (var sign : answer.signOffs()) {
                            to.accept(
                                    List.of(
                                            Cell.words(item.id()),
                                            Cell.words(item.title()),
                                            Cell.words(item.question()),
                                            Cell.words(sign.name()),
                                            Cell.words(sign.role()),
                                            Cell.moment(sign.at()),
                                            Cell.words(sign.comment())));
                        }
                    }
                });
    }

    private static ReportTable moved(Checklist list) {
        return new ReportTable(
                "moved-lines",
                "Moved lines",
                List.of(
                        Head.words("item"),
                        Head.words("from"),
                        Head.words("to"),
                        Head.words("default"),
                        Head.words("state"),
                        Head.words("name"),
                        Head.words("role"),
                        Head.moment("at"),
                        Head.words("reason")),
                to -> {
                    for (var line : list.ledger().thresholds().all()) {
                        for (var mover : line.change().movers()) {
                            to.accept(
                                    List.of(
                                            Cell.words(line.item().id()),
                                            Cell.words(line.change().from().text()),
                                            Cell.words(line.to().text()),
                                            Cell.words(line.item().standard().text()),
                                            Cell.words(
                                                    line.inForce()
                                                            ? "in force"
                                                            : "needs a second person"),
                                            Cell.words(mover.name()),
                                            Cell.words(mover.role()),
                                            Cell.moment(mover.at()),
                                            Cell.words(mover.reason())));
                        }
                    }
                });
    }
}
