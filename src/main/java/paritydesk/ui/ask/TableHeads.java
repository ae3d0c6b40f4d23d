package paritydesk.ui.ask;

import javafx.scene.control.TableColumn;

import paritydesk.chart.Ink;
import paritydesk.chart.TextStyle;
import paritydesk.ui.help.HelpMark;
import paritydesk.ui.help.Topic;

import java.util.List;
import java.util.Optional;

/// Heads of an answer's columns: what the column is, its unit, and a mark that explains it.
final class TableHeads {

    private static final TextStyle HEAD = TextStyle.of(Ink.TEXT_SOFT, 11);
    private static final double AROUND = 48;
    private static final TextStyle CELL = TextStyle.of(Ink.TEXT, 12);
    private static final double PADDING = 26;
    private static final double LEAST = 72;
    private static final double MOST = 360;

    private TableHeads() {}

    static void on(TableColumn<?, ?> column, String head, Optional<Topic> topic) {
        column.setText(head);
        topic.map(HelpMark::new).ifPresent(column::setGraphic);
    }

    /// Room for the head with its mark, and for what stands below it.
    static double width(String head, List<String> cells) {
        double widest = cells.stream().mapToDouble(CELL::width).max().orElse(0);
        return Math.clamp(Math.max(HEAD.width(head) + AROUND, widest + PADDING), LEAST, MOST);
    }
}
