package paritydesk.ui.part;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/// A title and a line below it in the cell of a list, broken where the list is too narrow for them.
public final class CellWords extends VBox {
    /// Edges of the cell and the scroll bar.
    private static final double EDGES = 36;

    /// @param cell where it stands; takes the width of its list
    public CellWords(ListCell<?> cell, String title, String below) {
        var name = new Label(title);
        name.setWrapText(true);
        var caption = new Label(below);
        caption.getStyleClass().add("caption");
        caption.setWrapText(true);
        getChildren().setAll(name, caption);
        cell.setPrefWidth(0);
        prefWidthProperty().bind(cell.getListView().widthProperty().subtract(EDGES));
    }

    /// A cell asks without saying its width.
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? getPrefWidth() : width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
