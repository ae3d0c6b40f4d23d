package paritydesk.ui.part;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A button of a title and a smaller text that wraps: a choice that explains itself. As tall as its text at the width that it is
/// given, which a plain button does not ask for.
public final class TextButton extends Button {

    private final VBox body;

    public TextButton(Label title, String text, Runnable does) {
        var small = new Label(text);
        small.getStyleClass().add("caption");
        small.setWrapText(true);
        title.setWrapText(true);
        body = new VBox(title, small);
        setGraphic(body);
        getStyleClass().setAll("list-button");
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(title.getText() + ". " + text);
        setOnAction(event -> does.run());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double sides = snappedLeftInset() + snappedRightInset();
        double ends = snappedTopInset() + snappedBottomInset();
        return body.prefHeight(Math.max(1, (width < 0 ? prefWidth(-1) : width) - sides)) + ends;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
