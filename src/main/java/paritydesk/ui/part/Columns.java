package paritydesk.ui.part;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Figures;
import paritydesk.ui.look.Notation;
import paritydesk.ui.look.Tone;

import java.util.Comparator;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Table columns that look alike everywhere: text stands left, figures right. A column keeps one number of places and the typeface one
/// width of figure, so the decimal points stand in line.
public final class Columns {
    private Columns() {}

    /// A column of text.
    public static <S> TableColumn<S, String> text(String title, Function<S, String> text) {
        TableColumn<S, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setCellFactory(any -> new TextCell<>());
        return TableCopies.words(column, text);
    }

    /// A column of numbers with a fixed number of places; the unit belongs into the title. NaN shows as a dash and sorts last.
    public static <S> TableColumn<S, Double> number(
            String title, int places, ToDoubleFunction<S> number) {
        return number(title, value -> Figures.number(value, places), number);
    }

    /// A column of numbers with a format of its own. NaN sorts last.
    public static <S> TableColumn<S, Double> number(
            String title, DoubleFunction<String> format, ToDoubleFunction<S> number) {
        TableColumn<S, Double> column = new TableColumn<>(title);
        column.getStyleClass().add("figures");
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(number.applyAsDouble(row.getValue())));
        column.setComparator(Comparator.naturalOrder());
        column.setCellFactory(any -> new FormattedCell<>(format::apply));
        return TableCopies.words(column, row -> format.apply(number.applyAsDouble(row)));
    }

    /// A narrow column of marked words: the meaning as mark, word and colour.
    ///
    /// @param word the word for a tone, such as `false` for [Tone#FALSE]
    public static <S> TableColumn<S, Tone> tone(
            String title, Function<S, Tone> tone, Function<Tone, String> word) {
        TableColumn<S, Tone> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(tone.apply(row.getValue())));
        column.setCellFactory(any -> new ToneCell<>(word));
        return TableCopies.words(column, row -> word.apply(tone.apply(row)));
    }

    /// Words; what may be cut short can be read whole under the pointer.
    private static final class TextCell<S> extends TableCell<S, String> {
        private static final int SHORT = 16;

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
            setTooltip(empty || item == null || item.length() <= SHORT ? null : new Tooltip(item));
        }
    }

    private static final class FormattedCell<S, T> extends TableCell<S, T> {
        private final Function<T, String> format;

        FormattedCell(Function<T, String> format) {
            this.format = format;
            Notation.of(this).subscribe(now -> updateItem(getItem(), isEmpty()));
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(
                    empty || item == null
                            ? null
                            : Notation.of(this).getValue().shown(format.apply(item)));
        }
    }

    private static final class ToneCell<S> extends TableCell<S, Tone> {
        private final Function<Tone, String> word;

        ToneCell(Function<Tone, String> word) {
            this.word = word;
        }

        @Override
        protected void updateItem(@Nullable Tone item, boolean empty) {
            Tone before = getItem();
            super.updateItem(item, empty);
            if (before != null) getStyleClass().remove(before.styleClass());
            if (empty || item == null) {
                setText(null);
                return;
            }
            setText((item.mark() + " " + word.apply(item)).strip());
            getStyleClass().remove(item.styleClass());
            getStyleClass().add(item.styleClass());
        }
    }
}
