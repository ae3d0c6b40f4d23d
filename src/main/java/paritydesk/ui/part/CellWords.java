package paritydesk.ui.part;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import paritydesk.ui.look.TextSize;

/// A title and a line below it in the cell of a list, broken where the list is too narrow for them.
public final class CellWords extends VBox {
    /// Edges of list and cell, and the scroll bar.
    private static final double EDGES = 36;

    /// @param cell where it stands; takes the width of its list
    /// @param wide the list's usual width at 100 %, which its cells are measured by before it is laid out
    public CellWords(ListCell<?> cell, double wide, String title, String below) {
        var name = new Label(title);
        name.setWrapText(true);
        var caption = new Label(below);
        caption.getStyleClass().add("caption");
        caption.setWrapText(true);
        getChildren().setAll(name, caption);
        cell.setPrefWidth(0);
        var list = cell.getListView();
        double usual = wide * TextSize.of(list).getValue().across();
        setPrefWidth((list.getWidth() > EDGES ? list.getWidth() : usual) - EDGES);
        setMaxWidth(USE_PREF_SIZE);
    }

    /// Measures the cells of a list again when text or the list gets another size.
    public static void on(ListView<?> list) {
        TextSize.of(list).subscribe(size -> list.refresh());
        list.widthProperty().subscribe(wide -> list.refresh());
    }

    /// A cell asks without saying its width.
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(getPrefWidth());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
