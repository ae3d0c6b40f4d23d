package paritydesk.ui.ask;

import javafx.scene.control.TableColumn;

import paritydesk.chart.Ink;
import paritydesk.chart.TextStyle;
import paritydesk.ui.help.HelpMark;
import paritydesk.ui.help.Topic;

import java.util.Optional;

/// Heads of an answer's columns: what the column is, its unit, and a mark that explains it.
final class TableHeads {

    private static final TextStyle HEAD = TextStyle.of(Ink.TEXT_SOFT, 11);
    private static final double AROUND = 48;
    private static final double LEAST_FIGURES = 96;
    private static final double LEAST_TEXT = 172;

    private TableHeads() {}

    static void on(TableColumn<?, ?> column, String head, Optional<Topic> topic) {
        column.setText(head);
        topic.map(HelpMark::new).ifPresent(column::setGraphic);
    }

    /// Room for the head with its mark, so that no head is cut.
    static double width(String head, boolean figures) {
        return Math.max(figures ? LEAST_FIGURES : LEAST_TEXT, HEAD.width(head) + AROUND);
    }
}
