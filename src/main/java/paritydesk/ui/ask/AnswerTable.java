package paritydesk.ui.ask;

import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import paritydesk.file.AnswerView;
import paritydesk.ui.help.HelpMark;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.Columns;
import paritydesk.ui.part.KeyValues;
import paritydesk.ui.part.Sized;
import paritydesk.ui.part.TableCopies;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Records of one kind: few of them with many figures side by side, else row by row. Heads name units and explain themselves.
final class AnswerTable {

    private static final double ROW = 22;
    private static final int MOST_ROWS = 14;
    private static final int MOST_BESIDE = 4;
    private static final int LEAST_FIGURES = 5;
    private static final int MOST_MEASURED = 200;

    private AnswerTable() {}

    static Node of(AnswerView.Rows rows, Wording words) {
        boolean beside =
                rows.values().size() <= MOST_BESIDE && rows.columns().size() >= LEAST_FIGURES;
        return beside ? beside(rows, words) : below(rows, words);
    }

    /// Parts with the same figures, one below the other.
    static Node of(List<AnswerView.Section> parts, Wording words) {
        var values = new java.util.ArrayList<List<@Nullable Object>>();
        for (var part : parts) {
            var row = new java.util.ArrayList<@Nullable Object>();
            part.view().figures().forEach(f -> row.add(f.value()));
            values.add(row);
        }
        var first = parts.getFirst();
        return below(
                new AnswerView.Rows(first.help(), first.help(), first.view().figures(), values),
                words);
    }

    /// One column of values for each record, so that they can be compared line by line.
    private static Node beside(AnswerView.Rows rows, Wording words) {
        var grid = new KeyValues(rows.values().size());
        grid.head(
                rows.values().stream()
                        .map(r -> words.cell(rows.columns().getFirst().help(), r.getFirst(), null))
                        .toArray(String[]::new));
        for (int i = 1; i < rows.columns().size(); i++) {
            var field = rows.columns().get(i);
            int at = i;
            var least = least(rows, i);
            var name = Wording.name(field.help(), field.name());
            grid.row(
                    Tone.NEUTRAL,
                    words.head(field.help(), field.name()),
                    HelpTexts.topic(field.help(), name).map(HelpMark::new).orElse(null),
                    rows.values().stream()
                            .map(r -> words.cell(field.help(), r.get(at), least))
                            .toArray(String[]::new));
        }
        Sized.mostWidth(grid, 760);
        return grid;
    }

    private static TableView<List<@Nullable Object>> below(AnswerView.Rows rows, Wording words) {
        var table = new TableView<List<@Nullable Object>>();
        table.getStyleClass().add("compact");
        table.setId("answer-" + rows.name().replace('.', '-'));
        table.setAccessibleText(Wording.name(rows.help(), rows.name()));
        for (int i = 0; i < rows.columns().size(); i++) {
            table.getColumns().add(column(rows, i, words));
        }
        TableCopies.on(table);
        table.getItems().setAll(rows.values());
        double height = Math.min(MOST_ROWS, rows.values().size()) * ROW + 44;
        Sized.height(table, height);
        return table;
    }

    private static TableColumn<List<@Nullable Object>, ?> column(
            AnswerView.Rows rows, int i, Wording words) {
        var field = rows.columns().get(i);
        var head = words.head(field.help(), field.name());
        boolean numbers = numbers(rows, i);
        var least = least(rows, i);
        TableColumn<List<@Nullable Object>, ?> column =
                numbers
                        ? Columns.number(
                                "",
                                value -> words.cell(field.help(), value, least),
                                (List<@Nullable Object> r) -> Readout.number(r.get(i)))
                        : Columns.text(
                                "",
                                (List<@Nullable Object> r) ->
                                        words.cell(field.help(), r.get(i), null));
        TableHeads.on(column, head, HelpTexts.topic(field.help(), head));
        Sized.column(
                column,
                TableHeads.width(
                        head,
                        rows.values().stream()
                                .limit(MOST_MEASURED)
                                .map(r -> words.cell(field.help(), r.get(i), least))
                                .toList()));
        return column;
    }

    private static boolean numbers(AnswerView.Rows rows, int i) {
        return rows.values().stream().anyMatch(r -> Say.numeric(r.get(i)))
                && rows.values().stream().allMatch(r -> r.get(i) == null || Say.numeric(r.get(i)));
    }

    private static @Nullable Object least(AnswerView.Rows rows, int i) {
        var values = new java.util.ArrayList<@Nullable Object>();
        rows.values().forEach(r -> values.add(r.get(i)));
        return least(values);
    }

    /// Of some values that of least size which is not 0.
    static @Nullable Object least(List<? extends @Nullable Object> values) {
        return values.stream()
                .filter(Objects::nonNull)
                .filter(v -> Readout.number(v) != 0)
                .min(Comparator.comparingDouble(v -> Math.abs(Readout.number(v))))
                .orElse(null);
    }
}
