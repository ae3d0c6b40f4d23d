package paritydesk.ui.part;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.util.Callback;

import paritydesk.ui.look.TextSize;

import java.util.List;
import java.util.function.DoubleConsumer;

/// Lengths that code sets and that grow with text; those of the style sheet do so by themselves. In pixels at 100 %.
public final class Sized {
    /// Room for the scroll bar and the edges.
    private static final double BAR = 28;

    private Sized() {}

    /// The usual width of a column.
    public static void column(TableColumn<?, ?> column, double usual) {
        scale(column, s -> column.setPrefWidth(usual * s));
    }

    /// A column that stays between two widths and starts with the lesser one.
    public static void column(TableColumn<?, ?> column, double least, double most) {
        scale(
                column,
                s -> {
                    column.setMaxWidth(most * s);
                    column.setMinWidth(least * s);
                    column.setPrefWidth(least * s);
                });
    }

    public static void leastWidth(Region region, double pixels) {
        TextSize.of(region).subscribe(size -> region.setMinWidth(pixels * size.scale()));
    }

    public static void usualWidth(Region region, double pixels) {
        TextSize.of(region).subscribe(size -> region.setPrefWidth(pixels * size.scale()));
    }

    public static void mostWidth(Region region, double pixels) {
        TextSize.of(region).subscribe(size -> region.setMaxWidth(pixels * size.scale()));
    }

    /// A height that a region keeps.
    public static void height(Region region, double pixels) {
        TextSize.of(region)
                .subscribe(
                        size -> {
                            region.setMinHeight(pixels * size.scale());
                            region.setPrefHeight(pixels * size.scale());
                        });
    }

    /// Columns share the width of the table while they fit into it. Where they do not, those that can be spared leave, the first one
    /// first: what they say stands in the inspector too. It scrolls only once those that are left do not fit either.
    ///
    /// @param spared columns of the table, all of which have their widths
    @SuppressWarnings("rawtypes") // as the toolkit declares its policies
    public static void fit(
            TableView<?> table,
            Callback<TableView.ResizeFeatures, Boolean> sharing,
            List<? extends TableColumn<?, ?>> spared) {
        Runnable choose =
                () -> {
                    if (table.getWidth() <= 0) {
                        return;
                    }
                    boolean fits = spare(table, spared);
                    table.setColumnResizePolicy(
                            fits ? sharing : TableView.UNCONSTRAINED_RESIZE_POLICY);
                    if (!fits) {
                        table.getVisibleLeafColumns().forEach(Sized::narrow);
                    }
                };
        table.widthProperty().subscribe(choose);
        TextSize.of(table).subscribe(size -> choose.run());
    }

    /// Shows what fits; whether all that must stay does.
    private static boolean spare(TableView<?> table, List<? extends TableColumn<?, ?>> spared) {
        double room = table.getWidth() - BAR;
        double least = table.getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
        for (var column : spared) {
            boolean stays = least <= room;
            least -= stays ? 0 : column.getMinWidth();
            column.setVisible(stays);
        }
        return least <= room;
    }

    /// What a column took while there was room it gives back.
    private static <S> void narrow(TableColumn<S, ?> column) {
        TableView<S> table = column.getTableView();
        if (table != null) {
            table.resizeColumn(column, column.getMinWidth() - column.getWidth());
        }
    }

    /// The height of a list's rows.
    public static void rows(ListView<?> list, double pixels) {
        TextSize.of(list).subscribe(size -> list.setFixedCellSize(pixels * size.scale()));
    }

    private static void scale(TableColumn<?, ?> column, DoubleConsumer set) {
        ObservableValue<TextSize> size =
                column.tableViewProperty().<TextSize>flatMap(TextSize::of).orElse(TextSize.NORMAL);
        size.subscribe(now -> set.accept(now.scale()));
    }
}
