package paritydesk.ui.part;

import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import paritydesk.ui.help.Explained;
import paritydesk.ui.look.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a table gives away: the value under the pointer, the row, the whole table as tab-separated lines; and what its columns mean. A
/// column takes part once it was told its words.
public final class TableCopies {

    private static final String WORDS = "words";
    private static final String TOPIC = "topic";

    private TableCopies() {}

    /// Tells a column what it says of a row.
    public static <S, T> TableColumn<S, T> words(
            TableColumn<S, T> column, Function<S, String> words) {
        column.getProperties().put(WORDS, words);
        return column;
    }

    /// Tells a column which topic explains it.
    public static <S, T> TableColumn<S, T> about(TableColumn<S, T> column, String topic) {
        column.getProperties().put(TOPIC, topic);
        return column;
    }

    /// Gives a table its menu and F1.
    public static <S> void on(TableView<S> table) {
        on(table, CopyMenu.Choice.copy(Text.of("copy.table"), () -> all(table)));
    }

    /// The same for a table whose text is too long to be made at once.
    public static <S> void on(TableView<S> table, CopyMenu.Choice whole) {
        on(table, List.of(), List.of(whole));
    }

    /// The same with what else can be done, before and after value and row.
    public static <S> void on(
            TableView<S> table, List<CopyMenu.Choice> before, List<CopyMenu.Choice> after) {
        CopyMenu.on(table, under -> choices(table, under, before, after));
        Explained.on(
                table,
                () -> {
                    var topics = explanations(table).toList();
                    if (!topics.isEmpty()) {
                        CopyMenu.show(table, topics);
                    }
                    return !topics.isEmpty();
                });
    }

    /// The rows chosen as tab-separated lines under the heads.
    static <S> String all(TableView<S> table) {
        return lines(table, table.getItems());
    }

    private static <S> List<CopyMenu.Choice> choices(
            TableView<S> table,
            Optional<Node> under,
            List<CopyMenu.Choice> before,
            List<CopyMenu.Choice> after) {
        var choices = new ArrayList<CopyMenu.Choice>(before);
        var value = under.flatMap(TableCopies::cell).or(() -> focused(table));
        value.ifPresent(
                text -> choices.add(CopyMenu.Choice.copy(Text.of("copy.value"), () -> text)));
        if (!table.getSelectionModel().isEmpty()) {
            Supplier<String> rows =
                    () -> lines(table, table.getSelectionModel().getSelectedItems());
            choices.add(CopyMenu.Choice.copy(Text.of("copy.row"), rows));
        }
        choices.addAll(after);
        explanations(table).forEach(choices::add);
        return choices;
    }

    private static <S> Stream<CopyMenu.Choice> explanations(TableView<S> table) {
        return table.getVisibleLeafColumns().stream()
                .filter(column -> column.getProperties().get(TOPIC) instanceof String)
                .map(c -> CopyMenu.Choice.explain(table, (String) c.getProperties().get(TOPIC)));
    }

    private static Optional<String> cell(Node under) {
        for (var node = under; node != null; node = node.getParent()) {
            if (node instanceof TableCell<?, ?> cell
                    && !cell.isEmpty()
                    && cell.getTableRow() != null
                    && cell.getTableRow().getItem() != null) {
                return Optional.of(text(cell.getTableColumn(), cell.getTableRow().getItem()))
                        .filter(text -> !text.isEmpty());
            }
        }
        return Optional.empty();
    }

    private static <S> Optional<String> focused(TableView<S> table) {
        var at = table.getFocusModel().getFocusedCell();
        var item = table.getSelectionModel().getSelectedItem();
        return item == null || at == null || at.getTableColumn() == null
                ? Optional.empty()
                : Optional.of(text(at.getTableColumn(), item)).filter(text -> !text.isEmpty());
    }

    private static <S> String lines(TableView<S> table, List<S> rows) {
        var columns =
                table.getVisibleLeafColumns().stream()
                        .filter(column -> column.getProperties().containsKey(WORDS))
                        .toList();
        var heads = columns.stream().map(TableColumn::getText).collect(Collectors.joining("\t"));
        return Stream.concat(
                        Stream.of(heads),
                        rows.stream()
                                .map(
                                        row ->
                                                columns.stream()
                                                        .map(column -> text(column, row))
                                                        .collect(Collectors.joining("\t"))))
                .collect(Collectors.joining("\n"));
    }

    @SuppressWarnings("unchecked") // only words() puts something there, for the rows of this column
    private static String text(TableColumn<?, ?> column, Object row) {
        return column.getProperties().get(WORDS) instanceof Function<?, ?> words
                ? ((Function<Object, String>) words).apply(row)
                : "";
    }
}
