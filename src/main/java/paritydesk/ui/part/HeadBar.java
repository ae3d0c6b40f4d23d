package paritydesk.ui.part;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

import java.util.ArrayList;
import java.util.List;

/// The bar at a screen's head. Its parts stand in one line while there is room, and in as many as they need where there is not: nothing is
/// cut at large text or in a narrow window. A part with [HBox#setHgrow] takes what room its line leaves, and gives way down to its least
/// width.
public class HeadBar extends Pane {
    private static final double GAP = 8;

    @SuppressWarnings("this-escape") // no bar overrides what the toolkit answers with
    public HeadBar(Node... parts) {
        getStyleClass().add("panel-head");
        getChildren().setAll(parts);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        double widest = shown().stream().mapToDouble(n -> n.minWidth(-1)).max().orElse(0);
        return sides() + widest;
    }

    @Override
    protected double computePrefWidth(double height) {
        var shown = shown();
        return sides()
                + shown.stream().mapToDouble(n -> n.prefWidth(-1)).sum()
                + GAP * Math.max(0, shown.size() - 1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = (width < 0 ? computePrefWidth(-1) : width) - sides();
        var lines = lines(room);
        return snappedTopInset()
                + snappedBottomInset()
                + lines.stream().mapToDouble(line -> height(line, room)).sum()
                + GAP * Math.max(0, lines.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - sides();
        double y = snappedTopInset();
        for (var line : lines(room)) {
            double height = height(line, room);
            double spare =
                    room - GAP * (line.size() - 1) - line.stream().mapToDouble(this::least).sum();
            long growing = line.stream().filter(HeadBar::grows).count();
            double x = snappedLeftInset();
            for (var part : line) {
                double wide =
                        grows(part)
                                ? Math.min(part.maxWidth(-1), least(part) + spare / growing)
                                : Math.min(room, least(part));
                double tall = Math.min(height, part.prefHeight(wide));
                part.resizeRelocate(
                        snapPositionX(x),
                        snapPositionY(y + (height - tall) / 2),
                        snapSizeX(wide),
                        snapSizeY(tall));
                x += wide + GAP;
            }
            y += height + GAP;
        }
    }

    private List<List<Node>> lines(double room) {
        var lines = new ArrayList<List<Node>>();
        double left = 0;
        for (var part : shown()) {
            double wide = least(part);
            if (lines.isEmpty() || wide > left) {
                lines.add(new ArrayList<>());
                left = room;
            }
            lines.getLast().add(part);
            left -= wide + GAP;
        }
        return lines;
    }

    private List<Node> shown() {
        return getChildren().stream().filter(Node::isManaged).toList();
    }

    private double least(Node part) {
        return grows(part) ? part.minWidth(-1) : part.prefWidth(-1);
    }

    private static boolean grows(Node part) {
        return HBox.getHgrow(part) == Priority.ALWAYS;
    }

    /// Of a line; words that are wider than the room break.
    private double height(List<Node> line, double room) {
        return line.stream()
                .mapToDouble(
                        part ->
                                grows(part)
                                        ? part.prefHeight(-1)
                                        : part.prefHeight(Math.min(room, least(part))))
                .max()
                .orElse(0);
    }

    private double sides() {
        return snappedLeftInset() + snappedRightInset();
    }
}
