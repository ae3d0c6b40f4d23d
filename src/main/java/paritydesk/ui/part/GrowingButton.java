package paritydesk.ui.part;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// A button around lines that wrap: as tall as they need at the width that it is given, which a plain button does not ask for.
abstract class GrowingButton extends Button {
    private final VBox lines;

    GrowingButton(VBox lines) {
        this.lines = lines;
        setGraphic(lines);
        setMaxWidth(Double.MAX_VALUE);
    }

    /// What it holds.
    final VBox lines() {
        return lines;
    }

    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected final double computePrefHeight(double width) {
        double sides = snappedLeftInset() + snappedRightInset();
        double ends = snappedTopInset() + snappedBottomInset();
        return lines.prefHeight(Math.max(1, (width < 0 ? prefWidth(-1) : width) - sides)) + ends;
    }

    @Override
    protected final double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
