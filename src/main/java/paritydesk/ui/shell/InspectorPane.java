package paritydesk.ui.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import paritydesk.ui.look.Icon;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.TextSize;

/// The place for long explanations, at the right. Its edge is dragged, or moved by the arrow keys when it has the keyboard.
final class InspectorPane extends BorderPane {
    private static final double LEAST = 264;
    private static final double MOST = 640;
    private static final double STEP = 16;

    private final DoubleProperty width = new SimpleDoubleProperty(392);
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final ScrollPane scroll = new ScrollPane();

    InspectorPane(ShellModel model) {
        getStyleClass().add("inspector");
        title.getStyleClass().add("inspector-title");
        subtitle.getStyleClass().add("inspector-subtitle");
        subtitle.setWrapText(true);
        Button close = new Button();
        close.setGraphic(Icon.CLOSE.node());
        close.getStyleClass().setAll("tool");
        close.setAccessibleText(Text.of("inspector.close"));
        close.setOnAction(event -> model.inspectorOpenProperty().set(false));
        VBox titles = new VBox(title, subtitle);
        titles.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(titles, Priority.ALWAYS);
        HBox head = new HBox(titles, close);
        head.getStyleClass().add("inspector-head");
        head.setMinHeight(Region.USE_PREF_SIZE);
        title.setWrapText(true);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("inspector-body");
        VBox body = new VBox(head, scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        setCenter(body);
        setLeft(edge());
        width.subscribe(wide -> setPrefWidth(wide.doubleValue() * across()));
        TextSize.of(this).subscribe(size -> setPrefWidth(width.get() * across()));
        setMinWidth(Region.USE_PREF_SIZE);
        visibleProperty().bind(model.inspectorOpenProperty());
        managedProperty().bind(visibleProperty());
        model.inspectionProperty().subscribe(this::show);
    }

    /// Its width in pixels, kept between 264 and 640.
    DoubleProperty widthSetting() {
        return width;
    }

    /// The width grows with text, though less.
    private double across() {
        return TextSize.of(this).getValue().across();
    }

    private void show(Inspection shown) {
        boolean none = shown.title().isEmpty();
        title.setText(none ? Text.of("inspector.title") : shown.title());
        subtitle.setText(shown.subtitle());
        subtitle.setManaged(!shown.subtitle().isEmpty());
        scroll.setContent(none ? hint() : shown.content().get());
    }

    private static Label hint() {
        Label hint = new Label(Text.of("inspector.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("inspector-hint");
        return hint;
    }

    private Region edge() {
        Region edge = new Region();
        edge.getStyleClass().add("inspector-edge");
        edge.setCursor(Cursor.H_RESIZE);
        edge.setFocusTraversable(true);
        edge.setAccessibleText(Text.of("inspector.edge"));
        edge.setOnMouseDragged(this::drag);
        edge.setOnKeyPressed(this::press);
        return edge;
    }

    private void drag(MouseEvent event) {
        resize(getLayoutX() + getWidth() - getParent().sceneToLocal(event.getSceneX(), 0).getX());
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> resize((width.get() + STEP) * across());
            case RIGHT -> resize((width.get() - STEP) * across());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void resize(double wanted) {
        width.set(Math.clamp(wanted / across(), LEAST, MOST));
    }
}
