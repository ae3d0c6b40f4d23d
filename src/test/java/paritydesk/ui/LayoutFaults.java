package paritydesk.ui;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import paritydesk.ui.part.HeadBar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What is wrong with a layout as it stands: words cut short without a tooltip that has them whole, things that lie over their neighbours
/// or stand outside of what holds them, and bars that scroll sideways.
final class LayoutFaults {
    /// Halves of pixels are rounded at every level.
    private static final double SLACK = 1.5;

    /// Parts of the toolkit's own controls that are larger than what shows them, by intention.
    private static final Set<String> WINDOWS =
            Set.of(
                    "viewport",
                    "clipped-container",
                    "sheet",
                    "headers-region",
                    "tab-header-area",
                    "column-header-background",
                    "nested-column-header");

    private final List<String> found = new ArrayList<>();

    private LayoutFaults() {}

    /// The faults below a node that is laid out, each as a line that names the node.
    static List<String> of(Parent root) {
        var faults = new LayoutFaults();
        faults.walk(root);
        return faults.found;
    }

    private void walk(Node node) {
        if (!node.isVisible() || hides(node)) {
            return;
        }
        switch (node) {
            case ScrollBar bar -> scrolls(bar);
            case Labeled labeled -> cut(labeled);
            default -> {}
        }
        if (node instanceof Parent parent && !(node instanceof ScrollBar)) {
            if (parent instanceof Region region) {
                outside(region);
                overlaps(region);
            }
            parent.getChildrenUnmodifiable().forEach(this::walk);
        }
    }

    /// Rows that a list keeps for later, and what has no room at all.
    private static boolean hides(Node node) {
        return (node instanceof Cell<?> cell && cell.isEmpty())
                || (node instanceof Region region
                        && (region.getWidth() <= 0 || region.getHeight() <= 0)
                        && !(node.getParent() instanceof HBox));
    }

    private void scrolls(ScrollBar bar) {
        if (bar.getOrientation() == Orientation.HORIZONTAL
                && bar.getMax() - bar.getMin() > SLACK / 100
                && !answers(bar)) {
            found.add(
                    "scrolls sideways by %.0f: %s"
                            .formatted(
                                    bar.getMax() - bar.getMin() - bar.getVisibleAmount(),
                                    path(bar)));
        }
    }

    /// The table of an answer has as many columns as the answer has figures: it may scroll.
    private static boolean answers(Node node) {
        return Stream.iterate(node, n -> n != null, Node::getParent)
                .anyMatch(n -> n.getId() != null && n.getId().startsWith("answer-"));
    }

    private void cut(Labeled labeled) {
        var whole = labeled.getText();
        if (whole == null || whole.isEmpty() || explained(labeled)) {
            return;
        }
        var shown =
                labeled.getChildrenUnmodifiable().stream()
                        .filter(Text.class::isInstance)
                        .map(child -> ((Text) child).getText())
                        .findFirst()
                        .orElse(whole);
        if (!shown.equals(whole) && shown.length() < whole.length()) {
            found.add("cut: “%s” of “%s” in %s".formatted(shown, whole, path(labeled)));
        }
    }

    private static boolean explained(Node node) {
        return Stream.iterate(node, n -> n != null, Node::getParent)
                .limit(4)
                .anyMatch(
                        n ->
                                (n instanceof Control control && control.getTooltip() != null)
                                        || n.getProperties()
                                                .containsKey("javafx.scene.control.Tooltip"));
    }

    private void outside(Region parent) {
        if (window(parent)
                || parent instanceof ScrollPane
                || parent.getParent() instanceof TextInputControl
                || (parent.getParent() != null && window(parent.getParent()))) {
            return;
        }
        var room = parent.getLayoutBounds();
        for (var child : parent.getChildrenUnmodifiable()) {
            if (!counts(child)) {
                continue;
            }
            var there = place(child);
            if (there.getMinX() < room.getMinX() - SLACK
                    || there.getMinY() < room.getMinY() - SLACK
                    || there.getMaxX() > room.getMaxX() + SLACK
                    || there.getMaxY() > room.getMaxY() + SLACK) {
                found.add(
                        "outside: %s by %.0f × %.0f"
                                .formatted(
                                        path(child),
                                        Math.max(
                                                room.getMinX() - there.getMinX(),
                                                there.getMaxX() - room.getMaxX()),
                                        Math.max(
                                                room.getMinY() - there.getMinY(),
                                                there.getMaxY() - room.getMaxY())));
            }
        }
    }

    private static boolean window(Node node) {
        return node.getStyleClass().stream().anyMatch(WINDOWS::contains);
    }

    private void overlaps(Region parent) {
        if (!lines(parent)) {
            return;
        }
        var children =
                parent.getChildrenUnmodifiable().stream().filter(LayoutFaults::counts).toList();
        for (int i = 0; i < children.size(); i++) {
            for (int j = i + 1; j < children.size(); j++) {
                if (meet(place(children.get(i)), place(children.get(j)))) {
                    found.add(
                            "overlap: " + path(children.get(i)) + " and " + name(children.get(j)));
                }
            }
        }
    }

    private static boolean lines(Region parent) {
        return parent instanceof HBox
                || parent instanceof VBox
                || parent instanceof FlowPane
                || parent instanceof GridPane
                || parent instanceof BorderPane
                || parent instanceof HeadBar;
    }

    private static boolean counts(Node node) {
        var size = node.getLayoutBounds();
        return node.isVisible() && node.isManaged() && size.getWidth() > 0 && size.getHeight() > 0;
    }

    /// Where a child is laid out, without focus rings and shadows.
    private static Bounds place(Node child) {
        return child.getTransforms().isEmpty()
                        && child.getScaleX() == 1
                        && child.getRotate() == 0
                        && child.getTranslateX() == 0
                ? new javafx.geometry.BoundingBox(
                        child.getLayoutX() + child.getLayoutBounds().getMinX(),
                        child.getLayoutY() + child.getLayoutBounds().getMinY(),
                        child.getLayoutBounds().getWidth(),
                        child.getLayoutBounds().getHeight())
                : child.getBoundsInParent();
    }

    private static boolean meet(Bounds one, Bounds other) {
        return one.getMinX() < other.getMaxX() - SLACK
                && other.getMinX() < one.getMaxX() - SLACK
                && one.getMinY() < other.getMaxY() - SLACK
                && other.getMinY() < one.getMaxY() - SLACK;
    }

    private static String path(Node node) {
        return Stream.iterate(node, n -> n != null, Node::getParent)
                .limit(5)
                .map(LayoutFaults::name)
                .reduce((near, far) -> near + " in " + far)
                .orElse("");
    }

    private static String name(Node node) {
        var named =
                node.getId() != null
                        ? "#" + node.getId()
                        : node.getStyleClass().isEmpty()
                                ? ""
                                : "." + node.getStyleClass().getFirst();
        var words =
                node instanceof Labeled l && l.getText() != null && !l.getText().isEmpty()
                        ? "“" + l.getText() + "”"
                        : node instanceof Text t ? "“" + t.getText() + "”" : "";
        return node.getClass().getSimpleName() + named + words;
    }
}
