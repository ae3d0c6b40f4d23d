package paritydesk.ui.part;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import paritydesk.ui.help.Explained;
import paritydesk.ui.help.HelpEvent;
import paritydesk.ui.help.HelpMark;
import paritydesk.ui.help.Topic;
import paritydesk.ui.look.Notation;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.TextSize;
import paritydesk.ui.look.Tone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A small grid of names and values: one value column, or several under heads (before, after, Δ). Values stand right, on their decimal
/// point if a column keeps its number of places. `Ctrl/⌘ C` copies the grid as tab-separated text.
public final class KeyValues extends GridPane {
    /// Words longer than this wrap, in a column as wide as that.
    private static final int LONG = 28;

    private static final double WORDS = 200;

    private static final int TIGHT = 12;
    private static final double TIGHT_WORDS = 84;

    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private final List<List<String>> lines = new ArrayList<>();
    private final Map<Integer, String> topics = new HashMap<>();
    private int current;
    private int longest = LONG;
    private double most = WORDS;
    private TextAlignment reading = TextAlignment.RIGHT;

    /// @param columns how many values each row has, one or more
    public KeyValues(int columns) {
        if (columns < 1) throw new IllegalArgumentException("A grid needs a value column");
        getStyleClass().add("key-values");
        setFocusTraversable(true);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        TextSize.of(this).subscribe(size -> names.setMinWidth(80 * size.scale()));
        getColumnConstraints().add(names);
        for (int i = 0; i < columns; i++) {
            ColumnConstraints values = new ColumnConstraints();
            values.setHalignment(HPos.RIGHT);
            values.setHgrow(Priority.SOMETIMES);
            getColumnConstraints().add(values);
        }
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(Text.of("keyvalues.empty"));
        setOnMousePressed(
                event -> {
                    requestFocus();
                    cellAt(event.getPickResult().getIntersectedNode())
                            .ifPresent(cell -> stand(GridPane.getRowIndex(cell)));
                });
        setOnKeyPressed(this::press);
        CopyMenu.on(this, this::choices);
        Explained.on(this, this::explain);
    }

    /// Names the topic that explains the row added last. Its mark shows while the row is under the pointer or has the keyboard.
    public KeyValues about(String topic) {
        int row = lines.size() - 1;
        topics.put(row, topic);
        var mark = new HelpMark(topic);
        mark.getStyleClass().add("quiet");
        mark.setFocusTraversable(false);
        cells(row)
                .filter(cell -> GridPane.getColumnIndex(cell) == 0)
                .findFirst()
                .ifPresent(
                        key -> {
                            getChildren().remove(key);
                            var named = new HBox(4, key, mark);
                            named.setAlignment(Pos.CENTER_LEFT);
                            add(named, 0, row);
                        });
        if (row == current) {
            stand(row);
        }
        return this;
    }

    /// Words of the rows that follow wrap early, for many columns in little room.
    public KeyValues tight() {
        longest = TIGHT;
        most = TIGHT_WORDS;
        return this;
    }

    /// Words instead of figures: one column of values that begins beside the names, where long ones have the room that is left.
    public KeyValues words() {
        getStyleClass().add("key-words");
        getColumnConstraints().getFirst().setHgrow(Priority.NEVER);
        var values = getColumnConstraints().getLast();
        values.setHalignment(HPos.LEFT);
        values.setHgrow(Priority.ALWAYS);
        reading = TextAlignment.LEFT;
        most = Double.MAX_VALUE;
        return this;
    }

    /// A heading over the rows that follow.
    public KeyValues section(String title) {
        int row = next(List.of(title));
        add(label(title, "key-values-section"), 0, row, getColumnConstraints().size(), 1);
        return this;
    }

    /// The columns' names; the first column has none.
    public KeyValues head(String... names) {
        int row = next(Arrays.asList(names));
        for (int i = 0; i < names.length; i++) {
            var head = label(names[i], "key-values-head");
            head.setWrapText(true);
            head.setTextAlignment(TextAlignment.RIGHT);
            add(head, i + 1, row);
        }
        return this;
    }

