package paritydesk.ui.look;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// Line icons on a grid of 16, drawn for this program; the style sheet gives stroke and colour.
public enum Icon {
    OVERVIEW("M2.5 2.5h4.5v6h-4.5z M9 2.5h4.5v3.5h-4.5z M2.5 10.5h4.5v3h-4.5z M9 8h4.5v5.5h-4.5z"),
    POSITIONS("M2.5 3.5h11 M2.5 6.5h11 M2.5 9.5h11 M2.5 12.5h11 M6 3.5v9"),
    PLAN("M3.5 14v-11.5 M3.5 3h8.5l-2 2.75 2 2.75h-8.5"),
    TIMELINE("M2 4.5h4v3.5h4v3.5h4 M2 13.5h12"),
    SCENARIOS("M3 8h3.5 M6.5 8c3 0 2.5-4.5 6.5-4.5 M6.5 8c3 0 2.5 4.5 6.5 4.5 M6.5 8h6.5"),
    SOLVERS(
            "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z M8 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4z M8"
                    + " 1v2.5 M8 12.5v2.5 M1 8h2.5 M12.5 8h2.5"),
    LIQUIDITY("M8 2c2.5 3 4.25 5.25 4.25 7.5a4.25 4.25 0 0 1-8.5 0c0-2.25 1.75-4.5 4.25-7.5z"),
    CONTAGION(
            "M4 6a1.75 1.75 0 1 0 0-3.5a1.75 1.75 0 1 0 0 3.5z M12 9.5a1.75 1.75 0 1 0 0-3.5a1.75"
                    + " 1.75 0 1 0 0 3.5z M5 13.5a1.75 1.75 0 1 0 0-3.5a1.75 1.75 0 1 0 0 3.5z M5.6"
                    + " 5l4.8 2 M10.5 8.7l-4 2.2 M4.2 6l.6 4"),
    MARGIN("M2.5 13.5v-5h3v5z M6.5 13.5v-8h3v8z M10.5 13.5v-11h3v11z"),
    FORKS("M5 2.5v4c0 2 6 1 6 4v3 M5 6.5v7 M3 4.5l2-2 2 2"),
    INCENTIVES(
            "M2.5 6h11v7.5h-11z M8 6v7.5 M2 3.75h12v2.25h-12z M8 3.5c-2-3-4.5-.5 0 0c4.5-.5 2-3 0"
                    + " 0z"),
    PEG("M2 5.5h12 M2 10.5h12 M2 8c2-4 4-4 6 0s4 4 6 0"),
    CHECKLIST(
            "M2.5 4l1.25 1.25 2-2.25 M2.5 8.5l1.25 1.25 2-2.25 M2.5 13l1.25 1.25 2-2.25 M8 4.25h5.5"
                    + " M8 8.75h5.5 M8 13.25h5.5"),
    REPORTS("M3.5 1.75h6l3 3v9.5h-9z M9.5 1.75v3h3 M5.5 8h5 M5.5 10.75h5"),
    WORKSPACE(
            "M2.5 4c0-2.5 11-2.5 11 0v8c0 2.5-11 2.5-11 0z M2.5 4c0 2.5 11 2.5 11 0 M2.5 8c0 2.5 11"
                    + " 2.5 11 0"),
    FOLDER("M1.75 3.25h4.5l1.5 2h6.5v7.5h-12.5z"),
    IMPORT("M8 1.75v7.5 M5 6.5l3 3 3-3 M2.5 9.5v4h11v-4"),
    SEARCH("M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z M10.3 10.3l3.2 3.2"),
    LIGHT(
            "M8 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6z M8 1.25v1.5 M8 13.25v1.5 M1.25 8h1.5 M13.25 8h1.5"
                    + " M3.2 3.2l1.1 1.1 M11.7 11.7l1.1 1.1 M12.8 3.2l-1.1 1.1 M4.3 11.7l-1.1 1.1"),
    DARK("M13.5 9.5a5.75 5.75 0 0 1-7-7a5.75 5.75 0 1 0 7 7z"),
    SYSTEM(
            "M8 2.25a5.75 5.75 0 1 0 0 11.5a5.75 5.75 0 1 0 0-11.5z M8 2.25v11.5 M10.5 3.2v9.6"
                    + " M12.4 4.8v6.4"),
    INSPECTOR("M1.75 2.75h12.5v10.5h-12.5z M10 2.75v10.5"),
    KEYBOARD("M1.5 4h13v8.5h-13z M4 6.75h.5 M7.75 6.75h.5 M11.5 6.75h.5 M5 9.75h6"),
    CLOSE("M4 4l8 8 M12 4l-8 8"),
    CHEVRON("M4 6.25l4 4 4-4"),
    EARLIER("M9.75 4l-4 4 4 4 M3 4v8"),
    LATER("M6.25 4l4 4-4 4 M13 4v8"),
    BREACH_EARLIER("M6 4l-4 4 4 4 M10.5 2.5v5.5 M8 6l2.5 2.5l2.5-2.5 M7.5 12.5h6"),
    BREACH_LATER("M10 4l4 4-4 4 M5.5 2.5v5.5 M3 6l2.5 2.5l2.5-2.5 M2.5 12.5h6"),
    NEARER("M8 3v10 M3 8h10"),
    FARTHER("M3 8h10"),
    WHOLE("M2.5 4v8 M13.5 4v8 M4.5 8h7 M6.5 6l-2 2 2 2 M9.5 6l2 2-2 2"),
    CLOCK("M8 2.25a5.75 5.75 0 1 0 0 11.5a5.75 5.75 0 1 0 0-11.5z M8 4.75v3.5l2.5 1.5"),
    WARNING("M8 2.25l6.25 11h-12.5z M8 6.5v3.25 M8 11.4v.3"),
    EMPTY("M2.5 9.5l2-6h7l2 6v4h-11z M2.5 9.5h3.5c0 2.5 4 2.5 4 0h3.5"),
    HELP(
            "M8 2.25a5.75 5.75 0 1 0 0 11.5a5.75 5.75 0 1 0 0-11.5z M6.25 6.5c0-2.5 3.5-2.25"
                    + " 3.5-.25c0 1.5-1.75 1.5-1.75 3 M8 11.3v.3"),
    DOWNLOAD("M8 2.5v8 M4.75 7.5l3.25 3.25 3.25-3.25 M2.5 13.5h11"),
    SETTINGS(
            "M2 4.5h7 M12 4.5h2 M9 4.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0z M2 11.5h2 M7 11.5h7 M4"
                    + " 11.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0z"),
    UNDO("M3 6h6.5a3.5 3.5 0 0 1 0 7h-3.5 M5.5 3l-3 3 3 3"),
    REDO("M13 6h-6.5a3.5 3.5 0 0 0 0 7h3.5 M10.5 3l3 3-3 3");

    private static final double GRID = 16;

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /// A fresh node of 16 × 16 that grows with text; style class `icon`.
    public Region node() {
        SVGPath line = new SVGPath();
        line.setContent(path);
        line.getStyleClass().add("icon-line");
        Pane pane = new Pane(line);
        pane.getStyleClass().add("icon");
        pane.setMouseTransparent(true);
        grow(pane, line, GRID);
        return pane;
    }

    /// Keeps a drawing on a grid as large beside text as it is at 100 %.
    public static void grow(Region pane, Node drawing, double grid) {
        Scale scale = new Scale(1, 1);
        drawing.getTransforms().add(scale);
        TextSize.of(pane)
                .subscribe(
                        size -> {
                            scale.setX(size.scale());
                            scale.setY(size.scale());
                            double side = grid * size.scale();
                            pane.setMinSize(side, side);
                            pane.setPrefSize(side, side);
                            pane.setMaxSize(side, side);
                        });
    }
}
