package paritydesk.ui.reports;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import paritydesk.report.MemoPages;
import paritydesk.ui.look.Text;
import paritydesk.ui.part.Buttons;
import paritydesk.ui.part.HeadBar;

/// The pages of the memo, one at a time; Page Up and Page Down turn them.
final class PagesPane extends BorderPane {

    private static final double WIDEST = 900;
    private static final double BESIDE = 48;

    private final PreviewModel model;
    private final ImageView view = new ImageView();
    private final Label where = new Label();

    PagesPane(PreviewModel model) {
        this.model = model;
        setId("report-preview");
        getStyleClass().add("pages");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        var sheet = new StackPane(view);
        sheet.getStyleClass().add("pages-sheet");
        var state = new Label(Text.of("checklist.judging"));
        state.getStyleClass().add("muted");
        state.setWrapText(true);
        var holder = new StackPane(state, sheet);
        holder.getStyleClass().add("pages-holder");
        StackPane.setAlignment(sheet, Pos.TOP_CENTER);
        var scroll = new ScrollPane(holder);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(Text.of("preview.title"));
        scroll.addEventFilter(
                javafx.scene.input.KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.PAGE_DOWN || key.getCode() == KeyCode.PAGE_UP) {
                        model.turn(key.getCode() == KeyCode.PAGE_DOWN ? 1 : -1);
                        scroll.setVvalue(0);
                        key.consume();
                    }
                });
        scroll.widthProperty()
                .subscribe(
                        wide -> {
                            double width = Math.clamp(wide.doubleValue() - BESIDE, 120, WIDEST);
                            view.setFitWidth(width);
                            model.room(width * density());
                        });
        setTop(bar());
        setCenter(scroll);
        sheet.visibleProperty().bind(view.imageProperty().isNotNull());
        state.visibleProperty()
                .bind(view.imageProperty().isNull().or(model.faultProperty().isNotEmpty()));
        model.faultProperty()
                .subscribe(
                        why -> state.setText(why.isEmpty() ? Text.of("checklist.judging") : why));
        model.pageProperty().subscribe(page -> page.ifPresentOrElse(this::show, this::none));
        model.numberProperty().subscribe(now -> count());
        model.pagesProperty().subscribe(now -> count());
        sceneProperty().subscribe(scene -> model.looking(scene != null));
    }

    private Node bar() {
        var title = new Label(Text.of("preview.title"));
        title.getStyleClass().add("subheading");
        title.setMinWidth(USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var back = Buttons.of("report-back", Text.of("preview.back"), () -> model.turn(-1));
        var on = Buttons.of("report-on", Text.of("preview.on"), () -> model.turn(1));
        where.setId("report-where");
        where.getStyleClass().add("muted");
        where.setMinWidth(USE_PREF_SIZE);
        var bar = new HeadBar(title, where, back, on);
        bar.getStyleClass().add("pages-bar");
        return bar;
    }

    /// Pixels of the screen for one of the window.
    private double density() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    private void count() {
        int all = model.pagesProperty().get().map(MemoPages::count).orElse(0);
        where.setText(
                all == 0
                        ? ""
                        : Text.of(
                                "preview.where",
                                Integer.toString(model.numberProperty().get() + 1),
                                Integer.toString(all)));
        view.setAccessibleText(where.getText());
    }

    private void show(MemoPages.Page page) {
        var image = new WritableImage(page.width(), page.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        page.width(),
                        page.height(),
                        PixelFormat.getIntArgbInstance(),
                        page.pixels().duplicate(),
                        page.width());
        view.setImage(image);
    }

    private void none() {
        view.setImage(null);
    }
}