    /// A row without a special meaning.
    public KeyValues row(String name, String... values) {
        return row(Tone.NEUTRAL, name, values);
    }

    /// A row whose values carry a meaning, shown by colour and by the mark before the name.
    public KeyValues row(Tone tone, String name, String... values) {
        List<String> line = new ArrayList<>(List.of(name));
        line.addAll(Arrays.asList(values));
        int row = next(line);
        String mark = tone.mark().isEmpty() ? "" : tone.mark() + "\u2002";
        Label key = label(mark + name, "key-values-key");
        key.setWrapText(true);
        key.getStyleClass().add(tone.styleClass());
        add(key, 0, row);
        for (int i = 0; i < values.length; i++) {
            Label value = label("", "key-values-value");
            Notation.show(value, values[i]);
            if (values[i].length() > longest || values[i].endsWith(" UTC")) {
                value.setWrapText(true);
                value.setTextAlignment(reading);
                Sized.mostWidth(value, most);
            } else {
                value.setMinWidth(Region.USE_PREF_SIZE);
            }
            value.getStyleClass().add(tone.styleClass());
            add(value, i + 1, row);
        }
        return this;
    }

    /// A row with a mark behind its name that explains it; null for none.
    public KeyValues row(Tone tone, String name, @Nullable Node help, String... values) {
        row(tone, name, values);
        if (help != null) {
            int row = lines.size() - 1;
            var key = getChildren().get(getChildren().size() - 1 - values.length);
            getChildren().remove(key);
            HBox named = new HBox(4, key, help);
            named.setAlignment(Pos.CENTER_LEFT);
            add(named, 0, row);
        }
        return this;
    }

    /// Empties the grid.
    public void clear() {
        lines.clear();
        topics.clear();
        getChildren().clear();
    }

    /// The grid as tab-separated lines.
    public String table() {
        return lines.stream()
                .map(line -> String.join("\t", line))
                .collect(Collectors.joining("\n"));
    }

    private void press(KeyEvent event) {
        if (COPY.match(event)) {
            CopyMenu.put(table());
        } else if (event.getCode() == KeyCode.DOWN && current < lines.size() - 1) {
            stand(current + 1);
        } else if (event.getCode() == KeyCode.UP && current > 0) {
            stand(current - 1);
        } else {
            return;
        }
        event.consume();
    }

    private void stand(int row) {
        current = row;
        for (Node cell : getChildren()) {
            cell.pseudoClassStateChanged(CURRENT, GridPane.getRowIndex(cell) == row);
        }
        if (row < lines.size()) setAccessibleText(String.join(" ", lines.get(row)));
    }

    private boolean explain() {
        String topic = topics.get(current);
        if (topic != null) fireEvent(new HelpEvent(Topic.of(topic)));
        return topic != null;
    }

    private List<CopyMenu.Choice> choices(Optional<Node> under) {
        under.flatMap(this::cellAt).ifPresent(cell -> stand(GridPane.getRowIndex(cell)));
        List<CopyMenu.Choice> choices = new ArrayList<>();
        if (current < lines.size()) {
            List<String> line = lines.get(current);
            int column = under.flatMap(this::cellAt).map(GridPane::getColumnIndex).orElse(1);
            if (column < line.size()) {
                String value = line.get(column);
                choices.add(CopyMenu.Choice.copy(Text.of("copy.value"), () -> value));
            }
            choices.add(CopyMenu.Choice.copy(Text.of("copy.row"), () -> String.join("\t", line)));
        }
        choices.add(CopyMenu.Choice.copy(Text.of("copy.table"), this::table));
        String topic = topics.get(current);
        if (topic != null) choices.add(CopyMenu.Choice.explain(this, topic));
        return choices;
    }

    private Optional<Node> cellAt(@Nullable Node under) {
        for (Node node = under; node != null; node = node.getParent())
            if (getChildren().contains(node)) return Optional.of(node);
        return Optional.empty();
    }

    private Stream<Node> cells(int row) {
        return getChildren().stream().filter(cell -> GridPane.getRowIndex(cell) == row);
    }

    private int next(List<String> line) {
        lines.add(List.copyOf(line));
        return lines.size() - 1;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
